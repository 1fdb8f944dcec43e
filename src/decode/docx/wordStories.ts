import type { Revision, WordAnchor, WordBlock, WordMark, WordStory } from '../../core/text/wordDocument.js'
import type { Span } from '../../core/model.js'
import { Unreadable } from '../unreadable.js'
import { readXml, type XmlReader } from '../xml.js'
import {
  ends,
  outerFormats,
  ownFormats,
  revisionKinds,
  skipped,
  storyKinds,
  tableParts,
  whoAndWhen,
} from './wordNames.js'
import { type DocxStyle, isBlockIndent, isOn, markings } from './docxStyles.js'
import {
  looksOf,
  newRun,
  symbolOf,
  type OpenParagraph,
  type OpenRun,
  styleRun,
  type Writable,
} from './openParagraph.js'

/** As many pieces of text have some ten books. */
const mostRuns = 1_000_000

/** A story, and the number of its last paragraph, by which another part tells what a comment answers. */
export type NumberedStory = Writable<WordStory> & { paraId?: string }

/**
 * The stories of one part of a Word file: of notes and comments one for each, else one of the `kind`. Words outside such elements make a story
 * too.
 * @throws Unreadable where there is more than a document has
 */
export function readStories(
  xml: string,
  part: string,
  kind: WordStory['kind'],
  styles: ReadonlyMap<string, DocxStyle>,
): readonly NumberedStory[] {
  const reader = new StoryReader(xml, part, kind, styles)
  readXml(xml, reader)
  return reader.stories
}

class StoryReader implements XmlReader {
  readonly stories: NumberedStory[] = []
  readonly #xml: string
  readonly #part: string
  readonly #styles: ReadonlyMap<string, DocxStyle>
  /** The blocks that are being read, those around them before. */
  readonly #blocks: WordBlock[][] = []
  readonly #rows: WordBlock[][][][] = []
  readonly #open: OpenParagraph[] = []
  readonly #revisions: Revision[] = []
  /** What was done to the tables, rows and cells around as a whole, the innermost last. */
  readonly #around: Revision[][] = []
  #isInRow = false
  /** Ends that stand between paragraphs, for the next one. */
  #marks: WordMark[] = []
  #page: number
  #runs = 0
  #skipped = 0
  #isText = false

  constructor(xml: string, part: string, kind: WordStory['kind'], styles: ReadonlyMap<string, DocxStyle>) {
    this.#xml = xml
    this.#part = part
    this.#styles = styles
    // Between breaks that somebody typed a text may fill any number of pages: only Word's own notes tell where they end.
    this.#page = xml.includes('lastRenderedPageBreak') ? 1 : 0
    this.#begin(kind, () => undefined)
  }

