import CSL, { type CitationItem, type Engine } from 'citeproc'
import { type DocumentWords, documentWords } from '../core/export/documentWords.js'
import type { CitedMemo, CiteCluster, RenderedCitation, RenderedMemo } from '../core/export/citedItem.js'
import type { CitationStyle } from '../core/export/citationStyle.js'
import { endWithEtAl } from './endWithEtAl.js'
import { engineId, ownId } from './engineId.js'
import { enginesItem } from './enginesItem.js'
import { Entries } from './entries.js'
import { changedPart, type Held, stepTo, toCiteproc } from './engineCitation.js'
import { arrangeCites } from './arrangeCites.js'
import type { Affixes } from './groupedYears.js'
import { localeFor } from './locales.js'
import { type Conventions, rendered } from './rendered.js'
import { Requests, type Wanted } from './requests.js'
import { allowWork, boundWork } from './workBounds.js'
import { shareMacros } from './sharedMacros.js'
import { linkToEntry, runFormat } from './runFormat.js'
import { gapsAlone } from './withGaps.js'

const format = 'attache'
CSL.Output.Formats[format] = runFormat
endWithEtAl()
shareMacros()
boundWork()

/** More new citations than this at a time are rendered from scratch, which costs less for each. */
const mostEdits = 20

/** A style of CSL in an engine of its own, which keeps the memo's last state: an edit costs the citations that it changes. */
export class CslStyle implements CitationStyle {
  readonly form: 'note' | 'in-text'
  readonly language: string
  readonly #makeEngine: () => Engine
  readonly #words: DocumentWords
  readonly #requests: Requests
  readonly #conventions: Conventions
  #engine: Engine
  #entries: Entries
  /** What the engine may ask for, in the state that it knows. */
  #items: CitedMemo['items'] = new Map()
  /** In reading order. */
  #held: readonly Held[] = []
  #nocite: readonly string[] = []
  #count = 0
  #isListNew = false
  #list: Pick<RenderedMemo, 'bibliography' | 'hangingIndent'> = { bibliography: [], hangingIndent: false }

  /** `language` is one that there is a locale for. Throws what the engine throws at a style that it cannot read. */
  constructor(style: string, language: string, linkCitations: boolean) {
    let affixes: Affixes | undefined
    this.#makeEngine = () => {
      const system = {
        retrieveLocale: (name: string) => localeFor(style, name),
        // The engine is only given ids that the memo's items have. `system_id` is what it wraps.
        retrieveItem: (id: string) => {
          const item = this.#items.get(ownId(id))
          return {
            ...(item && enginesItem(item, style.includes('<id>attache-'))),
            id,
            ...(linkCitations ? { system_id: ownId(id) } : {}),
          }
        },
        ...(linkCitations ? { wrapCitationEntry: linkToEntry } : {}),
      }
      allowWork()
      const engine = new CSL.Engine(system, style, language, true)
      engine.setOutputFormat(format)
      engine.opt.development_extensions.wrap_url_and_doi = true
      // The engine leaves the affixes of the whole citation out where it wraps its parts, so that we set them.
      const { layout_decorations } = engine.citation.opt
      if (linkCitations && !layout_decorations?.length) engine.opt.development_extensions.apply_citation_wrapper = true
      affixes = arrangeCites(engine)
      return engine
    }
    this.#engine = this.#makeEngine()
    this.#entries = new Entries(this.#engine, style)
    this.form = this.#engine.opt.xclass === 'note' ? 'note' : 'in-text'
    this.language = language
    const quotes = [this.#engine.getTerm('open-quote'), this.#engine.getTerm('close-quote')] as const
    this.#words = { ...documentWords(language), quotes }
    this.#requests = new Requests(this.#words, this.form)
    const { layout_prefix: prefix, layout_suffix: suffix } = this.#engine.citation.opt
    const isWrapped = this.#engine.opt.development_extensions.apply_citation_wrapper
    const around = affixes ?? (isWrapped ? { prefix, suffix } : undefined)
    this.#conventions = {
      ...(around ? { affixes: around } : {}),
      movesMarks: Boolean(this.#engine.getOpt('punctuation-in-quote')),
    }
  }

