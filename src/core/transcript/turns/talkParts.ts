import type { Paragraph } from './paragraphs.js'
import { isPersonal, isSpokenTo } from './questionForm.js'
import { questionOdds } from './questionOdds.js'
import { someInterviewee, someQuestioner, type Voices } from './voices.js'

/** The last paragraphs of a talk, as far as nobody in them speaks to anybody or of himself: they may be about those who talked. */
export function remarksAtEnd(paragraphs: readonly Paragraph[], { keys }: Voices): readonly Paragraph[] {
  const last = [...keys.keys()].slice(-4).flatMap((index) => paragraphs[index] ?? [])
  const isSaid = ({ text, label }: Paragraph): boolean => label !== undefined || isPersonal(text) || isSpokenTo(text)
  return last.filter((_, index) => !last.slice(index).some(isSaid))
}

/** What is asked and what is answered in a talk, as far as its voices or its words tell. */
export function talkParts(
  paragraphs: readonly Paragraph[],
  { keys }: Voices,
): { readonly asking: readonly string[]; readonly answering: readonly string[] } {
  const asking: string[] = []
  const answering: string[] = []
  const asker = askerOfTwo(paragraphs, keys)
  for (const [index, key] of [...keys].slice(0, 400)) {
    const text = paragraphs[index]?.text.slice(0, 2000) ?? ''
    const role =
      key === someQuestioner ? 'questioner' : key === someInterviewee ? 'interviewee' : paragraphs[index]?.label?.role
    const asks =
      role !== undefined ? role === 'questioner' : asker !== undefined ? key === asker : questionOdds(text) > 0
    if (asks) asking.push(text)
    else answering.push(text)
  }
  return { asking, answering }
}

/** The voice of two whose words look more like questions; undefined where there are more voices. */
function askerOfTwo(paragraphs: readonly Paragraph[], keys: Voices['keys']): string | undefined {
  const odds = new Map<string, number[]>()
  for (const [index, key] of [...keys].slice(0, 400)) {
    const one = Math.max(-3, Math.min(3, questionOdds(paragraphs[index]?.text.slice(0, 2000) ?? '')))
    odds.set(key, [...(odds.get(key) ?? []), one])
  }
  const means = [...odds].map(([key, all]) => [key, all.reduce((sum, one) => sum + one, 0) / all.length] as const)
  const [first, second] = [...means].sort(([, one], [, other]) => other - one)
  return means.length === 2 && first && second && first[1] > second[1] + 1 ? first[0] : undefined
}
