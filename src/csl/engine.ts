import CSL, { type CitationItem, type Engine } from 'citeproc'
import { type DocumentWords, documentWords } from '../core/finish/documentWords.js'
import { lowerMemo } from '../core/finish/lowerForCsl.js'
import type { CitationStyle, CitedMemo, CiteCluster, RenderedCitation, RenderedMemo } from '../core/finish/model.js'
import { Entries } from './entries.js'
import { changedPart, type Held, type Signed, toCiteproc } from './held.js'
import { collapseBareYears, separateYears } from './years.js'
import { localeText } from './locales.js'
import { type Conventions, rendered } from './rendered.js'
import { linkToEntry, runFormat } from './runFormat.js'
import { gapsAlone, withGaps } from './withGaps.js'

const format = 'attache'
CSL.Output.Formats[format] = runFormat

/** More new citations than this at a time are rendered from scratch, which costs less for each. */
const mostEdits = 20

/** A style of CSL in an engine of its own, which keeps the memo's last state: an edit costs the citations that it changes. */
export class CslStyle implements CitationStyle {
  readonly form: 'note' | 'in-text'
  readonly language: string
  readonly #makeEngine: () => Engine
  readonly #words: DocumentWords
  readonly #conventions: Conventions
  #engine: Engine
  #entries: Entries
  /** What the engine may ask for, in the state that it knows. */
  #items: CitedMemo['items'] = new Map()
  /** In reading order. */
  #held: readonly Held[] = []
  #nocite: readonly string[] = []
  #count = 0