  #begin(kind: WordStory['kind'], attribute: (name: string) => string | undefined): void {
    const blocks: WordBlock[] = []
    const id = attribute('id')
    this.stories.push({ kind, part: this.#part, ...(id !== undefined && { id }), ...whoAndWhen(attribute), blocks })
    this.#blocks[0] = blocks
  }

  open(name: string, attribute: (name: string) => string | undefined, at: Span): void {
    const kind = revisionKinds[name]
    if (kind) this.#openRevision(name, kind, attribute)
    if (this.#skipped === 0) this.#addFormatted(name, attribute)
    if (skipped.has(name)) this.#skipped += 1
    if (this.#skipped > 0) return
    if (tableParts.has(name)) this.#around.push([])
    if (name === 'trPr') this.#isInRow = true
    const story = storyKinds.get(name)
    const paragraph = this.#open.at(-1)
    if (story && !paragraph) this.#begin(story, attribute)
    else if (ends[name]) this.#addMark(ends[name], attribute)
    else if (name === 'p') this.#openParagraph(attribute)
    else if (name === 'tbl') this.#rows.push([])
    else if (name === 'tr') this.#rows.at(-1)?.push([])
    else if (name === 'tc') this.#openCell()
    else if (name === 'txbxContent') this.#blocks.push([])
    else if (!paragraph) return
    else if (name === 'pPr') paragraph.properties = 'paragraph'
    else if (name === 'rPr' && paragraph.properties && !paragraph.run) paragraph.properties = 'mark'
    else if (name === 'r') paragraph.run = newRun(paragraph, at)
    else if (paragraph.run) this.#openInRun(paragraph, paragraph.run, name, attribute, at)
    else this.#openInProperties(paragraph, name, attribute)
  }

  close(name: string, at: Span): void {
    if (revisionKinds[name]) this.#revisions.pop()
    if (skipped.has(name)) this.#skipped -= 1
    if (this.#skipped > 0) return
    if (tableParts.has(name)) this.#around.pop()
    if (name === 'trPr') this.#isInRow = false
    const paragraph = this.#open.at(-1)
    if (name === 't' || name === 'delText') this.#isText = false
    else if (name === 'pPr' && paragraph) delete paragraph.properties
    else if (name === 'rPr' && paragraph) this.#closeProperties(paragraph, at)
    else if (name === 'r' && paragraph?.run) {
      paragraph.run.element.end = at.end
      delete paragraph.run
    } else if (name === 'p') this.#closeParagraph()
    else if (name === 'tbl') this.#closeTable()
    else if (name === 'tc' && this.#blocks.length > 1) this.#blocks.pop()
    else if (name === 'txbxContent') this.#closeBox()
  }

  text(words: string, at: Span): void {
    if (this.#isText && this.#skipped === 0) this.#addWords(words, at)
  }

  /** One stands around words, or is empty: for the mark of its paragraph, or for the row or cell that it is of, and all words in it. */
  #openRevision(name: string, kind: Revision['kind'], attribute: (name: string) => string | undefined): void {
    const revision = { kind, ...whoAndWhen(attribute) }
    const paragraph = this.#open.at(-1)
    if (this.#skipped === 0 && (this.#isInRow || name.startsWith('cell'))) this.#around.at(-1)?.push(revision)
    else if (paragraph?.properties === 'mark' && this.#skipped === 0) paragraph.mark.push(revision)
    this.#revisions.push(revision)
  }

  #addFormatted(name: string, attribute: (name: string) => string | undefined): void {
    const paragraph = this.#open.at(-1)
    const revision = { kind: 'formatted', ...whoAndWhen(attribute) } as const
    if (outerFormats.has(name)) this.#around.at(-1)?.push(revision)
    else if (!ownFormats.has(name)) return
    else if (paragraph?.run) paragraph.run.formatted = revision
    else paragraph?.mark.push(revision)
  }

  /** Of words here, the outermost first; a row that was struck out often says so in each of its words again. */
  #changesHere(): readonly Revision[] {
    if (!this.#revisions.length && this.#around.every((all) => !all.length)) return unchanged
    const around = this.#around.flat().filter(({ kind }) => !this.#revisions.some((one) => one.kind === kind))
    return around.length || this.#revisions.length ? [...around, ...this.#revisions] : unchanged
  }

  #addMark(end: Pick<WordMark, 'of' | 'isStart'>, attribute: (name: string) => string | undefined): void {
    const [id = '', name] = [attribute('id'), attribute('name')]
    const paragraph = this.#open.at(-1)
    const mark = { ...end, before: paragraph?.runs.length ?? 0, id, ...(name !== undefined && { name }) }
    ;(paragraph?.marks ?? this.#marks).push(mark)
  }

  #openParagraph(attribute: (name: string) => string | undefined): void {
    const [story, paraId] = [this.stories.at(-1), attribute('paraId')]
    if (story && paraId !== undefined) story.paraId = paraId
    const marks = this.#marks
    this.#marks = []
    this.#open.push({
      kind: 'paragraph',
      runs: [],
      anchors: [],
      marks,
      mark: [],
      isCaption: false,
      isListed: false,
    })
  }

  #openCell(): void {
    const cell: WordBlock[] = []
    const row = this.#rows.at(-1)?.at(-1)
    row?.push(cell)
    // In a damaged file one may stand in no row.
    this.#blocks.push(row ? cell : (this.#blocks.at(-1) ?? []))
  }

  #closeTable(): void {
    const rows = this.#rows.pop()
    if (rows) this.#blocks.at(-1)?.push({ kind: 'table', rows })
  }

  #closeBox(): void {
    const box = this.#blocks.length > 1 ? this.#blocks.pop() : undefined
    const paragraph = this.#open.at(-1)
    if (box && paragraph?.run) this.#addAnchor(paragraph, paragraph.run, { box })
    else this.#blocks.at(-1)?.push(...(box ?? []))
  }

