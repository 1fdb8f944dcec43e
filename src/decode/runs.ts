/** Words of one paragraph, and whether they are set apart from the rest. */
interface Run {
  readonly text: string
  readonly isMarked: boolean
}

/** A paragraph as it is read, run by run. */
export class Runs {
  #runs: Run[] = []

  add(text: string, isMarked: boolean): void {
    if (text) this.#runs.push({ text, isMarked })
  }

  /** The words so far, and which of them are set apart; starts afresh. */
  takeAll(): { readonly text: string; readonly leadOf: (start: number, end: number) => number } {
    const runs = this.#runs
    this.#runs = []
    return { text: joined(runs), leadOf: (start, end) => leadWithin(runs, start, end) }
  }

  /** The words so far and how many units of them, from the beginning, are set apart; starts afresh. */
  take(): { readonly text: string; readonly lead: number } {
    const runs = this.#runs
    this.#runs = []
    const plain = runs.findIndex(({ text, isMarked }) => !isMarked && text.trim() !== '')
    const marked = plain < 0 ? runs : runs.slice(0, plain)
    const lead = marked.some(({ isMarked }) => isMarked) ? joined(marked).length : 0
    return { text: joined(runs), lead }
  }
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
