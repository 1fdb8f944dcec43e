import type { Label } from './speakerLabel.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { plainWords } from '../../language/foldName.js'

/**
 * Takes `P1` to `P4`, or `R07`, for people where their numbers come back out of order, as in the record of a group, or never change, as in
 * that of one respondent: questions and answers that are counted, `P1`, `R1`, `P2`, only ever go up.
 */
export function withNumberedVoices(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const ofPeople = lettersOfPeople(paragraphs)
  if (ofPeople.size === 0) return paragraphs
  const isOfPerson = (label: Label): boolean => ofPeople.has(counted(label)?.letters ?? '')
  const others = paragraphs.flatMap(({ label }) => (label && !isOfPerson(label) ? [label] : []))
  const othersAsk = others.some(({ role }) => role === 'questioner')
  return paragraphs.map((paragraph) => {
    const { label } = paragraph
    if (!label) return paragraph
    // `R` beside `P1` says researcher as well as respondent.
    if (!isOfPerson(label))
      return othersAsk || !isLetter(label) ? paragraph : { ...paragraph, label: withoutPart(label) }
    const own = { ...withoutPart(label), key: plainWords(label.name) }
    return { ...paragraph, label: othersAsk ? { ...own, role: 'interviewee' as const } : own }
  })
}

const isLetter = ({ form, name }: Label): boolean => form === 'answer' && /^\p{L}$/u.test(name)

/** A label that says who speaks, and not in which part. */
function withoutPart(label: Label): Label {
  const { role: _, ...rest } = label
  return { ...rest, form: 'role', key: plainWords(label.name) }
}

/** The letters and the number of a label that would say question or answer without the number. */
function counted({ form, name }: Label): { readonly letters: string; readonly number: number } | undefined {
  const found = form === 'question' || form === 'answer' ? /^(\D+?)[ ._-]?(\d{1,3})$/.exec(name) : null
  return found?.[1] && found[2] ? { letters: plainWords(found[1]), number: Number(found[2]) } : undefined
}

function lettersOfPeople(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const numbers = new Map<string, number[]>()
  for (const { label } of paragraphs) {
    const found = label && counted(label)
    if (!found) continue
    const own = numbers.get(found.letters)
    if (own) own.push(found.number)
    else numbers.set(found.letters, [found.number])
  }
  return new Set([...numbers].filter(([, own]) => comeBack(own) || neverChange(own)).map(([letters]) => letters))
}

/** Whether numbers fall again and again behind higher ones. */
function comeBack(numbers: readonly number[]): boolean {
  let [highest, fallen] = [0, 0]
  for (const number of numbers) {
    if (number < highest) fallen += 1
    highest = Math.max(highest, number)
  }
  return fallen >= 2
}

const neverChange = (numbers: readonly number[]): boolean => numbers.length >= 3 && new Set(numbers).size === 1
