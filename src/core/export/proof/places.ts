import { blank } from '../../text/blank.js'
import { findMarkup } from '../../memo/markup.js'
import type { Memo } from '../../memo/memo.js'
import { frontMatter } from '../../memo/prose.js'
import type { Span } from '../../model.js'
import type { OpenPointKind } from './openPoint.js'
import { escapePattern } from '../../text/escapePattern.js'

/** Where words of a document stand in its memo. */
export interface Places {
  /** The place that follows the last one; of words that stand behind it no more, the first in the body. */
  readonly next: (words: string, kind: OpenPointKind) => Span | undefined
  /** What is asked from now on stands below the front matter. */
  readonly enterBody: () => void
}

/** A document has its words from a memo, in its order but for footnotes; typography is another there. */
export function placesIn(memo: Memo): Places {
  const front = memo.language === 'plaintext' ? 0 : (frontMatter(memo.text)[0]?.end ?? 0)
  const bare = withoutComments(memo, front)
  let top = 0
  let isBody = false
  const after = new Map<OpenPointKind, number>()
  return {
    enterBody: () => {
      top = front
      isBody = true
      after.clear()
    },
    next: (words, kind) => {
      // What is code or an address is blank in the prose, and so none of the memo's keys.
      const text = isBody && kind === 'key' ? memo.citingProse : isBody && kind === 'bare-key' ? memo.prose : bare
      const pattern = patternOf(words, kind)
      const from = Math.max(top, after.get(kind) ?? 0)
      const found = search(text, pattern, from) ?? (from > top ? search(text, pattern, top) : undefined)
      if (found) after.set(kind, found.end)
      return found
    },
  }
}

function withoutComments({ text }: Memo, front: number): string {
  const { parts } = findMarkup(' '.repeat(front) + text.slice(front))
  return blank(
    text,
    parts.filter(({ kind }) => kind === 'comment'),
  )
}

function search(text: string, pattern: RegExp, from: number): Span | undefined {
  const wanted = new RegExp(pattern.source, 'gmu')
  wanted.lastIndex = from
  const found = wanted.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

const marks: Readonly<Record<string, string>> = {
  '‚': `['‚]`,
  '‘': `['‘]`,
  '’': `['’]`,
  '„': `["„]`,
  '“': `["“]`,
  '”': `["”]`,
  '–': '(?:--|–)',
  '—': '(?:---|—)',
  '…': String.raw`(?:\.{3}|…)`,
}

/** A picture may stand in its address as a whole, which makes no pattern; so much of it is no other’s. */
const longest = 1000

function patternOf(words: string, kind: OpenPointKind): RegExp {
  if (kind === 'empty-heading') return /^[ \t>]*#{1,6}[ \t#]*(?:\{[^}\r\n]*\}[ \t]*)?$/u
  const source = escapePattern(words.slice(0, longest))
    .replace(/[‚‘’„“”–—…]/g, (mark) => marks[mark] ?? mark)
    .replace(/\s+/g, String.raw`[\s>]+`)
  if (kind === 'backslash') return new RegExp(String.raw`(?<![\S\\])${source}\\*(?=[ \t]*$)`, 'u')
  // Brackets may be empty since a citation in them says nothing.
  if (kind === 'empty-brackets') return new RegExp(String.raw`\([\s,;]*(?:\[[^\]]*\][\s,;]*)?\)|\[[,;]*\]`, 'u')
  return new RegExp(words.startsWith('@ref(') ? source : String.raw`(?<!\\)${source}`, 'u')
}
