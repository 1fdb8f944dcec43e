import type { DropReason } from '../transcript.js'
import { isBold, standsElsewhere } from './bodyFurniture.js'
import { isRepliedTo } from './firstQuestion.js'
import type { Paragraph } from './paragraphs.js'
import { asksForSomething, asksWithin, isAddressing, mayBeHeads } from './questionForm.js'
import { questionScore } from './questionClassifier.js'
import { someInterviewee, someQuestioner, type Voices } from './voices.js'
import { endsInPunctuation, endsSentence, isCapitals, withoutQuotations } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/**
 * Questions set as headings, in bold or the like, as quotations, with a number before them, or in capitals; undefined where nothing set
 * so asks. `from` is where a talk may begin at all, `endAfter` tells where one ends whose last question is known.
 */
export function styledVoices(
  paragraphs: readonly Paragraph[],
  furniture: ReadonlyMap<number, DropReason>,
  from: number,
  endAfter: (start: number, last: number) => number,
): Voices | undefined {
  for (const isStyled of [isHeading, isBold, isQuoted, isNumbered, isInCapitals]) {
    const styled = paragraphs.flatMap((paragraph, index) =>
      index >= from && isStyled(paragraph) && isOpen(paragraphs, index, furniture.get(index)) ? [index] : [],
    )
    const asking = styled.filter((index) => asksForSomething(unmarked(paragraphs[index]?.text ?? '')))
    const asked = asking.map((index) => unmarked(paragraphs[index]?.text ?? ''))
    const isTaken = takeTurns(paragraphs, styled, furniture).length > 0
    if (isStyled !== isQuoted && !isTaken && mayBeHeads(asked, between(paragraphs, asking, styled))) continue
    const [first] = asking
    const start = first === undefined ? undefined : leadingTo(paragraphs, first, new Set(styled))
    const inTalk = styled.filter((index) => start !== undefined && index >= start)
    if (start === undefined) continue
    if (!isTaken && asking.length < Math.min(3, Math.max(2, inTalk.length * 0.5))) continue
    if (!isTaken && asking.length < inTalk.length * (isStyled === isHeading || isStyled === isBold ? 0.4 : 0.5))
      continue
    const end = endAfter(start, asking.at(-1) ?? start)
    return styledFrom(paragraphs, start, end, new Set(inTalk), new Set(asking), furniture)
  }
  return undefined
}

/** How many sentences stand between the first and the last of some paragraphs, in paragraphs of their own that are not set alike. */
const between = (paragraphs: readonly Paragraph[], some: readonly number[], styled: readonly number[]): number =>
  paragraphs
    .slice(some[0], some.at(-1))
    .filter(({ text }, step) => endsInPunctuation(text) && !styled.includes((some[0] ?? 0) + step)).length

/**
 * Those of some paragraphs set alike that take turns with others, as nothing but questions and answers does: both are whole sentences, no
 * two stand together, some ask, and what stands between them is longer and hardly asks. None where they do not.
 */
function takeTurns(
  paragraphs: readonly Paragraph[],
  styled: readonly number[],
  furniture: ReadonlyMap<number, DropReason>,
): readonly number[] {
  const textAt = (index: number): string => unmarked(paragraphs[index]?.text ?? '')
  const turns = styled.filter(
    (index) => endsSentence(textAt(index)) && !styled.includes(index + 1) && endsSentence(textAt(index + 1)),
  )
  const [first = 0, last = 0] = [turns[0], turns.at(-1)]
  const among = styled.filter((index) => index >= first && index <= last)
  const others = paragraphs.flatMap((_, index) =>
    index > first && index <= last + 1 && !styled.includes(index) && !furniture.has(index) ? [index] : [],
  )
  const asking = turns.filter((index) => asksForSomething(textAt(index))).length
  const lengthOf = (some: readonly number[]): number =>
    some.reduce((sum, index) => sum + textAt(index).length, 0) / Math.max(turns.length, 1)
  const areTaken =
    turns.length >= 5 &&
    turns.length >= among.length * 0.9 &&
    others.length <= turns.length * 1.8 &&
    asking >= Math.max(2, turns.length * 0.25) &&
    others.filter((index) => asksForSomething(textAt(index))).length <= others.length * 0.25 &&
    lengthOf(others) > lengthOf(turns) * 1.3
  return areTaken ? turns : []
}

/** The statement to somebody, set alike and replied to, that a talk begins with before the first question; else that question. */
function leadingTo(paragraphs: readonly Paragraph[], first: number, styled: ReadonlySet<number>): number {
  for (let index = Math.max(0, first - 12); index < first; index += 1) {
    const text = unmarked(paragraphs[index]?.text ?? '')
    const reply = paragraphs[index + 1]?.text ?? ''
    const isAnswered = !styled.has(index + 1) && endsInPunctuation(reply)
    const isAsking =
      ((isAddressing(text) || asksWithin.test(text)) && countWords(text) <= 70) || isRepliedTo(text, reply)
    if (styled.has(index) && isAnswered && endsInPunctuation(text) && isAsking) return index
  }
  let start = first
  for (
    let text = unmarked(paragraphs[start - 1]?.text ?? '');
    styled.has(start - 1);
    text = unmarked(paragraphs[start - 1]?.text ?? '')
  ) {
    if (!endsInPunctuation(text) || !isAddressing(text) || countWords(text) > 120) break
    start -= 1
  }
  return start
}

/** What looks like furniture by being set apart alone may be a question. */
function isOpen(paragraphs: readonly Paragraph[], index: number, why: DropReason | undefined): boolean {
  if (paragraphs[index]?.block.region === 'quote') return !standsElsewhere(paragraphs, index)
  return why === undefined || why === 'heading'
}

const isNumbered = ({ text }: Paragraph): boolean => /^\d{1,3}[.)]\s/.test(text)

/** A sentence in capitals. */
const isInCapitals = ({ text }: Paragraph): boolean =>
  isCapitals(withoutQuotations(text)) && endsSentence(text) && countWords(text) >= 2

const isQuoted = ({ block }: Paragraph): boolean => block.region === 'quote'

/** Without the asterisks or underscores that set it in bold or italics. */
const unmarked = (text: string): string => text.replace(/^[*_]+|[*_]+$/g, '')

const isHeading = ({ block }: Paragraph): boolean => block.kind === 'heading'

/** A heading that says something to somebody, in a whole sentence without its full stop. */
const isStatement = (text: string): boolean =>
  countWords(text) >= 6 && isAddressing(text) && questionScore(`${unmarked(text)}.`) > 0

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
    const isQuestion =
      asking.has(index) || (styled.has(index) && (endsInPunctuation(unmarked(text)) || isStatement(text)))
    const asksOn = keys.get(index - 1) === someQuestioner && !furniture.has(index) && isSetApart(paragraphs, index)
    if (isQuestion || asksOn) keys.set(index, someQuestioner)
    else if (!styled.has(index) && !furniture.has(index)) keys.set(index, someInterviewee)
  }
  return { layout: 'headings', start, keys }
}

/** Whether a paragraph below a heading is set in another font than what follows: the rest of what is asked. */
function isSetApart(paragraphs: readonly Paragraph[], index: number): boolean {
  const [before, paragraph, next] = [paragraphs[index - 1], paragraphs[index], paragraphs[index + 1]]
  if (!before || !paragraph || !next || !isHeading(before) || isHeading(next)) return false
  return isBold(paragraph) && !isBold(next) && endsInPunctuation(unmarked(paragraph.text))
}
