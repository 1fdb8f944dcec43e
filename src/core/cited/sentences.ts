import type { Library } from '../bibliography/library.js'
import type { Memo } from '../memo/memo.js'
import { sentencesIn } from '../language/sentences.js'
import type { Interview, Span } from '../model.js'
import type { Cited } from './cited.js'
import { nociteOf } from './header.js'
import { citationsOfNotes } from './notes.js'
import { starKeys } from './starKeys.js'

export type { Cited } from './cited.js'

/** A sentence of a memo and what it cites, a citation right behind its full stop included. */
export interface MemoSentence {
  readonly span: Span
  /** What it cites in a note included: that stands where the note is referred to. */
  readonly cited: readonly Cited[]
}

export function citedIn(memo: Memo, library: Library): readonly Cited[] {
  return memo.citations.flatMap((citation) =>
    citation.items.map((item): Cited => {
      const source = library.source(item.key)
      if (source?.kind === 'entry') return { citation, item, interview: undefined, entry: source.entry }
      return { citation, item, interview: source?.interview }
    }),
  )
}

/** An interview that a memo does not cite and puts into its bibliography all the same, with the place where it says so. */
export interface Listed {
  readonly interview: Interview
  readonly span: Span
}

/** The interviews among what `nocite:` names, those of `*` included. */
export function listedIn(memo: Memo, library: Library): readonly Listed[] {
  return nociteOf(memo).flatMap(({ key, span }) => {
    const keys = key === '*' ? starKeys(memo, library) : [key]
    return keys.flatMap((one) => {
      const found = library.source(one)
      return found?.kind === 'interview' ? [{ interview: found.interview, span }] : []
    })
  })
}

const paragraphBreak = /(?:\r\n|\n|\r)[ \t]*(?=\r\n|\n|\r)/g

/** Every sentence of a memo, in order. */
export function sentencesOf(memo: Memo, cited: readonly Cited[]): readonly MemoSentence[] {
  const { citingProse } = memo
  const spans = [...paragraphsOf(citingProse)].flatMap(({ start, end }) =>
    Array.from(sentencesIn(citingProse.slice(start, end)), (one) => ({
      start: start + one.start,
      end: start + one.end,
    })),
  )
  let next = 0
  const sentences = spans.map((span) => {
    const first = next
    while ((cited[next]?.citation.span.start ?? Infinity) < span.end) next++
    return { span, cited: cited.slice(first, next).filter(({ citation }) => citation.span.start >= span.start) }
  })
  return withNotes(memo, sentences, cited)
}

/** A note belongs to the sentence in which or right behind which it is referred to. */
function withNotes(memo: Memo, sentences: readonly MemoSentence[], cited: readonly Cited[]): readonly MemoSentence[] {
  const noted = new Map<MemoSentence, Cited[]>()
  let index = 0
  for (const note of citationsOfNotes(memo, cited)) {
    while ((sentences[index + 1]?.span.start ?? Infinity) <= note.at.start) index++
    const sentence = sentences[index]
    if (!sentence || sentence.span.start > note.at.start || isCut(memo, sentence.span.end, note.at.start)) continue
    noted.set(sentence, [...(noted.get(sentence) ?? []), ...note.cited])
  }
  if (!noted.size) return sentences
  return sentences.map((one) => {
    const more = noted.get(one)
    if (!more) return one
    const all = [...one.cited, ...more].sort((a, b) => a.citation.span.start - b.citation.span.start)
    return { span: one.span, cited: all }
  })
}

/** Whether a paragraph ends between the two. */
function isCut({ citingProse }: Memo, end: number, start: number): boolean {
  return /\n[ \t]*\r?\n/.test(citingProse.slice(end, start))
}

/** The stretches of a text between blank lines. */
export function* paragraphsOf(prose: string): Iterable<Span> {
  let start = 0
  for (const { 0: found, index } of prose.matchAll(paragraphBreak)) {
    yield { start, end: index }
    start = index + found.length
  }
  yield { start, end: prose.length }
}
