import type { CslItem } from '../core/bibliography/item.js'
import type { CitedMemo, CiteCluster } from '../core/export/citedItem.js'
import type { BrokenStyle, CitationStyle, StyleOptions } from '../core/export/citationStyle.js'
import { checkStyle } from './checkStyle.js'
import { CslStyle } from './engine.js'
import { nearestLocale } from './locales.js'

/**
 * A style from the text of a `.csl` file, with an engine of its own, or why there can be none. It is tried out once, for the engine finds some mistakes
 * only when it renders.
 */
export function makeStyle(csl: string, { lang, linkCitations = false }: StyleOptions): CitationStyle | BrokenStyle {
  const fault = checkStyle(csl)
  if (fault) return fault
  const own = /<style\s[^>]*\bdefault-locale\s*=\s*["']([^"']+)/.exec(csl)?.[1]
  try {
    const style = new CslStyle(csl, nearestLocale(lang ?? own ?? 'en-US'), linkCitations)
    style.render(trial)
    return style
  } catch {
    return { broken: 'engine' }
  }
}

const item: CslItem = { id: 'trial', type: 'book', title: 'Trial', author: [{ family: 'Trial' }] }
const cluster: CiteCluster = {
  items: [{ id: 'trial', prefix: [], suffix: [], suppressAuthor: false }],
  inText: false,
  inNote: false,
  beginsNote: false,
  noteNumber: 1,
  markAfter: '',
  sentence: '',
  before: '',
  beginsSentence: false,
  isAlone: false,
  continues: false,
}
const trial: CitedMemo = {
  clusters: [cluster],
  readingOrder: [0],
  authors: [],
  nocite: [],
  items: new Map([['trial', item]]),
  gaps: [],
}
