import { pinOf } from '../pins.js'
import type { Corpus } from '../../../src/core/corpus/corpus.js'
import type { Span } from '../../../src/core/model.js'
import { formatPassageRef } from '../../../src/core/corpus/read/values.js'
import type { SourceText } from '../../../src/core/corpus/source/sourceText.js'
import { type Fault, faults, header } from './faults.js'

/** A fault at its place in the memo. */
export interface Planted extends Fault {
  readonly span: Span
}

/** The memo with all its faults, made from the real text. Its date is long after the interview's. */
export function faultyMemo(
  corpus: Corpus,
  source: SourceText,
): { readonly text: string; readonly planted: readonly Planted[] } {
  const planted: Planted[] = []
  let text = ''
  const add = (marked: string, end: string, fault?: Fault): void => {
    const filled = fill(marked, corpus, source)
    const [start, stop] = [filled.indexOf('⟦'), filled.indexOf('⟧') - 1]
    if (fault) planted.push({ ...fault, span: { start: text.length + start, end: text.length + stop } })
    text += filled.replace(/[⟦⟧]/g, '') + end
  }
  add('---\ntitle: Reactors and workers\ndate: 2026-11-03', '\n')
  for (const fault of header) add(fault.text, '\n', fault)
  add('---', '\n\n')
  add('# Reactors and workers', '\n\n')
  for (const fault of faults) add(fault.text, '\n\n', fault)
  return { text, planted }
}

/** A text with the words of the real one, and pins, where it names them. */
export function fill(marked: string, corpus: Corpus, source: SourceText): string {
  return marked
    .replace(/\{pin ([a-z-]+)\}/g, (_, id: string) => {
      const claim = corpus.claim(`small2010#${id}`)
      if (!claim) throw new Error(`expected a claim ${id}`)
      return pinOf(claim)
    })
    .replace(/\{([¶QSF\d]+):(\d+)-(\d+)([^{}]*)\}/g, (_, ref: string, from: string, to: string, how: string) =>
      altered(wordsOf(source, ref).slice(Number(from), Number(to) + 1), Number(from), how),
    )
}

function wordsOf(source: SourceText, ref: string): readonly string[] {
  const block = source.blocks.find((one) => formatPassageRef(one.ref) === ref)
  if (!block) throw new Error(`expected the text of ${ref}`)
  return source.text.slice(block.span.start, block.span.end).trim().split(/\s+/)
}

function altered(words: readonly string[], from: number, how: string): string {
  const [, place, other] = /(\d+)=(\S+)/.exec(how) ?? []
  const [, lost] = /(?:^| )-(\d+)/.exec(how) ?? []
  const said = words
    .map((word, index) => (index + from === Number(place) ? (other ?? '') : word))
    .filter((_, index) => index + from !== Number(lost ?? Number.NaN))
    .join(' ')
    .replace(/(?:--.*)?[.,;]?$/, '')
  if (/\bfirst\b/.test(how)) return said.slice(0, 1).toLowerCase()
  return /\bbehind\b/.test(how) ? said.slice(1) : said
}
