import type { CslItem } from '../bibliography/item.js'
import type { Library } from '../bibliography/library.js'
import { formatLocators } from '../citation/citation.js'
import { keyPattern } from '../memo/citationKey.js'
import { termsOfPassage } from '../terms/terms.js'
import type { Corpus } from '../corpus/corpus.js'
import { documentKind, type Interview, type Passage } from '../model.js'

/** A place that may be named behind a key: a passage, or an article, page or time of the source with the passages that are marked with it. */
export interface LocatorSuggestion {
  /** `para. 4`, `p. 12`, `00:14:03` */
  readonly locator: string
  readonly passages: readonly [Passage, ...Passage[]]
}

export interface LocatorSuggestions {
  readonly interview: Interview
  /** How many UTF-16 units of the line the chosen locator replaces: what was typed of it. */
  readonly typed: number
  readonly items: readonly LocatorSuggestion[]
}

const behindKey = new RegExp(String.raw`@(?<key>${keyPattern})(?:,[ \t]+|[ \t]\[)(?<typed>[^\]\[,;@]{0,24})$`, 'u')

/** A work of a bibliography whose locators have no places, only terms. */
export interface CitedWorkLocators {
  readonly item: CslItem
  readonly typed: number
}

/** The work behind whose key and comma the caret stands. */
export function completeWorkLocator(library: Library, line: string): CitedWorkLocators | undefined {
  const { key = '', typed = '' } = behindKey.exec(line)?.groups ?? {}
  const source = library.source(key.replace(/^\{|\}$/g, ''))
  return source?.kind === 'entry' ? { item: source.entry.item, typed: typed.length } : undefined
}

/** The places that may follow a key and a comma, or an in-text key and a bracket. `line` is the line up to the caret. */
export function completeLocator(corpus: Corpus, line: string): LocatorSuggestions | undefined {
  const { key = '', typed = '' } = behindKey.exec(line)?.groups ?? {}
  const interview = corpus.interview(key.replace(/^\{|\}$/g, ''))
  if (!interview) return undefined
  const passages = interview.passages.filter((passage) => termsOfPassage(interview, passage) !== 'off record')
  const paragraphs = passages.map((passage): LocatorSuggestion => ({
    locator: formatLocators([passage.ref]).slice(2),
    passages: [passage],
  }))
  const marks = [
    ...marked(passages, ({ article }) => article && `art. ${article}`),
    ...marked(passages, ({ page }) => page && `${/\d\D+\d/.test(page) ? 'pp.' : 'p.'} ${page}`),
    ...marked(passages, ({ time }) => time),
  ]
  // A document is cited as it counts itself.
  const items = documentKind(interview.sourceKind) ? [...marks, ...paragraphs] : [...paragraphs, ...marks]
  return { interview, typed: typed.length, items }
}

function marked(
  passages: readonly Passage[],
  markOf: (passage: Passage) => string | undefined,
): readonly LocatorSuggestion[] {
  const all = new Map<string, [Passage, ...Passage[]]>()
  for (const passage of passages) {
    const mark = markOf(passage)
    const others = mark === undefined ? undefined : all.get(mark)
    if (others) others.push(passage)
    else if (mark) all.set(mark, [passage])
  }
  return [...all].map(([locator, found]) => ({ locator, passages: found }))
}
