import { readPicture } from '../../core/export/pictures.js'
import { escapeXml } from './xml.js'
import type { Parts } from './packageParts.js'

type FrameKind = 'header' | 'footer'
type FrameType = 'default' | 'first' | 'even'

/** A header or footer of an institution's document, and where it stands. */
interface FramePart {
  readonly kind: FrameKind
  readonly type: FrameType
  /** Within `word/`. */
  readonly name: string
  readonly xml: string
  readonly relationships: string
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** What stands above and below each page of an institution's document. */
export interface Frame {
  readonly parts: readonly FramePart[]
  /** The first page has its own. */
  readonly hasFirst: boolean
  /** Pages with even numbers have their own. */
  readonly hasEven: boolean
}

type Files = Readonly<Record<string, Uint8Array>>

/**
 * Headers and footers of a reference document with their pictures and links, and without what tells who worked on it: marks of revision, comments,
 * names of files and people in fields. One that needs anything else is left out.
 */
export function readFrame(files: Files): Frame {
  const document = textIn(files, 'word/document.xml')
  const targets = relationshipsIn(textIn(files, 'word/_rels/document.xml.rels'))
  const found = new Map<string, FramePart>()
  // A section without a header of its own has that of the one before: the last that is named holds.
  for (const [, kind = '', attributes = ''] of document.matchAll(/<w:(header|footer)Reference\b([^>]*)>/g)) {
    const type = /w:type="(default|first|even)"/.exec(attributes)?.[1] ?? 'default'
    const target = targets.get(/r:id="([^"]*)"/.exec(attributes)?.[1] ?? '')?.target ?? ''
    const part = partOf(files, { kind: kind as FrameKind, type: type as FrameType, name: target })
    if (part) found.set(`${kind} ${type}`, part)
  }
  return {
    parts: [...found.values()],
    hasFirst: isOn(document, 'titlePg'),
    hasEven: isOn(textIn(files, 'word/settings.xml'), 'evenAndOddHeaders'),
  }
}

function isOn(xml: string, tag: string): boolean {
  const [, attributes] = new RegExp(`<w:${tag}\\b([^>]*)>`).exec(xml) ?? []
  return attributes !== undefined && !/w:val="(?:0|false|off)"/.test(attributes)
}

function textIn(files: Files, name: string): string {
  const part = files[name]
  return part ? new TextDecoder().decode(part) : ''
}

interface Relationship {
  readonly type: string
  readonly target: string
  readonly isOutside: boolean
}

function relationshipsIn(xml: string): ReadonlyMap<string, Relationship> {
  const value = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return new Map(
    Array.from(xml.matchAll(/<Relationship\b[^>]*>/g), ([tag]) => [
      value(tag, 'Id'),
      {
        type: value(tag, 'Type').split('/').at(-1) ?? '',
        target: value(tag, 'Target').replace(/^\/word\//, ''),
        isOutside: value(tag, 'TargetMode') === 'External',
      },
    ]),
  )
}

function partOf(files: Files, { kind, type, name }: Pick<FramePart, 'kind' | 'type' | 'name'>): FramePart | undefined {
  const xml = bare(textIn(files, `word/${name}`))
  if (!/^[\w-]+\.xml$/.test(name) || !xml.includes(kind === 'header' ? '<w:hdr' : '<w:ftr')) return undefined
  const all = relationshipsIn(textIn(files, `word/_rels/${name}.rels`))
  const pictures = new Map<string, Uint8Array>()
  const rows: string[] = []
  for (const [id, { type: of, target, isOutside }] of all) {
    // What is not spoken of any more needs nothing.
    if (!xml.includes(`"${id}"`)) continue
    if (of === 'hyperlink' && isOutside) rows.push(relationship(id, of, target, true))
    else if (of === 'image' && !isOutside) {
      const bytes = files[`word/${target}`]
      const ending = /\.(png|jpe?g|gif|bmp|emf|wmf|tiff?)$/i.exec(target)?.[1]?.toLowerCase()
      if (!bytes || ending === undefined) return undefined
      const place = `media/house-${name.replace(/\.xml$/, '')}-${pictures.size + 1}.${ending}`
      pictures.set(place, readPicture(bytes)?.bytes ?? bytes)
      rows.push(relationship(id, of, place, false))
    } else return undefined
  }
  const relationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`
  return { kind, type, name, xml, relationships, pictures }
}

const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** `target` is written as it stood in XML, or has nothing in it that XML minds. */
function relationship(id: string, type: string, target: string, isOutside: boolean): string {
  const mode = isOutside ? ' TargetMode="External"' : ''
  return `<Relationship Id="${id}" Type="${officeRelationship}/${type}" Target="${target}"${mode}/>`
}

/** Fields whose result is somebody's name or the path of a file. */
const tellingField = 'AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE|COMMENTS|INFO'

/** Without revisions, comments, places and lists, which other parts would have to speak of, and without what tells who made it where. */
function bare(xml: string): string {
  return xml
    .replace(/<w:(del|moveFrom)\b(?![^>]*\/>)[^>]*>[^]*?<\/w:\1>/g, '')
    .replace(/<\/?w:(?:ins|moveTo|del|moveFrom)\b[^>]*>/g, '')
    .replace(/<w:(\w+Change)\b[^>]*>[^]*?<\/w:\1>/g, '')
    .replace(
      /<w:(?:bookmark|comment\w*|moveFrom|moveTo|perm)(?:RangeStart|RangeEnd|Start|End|Reference)\b[^>]*\/>/g,
      '',
    )
    .replace(/<w:numPr>[^]*?<\/w:numPr>/g, '')
    .replace(/<w1?5?:dataBinding\b[^>]*\/>/g, '')
    .replace(/ w(?:14)?:(?:rsid\w*|paraId|textId)="[^"]*"/g, '')
    .replace(new RegExp(`<w:fldSimple\\b[^>]*w:instr="\\s*(?:${tellingField})\\b[^>]*>[^]*?</w:fldSimple>`, 'g'), '')
    .replace(
      new RegExp(
        `<w:fldChar\\b[^>]*w:fldCharType="begin"(?:(?!w:fldCharType="(?:begin|end)")[^])*?<w:instrText[^>]*>\\s*(?:${tellingField})\\b[^]*?<w:fldChar\\b[^>]*w:fldCharType="end"[^>]*?(?:/>|></w:fldChar>)`,
        'g',
      ),
      '',
    )
    .replace(/ (?:descr|title)="[^"]*[\\/][^"]*"/g, '')
}

const contentTypes = {
  header: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
  footer: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
} as const

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
}

