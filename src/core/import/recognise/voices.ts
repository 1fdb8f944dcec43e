import type { DropReason, TranscriptLayout } from '../model.js'
import { bareLines } from './bareLines.js'
import { isBold, standsElsewhere } from './bodyFurniture.js'
import { isRepliedTo } from './firstQuestion.js'
import type { Label } from './labels.js'
import type { Paragraph } from './paragraphs.js'
import { asksForSomething, isAddressing, mayBeHeads } from './questionForm.js'
import { questionOdds } from './questionOdds.js'
import { findQuestions } from './unlabelled.js'
import { countWords, endsInQuestion, endsInSign, foldLine, isCaseless } from './wording.js'

/** Who utters each paragraph, as far as the layout tells: a key per voice. */
export interface Voices {
  readonly layout: TranscriptLayout
  /** The first paragraph of the talk. */
  readonly start: number
  /** By the index of the paragraph; none for furniture. */
  readonly keys: ReadonlyMap<number, string>
  /** Paragraphs of which only their words tell that they are questions, and those that may be somebody else’s. */
  readonly guessed: readonly number[]
}

export const someQuestioner = '#question'
export const someInterviewee = '#answer'

/** The key under which a label's words are collected. Labels that only say question or answer are one voice. */
export function voiceOf({ form, key }: Label): string {
  if (key.includes(', ')) return key
  if (form === 'question') return someQuestioner
  return form === 'answer' ? someInterviewee : key
}

/** Voices by labels, signs of change, or names given by the format. `heads` are questions that stand above the answers of several without a label. */
export function labelledVoices(
  paragraphs: readonly Paragraph[],
  start: number,
  furniture: ReadonlyMap<number, DropReason>,
  layout: TranscriptLayout,
  heads: ReadonlySet<number>,
): Voices {
  const keys = new Map<number, string>()
  const asksOnly = paragraphs.every(
    ({ label, changes }) => !changes && (label === undefined || label.role === 'questioner'),
  )
  let current = '#1'
  let other = '#2'
  const turnTo = (key: string): void => {
    if (key === current) return
    other = current
    current = key
  }
  for (let index = start; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index]
    if (!paragraph || (furniture.has(index) && !heads.has(index))) continue
    if (asksOnly && isAskingHead(paragraphs, index)) continue
    if (heads.has(index)) turnTo(someQuestioner)
    else if (paragraph.label) turnTo(voiceOf(paragraph.label))
    else if (paragraph.changes && index > start) turnTo(other)
    else if (asksOnly && !goesOnAsking(paragraphs, index)) turnTo(someInterviewee)
    keys.set(index, current)
  }
  return { layout, start, keys, guessed: [] }
}

/** A heading that asks, above a question that has the mark of one. */
function isAskingHead(paragraphs: readonly Paragraph[], index: number): boolean {
  const [before, paragraph, next] = [paragraphs[index - 1], paragraphs[index], paragraphs[index + 1]]
  if (!paragraph || paragraph.label || !before || before.label || next?.label === undefined) return false
  return (
    paragraph.blanks > 0 &&
    countWords(paragraph.text) <= 12 &&
    endsInQuestion(paragraph.text) &&
    !endsInQuestion(before.text)
  )
}

/** Whether a paragraph asks what the one before, which has the mark of a question, only led to. */
function goesOnAsking(paragraphs: readonly Paragraph[], index: number): boolean {
  const [before, paragraph, next] = [paragraphs[index - 1], paragraphs[index], paragraphs[index + 1]]
  if (!before?.label || !paragraph || next === undefined || next.label) return false
  // What a question looks like is not known for scripts without capitals: there the mark alone tells.
  if (isCaseless(paragraph.text)) return false
  return !endsInQuestion(before.text) && endsInQuestion(paragraph.text) && questionOdds(paragraph.text) > 1.5
}

/**
 * Questions set as headings, in bold or the like, as quotations, or with a number before them; undefined where nothing set so asks. `from` is where a talk may begin
 * at all, `endAfter` tells where one ends whose last question is known.
 */
export function styledVoices(
  paragraphs: readonly Paragraph[],
  furniture: ReadonlyMap<number, DropReason>,
  from: number,
  endAfter: (start: number, last: number) => number,
): Voices | undefined {
  for (const isStyled of [isHeading, isBold, isQuoted, isNumbered]) {
    const styled = paragraphs.flatMap((paragraph, index) =>
      index >= from && isStyled(paragraph) && isOpen(paragraphs, index, furniture.get(index)) ? [index] : [],
    )
    const asking = styled.filter((index) => asksForSomething(unmarked(paragraphs[index]?.text ?? '')))
    const asked = asking.map((index) => unmarked(paragraphs[index]?.text ?? ''))
    if (isStyled !== isQuoted && mayBeHeads(asked, between(paragraphs, asking))) continue
    const [first] = asking
    const start = first === undefined ? undefined : leadingTo(paragraphs, first, new Set(styled))
    const inTalk = styled.filter((index) => start !== undefined && index >= start)
    if (start === undefined || asking.length < Math.min(3, Math.max(2, inTalk.length * 0.5))) continue
    if (asking.length < inTalk.length * (isStyled === isHeading || isStyled === isBold ? 0.4 : 0.5)) continue
    const end = endAfter(start, asking.at(-1) ?? start)
    return styledFrom(paragraphs, start, end, new Set(inTalk), new Set(asking), furniture)
  }
  return undefined
}

