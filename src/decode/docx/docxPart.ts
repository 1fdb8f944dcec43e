import type { Region, TrackedChanges } from '../../core/transcript/transcript.js'
import { type DocxStyle, isOn, markings } from './docxStyles.js'
import { type Look, Runs } from '../runs.js'
import type { Tables } from '../tables.js'
import { readXml, type XmlReader } from '../xml.js'

/** Properties as they were, a second rendering for old programs, and the codes of fields. */
const skipped = ['rPrChange', 'pPrChange', 'Fallback', 'instrText', 'delInstrText']
/** Which words do not count: what was taken out of the text, or what came into it. */
const skippedChanges = { accepted: ['del', 'moveFrom'], rejected: ['ins', 'moveTo'] } as const
const tracked: ReadonlySet<string> = new Set(Object.values(skippedChanges).flat())

interface OpenParagraph {
  readonly runs: Runs
  /** Whether its properties are open, and within them those of its mark. */
  properties?: 'paragraph' | 'mark'
  /** Whether its mark does not count, so that the next paragraph goes on with its words. */
  isJoined?: boolean
  style?: DocxStyle
  level?: number
  page?: number
  /** The run that is open, with how its words look. */
  run?: { isMarked: boolean; isHidden: boolean; look?: Look }
  endsPage: boolean
}

interface PartOptions {
  readonly styles: ReadonlyMap<string, DocxStyle>
  readonly region: Region | undefined
  /** As if all were accepted where nothing is said. */
  readonly changes: TrackedChanges | undefined
}

/** Reads the paragraphs and tables of one part of a Word file, and counts its tracked changes, of the same words one after the other as one. */
export function readDocxPart(xml: string, tables: Tables, options: PartOptions): number {
  const reader = new PartReader(tables, options, pageBreaksOf(xml))
  readXml(xml, reader)
  return reader.end()
}

type PageBreaks = 'rendered' | 'typed' | 'none'

/** Where Word noted its page breaks, these count; typed ones alone else. */
function pageBreaksOf(xml: string): PageBreaks {
  if (xml.includes('lastRenderedPageBreak')) return 'rendered'
  return /type="page"|pageBreakBefore/.test(xml) ? 'typed' : 'none'
}

class PartReader implements XmlReader {
  readonly #tables: Tables
  readonly #styles: ReadonlyMap<string, DocxStyle>
  readonly #region: Region | undefined
  readonly #breaks: PageBreaks
  readonly #open: OpenParagraph[] = []
  #page = 1
  #skipped = 0
  #boxes = 0
  #isText = false
  readonly #skips: ReadonlySet<string>
  /** How many tracked changes are open. */
  #tracked = 0
  /** The kind of change that the last words had; undefined where they had none. */
  #change: string | undefined
  readonly #counts = new Map<string, number>()
  /** A paragraph that is joined with the next one, and how many are open around it. */
  #joined: { readonly paragraph: OpenParagraph; readonly depth: number } | undefined

  constructor(tables: Tables, { styles, region, changes = 'accepted' }: PartOptions, breaks: PageBreaks) {
    this.#tables = tables
    this.#styles = styles
    this.#region = region
    this.#breaks = breaks
    this.#skips = new Set([...skipped, ...skippedChanges[changes]])
  }