/** Puts the house's headers and footers round every section; a first page of its own has only the first. Where it has no footer, ours stays. */
export function applyFrame(parts: Parts, frame: Frame): void {
  if (!frame.parts.length) return
  const takesFooters = frame.parts.some(({ kind }) => kind === 'footer')
  if (takesFooters) dropOurFooters(parts)
  for (const { name, xml, relationships, pictures } of frame.parts) {
    parts.set(`word/${name}`, xml)
    parts.set(`word/_rels/${name}.rels`, relationships)
    for (const [place, bytes] of pictures) parts.set(`word/${place}`, bytes)
  }
  const ids = new Map(frame.parts.map((part, index) => [part, `rIdHouse${index + 1}`]))
  change(parts, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `${frame.parts.map((part) => relationship(ids.get(part) ?? '', part.kind, escapeXml(part.name), false)).join('')}</Relationships>`,
    ),
  )
  change(parts, '[Content_Types].xml', (xml) => withTypes(xml, frame))
  change(parts, 'word/settings.xml', (xml) =>
    frame.hasEven ? xml.replace(/<w:evenAndOddHeaders\b[^>]*\/>/, '<w:evenAndOddHeaders/>') : xml,
  )
  let isFirst = true
  change(parts, 'word/document.xml', (xml) =>
    xml.replace(/<w:sectPr\b[^>]*>([^]*?)<\/w:sectPr>/g, (whole, inside: string) => {
      const references = frame.parts.map(
        (part) => `<w:${part.kind}Reference w:type="${part.type}" r:id="${ids.get(part) ?? ''}"/>`,
      )
      const ours = takesFooters ? inside.replace(/<w:footerReference\b[^>]*\/>/g, '') : inside
      const title = isFirst && frame.hasFirst ? '<w:titlePg/>' : ''
      isFirst = false
      const rest = /<w:docGrid\b/.test(ours) ? ours.replace(/(?=<w:docGrid\b)/, title) : ours + title
      return whole.replace(`>${inside}<`, `>${references.join('')}${rest}<`)
    }),
  )
}

function dropOurFooters(parts: Parts): void {
  for (const name of parts.keys()) if (/^word\/(?:_rels\/)?footer\d*\.xml(?:\.rels)?$/.test(name)) parts.delete(name)
  change(parts, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(/<Relationship\b[^>]*Target="footer\d*\.xml"[^>]*\/>/g, ''),
  )
  change(parts, '[Content_Types].xml', (xml) =>
    xml.replace(/<Override\b[^>]*PartName="\/word\/footer\d*\.xml"[^>]*\/>/g, ''),
  )
}

function withTypes(xml: string, { parts }: Frame): string {
  const endings = new Set(
    parts.flatMap(({ pictures }) => [...pictures.keys()].map((name) => name.split('.').at(-1) ?? '')),
  )
  const missing = [...endings].filter((ending) => !xml.includes(`Extension="${ending}"`))
  const defaults = missing.map(
    (ending) => `<Default ContentType="${pictureTypes[ending] ?? ''}" Extension="${ending}"/>`,
  )
  const overrides = parts.map(
    ({ kind, name }) => `<Override ContentType="${contentTypes[kind]}" PartName="/word/${name}"/>`,
  )
  return xml.replace('</Types>', `${defaults.join('')}${overrides.join('')}</Types>`)
}

function change(parts: Parts, name: string, make: (xml: string) => string): void {
  const part = parts.get(name)
  if (typeof part === 'string') parts.set(name, make(part))
}
