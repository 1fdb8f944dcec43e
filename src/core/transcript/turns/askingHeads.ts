import { isBold } from './bodyFurniture.js'
import type { Paragraph } from './paragraphs.js'
import { asksForSomething } from './questionForm.js'
import { endsInQuestion, endsInPunctuation, endsSentence } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** As many words as a question has that several people answer one after the other. */
const longest = 60

/**
 * The questions of a round table: each stands without a name above the answers of those who have one, in a heading or in bold. None where somebody asks by a label, or those who have names ask each other.
 */
export function askingHeads(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const labelled = paragraphs.flatMap(({ label }, index) => (label ? [index] : []))
  const [first] = labelled
  const isAskedByName = paragraphs.some(({ label, changes }) => label?.role === 'questioner' || (!label && changes))
  if (first === undefined || labelled.length < 4 || isAskedByName) return new Set()
  const asking = labelled.filter((index) => endsInQuestion(paragraphs[index]?.text ?? ''))
  if (asking.length > labelled.length * 0.25) return new Set()
  const heads = paragraphs.flatMap((paragraph, index) => (isHead(paragraph, paragraphs[index + 1]) ? [index] : []))
  const set = heads.filter((index) => isSet(paragraphs[index]))
  if (isEnough(set, paragraphs, first)) return new Set([...set, ...alsoSet(paragraphs, set)])
  return new Set(beforeOne(paragraphs, labelled))
}

/** Where one alone has a name, what stands right before it is somebody else's, whether it asks or not: if much of it does. */
function beforeOne(paragraphs: readonly Paragraph[], labelled: readonly number[]): readonly number[] {
  const keys = new Set(labelled.map((index) => paragraphs[index]?.label?.key))
  const first = labelled.filter((index) => paragraphs[index - 1]?.label === undefined)
  const heads = first.map((index) => index - 1).filter((index) => isSaid(paragraphs[index]))
  const asking = heads.filter((index) => asksForSomething(paragraphs[index]?.text ?? ''))
  return keys.size === 1 && heads.length >= first.length * 0.6 && asking.length >= heads.length * 0.3 ? heads : []
}

const isSaid = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && !paragraph.label && paragraph.block.kind !== 'cue' && endsInPunctuation(paragraph.text)

function isHead({ label, block, text, blanks }: Paragraph, next: Paragraph | undefined): boolean {
  const isApart = blanks > 0 && block.kind !== 'cue' && block.kind !== 'row' && block.level !== 1
  return isApart && !label && next?.label !== undefined && countWords(text) <= longest && asksForSomething(text)
}

/** What is set like the questions, between them or behind, and is a sentence: `Name one agreement that deserves more attention.` */
const alsoSet = (paragraphs: readonly Paragraph[], [first = 0]: readonly number[]): readonly number[] =>
  paragraphs.flatMap((paragraph, index) =>
    index > first && isSet(paragraph) && endsSentence(paragraph.text) && paragraphs[index + 1]?.label ? [index] : [],
  )

const isSet = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && !paragraph.label && (paragraph.block.kind === 'heading' || isBold(paragraph))

/** Whether there are several, and most of what is set like them is one. */
function isEnough(heads: readonly number[], paragraphs: readonly Paragraph[], first: number): boolean {
  const last = heads.at(-1) ?? first
  const alike = paragraphs.filter((paragraph, index) => index >= first && index <= last && isSet(paragraph))
  return heads.length >= 2 && heads.length >= alike.length * 0.6
}
