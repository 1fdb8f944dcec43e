import { Parser } from 'htmlparser2'
import type { Extract, Region } from '../../core/transcript/transcript.js'
import { Blocks } from '../blocks.js'
import { elementOf, isBlock, type OpenElement } from './htmlElements.js'
import { PageFacts } from './htmlMetadata.js'
import { Runs } from '../runs.js'
import type { ReadText } from '../readText.js'
import { Tables } from '../tables.js'

/** The encoding that a page declares of itself; undefined where it does not. */
export function charsetOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096))
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding=["']([\w-]+)/i.exec(head)?.[1]
  )
}

/** A web page: its visible words in paragraphs, with the parts that its markup sets apart, and what its head states. */
export function decodeHtml({ text, encoding }: ReadText): Extract {
  const page = new Page()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      onclosetag: () => page.close(),
      ontext: (words) => page.text(words),
      oncomment: (comment) => page.facts.comment(comment),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(text)
  parser.end()
  return page.toExtract(encoding)
}

/** What a head may have; anything else ends it (HTML Standard, "The 'in head' insertion mode"): pages that are put together forget to. */
const ofHead = new Set('base basefont bgsound link meta noframes noscript script style template title'.split(' '))

const parentOf = (name: string, open: readonly OpenElement[]): OpenElement | undefined =>
  open.at(-1)?.name === 'head' && !ofHead.has(name) ? open.at(-2) : open.at(-1)

/** The page as far as it was read. Elements are kept in a list, not on the stack of calls: pages nest as deep as they like. */
class Page {
  readonly facts = new PageFacts()
  readonly #blocks = new Blocks()
  readonly #tables = new Tables(this.#blocks)
  readonly #open: OpenElement[] = []
  readonly #runs = new Runs(this.#blocks)
  /** What pictures of the open paragraph are said to show. */
  readonly #pictures: string[] = []

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const above = parentOf(name, this.#open)
    const element = elementOf(name, attributes, above)
    if (isBlock(name)) this.#flush(above)
    if (name === 'br' && !element.isHidden) this.#runs.add('\n', false)
    if (!element.isHidden) this.#openTable(name)
    if (name === 'img' && !element.isHidden) this.#picture(attributes['alt'] ?? '')
    this.facts.open(name, attributes)
    this.#open.push(element)
  }

  close(): void {
    const element = this.#open.pop()
    if (!element) return
    if (isBlock(element.name)) this.#flush(element)
    if (!element.isHidden) this.#closeTable(element.name)
    this.facts.close(element.name)
  }

  text(words: string): void {
    const element = this.#open.at(-1)
    this.facts.text(words)
    if (element?.isHidden) return
    // Outside preformatted text a line's end is a space; line breaks that were typed are elements.
    this.#runs.add(
      element?.isPreformatted ? words : words.replace(/[ \t\r\n\f]+/g, ' '),
      element?.isMarked ?? false,
      element?.look,
    )
  }

  toExtract(encoding: string): Extract {
    this.#flush(undefined)
    this.#tables.end()
    return this.#blocks.toExtract('html', this.facts.fields(), encoding)
  }

  #openTable(name: string): void {
    if (name === 'table' || name === 'dl') this.#tables.open()
    else if (name === 'tr' || name === 'dt') this.#tables.row()
    if (name === 'td' || name === 'th' || name === 'dt') this.#tables.cell()
    else if (name === 'dd') this.#tables.said()
  }

  #closeTable(name: string): void {
    if (name === 'table' || name === 'dl') this.#tables.close()
  }

  /** Ends the paragraph; empty lines within it, as two `<br>` make them, part it. */
  #flush(element: OpenElement | undefined): void {
    this.#addText(element)
    for (const text of this.#pictures.splice(0))
      this.#tables.add({ kind: 'paragraph', region: 'caption', text, lead: 0 })
  }

  /** A picture of one word is a sign or a face among words; in a table it has no place of its own. */
  #picture(alt: string): void {
    const words = alt.replace(/\s+/g, ' ').trim()
    const isInTable = this.#open.some(({ name }) => name === 'table' || name === 'dl')
    if (/\p{L}.*\s.*\p{L}/u.test(words) && !isInTable) this.#pictures.push(words)
  }

  #addText(element: OpenElement | undefined): void {
    const { text, leadOf } = this.#runs.takeAll()
    if (!text.trim()) return
    const kind = element?.isPreformatted ? 'line' : element?.level === undefined ? 'paragraph' : 'heading'
    const region = element?.region === undefined ? {} : { region: element.region }
    if (kind === 'line') return this.#addLines(text, region)
    const block = { kind, ...region, ...(element?.level !== undefined && { level: element.level }) } as const
    let start = 0
    for (const part of text.split(/(\n[ \u00a0]*\n\s*)/)) {
      const words = part.replace(/ *\n */g, '\n')
      this.#tables.add({ ...block, text: words, lead: Math.min(leadOf(start, start + part.length), words.length) })
      start += part.length
    }
  }

  #addLines(text: string, region: { readonly region?: Region }): void {
    let gap = '\n\n'
    for (const line of text.split('\n')) {
      this.#tables.add({ kind: 'line', ...region, text: line }, gap)
      gap = line.trim() ? '\n' : `\n${gap}`
    }
  }
}
