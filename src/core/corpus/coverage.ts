import type { Interview, Passage } from '../model.js'
import { formatPassageRef } from './read/values.js'
import { rememberedOf } from '../text/remember.js'

/** How much of an interview has been turned into claims. Answer paragraphs count; what others say than those who answer needs no claim. */
export interface Coverage {
  readonly paragraphs: number
  /** Those that no claim rests on, in the order of the interview. */
  readonly bare: readonly Passage[]
}

export function coverageOf({ passages, claims, voices }: Interview): Coverage {
  const claimed = new Set(claims.flatMap(({ at }) => at.map(({ ref }) => formatPassageRef(ref))))
  const others = new Set(voices.flatMap(({ id, role }) => (role === 'other' ? id : [])))
  const paragraphs = passages.filter(({ ref, voice }) => ref.kind === 'paragraph' && !others.has(voice))
  return { paragraphs: paragraphs.length, bare: paragraphs.filter(({ ref }) => !claimed.has(formatPassageRef(ref))) }
}

/** Whether claims rest on all answer paragraphs. Remembered, since a tree of all interviews asks it of each. */
export const isCoded = rememberedOf((interview: Interview): boolean => coverageOf(interview).bare.length === 0)
