import { compare } from '../text/prefixes.js'
import { isDay } from './read/values.js'

/**
 * What became of words that were shown to their source before they are printed, from least to most: sent to it; no answer by the day; answered; it
 * does not want them printed; somebody of ours lets them go all the same.
 */
export const readBackStates = ['sent', 'unanswered', 'answered', 'refused', 'released'] as const
export type ReadBackState = (typeof readBackStates)[number]

/** One line of a record: what became of some words of a source, and when. */
export interface ReadBack {
  readonly key: string
  /** The first 16 digits of a hash of her words, name and rank, so that an answer lapses with any of them. */
  readonly hash: string
  readonly state: ReadBackState
  /** ISO day. */
  readonly day: string
  /** Of what is released alone. */
  readonly release?: { readonly initials: string; readonly reason: string }
}

const released = String.raw`(?: ([\p{L}\p{M}]{1,8}): (\S.{0,199}))?`
const form = new RegExp(
  String.raw`^read-back (\S+) ([0-9a-f]{16}) (${readBackStates.join('|')}) (\d{4}-\d\d-\d\d)${released}$`,
  'u',
)

/** `read-back okafor2024 1f0c5a7e93b2d468 sent 2026-12-01`, or `… released 2026-12-01 AB: reason`; undefined where a line is none. */
export function readReadBack(line: string): ReadBack | undefined {
  const [, key, hash, said, day, initials, reason] = form.exec(line) ?? []
  const state = readBackStates.find((one) => one === said)
  if (key === undefined || hash === undefined || !state || day === undefined || !isDay(day)) return undefined
  const release = initials !== undefined && reason !== undefined ? { initials, reason } : undefined
  // Nobody lets words go without a name and a reason.
  if ((state === 'released') !== (release !== undefined)) return undefined
  return { key, hash, state, day, ...(release ? { release } : {}) }
}

/** As a line of a record. */
export function formatReadBack({ key, hash, state, day, release }: ReadBack): string {
  const line = ['read-back', key, hash, state, day].join(' ')
  return release ? `${line} ${release.initials}: ${release.reason}` : line
}

/** Whether something is recorded of a day that has begun nowhere yet: `today` may be another one where the record was made. */
export function isAhead({ day }: ReadBack, today: string): boolean {
  return Date.parse(day) - Date.parse(today) > 86_400_000
}

/** What holds of some words now: the last that was recorded, of one day what is most. What is ahead does not count. */
export function latestReadBack(records: readonly ReadBack[], hash: string, today?: string): ReadBack | undefined {
  const rank = ({ state }: ReadBack): number => readBackStates.indexOf(state)
  return records
    .filter((one) => one.hash === hash && (today === undefined || !isAhead(one, today)))
    .sort((a, b) => compare(a.day, b.day) || rank(a) - rank(b))
    .at(-1)
}

/** Whether words may be printed of a source that wants to see them first. */
export function isReadBack(latest: ReadBack | undefined): boolean {
  return latest?.state === 'answered' || latest?.state === 'released'
}
