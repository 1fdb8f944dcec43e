import * as fs from 'node:fs'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { citeMemo } from '../../../src/core/export/citeMemo.js'
import type { CslItem } from '../../../src/core/bibliography/item.js'
import type { RenderedMemo, Run } from '../../../src/core/export/citedItem.js'
import type { CitationStyle, StyleOptions } from '../../../src/core/export/citationStyle.js'
import { policyProse } from '../../../src/core/export/prose/policyProse.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { makeStyle } from '../../../src/csl/makeStyle.js'

/** A shipped style, or the text of one. */
export function styleOf(style: string, options: StyleOptions = {}): CitationStyle {
  if (style === 'policy-prose') return policyProse(options)
  const made = makeStyle(style.includes('<') ? style : fs.readFileSync(`media/csl/${style}.csl`, 'utf8'), options)
  if ('broken' in made) throw new Error(`expected a style, got ${made.broken}`)
  return made
}

/** A corpus of these interviews, each the text of a file. */
export function corpusOf(...texts: readonly string[]): Corpus {
  const corpus = new Corpus()
  texts.forEach((text, index) => corpus.set(`file:///corpus/${index}.md`, text))
  return corpus
}

/** A memo's text as a style renders it. */
export function render(
  text: string,
  style: CitationStyle,
  {
    corpus = new Corpus(),
    entries = [],
    nocite = [],
  }: { corpus?: Corpus; entries?: readonly CslItem[]; nocite?: readonly string[] } = {},
): RenderedMemo {
  const known = new Map(entries.map((item) => [item.id, item]))
  const keys = (): readonly string[] => [...corpus.interviews().map(({ key }) => key), ...known.keys()]
  return style.render(citeMemo(readMemo(text, 'markdown'), { corpus, entry: (key) => known.get(key), keys }, nocite))
}

/** The words alone. */
export function wordsOf(runs: readonly Run[] | undefined): string {
  return (runs ?? []).map(({ text }) => text).join('')
}
