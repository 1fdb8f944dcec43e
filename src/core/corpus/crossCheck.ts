import { type ClaimRef, resolveRef } from './claimRef.js'
import type { Claim, CorpusFile, Entry, Interview, PassageRef, Problem, Provenance, Reference, Span } from '../model.js'
import { formatPassageRef } from './read/values.js'
import { type CorpusRuleId, corpusRules } from '../corpusRules.js'
import { placeOf } from '../text/lines.js'
import { compareFiles, endOfUri } from '../text/uri.js'

type Report = (ruleId: CorpusRuleId, span: Span, data?: Problem['data'], expected?: readonly string[]) => void

/** What the checks look up of a corpus. */
export interface CorpusView {
  files(): readonly CorpusFile[]
  interview(key: string): Interview | undefined
  entry(id: string): Entry | undefined
  entryParts(id: string): readonly Entry[]
  claim(ref: ClaimRef): Claim | undefined
}

/**
 * What only the whole corpus can tell: keys used twice, references that lead nowhere, passages that no interview has, names claimed by
 * two entries, definitions that differ. One pass over all files by look-ups.
 */
export function crossCheck(corpus: CorpusView): readonly Problem[] {
  const problems: Problem[] = []
  const files = corpus.files()
  const unread = unreadOf(files)
  for (const file of files) {
    const report: Report = (ruleId, span, data = {}, expected = []) => {
      const place = placeOf(file.lineStarts, span)
      problems.push({ ruleId, severity: corpusRules[ruleId], uri: file.uri, place, data, expected })
    }
    const { document } = file
    if (document?.kind === 'interview') checkKey(document, corpus, report)
    for (const reference of file.references) checkReference(reference, file, corpus, unread, report)
    for (const entry of document?.kind === 'glossary' ? document.entries : []) checkClash(entry, corpus, report)
  }
  return [...problems, ...checkNames(files)]
}

/**
 * What is there but could not be read, under the names that references call it by: `@small2010`, `small2010#nsg-bypass`, `nsg`. The mistake
 * in it is reported where it is, and not again at everything that points at it.
 */
function unreadOf(files: readonly CorpusFile[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ uri, document, unread, problems }) => {
      const key = document?.kind === 'interview' ? document.key : endOfUri(uri).replace(/\.md$/i, '')
      const isUnread = !document && problems.length > 0
      return [...(isUnread ? [`@${key}`] : []), ...unread.flatMap((id) => [id, `${key}#${id}`])]
    }),
  )
}

function checkKey(interview: Interview, corpus: CorpusView, report: Report): void {
  const used = corpus.interview(interview.key)
  if (used && used !== interview) report('key-duplicate', interview.span, { text: interview.key, file: used.uri })
}

function checkReference(
  reference: Reference,
  { document }: CorpusFile,
  corpus: CorpusView,
  unread: ReadonlySet<string>,
  report: Report,
): void {
  const { span } = reference
  if (reference.kind === 'entry') {
    const { id } = reference
    if (!corpus.entry(id) && !unread.has(id)) report('reference-dangling', span, { text: id })
  } else if (reference.kind === 'claim') {
    const ref = resolveRef(reference.id, document?.kind === 'interview' ? document.key : '')
    const isUnread = unread.has(ref) || unread.has(`@${ref.slice(0, ref.indexOf('#'))}`)
    if (!corpus.claim(ref) && !isUnread) report('reference-dangling', span, { text: reference.id })
  } else {
    const interview = corpus.interview(reference.key)
    const text = interview ? formatPassageRef(reference.ref) : `@${reference.key}`
    if (!interview && !unread.has(text)) report('reference-dangling', span, { text })
    if (interview && !hasPassage(interview, reference.ref))
      report('passage-missing', span, { text }, passageNames(interview, reference.ref))
  }
}

/** Whether the interview has that question, paragraph or standfirst. */
function hasPassage(interview: Interview, { kind, number }: PassageRef): boolean {
  return interview.passages.some(({ ref }) => ref.kind === kind && ref.number === number)
}

/** The passages of the same kind that the interview has. */
function passageNames(interview: Interview, { kind }: PassageRef): readonly string[] {
  return interview.passages.filter(({ ref }) => ref.kind === kind).map(({ ref }) => formatPassageRef(ref))
}

/** Another file's entry of the same id that is another kind of thing, or says something else from the same source. */
function checkClash(entry: Entry, corpus: CorpusView, report: Report): void {
  const others = corpus.entryParts(entry.id).filter((one) => one !== entry && compareFiles(one.uri, entry.uri) < 0)
  for (const other of others) {
    const data = { text: entry.name, file: other.uri }
    if (other.kind !== entry.kind) report('definition-clash', entry.span, { ...data, kind: other.kind })
    for (const { value, sources, span } of entry.definitions) {
      const rival = other.definitions.find((one) => one.value !== value && shareSource(one.sources, sources))
      const isRepeated = other.definitions.some((one) => one.value === value)
      if (rival && !isRepeated) report('definition-clash', span, { ...data, definition: rival.value })
    }
  }
}

function shareSource(a: readonly Provenance[], b: readonly Provenance[]): boolean {
  const names = (sources: readonly Provenance[]): readonly string[] =>
    sources.map((one) => (one.kind === 'general' ? 'general' : `${one.key} ${formatPassageRef(one.ref)}`))
  return names(a).some((name) => names(b).includes(name))
}

interface NamedPlace {
  readonly entry: Entry
  readonly file: CorpusFile
  readonly text: string
  readonly span: Span
  readonly caseSensitive: boolean
}

/** A name that two entries claim without saying so gives every mention of it two meanings. The first has it; the others are told. */
function checkNames(files: readonly CorpusFile[]): readonly Problem[] {
  const byName = new Map<string, NamedPlace[]>()
  for (const place of files.flatMap(namedPlaces)) {
    const places = byName.get(place.text.toLowerCase())
    if (places) places.push(place)
    else byName.set(place.text.toLowerCase(), [place])
  }
  return [...byName.values()].flatMap((places) =>
    places.flatMap((place, at) => claimedTwice(place, places.slice(0, at))),
  )
}

/** Every name and alias of a glossary that is not marked as one that others have too. */
function namedPlaces(file: CorpusFile): readonly NamedPlace[] {
  const entries = file.document?.kind === 'glossary' ? file.document.entries : []
  return entries.flatMap((entry) => {
    const own = { text: entry.name, ambiguous: false, caseSensitive: false, span: entry.span }
    return [own, ...entry.aliases]
      .filter(({ ambiguous }) => !ambiguous)
      .map(({ text, span, caseSensitive }) => ({ entry, file, text, span, caseSensitive }))
  })
}

function claimedTwice(
  { entry, file, text, span, caseSensitive }: NamedPlace,
  before: readonly NamedPlace[],
): readonly Problem[] {
  const other = before.find(
    (one) => one.entry.id !== entry.id && (one.text === text || !(one.caseSensitive && caseSensitive)),
  )
  if (!other) return []
  const ruleId = 'alias-claimed-twice'
  const data = { text, other: other.entry.name, id: other.entry.id }
  const place = placeOf(file.lineStarts, span)
  return [{ ruleId, severity: corpusRules[ruleId], uri: file.uri, place, data, expected: ['(ambiguous)'] }]
}
