import type { Engine } from 'citeproc'
import type { CslItem } from '../core/bibliography/item.js'
import type { RenderedEntry, RenderedMemo } from '../core/export/citedItem.js'
import { ownId } from './engineId.js'
import { readEntry } from './runFormat.js'

/** What an entry looks like now, and what that hangs on. */
interface Known {
  readonly item: CslItem | undefined
  readonly state: string
  /** Undefined where the style prints nothing for it. */
  readonly entry: RenderedEntry | undefined
}

/** The bibliography of an engine, of which only the entries are made again that have changed. */
export class Entries {
  readonly #engine: Engine
  readonly #style: string
  readonly #isEachAlone: boolean
  #known: ReadonlyMap<string, Known> = new Map()
  readonly #hangingIndent: boolean

  constructor(engine: Engine, style: string) {
    this.#engine = engine
    this.#style = style
    this.#hangingIndent = /<bibliography\s[^>]*\bhanging-indent\s*=\s*["']true/.test(style)
    // With these an entry hangs on those before it.
    this.#isEachAlone = !/subsequent-author-substitute|citation-number|second-field-align/.test(style)
  }

  /** The same for a new engine, which knows nothing yet. */
  forEngine(engine: Engine): Entries {
    return new Entries(engine, this.#style)
  }

  render(items: ReadonlyMap<string, CslItem>): Pick<RenderedMemo, 'bibliography' | 'hangingIndent'> {
    const ids = this.#engine.registry.getSortedIds()
    const states = new Map(ids.map((id) => [id, JSON.stringify(this.#engine.registry.registry[id]?.disambig ?? null)]))
    const stale = ids.filter((id) => {
      const known = this.#known.get(id)
      return !known || known.state !== states.get(id) || known.item !== items.get(ownId(id))
    })
    const isSame = stale.length === 0 && ids.length === this.#known.size
    if (!isSame || !this.#isEachAlone) this.#make(ids, this.#isEachAlone ? stale : ids, states, items)
    return { bibliography: ids.flatMap((id) => this.#known.get(id)?.entry ?? []), hangingIndent: this.#hangingIndent }
  }

  #make(
    ids: readonly string[],
    stale: readonly string[],
    states: ReadonlyMap<string, string>,
    items: ReadonlyMap<string, CslItem>,
  ): void {
    const only = stale.length < ids.length ? { include: stale.map((value) => ({ field: 'id', value })) } : undefined
    const made = stale.length ? this.#engine.makeBibliography(only) : undefined
    const entries = new Map(
      (made ? made[1] : [])
        .map((text) => readEntry(text))
        .map((entry) => [entry.id, { ...entry, id: ownId(entry.id) }]),
    )
    const again = new Set(stale)
    this.#known = new Map(
      ids.map((id) => {
        const before = this.#known.get(id)
        if (before && !again.has(id)) return [id, before]
        return [id, { item: items.get(ownId(id)), state: states.get(id) ?? '', entry: entries.get(id) }]
      }),
    )
  }
}
