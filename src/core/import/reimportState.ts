import type { Interview, PassageRef, Span } from '../model.js'
import type { OutlineRecord } from '../read/outline.js'
import { isSameRef, type SourceText } from '../source/sourceText.js'
import type { Match } from './alignPassages.js'
import type { Transcript } from './model.js'

/** What the parts of a re-import work on. `matches` are of the interview's passages, in their order. */
export interface State {
  readonly interview: Interview
  readonly transcript: Transcript
  readonly matches: readonly (Match | undefined)[]
  readonly text: string
  readonly records: readonly OutlineRecord[]
  /** The older text, where it is at hand. */
  readonly source?: SourceText
}

/** The passage that has the words of an older one now. */
export function newRef({ interview, transcript, matches }: State) {
  return (ref: PassageRef): PassageRef | undefined => {
    const index = interview.passages.findIndex((passage) => isSameRef(passage.ref, ref))
    return transcript.passages[matches[index]?.to ?? -1]?.ref
  }
}

/** The stretch of a section: from behind its heading to the next one of its depth; undefined where the file has none. */
export function sectionOf({ records, text }: State, title: string): Span | undefined {
  const index = records.findIndex((record) => record.depth === 2 && record.title === title)
  const record = records[index]
  if (!record) return undefined
  const next = records.slice(index + 1).find(({ depth }) => depth <= 2)
  return { start: record.span.end, end: next?.span.start ?? text.length }
}
