import { isEnglish } from '../bibliography/languages.js'
import type { CslItem } from '../bibliography/item.js'
import { isOrdinaryWord } from '../language/ordinaryWords.js'
import type { Matcher, TrieNode } from '../names/matcher.js'
import type { Name } from '../names/nameForms.js'
import { gapOf, shapeOf, type Word, tokensOf } from '../names/tokenizer.js'

const titles = ['title', 'title-short'] as const

/**
 * An item in English with the capitals of names that the glossaries know, where its titles have them in small letters: a reader of BibTeX, or whoever typed
 * the title, made them small. A name of one word that is an ordinary word too stays as it is.
 */
export function withNames(item: CslItem, { root }: Matcher): CslItem {
  if (!root.next || !isEnglish(item.language ?? '')) return item
  const changed = titles.flatMap((variable) => {
    const title = item[variable]
    const named = title && namedTitle(title, root)
    return named && named !== title ? [[variable, named] as const] : []
  })
  return changed.length ? { ...item, ...Object.fromEntries<string>(changed) } : item
}

function namedTitle(title: string, root: TrieNode): string {
  const words = tokensOf(title)
  let text = ''
  let end = 0
  for (let at = 0; at < words.length; at++) {
    const name = longestName(title, words, at, root)
    for (const [index, { text: own }] of (name?.words ?? []).entries()) {
      const word = words[at + index]
      if (!word || shapeOf(word.text) !== 'lower') continue
      text += title.slice(end, word.start) + own
      end = word.end
    }
    at += name ? name.words.length - 1 : 0
  }
  return text + title.slice(end)
}

/** The name with the most words that begins at a word. */
function longestName(title: string, words: readonly Word[], first: number, root: TrieNode): Name | undefined {
  let node: TrieNode | undefined = root
  let best: Name | undefined
  for (let at = first; node && at < words.length; at++) {
    const [before, word] = [words[at - 1], words[at]]
    const gap = at === first || !before || !word ? '' : gapOf(title.slice(before.end, word.start))
    node = gap === undefined || !word ? undefined : node.next?.get(gap + word.folded)
    best = node?.names?.map(({ name }) => name).find(isWritten) ?? best
  }
  return best
}

/** Whether a name is one wherever its words stand, and says with which capitals. */
function isWritten({ words, caseSensitive }: Name): boolean {
  const [first] = words
  if (!first || caseSensitive || words.every(({ text }) => shapeOf(text) === 'lower')) return false
  return words.length > 1 || (first.text.length > 3 && !isOrdinaryWord(first.text.toLowerCase()))
}
