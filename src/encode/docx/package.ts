import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Document } from '../../core/export/document.js'
import { textOf } from '../../core/export/textOf.js'
import { applyHouseStyle, type HouseStyle } from './houseStyle.js'
import type { Parts } from './packageParts.js'
import { stylesPart } from './styles.js'
import { escapeXml } from './xml.js'

/**
 * Puts our styles or the house's into what the library wrote, and takes out all that would tell who made the file, where or when: names of programs
 * and people, times, random identifiers.
 */
export function finishPackage(
  bytes: Uint8Array,
  document: Document,
  { houseStyle, isForReview }: { readonly houseStyle: HouseStyle | undefined; readonly isForReview: boolean },
): Uint8Array {
  const parts: Parts = new Map()
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    parts.set(name, /\.(?:xml|rels)$/.test(name) ? strFromU8(content) : content)
  parts.set('docProps/core.xml', properties(document))
  parts.set('word/styles.xml', stylesPart(document.language))
  mapPart(parts, 'word/footnotes.xml', withoutMarksOfSeparators)
  mapPart(parts, 'word/endnotes.xml', withoutMarksOfSeparators)
  if (isForReview) {
    let number = 0
    const next = (): number => ++number
    mapPart(parts, 'word/document.xml', (xml) => withBookmarks(xml, next))
    mapPart(parts, 'word/footnotes.xml', (xml) => withBookmarks(xml, next))
  }
  sameIdentifiers(parts)
  if (houseStyle) applyHouseStyle(parts, houseStyle)
  return zipped(parts)
}

function mapPart(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts.get(name)
  if (typeof part === 'string') parts.set(name, change(part))
}

/** What the memo says of itself, and nothing of this machine. */
function properties({ title, authors, keywords, language }: Document): string {
  const all = [
    `<dc:title>${escapeXml(textOf(title))}</dc:title>`,
    `<dc:creator>${escapeXml(authors.join('; '))}</dc:creator>`,
    keywords.length ? `<cp:keywords>${escapeXml(keywords.join(', '))}</cp:keywords>` : '',
    `<dc:language>${escapeXml(language)}</dc:language>`,
  ]
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `${all.join('')}</cp:coreProperties>`
  )
}

/** No other bookmark of the file has so high a number before they are counted anew. */
const firstOfBlocks = 1_000_000

/** Around each paragraph that has words. Word shows no bookmark whose name begins with a low line. */
function withBookmarks(xml: string, next: () => number): string {
  return xml.replace(
    /(<w:p(?: [^>]*)?>(?:<w:pPr>(?:(?!<\/w:pPr>)[^])*<\/w:pPr>)?)((?:(?!<\/w:p>)[^])*<w:t[ >](?:(?!<\/w:p>)[^])*)(?=<\/w:p>)/g,
    (_, open: string, inside: string) => {
      const number = next()
      const id = firstOfBlocks + number
      return `${open}<w:bookmarkStart w:name="_Attache${number}" w:id="${id}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`
    },
  )
}

/** The library puts the mark of a note before the lines that part notes from the text, where it would be printed. */
function withoutMarksOfSeparators(xml: string): string {
  return xml.replace(
    /(<w:(?:foot|end)note w:type="[^>]*>)([^]*?)(<\/w:(?:foot|end)note>)/g,
    (_, open: string, inside: string, close: string) =>
      open +
      inside.replace(/<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:(?:foot|end)note(?:Ref)\/><\/w:r>/g, '') +
      close,
  )
}

/** Random identifiers of relationships become counted ones, in every part. */
function sameIdentifiers(parts: Parts): void {
  const known = new Map<string, string>()
  for (const [name, part] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (typeof part !== 'string') continue
    const counted = part.replace(/(?<=(?:r:id|r:embed|Id)=")(rId[a-z0-9_-]{8,})(?=")/gi, (id) => {
      const same = known.get(id) ?? `rIdLink${known.size + 1}`
      known.set(id, same)
      return same
    })
    parts.set(name, recounted(counted))
  }
}

/** Bookmarks and pictures are numbered by how many this program has made since it began; in the file they count from 1. */
function recounted(xml: string): string {
  const known = new Map<string, number>()
  return xml.replace(
    /(<(w:bookmark(?:Start|End)|wp:docPr) (?:[^>]* )?(?:w:)?id=")(-?\d+)(?=")/g,
    (_, before: string, tag: string, id: string) => {
      const key = `${tag === 'wp:docPr' ? 'picture' : 'bookmark'} ${id}`
      const number = known.get(key) ?? known.size + 1
      known.set(key, number)
      return before + String(number)
    },
  )
}

/** The day on which the calendar of the format begins. */
const noTime = new Date(1980, 0, 1)

function zipped(parts: Parts): Uint8Array {
  // The list of types comes first, as readers that look at a stream want it.
  const names = [...parts.keys()].sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1),
  )
  const files: Zippable = {}
  for (const name of names) {
    const part = parts.get(name) ?? ''
    files[name] = [typeof part === 'string' ? strToU8(part) : part, { mtime: noTime, level: 6 }]
  }
  return zipSync(files)
}

/** Everything in a file of Word in which words can stand. */
export function textsOfDocx(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /\.(?:xml|rels)$/.test(name) ? [strFromU8(part)] : [],
  )
}
