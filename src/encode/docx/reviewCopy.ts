import { strToU8, zipSync } from 'fflate'
import type { CommentEnd } from '../../core/check/documentText.js'
import type { Revision } from '../../core/text/wordDocument.js'
import { unzipped } from './houseStyle.js'
import { escapeXml } from './xml.js'

/** A comment and the words that it stands beside. */
export interface ReviewComment extends Pick<Revision, 'author' | 'date'> {
  readonly from: CommentEnd
  readonly to: CommentEnd
  readonly text: string
  /** The place in the list of the comment that it answers. */
  readonly replyTo?: number
}

/** Bytes of all parts together, pictures too. */
const largest = 256 * 1024 * 1024

type Parts = Record<string, Uint8Array>

/**
 * A copy of a Word document with comments beside those that it has. Nothing else of it changes. Undefined where it unfolds to more than a document has,
 * or is built so that no comment can be added.
 */
export function withComments(bytes: Uint8Array, comments: readonly ReviewComment[]): Uint8Array | undefined {
  const parts = unzipped(bytes, () => true, largest)
  const part = comments[0]?.from.part
  if (!parts || part === undefined) return parts && bytes
  const xml = textOf(parts, part)
  const root = /<(?:([\w.-]+):)?document\b[^>]*>/.exec(xml ?? '')
  const prefix = root?.[1]
  const namespace = prefix && new RegExp(`\\bxmlns:${prefix}="([^"]*)"`).exec(root[0])?.[1]
  const types = textOf(parts, '[Content_Types].xml')
  if (xml === undefined || !namespace || !types?.includes('</Types>')) return undefined
  const listed = commentsPart(parts, part, namespace.includes('purl.oclc.org'))
  const before = textOf(parts, listed)
  const first = 1 + Math.max(highestId(xml), highestId(before ?? ''))
  parts[part] = strToU8(marked(xml, comments, prefix, first))
  const written = comments.map((one, index) => commentXml(one, first + index, namespace)).join('')
  const end = before?.lastIndexOf('</') ?? -1
  parts[listed] = strToU8(
    before !== undefined && end > 0 && /<\/[\w:.-]*comments\s*>\s*$/.test(before)
      ? before.slice(0, end) + written + before.slice(end)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${namespace}">${written}</w:comments>`,
  )
  addThreads(parts, part, comments, first)
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, [content, { mtime: noTime }]])),
  )
}

/** Of comments, and of what refers to some that are not there. */
function highestId(xml: string): number {
  const ids = xml.matchAll(/<[\w.-]+:comment(?:RangeStart|RangeEnd|Reference)?\s[^>]*?:id="(\d{1,9})"/g)
  let highest = -1
  for (const [, id] of ids) highest = Math.max(highest, Number(id))
  return highest
}

/** The day on which the calendar of the format begins. */
const noTime = new Date(1980, 0, 1)

/** Without a byte order mark, as the reader has it. */
function textOf(parts: Parts, name: string): string | undefined {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined
  return part && new TextDecoder().decode(part)
}

function commentXml({ text, author = 'Attaché', date }: ReviewComment, id: number, namespace: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
  const initials = author.match(/(?<!\p{L})\p{L}/gu)?.join('') ?? ''
  const who = `w:author="${escapeXml(author)}" w:initials="${escapeXml(initials)}"${date === undefined ? '' : ` w:date="${escapeXml(date)}"`}`
  const paragraph = `<w:p w14:paraId="${paraId(id)}"><w:r>${lines.join('<w:br/>')}</w:r></w:p>`
  return `<w:comment xmlns:w="${namespace}" xmlns:w14="${microsoft}/2010/wordml" w:id="${id}" ${who}>${paragraph}</w:comment>`
}

const microsoft = 'http://schemas.microsoft.com/office/word'

/** Eight hexadecimal digits below 80000000 ([MS-DOCX], 2.6.2.3). */
function paraId(id: number): string {
  return (0x0a77ac00 + id).toString(16).toUpperCase().padStart(8, '0')
}

/** Tells which comments are answers, in the part that Word has for it. Where a document has one, they stand beside each other. */
function addThreads(parts: Parts, part: string, comments: readonly ReviewComment[], first: number): void {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}commentsExtended.xml`
  if (Object.hasOwn(parts, name) || !comments.some(({ replyTo }) => replyTo !== undefined)) return
  const rows = comments.map(({ replyTo }, index) => {
    const above = replyTo === undefined ? '' : ` w15:paraIdParent="${paraId(first + replyTo)}"`
    return `<w15:commentEx w15:paraId="${paraId(first + index)}"${above} w15:done="0"/>`
  })
  parts[name] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w15:commentsEx xmlns:w15="${microsoft}/2012/wordml">${rows.join('')}</w15:commentsEx>`,
  )
  addPart(parts, part, {
    name,
    relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
    type: 'commentsExtended',
  })
}