  #addAnchor(
    { anchors, runs }: OpenParagraph,
    { element }: OpenRun,
    what: Pick<Extract<WordAnchor, { note: unknown }>, 'note' | 'id'> | { readonly box: readonly WordBlock[] },
  ): void {
    anchors.push({ before: runs.length, element, revisions: this.#changesHere(), ...what })
  }

  #closeProperties(paragraph: OpenParagraph, { end }: Span): void {
    if (paragraph.properties === 'mark') paragraph.properties = 'paragraph'
    const { run } = paragraph
    if (!run || run.element.properties) return
    const from = this.#xml.indexOf('<', run.element.start + 1)
    run.element.properties = this.#xml.slice(from, end)
  }

  #openInProperties(paragraph: OpenParagraph, name: string, attribute: (name: string) => string | undefined): void {
    const value = attribute('val')
    if (name === 'pStyle') {
      const style = this.#styles.get(value ?? '')
      if (style) paragraph.style = style
    } else if (name === 'outlineLvl' && Number(value) < 9) paragraph.level = Number(value) + 1
    else if (name === 'ind') paragraph.isIndented = isBlockIndent(attribute)
    else if (name === 'numPr') paragraph.isListed = true
  }

  #openInRun(
    paragraph: OpenParagraph,
    run: OpenRun,
    name: string,
    attribute: (name: string) => string | undefined,
    at: Span,
  ): void {
    run.looks.push(...looksOf(name, attribute('val')))
    if (name === 't' || name === 'delText') this.#isText = true
    else if (name === 'tab' || name === 'ptab') this.#addWords('\t', at)
    else if (name === 'sym') this.#addWords(symbolOf(attribute('char')), at)
    else if (name === 'noBreakHyphen') this.#addWords('\u2011', at)
    else if (name === 'cr') this.#addWords('\n', at)
    // Words on both sides of a page break are two words.
    else if (name === 'br') this.#addWords(attribute('type') === 'page' ? ' ' : '\n', at)
    else if (name === 'lastRenderedPageBreak') this.#page += 1
    else if (name === 'footnoteReference')
      this.#addAnchor(paragraph, run, { note: 'footnote', id: attribute('id') ?? '' })
    else if (name === 'endnoteReference')
      this.#addAnchor(paragraph, run, { note: 'endnote', id: attribute('id') ?? '' })
    else if (markings.has(name)) run.isMarked = isOn(attribute('val'))
    else if (name === 'vanish') run.isHidden = isOn(attribute('val'))
    else if ((name === 'strike' || name === 'dstrike') && isOn(attribute('val'))) run.look = 'struck'
    else if (name === 'vertAlign' && attribute('val') === 'superscript') run.look ??= 'raised'
    else if (name === 'rStyle') styleRun(run, this.#styles.get(attribute('val') ?? ''))
  }

  #addWords(text: string, xml: Span): void {
    const paragraph = this.#open.at(-1)
    const run = paragraph?.run
    if (!paragraph || !run) return
    this.#runs += 1
    if (this.#runs > mostRuns) throw new Unreadable('too large')
    const { element, isHidden, isMarked, look, formatted } = run
    const revisions = formatted ? [...this.#changesHere(), formatted] : this.#changesHere()
    const [page, format] = [this.#page, run.looks.sort().join(' ')]
    paragraph.runs.push({ text, xml, element, revisions, isHidden, isMarked, format, page, ...(look && { look }) })
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop()
    if (!paragraph) return
    const { style, isListed, isIndented = style?.isIndented ?? false, properties: _, run: __, ...rest } = paragraph
    const level = rest.level ?? style?.level
    const quoted =
      style?.region === 'quote' ? 'style' : isIndented && !isListed && level === undefined ? 'indent' : undefined
    this.#blocks.at(-1)?.push({
      ...rest,
      ...(level !== undefined && { level }),
      ...(quoted && { quoted }),
      isCaption: style?.region === 'caption',
    })
  }
}

const unchanged: readonly Revision[] = []
