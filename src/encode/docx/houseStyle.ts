import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate'
import { applyFrame, type Frame, readFrame } from './houseFrame.js'
import type { Parts } from './packageParts.js'
import { styles, styleXml } from './styles.js'

/** A page in twentieths of a point. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly header: number
  readonly footer: number
}

const margins = { top: 1418, right: 1418, bottom: 1304, left: 1418, header: 709, footer: 624 }
export const pages: Readonly<Record<'a4' | 'letter', Page>> = {
  a4: { width: 11906, height: 16838, ...margins },
  letter: { width: 12240, height: 15840, ...margins },
}

/** What is taken from an institution's own document: how it looks, its headers and footers, none of its text. */
export interface HouseStyle {
  readonly styles: string
  readonly theme?: string
  readonly fontTable?: string
  readonly page?: Page
  readonly frame: Frame
}

/** Reads a reference document; undefined where it is no document of Word. */
export function readHouseStyle(bytes: Uint8Array): HouseStyle | undefined {
  const files = unzipped(bytes, ({ name, originalSize }) => wanted.test(name) && originalSize < 20_000_000, largest)
  const text = (name: string): string | undefined => {
    const part = files?.[name]
    return part && strFromU8(part)
  }
  const document = text('word/document.xml')
  const styleSheet = text('word/styles.xml')
  if (!styleSheet?.includes('<w:styles') || document === undefined) return undefined
  const theme = text('word/theme/theme1.xml')
  const page = pageOf(document)
  // Fonts that are embedded would need their files as well; the list alone does without.
  const fontTable = text('word/fontTable.xml')?.replace(/<w:embed\w+\b[^>]*\/>/g, '')
  return {
    styles: styleSheet,
    ...(theme ? { theme } : {}),
    ...(fontTable ? { fontTable } : {}),
    ...(page ? { page } : {}),
    frame: readFrame(files ?? {}),
  }
}

const wanted =
  /^word\/(?:(?:document|styles|fontTable|settings|header[\w-]*|footer[\w-]*|theme\/theme1)\.xml|_rels\/(?:document|header[\w-]*|footer[\w-]*)\.xml\.rels|media\/[^/]+)$/

/** Bytes of all parts together; a small archive may unfold to any size. */
const largest = 64 * 1024 * 1024

/** The parts of an archive that are wanted; undefined where it is none, or unfolds to more than `most` bytes. */
export function unzipped(
  bytes: Uint8Array,
  isWanted: (part: UnzipFileInfo) => boolean,
  most: number,
): Record<string, Uint8Array> | undefined {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: (part) => {
        const isRead = isWanted(part)
        if (isRead) size += part.originalSize
        if (size > most) throw new Error('expected less to unfold')
        return isRead
      },
    })
  } catch {
    return undefined
  }
}

/** Of its last section, which holds for the document as a whole. */
function pageOf(document: string): Page | undefined {
  const section = document.slice(document.lastIndexOf('<w:sectPr'))
  const number = (tag: string, name: string): number | undefined => {
    const found = new RegExp(`<w:${tag}\\b[^>]*\\bw:${name}="(-?\\d+)"`).exec(section)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  const [a, b] = [number('pgSz', 'w'), number('pgSz', 'h')]
  if (a === undefined || b === undefined || a < 2000 || b < 2000) return undefined
  const margin = (name: keyof typeof margins): number => Math.abs(number('pgMar', name) ?? margins[name])
  const page = {
    width: Math.min(a, b),
    height: Math.max(a, b),
    top: margin('top'),
    right: margin('right'),
    bottom: margin('bottom'),
    left: margin('left'),
    header: margin('header'),
    footer: margin('footer'),
  }
  return page.left + page.right < page.width - 1000 ? page : undefined
}

/** The house's styles in the place of ours, under the identifiers that they have there; those that it lacks are added. */
export function applyHouseStyle(parts: Parts, house: HouseStyle): void {
  const theirs = new Map<string, string>()
  for (const [, id = '', name = ''] of house.styles.matchAll(
    /<w:style\b[^>]*\bw:styleId="([^"]*)"[^>]*>\s*<w:name w:val="([^"]*)"/g,
  ))
    theirs.set(name.toLowerCase(), id)
  const identifiers = new Map<string, string>()
  const missing: string[] = []
  for (const style of styles) {
    const names = [style.name, ...(style.alike ?? [])].map((name) => name.toLowerCase())
    const found = names.map((name) => theirs.get(name)).find((id) => id !== undefined)
    if (found !== undefined) identifiers.set(style.id, found)
    else missing.push(styleXml(style))
  }
  const taken = new Set(theirs.values())
  const rename = (xml: string): string =>
    xml.replace(
      /(?<=<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")[^"]*(?=")/g,
      (id) => identifiers.get(id) ?? id,
    )
  for (const [name, part] of parts)
    if (typeof part === 'string' && /^word\/(?:document|footnotes|endnotes|numbering|footer\d*)\.xml$/.test(name))
      parts.set(name, rename(part))
  const added = missing.map(rename).filter((xml) => !taken.has(/w:styleId="([^"]*)"/.exec(xml)?.[1] ?? ''))
  parts.set('word/styles.xml', house.styles.replace(/<\/w:styles>\s*$/, `${added.join('')}</w:styles>`))
  applyFrame(parts, house.frame)
  if (house.theme) parts.set('word/theme/theme1.xml', house.theme)
  if (house.fontTable) parts.set('word/fontTable.xml', house.fontTable)
}
