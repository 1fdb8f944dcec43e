import { plainWords } from '../../language/foldName.js'
import { agreedDescription } from '../../corpus/voiceNames.js'
import { blank } from '../../text/blank.js'
import { namePlaceAt } from '../../memo/namePlace.js'
import { englishTitles } from '../../language/reporting/personNouns.js'
import { startsSentence } from '../../language/sentences.js'
import type { Span } from '../../model.js'
import { openNames, protectedSources } from '../../disclosure/protectedNames.js'
import { protectedWordsIn } from '../../disclosure/protectedWords.js'
import type { Fix, Found, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import { disclosedAsRead } from '../../disclosure/disclosedAsRead.js'
import { disclosedInName } from '../../disclosure/disclosedIn.js'
import { disclosingWorks } from '../../disclosure/disclosingWorks.js'

/**
 * A protected name, surname, affiliation or address in a memo that cites the interview or repeats its words. The text, the front matter,
 * comments, hidden content, the file name and the entries of works that are cited are all searched. Six quoted words that were said off the record count too, and so do eight
 * without quotation marks.
 *
 * Why: a name that has reached a reader cannot be called back. The agreement covers the description and nothing more. Words are found only if
 * the store has the transcript.
 *
 * ok:
 *
 *     A senior Velmark water official said that the cabinet had no plan for a second dry year [@official2020, para. 1].
 *
 * not ok:
 *
 *     ⟦Henrik Solberg⟧ said that the cabinet knew of the drought [@official2020, sec. 1].
 */
export const attributionBreach: Rule<'attribution-breach'> = {
  id: 'attribution-breach',
  severity: 'error',
  *check(checked) {
    for (const { interview, names } of protectedSources(checked)) {
      const open = openNames(checked, names)
      const secret = names.filter((name) => !open.has(plainWords(name)))
      const shared = names.filter((name) => open.has(plainWords(name)))
      yield* breaches(checked, interview.key, secret)
      // A bibliography would print it.
      for (const { key: work, span } of disclosingWorks(checked, secret))
        yield { span, data: { key: interview.key, where: 'text', place: { kind: 'entry', key: work } } }
      yield* besides(checked, interview.key, shared)
    }
    for (const { span, places, isClosed, isTelling } of protectedWordsIn(checked))
      if (isClosed && isTelling) {
        const place = namePlaceAt(checked.memo, span.start)
        yield { span, data: { key: places[0].key, where: 'words', place } }
      }
  },
}

function* breaches(checked: Checked, key: string, names: readonly string[]): Iterable<Found<'attribution-breach'>> {
  const isCited = [...checked.cited, ...checked.listed].some(({ interview }) => interview?.key === key)
  const where = isCited ? 'text' : 'beside words'
  for (const span of disclosedAsRead(withoutKeys(checked), names)) yield finding(span, key, where, checked)
  if (disclosedInName(checked.fileName ?? '', names).length)
    yield { span: { start: 0, end: 0 }, data: { key, where: 'file name', place: { kind: 'file name' } } }
}

/** The keys of interviews and the claims behind them stand in no document; that a key tells a name is reported on its own. */
function withoutKeys({ memo, corpus, cited, listed }: Checked): string {
  const known = cited.filter(({ interview }) => interview)
  const hidden = memo.hiddenCitations.flatMap(({ items, pinSpan }) =>
    items.filter(({ key }) => corpus.interview(key)).flatMap(({ keySpan }) => [keySpan, pinSpan ?? []].flat()),
  )
  const spans = known.flatMap(({ item, citation }) => [item.keySpan, citation.pinSpan ?? []].flat())
  return blank(memo.written, [...hidden, ...spans, ...listed.map(({ span }) => span)])
}

/** Who may be named for an interview on the record may not for another one: names that stand in the same sentence as its citation. */
function* besides(checked: Checked, key: string, names: readonly string[]): Iterable<Found<'attribution-breach'>> {
  const { sentences } = checked
  if (!names.length) return
  const text = withoutKeys(checked)
  for (const { span, cited } of sentences) {
    if (!cited.length || !cited.every(({ item }) => item.key === key)) continue
    for (const { start, end } of disclosedAsRead(text.slice(span.start, span.end), names)) {
      yield finding({ start: span.start + start, end: span.start + end }, key, 'text', checked)
    }
  }
}

/** Whoever signs a memo as a source would be told for one: there the description is no way out. */
function finding(
  span: Span,
  key: string,
  where: 'text' | 'beside words',
  checked: Checked,
): Found<'attribution-breach'> {
  const place = namePlaceAt(checked.memo, span.start)
  return { span, data: { key, where, place }, fixes: place.kind === 'author' ? [] : describe(span, key, checked) }
}

/** What belongs to a name that follows. */
const titles = new RegExp(String.raw`(?:(?:${englishTitles.join('|')})\.? |\p{Lu}\. ?)+$`, 'u')

/** The agreed description in place of the name, with its title and initials. */
function describe(span: Span, key: string, { corpus, memo }: Checked): readonly Fix[] {
  const interview = corpus.interview(key)
  const description = interview && agreedDescription(interview)
  // A name that is part of another word, or of a key, cannot be put in other words.
  const isGlued = /[\p{L}\p{N}_#@]/u.test(
    memo.written.slice(Math.max(0, span.start - 1), span.start) + memo.written.slice(span.end, span.end + 1),
  )
  if (description === undefined || isGlued) return []
  const start = span.start - (titles.exec(memo.written.slice(0, span.start))?.[0].length ?? 0)
  const isFirst = startsSentence(memo.written, start)
  const text = isFirst ? description.slice(0, 1).toUpperCase() + description.slice(1) : description
  return [{ kind: 'name-description', edits: [{ replace: { start, end: span.end }, text }], data: { description } }]
}
