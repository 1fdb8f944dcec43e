import { formatKey } from '../citation/citation.js'
import { claimRef, resolveRef } from '../corpus/claimRef.js'
import { readReadBack } from '../corpus/readBacks.js'
import { linesOf, readPin } from '../corpus/reviews.js'
import type { Corpus } from '../corpus/corpus.js'
import type { MemoCitation } from '../memo/memoCitations.js'
import { keyAt } from '../memo/citationKey.js'
import type { CorpusFile, Place, Reference, Span } from '../model.js'
import { lineStartsOf, placeOf } from '../text/lines.js'
import type { Target } from './target.js'

/** What has a name of its own that can be changed. */
export type Renamable = Exclude<Target, { kind: 'passage' }>

/** Why a new name will not do. */
export type NameFault = 'malformed' | 'taken'

export interface RenameEdit {
  readonly uri: string
  readonly place: Place
  readonly text: string
}

/** The name that would be changed: a citation key, or an id. */
function currentName(target: Renamable): string {
  if (target.kind === 'claim') return target.ref.slice(target.ref.indexOf('#') + 1)
  return target.kind === 'source' ? target.key : target.id
}

/**
 * What can be renamed at an offset of a text, and exactly the name there: the target itself, or the source in whose name it is written.
 * Undefined where the name does not stand in so many letters, as behind the name of an actor in a sentence.
 */
export function renamableAt(
  text: string,
  offset: number,
  target: Target | undefined,
): { readonly target: Renamable; readonly span: Span } | undefined {
  for (const one of target ? namesIn(target) : []) {
    const name = currentName(one)
    const start = text.slice(0, offset + name.length).lastIndexOf(name)
    const end = start + name.length
    const isAlone = !/[a-z0-9-]/i.test((text[start - 1] ?? ' ') + (text[end] ?? ' '))
    if (start >= 0 && start <= offset && offset <= end && isAlone) return { target: one, span: { start, end } }
  }
  return undefined
}

function namesIn(target: Target): readonly Renamable[] {
  if (target.kind === 'passage') return [{ kind: 'source', key: target.key }]
  if (target.kind !== 'claim') return [target]
  return [target, { kind: 'source', key: target.ref.slice(0, target.ref.indexOf('#')) }]
}

/** Windows has devices of these names, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** File systems take 255 bytes; a letter takes up to three, and an ending follows. */
const longestKey = 80

