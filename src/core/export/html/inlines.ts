import type { Speech } from '../direction.js'
import type { Block, Inline, Text } from '../document.js'
import type { DocumentLabels, Formulas, Pictures } from '../labels.js'
import { dataUri } from './dataUri.js'
import { escapeHtml } from './escape.js'

/** What is needed while a document is written, and what is gathered. */
export interface Writing {
  readonly labels: DocumentLabels
  readonly pictures: Pictures
  /** MathML by how a memo writes a formula. */
  readonly formulas: Formulas
  /** In order of their marks. */
  readonly notes: (readonly Block[])[]
  /** One where the title is the heading above all others, else none. */
  readonly titleLevels: 0 | 1
  /** How many tables there are so far. */
  readonly count: { tables: number }
}

export function writeInlines(content: readonly Inline[], writing: Writing): string {
  return content.map((one) => writeInline(one, writing)).join('')
}

function writeInline(one: Inline, writing: Writing): string {
  switch (one.kind) {
    case 'text':
      return (one.formula && writing.formulas.get(one.text)) ?? writeText(one)
    case 'break':
      return '<br>\n'
    case 'cite':
      return one.content.length ? `<span class="citation">${writeInlines(one.content, writing)}</span>` : ''
    case 'image':
      return writeImage(one.source, one.alt, writing)
    case 'note': {
      const number = writing.notes.push(one.blocks)
      const label = escapeHtml(writing.labels.note(number))
      return `<sup><a id="note-mark-${number}" href="#note-${number}" role="doc-noteref" aria-label="${label}">${number}</a></sup>`
    }
  }
}

/** ` lang="ar" dir="rtl"` */
export function speechAttributes({ language, direction }: Partial<Record<keyof Speech, string | undefined>>): string {
  return (language ? ` lang="${escapeHtml(language)}"` : '') + (direction ? ` dir="${direction}"` : '')
}

/** Words in their typography. */
export function writeText({
  text,
  bold,
  italic,
  smallCaps,
  underline,
  strike,
  position,
  code,
  language,
  direction,
  href,
}: Omit<Text, 'kind'>): string {
  let html = escapeHtml(text)
  if (code) html = `<code>${html}</code>`
  if (position) html = position === 'superscript' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`
  if (smallCaps) html = `<span class="small-caps">${html}</span>`
  if (underline) html = `<u>${html}</u>`
  if (strike) html = `<s>${html}</s>`
  if (italic) html = `<em>${html}</em>`
  if (bold) html = `<strong>${html}</strong>`
  if (language || direction) html = `<span${speechAttributes({ language, direction })}>${html}</span>`
  return href === undefined ? html : `<a href="${escapeHtml(href)}">${html}</a>`
}

function writeImage(source: string, alt: string, { labels, pictures }: Writing): string {
  const picture = pictures.get(source)
  if (!picture) return `<span class="picture">${escapeHtml(labels.picture(alt))}</span>`
  const { width, height } = picture
  return `<img src="${dataUri(picture)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`
}
