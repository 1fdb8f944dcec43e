import { escapeHtml } from '../../core/export/html/escape.js'

/** HTML that `element` made: nothing else is put into a page unescaped. */
export interface Html {
  readonly html: string
}

/** Text, or elements; nothing where there is nothing to say. */
export type Content = string | Html | undefined | readonly Content[]

type Attributes = Readonly<Record<string, string | number | true | undefined>>

/** One element, with all text and every value of an attribute escaped. `tag` and the names of attributes are ours. */
export function element(tag: string, attributes: Attributes, ...content: readonly Content[]): Html {
  const values = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : value === true ? [` ${name}`] : [` ${name}="${escapeHtml(String(value))}"`],
  )
  return { html: `<${tag}${values.join('')}>${written(content)}</${tag}>` }
}

/** What a page, or a part of it, holds. */
export function written(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escapeHtml(content)
  return 'html' in content ? content.html : content.map(written).join('')
}