  /** The number of tracked changes; what was moved has gone and come, which is one. */
  end(): number {
    this.#endJoined()
    const count = (name: string): number => this.#counts.get(name) ?? 0
    return count('ins') + count('del') + Math.max(count('moveFrom'), count('moveTo'))
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (tracked.has(name)) this.#openChange(name)
    if (this.#skips.has(name)) this.#skipped += 1
    if (this.#skipped > 0) return
    if (name === 'p') this.#openParagraph()
    else if (name === 'tbl') this.#openTable()
    else if (name === 'tr') this.#tables.row()
    else if (name === 'tc') this.#tables.cell()
    else if (name === 'txbxContent') this.#boxes += 1
    const paragraph = this.#open.at(-1)
    if (!paragraph) return
    if (name === 'pPr') paragraph.properties = 'paragraph'
    else if (name === 'rPr' && paragraph.properties && !paragraph.run) paragraph.properties = 'mark'
    else if (name === 'r') paragraph.run = { isMarked: paragraph.style?.isMarked ?? false, isHidden: false }
    else if (paragraph.run) this.#openInRun(paragraph, paragraph.run, name, attribute)
    else this.#openInProperties(paragraph, name, attribute('val'))
  }

  close(name: string): void {
    if (tracked.has(name)) this.#tracked -= 1
    if (this.#skips.has(name)) this.#skipped -= 1
    if (this.#skipped > 0) return
    const paragraph = this.#open.at(-1)
    if (name === 't' || name === 'delText') this.#isText = false
    else if (name === 'pPr' && paragraph) delete paragraph.properties
    else if (name === 'rPr' && paragraph?.properties === 'mark') paragraph.properties = 'paragraph'
    else if (name === 'r' && paragraph) delete paragraph.run
    else if (name === 'p') this.#endParagraph()
    else if (name === 'tbl') this.#tables.close()
    else if (name === 'tc') this.#endJoined()
    else if (name === 'txbxContent') this.#endBox()
  }

  text(words: string): void {
    if (this.#tracked === 0 && this.#isText) this.#change = undefined
    if (this.#isText && this.#skipped === 0) this.#addWords(words)
  }

  /** One stands around words, or for the mark of its paragraph, where it is empty. Those of rows and of numbers have no words. */
  #openChange(name: string): void {
    const paragraph = this.#open.at(-1)
    this.#tracked += 1
    if (paragraph?.properties === 'paragraph' || this.#skipped > 0) return
    if (this.#change !== name) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    this.#change = name
    if (paragraph?.properties === 'mark' && this.#skips.has(name)) paragraph.isJoined = true
  }

  #openParagraph(): void {
    const { paragraph, depth } = this.#joined ?? {}
    const isNext = depth === this.#open.length
    if (isNext) this.#joined = undefined
    this.#open.push({
      runs: (isNext ? paragraph?.runs : undefined) ?? new Runs(this.#tables),
      ...(isNext && paragraph?.page !== undefined && { page: paragraph.page }),
      endsPage: false,
    })
  }

  #openTable(): void {
    this.#endJoined()
    this.#tables.open()
  }

  #endBox(): void {
    this.#endJoined()
    this.#boxes -= 1
  }

  /** Where no paragraph follows, the words stay in their own. */
  #endJoined(): void {
    const { paragraph } = this.#joined ?? {}
    this.#joined = undefined
    if (paragraph) this.#addParagraph(paragraph)
  }

  #openInProperties(paragraph: OpenParagraph, name: string, value: string | undefined): void {
    if (name === 'pStyle') {
      const style = this.#styles.get(value ?? '')
      if (style) paragraph.style = style
    } else if (name === 'outlineLvl' && Number(value) < 9) paragraph.level = Number(value) + 1
    else if (name === 'pageBreakBefore' && isOn(value) && this.#breaks === 'typed') this.#page += 1
    else if (name === 'sectPr') paragraph.endsPage = true
    else if (name === 'type' && value === 'continuous') paragraph.endsPage = false
  }

  #openInRun(
    paragraph: OpenParagraph,
    run: NonNullable<OpenParagraph['run']>,
    name: string,
    attribute: (name: string) => string | undefined,
  ): void {
    if (name === 't' || name === 'delText') this.#isText = true
    else if (name === 'tab' || name === 'ptab') this.#addWords('\t')
    else if (name === 'noBreakHyphen') this.#addWords('\u2011')
    else if (name === 'cr') this.#addWords('\n')
    else if (name === 'br') this.#break(attribute('type'))
    else if (name === 'lastRenderedPageBreak') this.#page += 1
    else if (markings.has(name)) run.isMarked = isOn(attribute('val'))
    else if (name === 'vanish') run.isHidden = isOn(attribute('val'))
    else if ((name === 'strike' || name === 'dstrike') && isOn(attribute('val'))) run.look = 'struck'
    else if (name === 'vertAlign' && attribute('val') === 'superscript') run.look ??= 'raised'
    else if (name === 'rStyle') this.#style(run, this.#styles.get(attribute('val') ?? ''))
    else if (name === 'p') delete paragraph.run
  }

  #style(run: NonNullable<OpenParagraph['run']>, style: DocxStyle | undefined): void {
    if (style?.isMarked) run.isMarked = true
    if (style?.isRaised) run.look ??= 'raised'
  }

  #break(type: string | undefined): void {
    if (type !== 'page') return this.#addWords('\n')
    this.#addWords(' ') // words on both sides of a break are two words
    if (this.#breaks === 'typed') this.#page += 1
  }

  #addWords(words: string): void {
    const paragraph = this.#open.at(-1)
    const run = paragraph?.run
    if (!paragraph || !run || run.isHidden) return
    if (words.trim()) paragraph.page ??= this.#page
    paragraph.runs.add(words, run.isMarked, run.look)
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop()
    if (paragraph?.isJoined) this.#joined = { paragraph, depth: this.#open.length }
    else if (paragraph) this.#addParagraph(paragraph)
  }

  #addParagraph(paragraph: OpenParagraph): void {
    const level = paragraph.level ?? paragraph.style?.level
    const region = this.#region ?? (this.#boxes > 0 ? 'quote' : paragraph.style?.region)
    this.#tables.add({
      kind: level === undefined ? 'paragraph' : 'heading',
      ...paragraph.runs.take(),
      ...(level !== undefined && { level }),
      ...(region !== undefined && { region }),
      ...(this.#breaks !== 'none' && paragraph.page !== undefined && { page: String(paragraph.page) }),
    })
    if (paragraph.endsPage && this.#breaks === 'typed') this.#page += 1
  }
}
