import { alignTokens } from '../text/wordDiff.js'
import { type Group, groupsOf, type ReadBlock } from './groups.js'
import { type GroupToken, tokensOf, withNotes } from './groupTokens.js'

/** The words of a group as they were and are, and for each of those that were its place among those that are, or -1. */
interface Aligned {
  readonly before: readonly GroupToken[]
  readonly after: readonly GroupToken[]
  readonly aligned: readonly number[]
}

/** Which blocks became which, and within them which words. */
export class AlignedGroups {
  readonly groups: readonly Group[]
  readonly #before: readonly ReadBlock[]
  readonly #after: readonly ReadBlock[]
  readonly #knowsNotes: boolean
  readonly #byAfter: ReadonlyMap<number, Group>
  readonly #aligned = new Map<Group, Aligned>()

  /** `knowsNotes` says whether blocks as they were tell which note each mark is of. */
  constructor(before: readonly ReadBlock[], after: readonly ReadBlock[], knowsNotes: boolean) {
    this.#before = before
    this.#after = after
    this.#knowsNotes = knowsNotes
    this.groups = groupsOf(before, after)
    this.#byAfter = new Map(this.groups.flatMap((group) => group.after.map((one) => [one, group] as const)))
  }

  /** The group of a block as it is now. */
  of(after: number): Group | undefined {
    return this.#byAfter.get(after)
  }

  /** Each mark of a note has the note for its key, so that two that changed places are found. */
  alignedOf(group: Group): Aligned {
    const known = this.#aligned.get(group)
    if (known) return known
    const [was, is] = [tokensOf(group.before, this.#before), tokensOf(group.after, this.#after)]
    const own = (note: number): number => this.of(note)?.before[0] ?? -1
    const before = this.#knowsNotes ? withNotes(was, this.#before, (note) => note) : was
    const after = this.#knowsNotes ? withNotes(is, this.#after, own) : is
    const made = { before, after, aligned: alignTokens(before, after) }
    this.#aligned.set(group, made)
    return made
  }
}
