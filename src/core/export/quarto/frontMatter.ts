import { isFields, type Fields, fieldsOf, type Reader } from '../../memo/conditions.js'
import { metadataBlocks } from '../../memo/metadata.js'
import { frontMatter } from '../../memo/prose.js'
import type { Edit } from './composed.js'

/** Fields of a project that count for each of its memos: words, numbers and lists of them, and who wrote it. Its other maps are for Quarto alone. */
function isShared(name: string, value: unknown): boolean {
  return value !== undefined && value !== null && (name === 'author' || !isFields(value))
}

/** The fields of a memo: those of its project, its own, those of the format that it leaves in, and of further blocks of metadata, of which the last counts. A memo that begins with a heading has its title there. */
export function memoFields(text: string, reader: Reader, project: Fields): Fields {
  const front = frontMatter(text)[0]?.end ?? 0
  const blocks = metadataBlocks(text, front).map(({ start, end }) => fieldsOf(text.slice(start, end)))
  const own = Object.fromEntries(
    [fieldsOf(text.slice(0, front)), ...blocks].flatMap((fields) => Object.entries(fields)),
  )
  const shared = { ...project, ...ofFormat(project, reader) }
  const { title: _, subtitle: _2, ...untitled } = shared
  const isTitled = /^\s*#[ \t]/.test(text.slice(front))
  return { ...(isTitled ? untitled : shared), ...own, ...ofFormat(own, reader) }
}

/** `format: {docx: {reference-doc: x}}` */
function ofFormat({ format }: Fields, reader: Reader): Fields {
  const names = {
    docx: ['docx'],
    html: ['html'],
    pdf: ['pdf', 'docx'],
    odt: ['odt'],
    markdown: ['md', 'gfm', 'markdown'],
    any: [],
    author: [],
  }[reader]
  const found = isFields(format) ? names.map((name) => format[name]).find(isFields) : undefined
  return Object.fromEntries(Object.entries(found ?? {}).filter(([name, value]) => isShared(name, value)))
}

/** Puts into the front matter what stands elsewhere, and takes further blocks of metadata out of the text. */
export function frontMatterEdits(text: string, fields: Fields): readonly Edit[] {
  const [front] = frontMatter(text)
  const blocks = metadataBlocks(text, front?.end ?? 0)
  const own = fieldsOf(text.slice(0, front?.end ?? 0))
  const names = Object.keys(fields).filter((name) => blocks.length > 0 || isShared(name, fields[name]))
  const more = names.filter(
    (name) => fields[name] !== undefined && JSON.stringify(fields[name]) !== JSON.stringify(own[name]),
  )
  const gone = blocks.map((span): Edit => ({ ...span, put: '' }))
  if (!more.length) return gone
  // JSON is YAML. Where a field is given anew the whole is written anew.
  const isNew = more.some((name) => own[name] !== undefined)
  const lines = (isNew ? [...new Set([...Object.keys(own), ...more])] : more).map(
    (name) => `${JSON.stringify(name).replace(/^"([\w-]+)"$/, '$1')}: ${JSON.stringify(fields[name])}\n`,
  )
  if (!front) return [{ start: 0, end: 0, put: `---\n${lines.join('')}---\n\n` }, ...gone]
  const close = front.start + text.slice(0, front.end).search(/(?:---|\.\.\.)[ \t]*$/)
  const open = isNew ? text.search(/[\r\n]/) + 1 : close
  return [{ start: open, end: close, put: lines.join('') }, ...gone]
}
