import type { TrackedChanges } from '../../core/transcript/transcript.js'
import { type Look, Runs } from '../runs.js'
import type { Tables } from '../tables.js'
import type { XmlReader } from '../xml.js'

/** How a style sets its words; a property that it does not have is that of the style it is based on. */
interface Style {
  readonly parent: string | undefined
  isMarked?: boolean
  look?: Look
}

interface OpenParagraph {
  readonly runs: Runs
  readonly level: number | undefined
  readonly style: string
}

type Attribute = (name: string) => string | undefined

/** What holds words that are none of the text: marks of notes, comments, and what a chart or a formula is made of. */
const skipped = new Set([
  'note-citation',
  'annotation',
  'object',
  'ruby-text',
  'tracked-changes',
  'change-info',
  'title',
  'desc',
])
/** So many blanks stand in a row in no text. */
const mostBlanks = 100

/** Reads the paragraphs and tables of `content.xml`. */
export class OdtReader implements XmlReader {
  readonly #tables: Tables
  readonly #isRejecting: boolean
  readonly #styles = new Map<string, Style>()
  readonly #open: OpenParagraph[] = []
  readonly #spans: string[] = []
  /** The words of each deletion, by its id, and the ids of what was put in. */
  readonly #deleted = new Map<string, string>()
  readonly #inserted = new Set<string>()
  #style: Style | undefined
  #region: { readonly id: string; isDeletion: boolean } | undefined
  #skipped = 0
  #notes = 0
  /** Whether words stand between the marks of an insertion that does not count. */
  #isOut = false
  changes = 0

  constructor(tables: Tables, changes: TrackedChanges) {
    this.#tables = tables
    this.#isRejecting = changes === 'rejected'
  }

  open(name: string, attribute: Attribute): void {
    if (this.#region || name === 'changed-region') this.#openChange(name, attribute)
    if (skipped.has(name)) this.#skipped += 1
    if (this.#skipped > 0) return
    if (name === 'style') this.#openStyle(attribute)
    else if (name === 'text-properties' && this.#style) describe(this.#style, attribute)
    else if (name === 'p' || name === 'h') this.#openParagraph(name, attribute)
    else if (name === 'span') this.#spans.push(attribute('style-name') ?? '')
    else if (name === 'note-body') this.#notes += 1
    else if (name === 'table') this.#tables.open()
    else if (name === 'table-row') this.#tables.row()
    else if (name === 'table-cell') this.#tables.cell()
    else this.#openInWords(name, attribute)
  }

  close(name: string): void {
    if (name === 'changed-region') this.#region = undefined
    else if (name === 'p' && this.#region?.isDeletion) this.#delete('\n')
    if (skipped.has(name)) this.#skipped -= 1
    if (this.#skipped > 0) return
    if (name === 'style') this.#style = undefined
    else if (name === 'p' || name === 'h') this.#endParagraph()
    else if (name === 'span') this.#spans.pop()
    else if (name === 'note-body') this.#notes -= 1
    else if (name === 'table') this.#tables.close()
  }

  text(words: string): void {
    if (this.#region?.isDeletion) this.#delete(words)
    // White space of the file is one blank (part 3, 6.1.2).
    else if (this.#skipped === 0) this.#addWords(words.replace(/[ \t\r\n]+/g, ' '))
  }

  #openChange(name: string, attribute: Attribute): void {
    const id = this.#region?.id ?? attribute('id') ?? ''
    this.#region ??= { id, isDeletion: false }
    if (name !== 'insertion' && name !== 'deletion') return
    this.changes += 1
    if (name === 'insertion') this.#inserted.add(id)
    else {
      this.#region.isDeletion = true
      this.#deleted.set(id, '')
    }
  }

  /** Who made a change, and when, is skipped within what is skipped. */
  #delete(words: string): void {
    const id = this.#region?.id ?? ''
    if (this.#skipped === 1) this.#deleted.set(id, `${this.#deleted.get(id) ?? ''}${words}`)
  }

  #openStyle(attribute: Attribute): void {
    this.#style = { parent: attribute('parent-style-name') }
    this.#styles.set(attribute('name') ?? '', this.#style)
  }

  #openParagraph(name: string, attribute: Attribute): void {
    const level = name === 'h' ? Math.min(6, Math.max(1, Number(attribute('outline-level') ?? 1))) : undefined
    this.#open.push({ runs: new Runs(this.#tables), level, style: attribute('style-name') ?? '' })
  }

  #openInWords(name: string, attribute: Attribute): void {
    const id = attribute('change-id') ?? ''
    if (name === 's') this.#addWords(' '.repeat(Math.min(mostBlanks, Number(attribute('c') ?? 1) || 1)))
    else if (name === 'tab') this.#addWords('\t')
    else if (name === 'line-break') this.#addWords('\n')
    else if (!this.#isRejecting) return
    else if (name === 'change') this.#addWords(this.#deleted.get(id)?.trimEnd() ?? '')
    else if (name === 'change-start' && this.#inserted.has(id)) this.#isOut = true
    else if (name === 'change-end' && this.#inserted.has(id)) this.#isOut = false
  }

  #addWords(words: string): void {
    const paragraph = this.#open.at(-1)
    if (!paragraph || this.#isOut) return
    const styles = [...this.#spans, paragraph.style].map((name) => this.#styleOf(name))
    paragraph.runs.add(
      words,
      styles.some(({ isMarked }) => isMarked),
      styles.find(({ look }) => look)?.look,
    )
  }

  /** What a style says with all it is based on; bounded, for a damaged file may go in a circle. */
  #styleOf(name: string, depth = 0): Partial<Style> {
    const style = this.#styles.get(name)
    if (!style || depth > 12) return {}
    return { ...(style.parent === undefined ? {} : this.#styleOf(style.parent, depth + 1)), ...style }
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop()
    if (!paragraph) return
    const { runs, level } = paragraph
    this.#tables.add({
      kind: level === undefined ? 'paragraph' : 'heading',
      ...runs.take(),
      ...(level !== undefined && { level }),
      ...(this.#notes > 0 && { region: 'note' as const }),
    })
  }
}

function describe(style: Style, attribute: Attribute): void {
  const weight = attribute('font-weight')
  const underline = attribute('text-underline-style')
  const slant = attribute('font-style')
  if (weight !== undefined || underline !== undefined || slant !== undefined)
    style.isMarked =
      /^(?:bold|[6-9]00)$/.test(weight ?? '') || isDrawn(underline) || /^(?:italic|oblique)$/.test(slant ?? '')
  if (/^(?:super|[1-9])/.test(attribute('text-position') ?? '')) style.look = 'raised'
  if (isDrawn(attribute('text-line-through-style'))) style.look = 'struck'
}

function isDrawn(line: string | undefined): boolean {
  return line !== undefined && line !== 'none'
}
