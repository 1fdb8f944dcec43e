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

function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
