import type { Region } from '../core/transcript/transcript.js'
import { raised } from './raised.js'

/** How words stand that may be none of the text: above the line, as marks of notes do, or struck out. */
export type Look = 'raised' | 'struck'

/** Words of one paragraph, and whether they are set apart from the rest. */
interface Run {
  readonly text: string
  readonly isMarked: boolean
  readonly look?: Look | undefined
}

/** Where words go that stand among others and are no part of what is said. */
export interface LeftOut {
  leaveOut(region: Region, words: string): void
}

/** A paragraph as it is read, run by run, without the marks of notes and what is struck out. */
export class Runs {
  readonly #leftOut: LeftOut
  #runs: Run[] = []

  constructor(leftOut: LeftOut) {
    this.#leftOut = leftOut
  }

  add(text: string, isMarked: boolean, look?: Look): void {
    if (!text) return
    const last = this.#runs.at(-1)
    // A number may be raised sign by sign.
    if (look && last?.look === look) this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text }
    else this.#runs.push({ text, isMarked, look })
  }

  /** The words so far, and which of them are set apart; starts afresh. */
  takeAll(): { readonly text: string; readonly leadOf: (start: number, end: number) => number } {
    const runs = this.#taken()
    return { text: joined(runs), leadOf: (start, end) => leadWithin(runs, start, end) }
  }

  /** The words so far and how many units of them, from the beginning, are set apart; starts afresh. */
  take(): { readonly text: string; readonly lead: number } {
    const runs = this.#taken()
    const plain = runs.findIndex(({ text, isMarked }) => !isMarked && text.trim() !== '')
    const marked = plain < 0 ? runs : runs.slice(0, plain)
    const lead = marked.some(({ isMarked }) => isMarked) ? joined(marked).length : 0
    return { text: joined(runs), lead }
  }

  #taken(): readonly Run[] {
    const all = this.#runs
    this.#runs = []
    if (all.every(({ look }) => look === undefined)) return all
    const kept: Run[] = []
    let isCut = false
    all.forEach(({ text, isMarked, look }, index) => {
      const before = kept.at(-1)
      const said =
        look === 'raised' ? raised(text, joined(kept.slice(-3)), joined(all.slice(index + 1, index + 4))) : text
      if (look === 'struck' || said === undefined) {
        this.#leftOut.leaveOut(look === 'struck' ? 'struck' : 'note', text)
        isCut = true
        return
      }
      if (isCut && before) kept[kept.length - 1] = { ...before, text: closed(before.text, said) }
      isCut = false
      kept.push({ text: said, isMarked })
    })
    return kept
  }
}

/** Words before a gap that closes, so that one blank parts words, and none stands before the end of a sentence. */
function closed(before: string, behind: string): string {
  if (/^(?:[ \u00a0]|[.,;:!?…)])/.test(behind)) return before.replace(/[ \u00a0]+$/, '')
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(behind) ? `${before} ` : before
}

/** How many units from the start of a stretch of the text on are set apart, white space aside. */
function leadWithin(runs: readonly Run[], start: number, end: number): number {
  let [at, lead, hasMark] = [0, 0, false]
  for (const { text, isMarked } of runs) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += text.length
    if (!isMarked && part.trim() !== '') break
    lead += part.length
    hasMark ||= isMarked && part.trim() !== ''
  }
  return hasMark ? lead : 0
}

function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
