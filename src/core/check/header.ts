import type { Memo } from '../memo/memo.js'
import { frontMatter } from '../memo/prose.js'

/** What the front matter of a memo says of it as a whole. */
export interface Header {
  /** ISO of any precision; of a date in words the year alone. */
  readonly date?: string
  /** A language tag as BCP 47 has it, `en-GB`. */
  readonly language?: string
}

export function headerOf({ text, language: kind }: Memo): Header {
  const [span] = kind === 'plaintext' ? [] : frontMatter(text)
  if (!span) return {}
  const yaml = text.slice(span.start, span.end)
  const written = /^date:.*?\b((?:19|20)\d\d(?:-\d\d){0,2}\b|(?:19|20)\d\d)/m.exec(yaml)?.[1]
  const language = /^lang:[ \t]*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)/m.exec(yaml)?.[1]
  return { ...(written ? { date: written } : {}), ...(language ? { language } : {}) }
}