  render(memo: CitedMemo): RenderedMemo {
    const wanted = this.#requests.of(memo)
    const isUncitedNew = memo.nocite.join('\n') !== this.#nocite.join('\n')
    // The engine forgets the last that it knows only by being made anew.
    const isEmptied = wanted.length === 0 && (this.#held.length > 0 || (isUncitedNew && this.#nocite.length > 0))
    const isKnown = this.#takeItems(memo) && !isEmptied
    this.#nocite = memo.nocite
    this.#held = this.#follow(wanted, isKnown)
    if (isUncitedNew) this.#engine.updateUncitedItems(memo.nocite.map(engineId))
    if (this.#isListNew || isUncitedNew) this.#list = this.#entries.render(this.#items)
    this.#isListNew = false
    return { citations: this.#results(memo, wanted), ...this.#list }
  }

  #results({ clusters }: CitedMemo, wanted: readonly Wanted[]): readonly RenderedCitation[] {
    const results: (RenderedCitation | undefined)[] = clusters.map(() => undefined)
    this.#held.forEach((held, at) => {
      const index = wanted[at]?.index
      held.result ??= rendered(held.written, held.cluster, this.form, this.#conventions)
      if (index !== undefined) results[index] = held.result
    })
    return clusters.map((cluster, index) => results[index] ?? gapsAlone(cluster, this.#words, this.form))
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

  #follow(wanted: readonly Wanted[], isKnown: boolean): readonly Held[] {
    const before = this.#held
    if (wanted.length === 0 && isKnown) return []
    const { start, kept, fresh } = changedPart(before, wanted)
    if (!isKnown || before.length === 0 || fresh.length > mostEdits) return this.#rebuild(wanted, isKnown)
    const head = before.slice(0, start)
    const tail = before.slice(before.length - kept)
    const made = fresh.map((one) => this.#hold(one))
    const all = [...head, ...made, ...tail]
    const steps = new Map(before.map((held, at) => [held, stepTo(before, at)]))
    all.forEach((held, at) => {
      const now = wanted[at]
      if (now) this.#place(held, now)
    })
    const isShorter = made.length === 0 && before.length > all.length
    const asked = new Set(isShorter ? all.slice(Math.max(0, start - 1), Math.max(1, start)) : made)
    // A note that the engine knows nothing of, with an unknown key say, may have come or gone in between.
    const again = all.filter((held, at) => asked.has(held) || (steps.has(held) && steps.get(held) !== stepTo(all, at)))
    if (again.length > mostEdits) return this.#rebuild(wanted, isKnown)
    try {
      this.#process(all, again)
    } catch {
      // The engine trips over some items that leave a memo as others come; one that has never known them does not.
      return this.#rebuild(wanted, false)
    }
    return all
  }

  /** Takes over where a citation stands now, which the engine learns from the lists around those that it is given. */
  #place(held: Held, { cluster }: Wanted): void {
    const before = held.cluster
    held.cluster = cluster
    held.place[1] = this.#noteNumber(cluster)
    const isAlike = before.inNote === cluster.inNote && before.beginsNote === cluster.beginsNote
    const isBegun = cluster.inText && before.beginsSentence !== cluster.beginsSentence
    if (!isAlike || isBegun || before.markAfter !== cluster.markAfter) held.result = undefined
  }

  /** Gives the engine new citations one by one, those that it does not have yet left out of the lists around each. */
  #process(all: readonly Held[], pending: readonly Held[]): void {
    const later = new Set(pending)
    for (const held of pending) {
      later.delete(held)
      const known = later.size ? all.filter((one) => !later.has(one)) : all
      const places = known.map(({ place }) => place)
      const at = known.indexOf(held)
      held.citation.properties.noteIndex = held.place[1]
      const [{ bibchange }, updates] = this.#engine.processCitationCluster(
        held.citation,
        places.slice(0, at),
        places.slice(at + 1),
      )
      this.#isListNew ||= bibchange
      const others = updates.length > 1 ? new Map(all.map((one) => [one.id, one])) : undefined
      for (const [, text, id] of updates) this.#write(id === held.id ? held : others?.get(id), text)
    }
  }

  #rebuild(wanted: readonly Wanted[], isKnown: boolean): readonly Held[] {
    this.#isListNew = true
    if (!isKnown) {
      // The engine keeps what it was given of an item; only a new one asks again.
      this.#engine = this.#makeEngine()
      this.#entries = this.#entries.forEngine(this.#engine)
    }
    const all = wanted.map((one) => this.#hold(one))
    const byId = new Map(all.map((one) => [one.id, one]))
    const citations = all.map(({ citation }) => citation)
    for (const [id, , text] of this.#engine.rebuildProcessorState(citations, format, this.#nocite.map(engineId)))
      this.#write(byId.get(id), text)
    return all
  }

  #hold({ cluster, request }: Wanted): Held {
    const { items, inText } = request
    const id = `c${this.#count++}`
    const noteIndex = this.#noteNumber(cluster)
    const citation = {
      citationID: id,
      citationItems: items.map((item, index) => toCiteproc(item, inText && index === 0)),
      // In notes, what is introduced with words of its own stands where the memo has it; for brackets `arrangeCites` sees to the order.
      properties: {
        noteIndex,
        unsorted: inText || this.form === 'in-text' || items.some(({ prefix }) => prefix.length > 0),
        keepsOrder: inText,
      },
    }
    const written = { text: '', ...(items[0]?.named === undefined ? {} : { named: items[0].named }) }
    return { id, request, citation, place: [id, noteIndex], cluster, written, result: undefined }
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

  #noteNumber({ noteNumber }: CiteCluster): number {
    return this.form === 'note' ? noteNumber : 0
  }
}