/** The name of the part of comments that the document has, else of a new one, which is listed then. */
function commentsPart(parts: Parts, part: string, isStrict: boolean): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = textOf(parts, relationsOf(part))
  const target = Array.from((relations ?? '').matchAll(/<[\w:.-]*Relationship\b[^>]*>/g), ([tag]) => tag).flatMap(
    (tag) => {
      const isComments = /\bType="[^"]*\/relationships\/comments"/.test(tag) && !/\bTargetMode="External"/.test(tag)
      return isComments ? (/\bTarget="([^"]*)"/.exec(tag)?.[1] ?? []) : []
    },
  )[0]
  const named = target === undefined ? undefined : target.startsWith('/') ? target.slice(1) : folder + target
  if (named !== undefined && Object.hasOwn(parts, named)) return named
  const usual = `${folder}comments.xml`
  const name = Object.hasOwn(parts, usual) ? `${folder}attacheComments.xml` : usual
  const kind = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument'
    : 'http://schemas.openxmlformats.org/officeDocument/2006'
  addPart(parts, part, { name, relation: `${kind}/relationships/comments`, type: 'comments' })
  return name
}

/** Lists a part beside the text of a document. */
function addPart(
  parts: Parts,
  part: string,
  { name, relation: kind, type: content }: { readonly name: string; readonly relation: string; readonly type: string },
): void {
  const place = relationsOf(part)
  const relations = textOf(parts, place)
  const target = name.slice(name.lastIndexOf('/') + 1)
  const relation = `<Relationship Id="rIdAttache-${content}" Type="${kind}" Target="${target}"/>`
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  parts[place] = strToU8(
    relations?.includes('</Relationships>')
      ? relations.replace('</Relationships>', `${relation}</Relationships>`)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${packages}/relationships">${relation}</Relationships>`,
  )
  const types = textOf(parts, '[Content_Types].xml') ?? ''
  const type = `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${content}+xml"/>`
  parts['[Content_Types].xml'] = strToU8(types.replace('</Types>', `${type}</Types>`))
}

function relationsOf(part: string): string {
  return part.replace(/[^/]*$/, '_rels/$&.rels')
}

/** The text with the ends of comments in it. Where one begins or ends within a run, the run is cut in two of the same look. */
function marked(xml: string, comments: readonly ReviewComment[], prefix: string, first: number): string {
  const cuts: { readonly at: number; readonly order: number; readonly text: string }[] = []
  const opened = new Map<number, { readonly end: number; readonly text: string }>()
  const put = (end: CommentEnd, side: 'start' | 'end', mark: string): void => {
    const cut = cutAt(xml, end, prefix)
    if (cut) {
      if (!/\bxml:space=/.test(cut.tag))
        opened.set(cut.open, { end: cut.open + cut.tag.length, text: cut.tag.replace(/>$/, ' xml:space="preserve">') })
      cuts.push({ at: cut.at, order: 1, text: cut.before + mark + cut.after })
    } else
      cuts.push({
        at: side === 'start' ? end.element.start : end.element.end,
        order: side === 'end' ? 0 : 2,
        text: mark,
      })
  }
  for (const [index, { from, to }] of comments.entries()) {
    const id = `${prefix}:id="${first + index}"`
    put(from, 'start', `<${prefix}:commentRangeStart ${id}/>`)
    put(to, 'end', `<${prefix}:commentRangeEnd ${id}/><${prefix}:r><${prefix}:commentReference ${id}/></${prefix}:r>`)
  }
  const edits = [
    ...cuts.map(({ at, order, text }) => ({ start: at, end: at, order, text })),
    ...Array.from(opened, ([start, { end, text }]) => ({ start, end, order: 3, text })),
  ].sort((a, b) => a.start - b.start || a.order - b.order)
  let [done, at] = ['', 0]
  for (const { start, end, text } of edits) {
    done += xml.slice(at, start) + text
    at = end
  }
  return done + xml.slice(at)
}

interface Cut {
  readonly at: number
  /** The tag of the text that is cut, and where it stands. */
  readonly tag: string
  readonly open: number
  readonly before: string
  readonly after: string
}

/** Where a run is cut; undefined at its ends, and where its text is not written as plain characters. */
function cutAt(xml: string, { at, element }: CommentEnd, prefix: string): Cut | undefined {
  if (!at) return undefined
  const { run, offset } = at
  const isPlain = xml.slice(run.xml.start, run.xml.end) === run.text
  const place = isPlain
    ? run.xml.start + offset
    : offset === 0
      ? run.xml.start
      : offset === run.text.length
        ? run.xml.end
        : undefined
  const open = xml.lastIndexOf('<', (place ?? 0) - 1)
  const [tag] = new RegExp(`^<${prefix}:t(?: [^<>]*)?>`).exec(xml.slice(open, open + 200)) ?? []
  if (place === undefined || tag === undefined || tag.endsWith('/>')) return undefined
  const isAtEnd = xml.startsWith(`</${prefix}:t></${prefix}:r>`, place)
  const isAtStart =
    place === open + tag.length &&
    xml.slice(element.start, open).replace(element.properties, '').split('<').length === 2
  if (isAtEnd || isAtStart) return undefined
  const properties = element.properties.replace(new RegExp(`<${prefix}:rPrChange\\b[^]*?</${prefix}:rPrChange>`), '')
  return {
    at: place,
    tag,
    open,
    before: `</${prefix}:t></${prefix}:r>`,
    after: `<${prefix}:r>${properties}<${prefix}:t xml:space="preserve">`,
  }
}