/** How many sentences stand between the first and the last of some paragraphs, in paragraphs of their own. */
const between = (paragraphs: readonly Paragraph[], some: readonly number[]): number =>
  paragraphs
    .slice(some[0], some.at(-1))
    .filter(({ text }, step) => endsInSign(text) && !some.includes((some[0] ?? 0) + step)).length

/** The statement to somebody, set alike and replied to, that a talk begins with before the first question; else that question. */
function leadingTo(paragraphs: readonly Paragraph[], first: number, styled: ReadonlySet<number>): number {
  for (let index = Math.max(0, first - 12); index < first; index += 1) {
    const text = unmarked(paragraphs[index]?.text ?? '')
    const reply = paragraphs[index + 1]?.text ?? ''
    const isAnswered = !styled.has(index + 1) && endsInSign(reply)
    const isAsking = (isAddressing(text) && countWords(text) <= 70) || isRepliedTo(text, reply)
    if (styled.has(index) && isAnswered && endsInSign(text) && isAsking) return index
  }
  let start = first
  for (
    let text = unmarked(paragraphs[start - 1]?.text ?? '');
    styled.has(start - 1);
    text = unmarked(paragraphs[start - 1]?.text ?? '')
  ) {
    if (!endsInSign(text) || !isAddressing(text) || countWords(text) > 120) break
    start -= 1
  }
  return start
}

/** What looks like furniture by being set apart alone may be a question. */
function isOpen(paragraphs: readonly Paragraph[], index: number, why: DropReason | undefined): boolean {
  if (paragraphs[index]?.block.region === 'quote') return !standsElsewhere(paragraphs, index)
  return why === undefined || why === 'heading' || (why === 'pull quote' && isEchoed(paragraphs, index))
}

/** Whether the next paragraph replies with words of a short statement, and goes on with others: `So there is no record.` – `There is no record at all.` */
function isEchoed(paragraphs: readonly Paragraph[], index: number): boolean {
  const [said, reply] = [paragraphs[index]?.text ?? '', paragraphs[index + 1]?.text ?? '']
  const plain = foldLine(unmarked(said))
  return leadsToReply.test(unmarked(said)) && countWords(said) <= 12 && !foldLine(reply).includes(plain)
}

/** Words by which somebody sums up what somebody else said. */
const leadsToReply =
  /^(?:so|but|and|then|also|aber|und|dann|donc|mais|alors|entonces|pero|así que|quindi|ma|значит|то есть|но)(?!\p{L})/iu

const isNumbered = ({ text }: Paragraph): boolean => /^\d{1,3}[.)]\s/.test(text)

const isQuoted = ({ block }: Paragraph): boolean => block.region === 'quote'

/** Without the asterisks or underscores that set it in bold or italics. */
const unmarked = (text: string): string => text.replace(/^[*_]+|[*_]+$/g, '')

const isHeading = ({ block }: Paragraph): boolean => block.kind === 'heading'

/** A heading that says something to somebody, in a whole sentence without its full stop. */
const isStatement = (text: string): boolean =>
  countWords(text) >= 6 && isAddressing(text) && questionOdds(`${unmarked(text)}.`) > 0

function styledFrom(
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
  styled: ReadonlySet<number>,
  asking: ReadonlySet<number>,
  furniture: ReadonlyMap<number, DropReason>,
): Voices {
  const keys = new Map<number, string>()
  for (let index = start; index < end; index += 1) {
    const text = paragraphs[index]?.text ?? ''
    const isQuestion = asking.has(index) || (styled.has(index) && (endsInSign(unmarked(text)) || isStatement(text)))
    const asksOn = keys.get(index - 1) === someQuestioner && !furniture.has(index) && isSetApart(paragraphs, index)
    if (isQuestion || asksOn) keys.set(index, someQuestioner)
    else if (!styled.has(index) && !furniture.has(index)) keys.set(index, someInterviewee)
  }
  return { layout: 'headings', start, keys, guessed: [] }
}

/** Whether a paragraph below a heading is set in another font than what follows: the rest of what is asked. */
function isSetApart(paragraphs: readonly Paragraph[], index: number): boolean {
  const [before, paragraph, next] = [paragraphs[index - 1], paragraphs[index], paragraphs[index + 1]]
  if (!before || !paragraph || !next || !isHeading(before) || isHeading(next)) return false
  return isBold(paragraph) && !isBold(next) && endsInSign(unmarked(paragraph.text))
}

/** Voices by the words of the paragraphs alone; undefined where nobody seems to be asked. */
export function unlabelledVoices(
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
  furniture: { readonly has: (index: number) => boolean },
): Voices {
  const bare = bareLines(paragraphs, start, end, furniture)
  const indexes = Array.from({ length: Math.max(end - start, 0) }, (_, step) => start + step).filter(
    (index) => !furniture.has(index) && !bare.has(index),
  )
  const questions = findQuestions(indexes.map((index) => paragraphs[index]?.text ?? ''))
  const keys = new Map(
    indexes.map((index, at) => [index, questions[at]?.isQuestion ? someQuestioner : someInterviewee]),
  )
  const guessed = indexes.filter((index, at) => {
    const told = questions[at]
    return told?.isDoubtful === true || (told?.isQuestion === true && !endsInQuestion(paragraphs[index]?.text ?? ''))
  })
  return { layout: 'unlabelled', start, keys, guessed }
}
