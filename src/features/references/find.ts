import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { findMentions } from '../../core/names/findMentions.js'
import { usesOfClaim, usesOfPassage } from '../../core/query/claimUses.js'
import type { MemoCitation } from '../../core/memo/memoCitations.js'
import { readMemo } from '../../core/memo/memo.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { placeOfClaim, placeInFile } from '../../core/query/filePlaces.js'
import { corpusReferences } from '../../core/query/corpusReferences.js'
import { placesOfEntry } from '../../core/query/definitions.js'
import type { Target } from '../../core/query/target.js'
import { lineStartsOf, placeOf } from '../../core/text/lines.js'
import { readText } from '../../editor/corpus/corpusFiles.js'
import { toRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import { Slices } from '../../editor/corpus/slices.js'
import { citationsInMemos, listMemoFiles } from '../../editor/memos/workspaceMemos.js'

/** Where memos and corpus files point at something; with `withDeclaration` also where it is written down. */
export async function referencesOf(
  services: Services,
  target: Target,
  withDeclaration: boolean,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const { corpus, files, memos } = services
  const places = [...(withDeclaration ? declarationsOf(corpus, target) : []), ...corpusReferences(corpus, target)]
  const inCorpus = places.map(
    ({ uri, lineStarts, span }) => new vscode.Location(vscode.Uri.parse(uri), toRange(placeOf(lineStarts, span))),
  )
  const inMemos =
    target.kind === 'entry'
      ? await mentionsOf(services, target.id, token)
      : citationsOf(corpus, await citationsInMemos(files, memos), target).map(locationOf)
  return [...inMemos, ...inCorpus]
}

/** A pin where there is one that is meant, else the key. */
function locationOf({ uri, keyPlace, place }: MemoCitation): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), toRange({ start: keyPlace.start, end: place.end }))
}

function citationsOf(
  corpus: Corpus,
  all: readonly MemoCitation[],
  target: Exclude<Target, { kind: 'entry' }>,
): readonly MemoCitation[] {
  switch (target.kind) {
    case 'source':
      return all.filter(({ item }) => item.key === target.key)
    case 'passage':
      return usesOfPassage(corpus, all, target.key, target.ref)
    case 'claim': {
      const claim = corpus.claim(target.ref)
      return claim ? usesOfClaim(all, claim) : []
    }
  }
}

function declarationsOf(corpus: Corpus, target: Target) {
  const only = <T>(one: T | undefined): readonly T[] => (one === undefined ? [] : [one])
  if (target.kind === 'entry') return placesOfEntry(corpus, target.id)
  if (target.kind === 'claim') {
    const claim = corpus.claim(target.ref)
    return claim ? only(placeOfClaim(corpus, claim)) : []
  }
  const interview = corpus.interview(target.key)
  if (!interview) return []
  const passage =
    target.kind === 'passage'
      ? interview.passages.find(({ ref: { kind, number } }) => kind === target.ref.kind && number === target.ref.number)
      : interview
  return passage ? only(placeInFile(corpus, interview.uri, passage.span)) : []
}

/** In memos that cite and in those that do not: a name needs no citation. */
async function mentionsOf(
  { corpus, files, memos }: Services,
  id: string,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const open = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]))
  const found: vscode.Location[] = []
  const slices = new Slices()
  const unsaved = [...open.values()].filter((document) => document.isUntitled).map(({ uri }) => uri)
  for (const uri of [...unsaved, ...(await listMemoFiles(files))]) {
    if (token.isCancellationRequested) return []
    const document = open.get(uri.toString())
    const read = document ? undefined : await readText(uri)
    const text = read && 'text' in read ? read.text : ''
    const memo = document ? memos.memoOf(document) : readMemo(text, languageOf(uri.path))
    const starts = lineStartsOf(memo?.text ?? '')
    for (const { span, entries, certain } of memo ? findMentions(corpus.matcher, memo) : [])
      if (certain && entries.includes(id)) found.push(new vscode.Location(uri, toRange(placeOf(starts, span))))
    await slices.next()
  }
  return found
}
