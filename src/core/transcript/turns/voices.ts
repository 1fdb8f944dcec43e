import type { DropReason, TranscriptLayout } from '../transcript.js'
import type { Label } from '../labels/speakerLabel.js'
import type { Paragraph } from './paragraphs.js'
import { findQuestions } from './unlabelled.js'

/** Who utters each paragraph, as far as the layout tells: a key per voice. */
export interface Voices {
  readonly layout: TranscriptLayout
  /** The first paragraph of the talk. */
  readonly start: number
  /** By the index of the paragraph; none for furniture. */
  readonly keys: ReadonlyMap<number, string>
}

export const someQuestioner = '#question'
export const someInterviewee = '#answer'

/** The key under which a label's words are collected. Labels that only say question or answer are one voice. */
export function voiceOf({ form, key }: Label): string {
  if (key.includes(', ')) return key
  if (form === 'question') return someQuestioner
  return form === 'answer' ? someInterviewee : key
}

/** Voices by labels, signs of change, or names given by the format. */
export function labelledVoices(
  paragraphs: readonly Paragraph[],
  start: number,
  furniture: ReadonlyMap<number, DropReason>,
  layout: TranscriptLayout,
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
    if (!paragraph || furniture.has(index)) continue

    if (paragraph.label) turnTo(voiceOf(paragraph.label))
    else if (paragraph.changes && index > start) turnTo(other)
    else if (asksOnly) turnTo(someInterviewee)
    keys.set(index, current)
  }
  return { layout, start, keys }
}

/** Voices by the words of the paragraphs alone; undefined where nobody seems to be asked. */
export function unlabelledVoices(
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
  furniture: { readonly has: (index: number) => boolean },
): Voices {
  const indexes = Array.from({ length: Math.max(end - start, 0) }, (_, step) => start + step).filter(
    (index) => !furniture.has(index),
  )
  const questions = findQuestions(indexes.map((index) => paragraphs[index]?.text ?? ''))
  const keys = new Map(indexes.map((index, at) => [index, questions[at] ? someQuestioner : someInterviewee]))
  return { layout: 'unlabelled', start, keys }
}
