import type { BrokenStyle, CitationStyle, StyleOptions } from '../core/export/citationStyle.js'
import { shippedStyles } from '../core/export/citationStyle.js'
import { policyProse } from '../core/export/prose/policyProse.js'
import type { Host } from './host.js'

/** A style ready to render: one that is shipped, by its name, or a `.csl` file by its path. */
export async function loadStyle(
  host: Pick<Host, 'readBytes' | 'loadCsl' | 'join' | 'shippedStyles'>,
  style: string,
  options: StyleOptions,
): Promise<CitationStyle | BrokenStyle> {
  if (style === 'policy-prose') return policyProse(options)
  const isShipped = shippedStyles.some((name) => name === style)
  const bytes = await host.readBytes(isShipped ? host.join(host.shippedStyles, `${style}.csl`) : style)
  if (bytes === undefined || bytes === 'too-large') return { broken: 'unreadable' }
  const { makeStyle } = await host.loadCsl()
  return makeStyle(new TextDecoder().decode(bytes), options)
}
