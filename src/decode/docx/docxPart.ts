import type { Region } from '../../core/transcript/transcript.js'
import { type DocxStyle, isOn, markings } from './docxStyles.js'
import { type Look, Runs } from '../runs.js'
import type { Tables } from '../tables.js'
import { readXml, type XmlReader } from '../xml.js'

/** Words that were deleted, properties as they were, a second rendering for old programs, and the codes of fields. */
const skipped = new Set(['del', 'moveFrom', 'rPrChange', 'pPrChange', 'Fallback', 'instrText', 'delText'])

interface OpenParagraph {
  readonly runs: Runs
  style?: DocxStyle
  level?: number
  page?: number
  /** The run that is open, with how its words look. */
  run?: { isMarked: boolean; isHidden: boolean; look?: Look }
  endsPage: boolean
}

/** Reads the paragraphs and tables of one part of a Word file; tracked changes as if they had been accepted. */
export function readDocxPart(
  xml: string,
  tables: Tables,
  styles: ReadonlyMap<string, DocxStyle>,
  region?: Region,
): void {
  readXml(xml, new PartReader(tables, styles, region, pageBreaksOf(xml)))
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

  constructor(tables: Tables, styles: ReadonlyMap<string, DocxStyle>, region: Region | undefined, breaks: PageBreaks) {
    this.#tables = tables
    this.#styles = styles
    this.#region = region
    this.#breaks = breaks
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (skipped.has(name)) this.#skipped += 1
    if (this.#skipped > 0) return
    if (name === 'p') this.#open.push({ runs: new Runs(this.#tables), endsPage: false })
    else if (name === 'tbl') this.#tables.open()
    else if (name === 'tr') this.#tables.row()
    else if (name === 'tc') this.#tables.cell()
    else if (name === 'txbxContent') this.#boxes += 1
    const paragraph = this.#open.at(-1)
    if (!paragraph) return
    if (name === 'r') paragraph.run = { isMarked: paragraph.style?.isMarked ?? false, isHidden: false }
    else if (paragraph.run) this.#openInRun(paragraph, paragraph.run, name, attribute)
    else this.#openInProperties(paragraph, name, attribute('val'))
  }

  close(name: string): void {
    if (skipped.has(name)) this.#skipped -= 1
    if (this.#skipped > 0) return
    const paragraph = this.#open.at(-1)
    if (name === 't') this.#isText = false
    else if (name === 'r' && paragraph) delete paragraph.run
    else if (name === 'p') this.#endParagraph()
    else if (name === 'tbl') this.#tables.close()
    else if (name === 'txbxContent') this.#boxes -= 1
  }

  text(words: string): void {
    if (this.#isText && this.#skipped === 0) this.#addWords(words)
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
    if (name === 't') this.#isText = true
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
    if (!paragraph) return
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
