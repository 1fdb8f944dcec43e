import { familyNameOf, yearOf } from '../bibliography/itemWords.js'
import type { Checked } from '../cited/checked.js'
import { foldText } from '../language/fold.js'
import { readMemo } from '../memo/memo.js'
import { isProtectedInterview } from '../terms/terms.js'
import { escapeMarkdown } from '../text/escapeMarkdown.js'

/** `[@reed2021, ¶7]`, and `(Reed & Hill, 2021, para. 7)` as styles with authors and years have it. */
const typed =
  /\[[^[\]\n]{0,100}@[^[\]\n]{0,200}\]|\((?<names>[^()\d;\n]{2,100}?),? (?<year>(?:1[5-9]|20)\d\d)(?:, ?(?<locator>[^();\n]{1,60}))?\)/gu

/** Words of a document as Markdown, and the citations among them whose source is sure. */
export interface Typed {
  readonly markdown: string
  /** None where there is none. */
  readonly citations?: readonly string[]
}

/** Turns citations that somebody typed in Word into those of a memo, where exactly one source can be meant. */
export class TypedCitations {
  readonly #checked: Checked
  /** What citations of the memo became in the document; of two that became the same, neither is sure. */
  readonly #printed: ReadonlyMap<string, string | undefined>

  constructor(checked: Checked, printed: ReadonlyMap<string, string | undefined>) {
    this.#checked = checked
    this.#printed = printed
  }

  in(words: string): Typed {
    const plain = words.replace(/\s+/g, ' ').trim()
    const citations: string[] = []
    let [markdown, done] = ['', 0]
    const all = this.#placesIn(plain)
    for (const { start, end, citation } of all) {
      if (start < done) continue
      markdown += escapeMarkdown(plain.slice(done, start)) + citation
      citations.push(citation)
      done = end
    }
    markdown += escapeMarkdown(plain.slice(done))
    return citations.length ? { markdown, citations } : { markdown }
  }

  #placesIn(words: string): readonly { readonly start: number; readonly end: number; readonly citation: string }[] {
    const own = [...this.#printed].flatMap(([printed, citation]) => {
      const start = words.indexOf(printed)
      return citation === undefined || start < 0 ? [] : [{ start, end: start + printed.length, citation }]
    })
    const others = [...words.matchAll(typed)].flatMap(({ 0: found, index, groups }) => {
      const { names, year = '', locator } = groups ?? {}
      const key = names === undefined ? undefined : this.#keyOf(names, year)
      const made = key === undefined ? '' : `[@${key}${locator === undefined ? '' : `, ${locator}`}]`
      const citation = names === undefined ? found : made
      return this.#isWhole(citation) ? [{ start: index, end: index + found.length, citation }] : []
    })
    return [...own, ...others].sort((a, b) => a.start - b.start)
  }

  /** Whether it is one citation of known sources, with places and no other words. */
  #isWhole(citation: string): boolean {
    const [only, ...more] = readMemo(citation, 'markdown').citations
    if (!only || more.length || only.span.start !== 0 || only.span.end !== citation.length) return false
    return only.items.every(
      ({ key, prefix, suffix }) =>
        this.#checked.library.source(key) !== undefined && !prefix.trim() && !/[^\s,]/.test(suffix),
    )
  }

  /** The one source of these people and this year; undefined where there is none, another too, or one that is protected. */
  #keyOf(names: string, year: string): string | undefined {
    const { library } = this.#checked
    const people = names
      .split(/,\s*(?:&|and\b|und\b)?\s*|\s+(?:&|and|und)\s+/u)
      .map((name) => foldText(name.trim()))
      .filter(Boolean)
    const others = / et al\.?$/u
    const isOpen = others.test(names.trim())
    const asked = people.map((name) => name.replace(others, ''))
    const keys = library.keys().filter((key) => {
      const item = library.item(key)
      if (!item || yearOf(item) !== year) return false
      const own = (item.author ?? []).map((name) => foldText(familyNameOf(name)))
      return (
        (isOpen ? own.length > asked.length : own.length === asked.length) &&
        asked.every((name, at) => own[at] === name)
      )
    })
    const source = keys[0] === undefined ? undefined : library.source(keys[0])
    const isHidden = source?.kind === 'interview' && isProtectedInterview(source.interview)
    return keys.length === 1 && !isHidden ? keys[0] : undefined
  }
}
