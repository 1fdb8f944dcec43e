import type { Checked } from '../../cited/checked.js'
import { disclosedAsRead } from '../../disclosure/disclosedAsRead.js'
import { disclosedIn } from '../../disclosure/disclosedIn.js'
import type { Memo } from '../../memo/memo.js'
import type { NamePlace } from '../../memo/namePlace.js'
import type { Span } from '../../model.js'
import type { Block, Document, Inline } from '../document.js'
import { disclosingWorks } from '../../disclosure/disclosingWorks.js'
import { disclosesSecret, disclosesWords, secretsOf } from './secrets.js'
import { linesOf, textOf } from '../textOf.js'

/** A name in a finished document, and where it is to be mended. */
export interface DisclosedPlace {
  readonly place: NamePlace
  /** The words that tell it; for the eyes of the user alone. */
  readonly words: string
  /** In the memo. */
  readonly span?: Span
  /** A citation brings it along; the span is that of the citation. */
  readonly isCited?: true
  /** Words of a protected source, not a name. */
  readonly isSaid?: true
}

/** Where what was made of a memo, in all its texts, tells a name or words that are protected; nowhere, as it should be, in most. */
export function disclosuresIn(
  texts: readonly string[],
  document: Document,
  entryKeys: readonly string[],
  checked: Checked,
): readonly DisclosedPlace[] {
  const secrets = secretsOf(checked)
  if (texts.some((one) => disclosesSecret(one, secrets))) return whereDisclosed(document, entryKeys, checked, secrets)
  const isSaid = texts.some((one) => disclosesWords(one, checked))
  return isSaid ? [{ place: { kind: 'frame' }, words: '', isSaid }] : []
}

/**
 * Where a document that tells a secret does so: in what can be read of it here, else in works that the memo cites, else in what a style or a template
 * adds. `entryKeys` are the keys of its bibliography, in order.
 */
function whereDisclosed(
  document: Document,
  entryKeys: readonly string[],
  checked: Checked,
  secrets: readonly string[],
): readonly [DisclosedPlace, ...DisclosedPlace[]] {
  const [first, ...more] = toldInDocument(document, entryKeys, checked.memo, secrets)
  if (first) return [first, ...more]
  const entries = disclosingWorks(checked, secrets).map(({ key, span }): DisclosedPlace => ({
    place: { kind: 'entry', key },
    words: '',
    span,
  }))
  const [entry = { place: { kind: 'frame' }, words: '' }, ...others] = entries
  return [entry, ...others]
}

/**
 * Where a document tells one of the secrets, in the order in which it is read; each place once.
 */
function toldInDocument(
  document: Document,
  entryKeys: readonly string[],
  memo: Memo,
  secrets: readonly string[],
): readonly DisclosedPlace[] {
  const found: DisclosedPlace[] = []
  const look = (text: string, place: NamePlace, citation?: number): void => {
    const [first] = disclosedIn(text, secrets, true)
    if (!first) return
    const words = text.slice(first.start, first.end)
    const brings = citation === undefined ? undefined : memo.citations[citation]?.span
    const span = brings ?? spanOf(words, memo)
    const one = { place, words, ...(span ? { span } : {}), ...(brings ? { isCited: true as const } : {}) }
    if (!found.some((other) => JSON.stringify(other) === JSON.stringify(one))) found.push(one)
  }
  look(textOf([...document.title, { kind: 'break' }, ...document.subtitle]), { kind: 'title' })
  look(document.authors.join('\n'), { kind: 'author' })
  look(document.keywords.join('\n'), { kind: 'keywords' })
  look(document.date ?? '', { kind: 'front matter' })
  let notes = 0
  const read = (blocks: readonly Block[], place: NamePlace): void => {
    for (const block of blocks) {
      if (block.kind === 'bibliography')
        for (const [index, { runs }] of block.entries.entries()) {
          const key = entryKeys[index] ?? ''
          look(runs.map(({ text }) => text).join(''), { kind: 'entry', key }, citing(memo, key))
        }
      else for (const line of linesOf(block)) readLine(line, block.kind === 'annex' ? { kind: 'annex' } : place)
    }
  }
  const readLine = (line: readonly Inline[], place: NamePlace, citation?: number): void => {
    look(lineWords(line), place, citation)
    if (line.some(({ kind }) => kind === 'break')) look(lineWords(line, ''), place, citation)
    let last = citation
    for (const one of line) {
      if (one.kind === 'cite') {
        last = one.index
        readLine(one.content, place, one.index)
      }
      if (one.kind === 'note') {
        notes += 1
        const lines = one.blocks.flatMap((block) => [...linesOf(block)])
        for (const inNote of lines) readLine(inNote, { kind: 'note', number: notes }, last)
      }
    }
  }
  read(document.abstract, { kind: 'abstract' })
  read(document.blocks, { kind: 'text' })
  return found
}

/** Where words stand in the memo as in the document, or as they are read there. */
function spanOf(words: string, { text }: Memo): Span | undefined {
  const start = text.indexOf(words)
  return start < 0 ? disclosedAsRead(text, [words])[0] : { start, end: start + words.length }
}

/** Words of a line itself, with those of pictures and links, and without those of citations and notes. */
function lineWords(line: readonly Inline[], lineBreak = ' '): string {
  return line
    .map((one) => {
      if (one.kind === 'image') return `${one.alt} ${one.source}`
      if (one.kind === 'text') return one.href === undefined ? one.text : `${one.text} ${one.href}`
      return one.kind === 'break' ? lineBreak : ' '
    })
    .join('')
}

/** The first citation of a work. */
function citing({ citations }: Memo, key: string): number | undefined {
  const index = citations.findIndex(({ items }) => items.some((item) => item.key === key))
  return index < 0 ? undefined : index
}
