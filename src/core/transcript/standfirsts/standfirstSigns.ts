import { datesIn } from '../fields/dateOptions.js'
import { longWords, type ReadHead, valueOf } from '../fields/headLines.js'
import { byline } from '../opening/openingForms.js'
import { looksLikeName } from '../personNames/people.js'
import { isOfSelf } from '../turns/questionForm.js'
import { endsInQuestion, foldLine, withoutQuotations } from '../lines/wording.js'
import { reach, type Shown } from '../weighed.js'
import type { AboveParagraph, AboveTalk } from './aboveTalk.js'
import { endOf, formSigns } from './formSigns.js'

/** So many words of a paragraph are signs by themselves. */
const mostWords = 120

/** The signs of the paragraph at a place above a talk, by which it is a standfirst or none. */
export function standfirstSigns(one: AboveParagraph, at: number, above: AboveTalk): readonly Shown[] {
  const signs = [
    'any',
    ...ofTaking(one, above),
    ...formSigns(one.paragraph, one.words),
    ...ofPeople(one, above),
    ...ofPlace(one, at, above),
    ...ofSubject(one, above),
    ...new Set(
      one.folded
        .split(' ')
        .slice(0, mostWords)
        .map((word) => `word: ${word}`),
    ),
  ]
  return signs.map((sign) => (typeof sign === 'string' ? [sign, 1] : sign))
}

/** What the import took it for, and in what kind of text. */
function ofTaking({ taken, toTitle }: AboveParagraph, { head }: AboveTalk): readonly string[] {
  const { extract, layout } = head.transcript
  return [
    `taken: ${taken}`,
    `taken: ${taken}, format ${extract.format}`,
    `layout ${layout}`,
    `layout ${layout}, taken: ${taken}`,
    `to the title: ${toTitle}`,
  ]
}

/** Whom it names. */
function ofPeople({ paragraph, folded, words }: AboveParagraph, { head }: AboveTalk): readonly string[] {
  const { interviewees, questioners } = head
  const everybody = [...interviewees, ...questioners]
  const isIn = (name: string): boolean => ` ${folded} `.includes(` ${name} `)
  const namedAmong = (names: readonly string[]): string =>
    names.some(isIn) ? 'full' : names.some((name) => isIn(name.split(' ').at(-1) ?? name)) ? 'family' : 'none'
  const [answers, asks] = [namedAmong(interviewees), namedAmong(questioners)]
  const length = words > 30 ? 'long' : words > 9 ? 'middling' : 'short'
  const label = foldLine(/^[^:：–—]{2,60}(?=\s?[:：–—])/u.exec(paragraph.text)?.[0] ?? '')
  return [
    `interviewee ${answers}`,
    `questioner ${asks}`,
    `interviewee ${answers}, questioner ${asks}, ${length}`,
    ...(interviewees.some((name) => folded.startsWith(`${name} `)) ? ['begins with an interviewee'] : []),
    ...(questioners.some((name) => folded.startsWith(`${name} `)) ? ['begins with a questioner'] : []),
    ...(everybody.includes(folded) ? ['name alone'] : []),
    ...(everybody.some((name) => label.startsWith(name)) ? ['begins with a name and a sign'] : []),
  ]
}

/** Where it stands among the others, and what these are. */
function ofPlace(one: AboveParagraph, at: number, { paragraphs, title, head }: AboveTalk): readonly string[] {
  const before = paragraphs.slice(title + 1, at).filter(({ isProse }) => isProse).length
  const behind = paragraphs.slice(at + 1).filter(({ isProse }) => isProse).length
  const fromTitle = title < 0 ? 'no title' : at <= title ? 'above' : String(reach(at - title, [2, 3, 4, 6, 10, 20]))
  const toTalk = reach(paragraphs.length - 1 - at, [1, 2, 3, 4, 6, 10, 20])
  return [
    `from the title ${fromTitle}`,
    `to the talk ${toTalk}`,
    `from the title ${fromTitle}, to the talk ${toTalk}`,
    `from the title ${fromTitle}, taken: ${one.taken}`,
    `to the talk ${toTalk}, taken: ${one.taken}`,
    ...ofTalk(toTalk, head),
    `prose before ${Math.min(before, 3)}`,
    `prose behind ${Math.min(behind, 3)}`,
    ...(one.isProse ? [`prose ${Math.min(before + 1, 4)} of ${Math.min(before + behind + 1, 4)}`] : []),
    `all above ${reach(paragraphs.length, [2, 4, 7, 12, 20, 40])}`,
    ...ofNeighbour('before', paragraphs[at - 1], one),
    ...ofNeighbour('next', paragraphs[at + 1], one),
  ]
}

/** How the talk begins, as far as the import knows: an answer without a question above it has lost that. */
function ofTalk(toTalk: number, { transcript: { passages, speakers } }: ReadHead): readonly string[] {
  const first = passages.find(({ speaker }) => speaker !== undefined)
  const role = speakers[first?.speaker ?? -1]?.role
  const begins = `${role}${endsInQuestion(first?.text ?? '') ? ' asks' : ''}`
  return [`talk begins: ${begins}`, `talk begins: ${begins}, to the talk ${toTalk}`]
}

function ofNeighbour(where: string, other: AboveParagraph | undefined, one: AboveParagraph): readonly string[] {
  if (!other) return [`${where}: nothing`]
  const { words, paragraph } = other
  const { text, block, isMarked } = paragraph
  const own = one.paragraph
  const flags: readonly (readonly [string, boolean])[] = [
    ['label', /^\p{L}[\p{L}\s]{0,20}[:：]/u.test(text)],
    ['same block', block.kind === own.block.kind && block.level === own.block.level],
    ['otherwise marked', isMarked !== own.isMarked],
    ['of oneself', isOfSelf(withoutQuotations(text))],
    ['name', words <= 6 && looksLikeName(text)],
    ['byline', byline.test(text)],
    ['date', words < 14 && datesIn(text).some(({ value }) => value.length === 10)],
  ]
  return [
    `${where}: ${other.taken}`,
    `${where}: ${other.taken}, taken: ${one.taken}`,
    `${where}: end ${endOf(text)}`,
    `${where}: end ${endOf(text)}, end ${endOf(own.text)}`,
    ...flags.flatMap(([name, shows]) => (shows ? [`${where}: ${name}`] : [])),
  ]
}

/** Whether it speaks of what the talk is about, and whether it stands elsewhere too. */
function ofSubject({ folded, paragraph }: AboveParagraph, { head }: AboveTalk): readonly (string | Shown)[] {
  const long = [...new Set(longWords(paragraph.text))]
  const some = long.filter((word) => head.subject.has(word)).length
  const titled = longWords(valueOf(head.transcript.fields, 'title') ?? '')
  return [
    ['share of the subject', some / Math.max(long.length, 1)],
    `of the subject ${reach(some, [1, 2, 3, 5, 9])}`,
    `of the title ${reach(titled.filter((word) => long.includes(word)).length, [1, 2, 3])}`,
    ...((head.times.get(folded) ?? 0) > 1 ? ['stands again'] : []),
  ]
}
