import type { Region } from '../../core/transcript/transcript.js'
import { readXml } from '../xml.js'

/** What a style of a Word file says of its paragraphs or runs. */
export interface DocxStyle {
  /** 1 to 6, where it is one of headings. */
  readonly level?: number
  readonly isMarked: boolean
  /** Whether it sets words above the line, as that of references to notes does. */
  readonly isRaised: boolean
  readonly region?: Extract<Region, 'quote' | 'caption'>
  /** Whether it sets paragraphs in from the left, and is none of lists. */
  readonly isIndented: boolean
}

interface RawStyle {
  name: string
  basedOn?: string
  outline?: number
  isMarked?: boolean
  isRaised?: boolean
  isIndented?: boolean
}

/** Run properties that set words apart. */
export const markings: ReadonlySet<string> = new Set(['b', 'u', 'i', 'smallCaps'])

/** Whether a property is on: it may be there and switched off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value)
}

/** Half a centimetre, in twentieths of a point. */
const leastIndent = 283

/** Whether an indent sets a whole paragraph in, its first line too. */
export function isBlockIndent(attribute: (name: string) => string | undefined): boolean {
  const left = Number(attribute('left') ?? attribute('start') ?? 0)
  return left >= leastIndent && !(Number(attribute('hanging') ?? 0) > 0)
}

/** The styles of `word/styles.xml` by their ids, each with what it takes over from those it is based on. */
export function docxStyles(xml: string): ReadonlyMap<string, DocxStyle> {
  const raw = new Map<string, RawStyle>()
  let style: RawStyle | undefined
  readXml(xml, {
    open(name, attribute) {
      const value = attribute('val')
      if (name === 'style') raw.set(attribute('styleId') ?? '', (style = { name: '' }))
      else if (!style) return
      else if (name === 'name') style.name = value ?? ''
      else if (name === 'basedOn' && value !== undefined) style.basedOn = value
      else if (name === 'outlineLvl') style.outline = Number(value)
      else if (name === 'ind') style.isIndented = isBlockIndent(attribute)
      else if (name === 'vertAlign') style.isRaised = value === 'superscript'
      else if (markings.has(name)) style.isMarked = isOn(value)
    },
    close: (name) => (name === 'style' ? (style = undefined) : undefined),
    text: () => {},
  })
  return new Map([...raw.keys()].map((id) => [id, styleOf(chainOf(id, raw))]))
}

/** A style, then those it is based on; bounded, for a damaged file may go in a circle. */
function chainOf(id: string, raw: ReadonlyMap<string, RawStyle>): readonly RawStyle[] {
  const chain: RawStyle[] = []
  let next = raw.get(id)
  while (next && chain.length < 12) {
    chain.push(next)
    next = raw.get(next.basedOn ?? '')
  }
  return chain
}

/** A heading's depth is in its own name, or in an outline; "Title" is the highest. */
function styleOf(chain: readonly RawStyle[]): DocxStyle {
  const named = chain.flatMap(({ name }) => /^heading (\d)/i.exec(name)?.[1] ?? (/^title$/i.test(name) ? '1' : []))[0]
  const outline = chain.find((style) => style.outline !== undefined)?.outline
  const level = named !== undefined ? Number(named) : outline !== undefined && outline < 9 ? outline + 1 : undefined
  const own = chain[0]?.name ?? ''
  const region = /quote|block ?text|zitat/i.test(own) ? 'quote' : /^caption$/i.test(own) ? 'caption' : undefined
  return {
    isMarked: chain.find((style) => style.isMarked !== undefined)?.isMarked ?? false,
    isRaised: chain.find((style) => style.isRaised !== undefined)?.isRaised ?? false,
    isIndented: !/list/i.test(own) && (chain.find((style) => style.isIndented !== undefined)?.isIndented ?? false),
    ...(level !== undefined && { level: Math.min(level, 6) }),
    ...(region !== undefined && { region }),
  }
}
