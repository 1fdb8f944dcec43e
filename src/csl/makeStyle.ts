import type { BrokenStyle, CitationStyle, StyleOptions } from '../core/finish/model.js'
import { CslStyle } from './engine.js'
import { nearestLocale } from './locales.js'

/** A style from the text of a `.csl` file, with an engine of its own. */
export function makeStyle(csl: string, { lang, linkCitations = false }: StyleOptions): CitationStyle | BrokenStyle {
  const own = /<style\s[^>]*\bdefault-locale\s*=\s*["']([^"']+)/.exec(csl)?.[1]
  try {
    return new CslStyle(csl, nearestLocale(lang ?? own ?? 'en-US'), linkCitations)
  } catch {
    return { broken: 'engine' }
  }
}