/** Undefined for a name that will do. A key names a file as well. */
export function nameFault(corpus: Corpus, target: Renamable, name: string): NameFault | undefined {
  if (target.kind === 'source') {
    const isKey = keyAt(`[@${name}`, 1)?.key === name && !/[#/\\:<>?%&*|"]/.test(name)
    if (!isKey || reserved.test(name) || name.length > longestKey) return 'malformed'
    return corpus.interview(name) ? 'taken' : undefined
  }
  if (!/^[a-z0-9-]+$/.test(name)) return 'malformed'
  if (target.kind === 'entry') return corpus.entry(name) ? 'taken' : undefined
  return corpus.claim(resolveRef(name, target.ref.slice(0, target.ref.indexOf('#')))) ? 'taken' : undefined
}

/**
 * Every place in corpus files and memos that has to change with a name. `citations` are those of all memos, `texts` those those of the corpus files, by uri; a file without one
 * is left alone.
 */
export function renameEdits(
  corpus: Corpus,
  citations: readonly MemoCitation[],
  target: Renamable,
  name: string,
  texts: ReadonlyMap<string, string>,
): readonly RenameEdit[] {
  const inCorpus = corpus.files().flatMap((file) => {
    const text = texts.get(file.uri)
    if (text === undefined) return []
    const starts = lineStartsOf(text)
    const spans = [
      ...declared(file, target, text),
      ...file.references.flatMap((one) => pointed(one, file, target, text)),
    ]
    return spans.map((span) => ({ uri: file.uri, place: placeOf(starts, span), text: name }))
  })
  return [...inCorpus, ...inRecords(corpus, target, name, texts), ...inMemos(citations, target, name)]
}

/** In what is recorded of the claims that memos rest on, and of what their sources read back. */
function inRecords(
  corpus: Corpus,
  target: Renamable,
  name: string,
  texts: ReadonlyMap<string, string>,
): readonly RenameEdit[] {
  if (target.kind === 'entry') return []
  return corpus.reviews.files().flatMap(({ uri }) => {
    const text = texts.get(uri) ?? ''
    const starts = lineStartsOf(text)
    return linesOf(text).flatMap(({ text: line, span }) => {
      const pin = readPin(line)
      if (target.kind === 'source' && readReadBack(line)?.key === target.key) {
        const start = span.start + line.indexOf(target.key)
        return [{ uri, place: placeOf(starts, { start, end: start + target.key.length }), text: name }]
      }
      const isMeant = pin && (target.kind === 'source' ? pin.key === target.key : claimRef(pin) === target.ref)
      if (!isMeant) return []
      const start = span.start + pin.sentence.length + 1 + (target.kind === 'claim' ? pin.key.length + 1 : 0)
      const end = start + currentName(target).length
      return [{ uri, place: placeOf(starts, { start, end }), text: name }]
    })
  })
}

function declared({ document }: CorpusFile, target: Renamable, text: string): readonly Span[] {
  if (document?.kind === 'glossary')
    return target.kind === 'entry'
      ? document.entries.filter(({ id }) => id === target.id).flatMap(({ span }) => idIn(text, span, target.id))
      : []
  if (target.kind === 'source') return document?.key === target.key ? [document.span] : []
  if (target.kind !== 'claim' || !document) return []
  const own = document.claims.filter((claim) => resolveRef(claim.id, document.key) === target.ref)
  return own.flatMap(({ span, id }) => idIn(text, span, id))
}

/** The id in braces at the end of a heading. */
function idIn(text: string, { start, end }: Span, id: string): readonly Span[] {
  const lineEnd = end + text.slice(end).search(/\r|\n|$/)
  const at = text.slice(start, lineEnd).lastIndexOf(`{#${id}`)
  return at < 0 ? [] : [{ start: start + at + 2, end: start + at + 2 + id.length }]
}

/** The part of a reference that is the name; none where it points elsewhere. */
function pointed(reference: Reference, { document }: CorpusFile, target: Renamable, text: string): readonly Span[] {
  const { span } = reference
  const own = document?.kind === 'interview' ? document.key : ''
  if (target.kind === 'entry') return reference.kind === 'entry' && reference.id === target.id ? [span] : []
  const name = currentName(target)
  const at = text.slice(span.start, span.end)
  if (target.kind === 'claim') {
    const isMeant = reference.kind === 'claim' && resolveRef(reference.id, own) === target.ref
    return isMeant ? [{ start: span.end - name.length, end: span.end }] : []
  }
  const isMeant = at.startsWith(reference.kind === 'claim' ? `${name}#` : `@${name},`)
  const start = span.start + (reference.kind === 'claim' ? 0 : 1)
  return isMeant && reference.kind !== 'entry' ? [{ start, end: start + name.length }] : []
}

function inMemos(citations: readonly MemoCitation[], target: Renamable, name: string): readonly RenameEdit[] {
  if (target.kind === 'source')
    return citations.flatMap(({ uri, keyPlace, item }) => {
      const isInBraces = item.key !== formatKey(item.key)
      return item.key === target.key ? [{ uri, place: keyPlace, text: isInBraces ? name : formatKey(name) }] : []
    })
  if (target.kind === 'entry') return []
  const id = currentName(target)
  const key = target.ref.slice(0, target.ref.indexOf('#'))
  return citations.flatMap(({ uri, item, pinPlace }) => {
    if (item.key !== key || item.pin?.id !== id || !pinPlace) return []
    const { start } = pinPlace
    const end = { line: start.line, column: start.column + id.length, offset: start.offset + id.length }
    return [{ uri, place: { start, end }, text: name }]
  })
}