  /** `language` is one that `localeText` knows. Throws what the engine throws at a style that it cannot read. */
  constructor(style: string, language: string, linkCitations: boolean) {
    this.#makeEngine = () => {
      const system = {
        retrieveLocale: localeText,
        // The engine is only given ids that the memo's items have. `system_id` is what it wraps.
        retrieveItem: (id: string) => ({ ...this.#items.get(id), ...(linkCitations ? { system_id: id } : {}) }),
        ...(linkCitations ? { wrapCitationEntry: linkToEntry } : {}),
      }
      const engine = new CSL.Engine(system, style, language, true)
      engine.setOutputFormat(format)
      engine.opt.development_extensions.wrap_url_and_doi = true
      // The engine leaves the affixes of the whole citation out where it wraps its parts, so that we set them.
      const { layout_decorations } = engine.citation.opt
      if (linkCitations && !layout_decorations?.length) engine.opt.development_extensions.apply_citation_wrapper = true
      separateYears(engine)
      collapseBareYears(engine)
      return engine
    }
    this.#engine = this.#makeEngine()
    this.#entries = new Entries(this.#engine, style)
    this.form = this.#engine.opt.xclass === 'note' ? 'note' : 'in-text'
    this.language = language
    this.#words = documentWords(language)
    const { layout_prefix, layout_suffix } = this.#engine.citation.opt
    const isWrapped = this.#engine.opt.development_extensions.apply_citation_wrapper
    this.#conventions = {
      ...(isWrapped ? { affixes: { prefix: layout_prefix, suffix: layout_suffix } } : {}),
      movesMarks: Boolean(this.#engine.getOpt('punctuation-in-quote')),
    }
  }

  render(memo: CitedMemo): RenderedMemo {
    const lowered = lowerMemo(memo, this.#words, this.form)
    const wanted = memo.readingOrder.flatMap((index) => {
      const cluster = memo.clusters[index]
      const items = cluster ? withGaps(cluster, lowered[index] ?? [], this.#words) : []
      // The engine takes no citation of nothing.
      return cluster && items.length ? [{ index, cluster, items }] : []
    })
    const isKnown = this.#takeItems(memo)
    const signed = wanted.map((one) => ({ ...one, signature: JSON.stringify([one.items, one.cluster.inText]) }))
    this.#held = this.#follow(signed, isKnown)
    const isUncitedNew = !isKnown || memo.nocite.join('\n') !== this.#nocite.join('\n')
    if (isUncitedNew) this.#engine.updateUncitedItems([...memo.nocite])
    this.#nocite = memo.nocite
    const results = new Map(this.#held.map((held, at) => [wanted[at]?.index, this.#result(held)]))
    return {
      citations: memo.clusters.map(
        (cluster, index) => results.get(index) ?? gapsAlone(cluster, this.#words, this.form),
      ),
      ...this.#entries.render(this.#items),
    }
  }

  /** Whether nothing has changed in the items that the engine knows. */
  #takeItems({ items }: CitedMemo): boolean {
    const before = this.#items
    this.#items = items
    return [...before].every(([id, item]) => {
      const now = items.get(id)
      return now === undefined || now === item || JSON.stringify(now) === JSON.stringify(item)
    })
  }

  #follow(wanted: readonly Signed[], isKnown: boolean): readonly Held[] {
    const before = this.#held
    // The engine forgets its last citation only by being made anew.
    if (wanted.length === 0) return before.length || !isKnown ? this.#rebuild([], false) : []
    const { start, kept, fresh } = changedPart(before, wanted)
    if (!isKnown || before.length === 0 || fresh.length > mostEdits) return this.#rebuild(wanted, isKnown)
    const head = before.slice(0, start)
    const tail = before.slice(before.length - kept)
    const made = fresh.map((one) => this.#hold(one))
    const all = [...head, ...made, ...tail]
    all.forEach((held, at) => this.#place(held, wanted[at]))
    const isShorter = made.length === 0 && before.length > all.length
    const again = isShorter ? all.slice(Math.max(0, start - 1), Math.max(1, start)) : made
    for (const held of again) this.#process(all, held, again)
    return all
  }

  /** Takes over where a citation stands now, which the engine learns from the lists around those that it is given. */
  #place(held: Held, now: Signed | undefined): void {
    if (!now) return
    const { inNote, beginsNote, markAfter } = held.cluster
    const isAlike =
      inNote === now.cluster.inNote && beginsNote === now.cluster.beginsNote && markAfter === now.cluster.markAfter
    held.cluster = now.cluster
    if (!isAlike) held.result = undefined
  }

  #process(all: readonly Held[], held: Held, pending: readonly Held[]): void {
    const at = all.indexOf(held)
    const later = pending.slice(pending.indexOf(held) + 1)
    const listed = (some: readonly Held[]): [string, number][] =>
      some.filter((one) => !later.includes(one)).map(({ id, cluster }) => [id, this.#noteNumber(cluster)])
    held.citation.properties.noteIndex = this.#noteNumber(held.cluster)
    const byId = new Map(all.map((one) => [one.id, one]))
    const [, updates] = this.#engine.processCitationCluster(
      held.citation,
      listed(all.slice(0, at)),
      listed(all.slice(at + 1)),
    )
    for (const [, text, id] of updates) this.#write(byId.get(id), text)
  }

  #rebuild(wanted: readonly Signed[], isKnown: boolean): readonly Held[] {
    if (!isKnown) {
      // The engine keeps what it was given of an item; only a new one asks again.
      this.#engine = this.#makeEngine()
      this.#entries = this.#entries.forEngine(this.#engine)
    }
    const all = wanted.map((one) => this.#hold(one))
    const byId = new Map(all.map((one) => [one.id, one]))
    const citations = all.map(({ citation }) => citation)
    for (const [id, , text] of this.#engine.rebuildProcessorState(citations, format, [...this.#nocite]))
      this.#write(byId.get(id), text)
    return all
  }

  #hold({ signature, cluster, items }: Signed): Held {
    const id = `c${this.#count++}`
    const citation = {
      citationID: id,
      citationItems: items.map((item, index) => toCiteproc(item, cluster.inText && index === 0)),
      // What is introduced with words of its own stands where the memo has it.
      properties: {
        noteIndex: this.#noteNumber(cluster),
        unsorted: cluster.inText || items.some(({ prefix }) => prefix.length > 0),
      },
    }
    const written = { text: '', ...(items[0]?.named === undefined ? {} : { named: items[0].named }) }
    return { id, signature, citation, cluster, written, result: undefined }
  }

  #write(held: Held | undefined, text: string): void {
    if (!held) return
    const { named } = held.written
    const first = held.citation.sortedItems?.[0]?.[1]
    const name = held.cluster.inText && first && named === undefined ? this.#nameOf(first) : undefined
    held.written = { text, ...(named === undefined ? {} : { named }), ...(name === undefined ? {} : { name }) }
    held.result = undefined
  }

  /** The author's name alone, as long as it is at this place of the memo. */
  #nameOf({ id, position = 0 }: CitationItem): string {
    return this.#engine.makeCitationCluster([{ id, position, 'author-only': true }])
  }

  #result(held: Held): RenderedCitation {
    held.result ??= rendered(held.written, held.cluster, this.form, this.#conventions)
    return held.result
  }

  #noteNumber({ noteNumber }: CiteCluster): number {
    return this.form === 'note' ? noteNumber : 0
  }
}
