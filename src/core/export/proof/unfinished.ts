import type { Block, Inline } from '../document.js'
import { countWords } from '../../language/words.js'

/**
 * The last words of a paragraph that ends in mid-sentence, where that is certain: it has whole sentences before, ends in a word, and nothing follows that
 * could go on with it, such as a list, a quotation, a table or a formula.
 */
export function endsInMidSentence(content: readonly Inline[], next: Block | undefined): string | undefined {
  if (next && !stands.has(next.kind)) return undefined
  const [first] = next?.kind === 'paragraph' ? next.content : []
  if (first?.kind === 'text' && /^[\p{Ll}$]/u.test(first.text)) return undefined
  // Lines of an address or a poem, and whole lines in bold, are headings of a kind.
  if (content.some(({ kind }) => kind === 'break')) return undefined
  const last = content.at(-1)
  if (last?.kind !== 'text' || last.code || last.bold || last.href !== undefined || last.position) return undefined
  const text = content.map((one) => (one.kind === 'text' ? one.text : '')).join('')
  if (!/[\p{L}\p{N}”’")][.!?…]["'”’»)]*\s+["'“‘«(]*\p{Lu}/u.test(text)) return undefined
  if (/^\s*[([]?\d+(?:\.\d+)*[.)\]]/.test(text)) return undefined // numbered by hand: an item, not a paragraph
  const sentence = lastSentence(text)
  const [, words] =
    /(?:^|[\s([{“‘«])((?:\S+\s+){0,2}[\p{L}\p{M}'’-]*\p{L}{2}[,;]?)\s*$/u.exec(lastSentence(last.text)) ?? []
  if (words === undefined) return undefined
  // A word or two behind the last full stop is a name or a place.
  return countWords(sentence) >= 2 && /(?:^|\s)\p{Ll}/u.test(sentence) ? words : undefined
}

function lastSentence(text: string): string {
  return text.split(/[.!?…]["'”’»)]*\s+/).at(-1) ?? ''
}

/** What begins anew below a paragraph. */
const stands: ReadonlySet<Block['kind']> = new Set(['paragraph', 'heading', 'rule', 'refs', 'bibliography', 'annex'])
