import type { Paragraph } from './paragraphs.js'
import { isAddressing } from './questionForm.js'
import { someQuestioner, type Voices, voiceOf } from './voices.js'

/**
 * The voices of a talk in which only the first question and the first answer have a name: later paragraphs are given to these two by the
 * sign that stands for one of them, else by their words.
 */
export function voicesNamedOnce(
  paragraphs: readonly Paragraph[],
  told: Voices,
  furniture: { readonly has: (index: number) => boolean },
): Voices | undefined {
  const labels = paragraphs.flatMap(({ label }) => label ?? [])
  const asks = labels.find(({ role }) => role === 'questioner')
  const answers = labels.find(({ role }) => role === 'interviewee')
  if (!asks || !answers) return undefined
  const signed = labels[2]?.role
  const keys = new Map<number, string>()
  const indexes = [...told.keys.keys()].filter((index) => !furniture.has(index))
  indexes.forEach((index, at) => {
    const { label, text = '' } = paragraphs[index] ?? {}
    const isBeforeAnswer = paragraphs[indexes[at + 1] ?? paragraphs.length]?.label?.role === 'interviewee'
    const isToldQuestion = told.keys.get(index) === someQuestioner
    // What stands right before an answer with a sign is its question; behind a question with one all is its answer.
    const asksBySign = signed === 'interviewee' && (isBeforeAnswer || (isToldQuestion && isAddressing(text)))
    keys.set(index, voiceOf(label ?? ((signed ? asksBySign : isToldQuestion) ? asks : answers)))
  })
  return { layout: 'unlabelled', start: told.start, keys }
}
