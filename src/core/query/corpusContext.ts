import type { EntryKind } from '../model.js'

/** What kind of record a line of a corpus file belongs to; it decides which fields may stand there. */
export type RecordKind = 'voice' | 'question' | 'topic' | 'claim' | EntryKind

/** Where in a corpus file the caret stands, told from the lines above it alone, so that a half-written file will do. */
export interface CorpusContext {
  readonly format: 'interview' | 'glossary' | undefined
  readonly isFrontMatter: boolean
  readonly record: RecordKind | undefined
  /** The line up to the caret. */
  readonly before: string
  readonly lineStart: number
}

const sectionRecords: ReadonlyMap<string, RecordKind> = new Map([
  ['Voices', 'voice'],
  ['Questions', 'question'],
  ['Paragraphs', 'question'],
  ['Topics', 'topic'],
  ['Actors', 'actor'],
  ['Agreements', 'agreement'],
  ['Events', 'event'],
  ['Places', 'place'],
])

/** Reads the lines of `text` above `offset`. */
export function corpusContextAt(text: string, offset: number): CorpusContext {
  const above = text.slice(0, offset).split(/\r\n|\n|\r/)
  const before = above.at(-1) ?? ''
  const lines = above.slice(0, -1)
  const format = /^attache:\s*(interview|glossary)\b/m.exec(text.slice(0, 2000))?.[1]
  const closing = lines.indexOf('---', 1)
  return {
    format: format === 'interview' || format === 'glossary' ? format : undefined,
    isFrontMatter: lines[0] === '---' && closing < 0,
    record: recordOf(lines),
    before,
    lineStart: offset - before.length,
  }
}

function recordOf(lines: readonly string[]): RecordKind | undefined {
  let record: RecordKind | undefined
  for (const line of lines) {
    const [, marks = '', title = ''] = /^(#+)\s+(.*?)\s*$/.exec(line) ?? []
    if (marks.length === 2) record = sectionRecords.get(title)
    else if (marks.length > 2 && (record === 'topic' || record === 'claim'))
      record = marks.length === 6 ? 'claim' : 'topic'
  }
  return record
}
