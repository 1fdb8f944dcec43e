import { plainWords } from '../../cite/foldName.js'
import { agreedDescription } from '../../cite/names.js'
import { startsSentence } from '../../memo/sentences.js'
import type { Span } from '../../model.js'
import { openNames, protectedSources } from '../protectedNames.js'
import type { Checked, Fix, Found, Rule } from '../rule.js'
import { toldIn } from '../toldIn.js'

/**
 * A protected name, surname, affiliation or address in a memo that cites the interview: in its text, its front matter, a comment, or the
 * name of its file.
 *
 * Why: a name that reached a reader cannot be called back. What is agreed is the description, and nothing beyond it.
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
    const open = openNames(checked)
    for (const { interview, names } of protectedSources(checked)) {
      const secret = names.filter((name) => !open.has(plainWords(name)))
      const shared = names.filter((name) => open.has(plainWords(name)))
      yield* breaches(checked, interview.key, secret)
      yield* besides(checked, interview.key, shared)
    }
  },
}

function* breaches(checked: Checked, key: string, names: readonly string[]): Iterable<Found<'attribution-breach'>> {
  const { memo, fileName } = checked
  for (const span of toldIn(memo.text, names))
    yield { span, data: { key, where: 'text' }, fixes: describe(span, key, checked) }
  const spoken = (fileName ?? '').replace(/[_.-]+/g, ' ').replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())
  if (toldIn(spoken, names).length) yield { span: { start: 0, end: 0 }, data: { key, where: 'file name' } }
}

/** Who may be named for an interview on the record may not for another one: names that stand in the same sentence as its citation. */
function* besides(checked: Checked, key: string, names: readonly string[]): Iterable<Found<'attribution-breach'>> {
  const { memo, sentences } = checked
  if (!names.length) return
  for (const { span, cited } of sentences) {
    if (!cited.length || !cited.every(({ item }) => item.key === key)) continue
    for (const { start, end } of toldIn(memo.text.slice(span.start, span.end), names)) {
      const told = { start: span.start + start, end: span.start + end }
      yield { span: told, data: { key, where: 'text' }, fixes: describe(told, key, checked) }
    }
  }
}

/** What belongs to a name that follows. */
const titles =
  /(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Amb|Ambassador|Gen|General|Minister|Senator)\.? |\p{Lu}\. ?)+$/u

/** The agreed description in place of the name, with its title and initials. */
function describe(span: Span, key: string, { corpus, memo }: Checked): readonly Fix[] {
  const interview = corpus.interview(key)
  const description = interview && agreedDescription(interview)
  if (description === undefined) return []
  const start = span.start - (titles.exec(memo.text.slice(0, span.start))?.[0].length ?? 0)
  const isFirst = startsSentence(memo.text, start)
  const text = isFirst ? description.slice(0, 1).toUpperCase() + description.slice(1) : description
  return [{ kind: 'name-description', edits: [{ replace: { start, end: span.end }, text }], data: { description } }]
}
