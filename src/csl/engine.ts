import CSL, { type Citation, type CitationItem, type Engine } from 'citeproc'
import { type DocumentWords, documentWords } from '../core/finish/documentWords.js'
import { type LoweredItem, lowerForCsl } from '../core/finish/lowerForCsl.js'
import type {
  CitationStyle,
  CitedMemo,
  CiteCluster,
  CiteItem,
  RenderedCitation,
  RenderedEntry,
  RenderedMemo,
  Run,
  SourceItem,
} from '../core/finish/model.js'
import { localeText } from './locales.js'
import { joinRuns, readRuns, runFormat } from './runFormat.js'

const format = 'attache'
CSL.Output.Formats[format] = runFormat

/** A style of CSL in an engine of its own. */
export class CslStyle implements CitationStyle {
  readonly form: 'note' | 'in-text'
  readonly language: string
  readonly #engine: Engine
  readonly #words: DocumentWords
  #items: ReadonlyMap<string, SourceItem> = new Map()

  /** `language` is one that `localeText` knows. Throws what the engine throws at a style that it cannot read. */
  constructor(style: string, language: string, _linkCitations: boolean) {
    const system = {
      retrieveLocale: localeText,
      // The engine is only given ids that the memo's items have.
      retrieveItem: (id: string) => ({ ...this.#items.get(id) }),
    }
    this.#engine = new CSL.Engine(system, style, language, true)
    this.#engine.setOutputFormat(format)
    this.form = this.#engine.opt.xclass === 'note' ? 'note' : 'in-text'
    this.language = language
    this.#words = documentWords(language)
  }

  render(memo: CitedMemo): RenderedMemo {
    this.#items = memo.items
    const ordered = memo.readingOrder.map((index) => ({ index, cluster: memo.clusters[index] }))
    const citations = ordered.flatMap(({ index, cluster }) => (cluster ? [this.#citation(String(index), cluster)] : []))
    const written = this.#engine.rebuildProcessorState(citations, format, memo.nocite)
    const texts = new Map(written.map(([id, , text]) => [id, text]))
    return {
      citations: memo.clusters.map((cluster, index) => this.#rendered(cluster, texts.get(String(index)) ?? '')),
      ...this.#bibliography(),
    }
  }

  #citation(citationID: string, cluster: CiteCluster): Citation {
    const items = cluster.items.filter(({ gap }) => !gap).map((item) => lowerForCsl(item, this.#words))
    return {
      citationID,
      citationItems: items.map(toCiteproc),
      properties: { noteIndex: this.form === 'note' ? cluster.noteNumber : 0 },
    }
  }

  #rendered(cluster: CiteCluster, written: string): RenderedCitation {
    const runs = joinRuns([
      ...readRuns(written),
      ...cluster.items.filter(({ gap }) => gap).map((item) => gapRun(item, this.#words)),
    ])
    return this.form === 'note' && !cluster.inNote ? { text: [], note: runs } : { text: runs }
  }

  #bibliography(): Pick<RenderedMemo, 'bibliography' | 'hangingIndent'> {
    const made = this.#engine.makeBibliography()
    if (!made) return { bibliography: [], hangingIndent: false }
    const [{ entry_ids, hangingindent }, texts] = made
    const bibliography = texts.flatMap((text, index): RenderedEntry[] => {
      const runs = readRuns(text)
      const [id] = entry_ids[index] ?? []
      return id !== undefined && runs.length ? [{ id, runs }] : []
    })
    return { bibliography, hangingIndent: Boolean(hangingindent) }
  }
}

function toCiteproc({ id, locator, prefix, suffix, suppressAuthor }: LoweredItem): CitationItem {
  return {
    id,
    ...(locator ? { locator: locator.value, label: locator.label } : {}),
    ...(prefix.length ? { prefix: toMarkup(prefix) } : {}),
    ...(suffix.length ? { suffix: toMarkup(suffix) } : {}),
    ...(suppressAuthor ? { 'suppress-author': true } : {}),
  }
}

/** Runs in the markup that the engine reads in the texts it is given. */
function toMarkup(runs: readonly Run[]): string {
  return runs.map(({ text, italic, bold }) => (italic ? `<i>${text}</i>` : bold ? `<b>${text}</b>` : text)).join('')
}

function gapRun({ id, gap }: CiteItem, { withheld }: DocumentWords): Run {
  return { text: gap === 'unknown' ? `${id}?` : withheld, bold: true }
}
