import type { Interview, PassageRef, Span } from '../model.js'
import type { OutlineRecord } from '../corpus/read/outline.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import type { Match } from './alignPassages.js'
import type { Transcript } from '../transcript/transcript.js'
import type { CutPassage } from './corrections/cutTurns.js'

/** What is known where the text is the same and only voices changed: nothing has to be found again by its words. */
export interface KnownTurns {
  /** The passages of the newer text. */
  readonly cut: readonly CutPassage[]
  /** For each passage of the interview those that have its words now. */
  readonly parts: readonly (readonly number[])[]
  /** For each speaker the voice of the file; undefined for one who has none yet. */
  readonly voices: readonly (string | undefined)[]
}

/** What the parts of a re-import work on. `matches` are of the interview's passages, in their order. */
export interface State {
  readonly interview: Interview
  readonly transcript: Transcript
  readonly matches: readonly (Match | undefined)[]
  readonly text: string
  readonly records: readonly OutlineRecord[]
  /** The older text, where it is at hand. */
  readonly source?: SourceText
  readonly turns?: KnownTurns
}

/** The passage that has the words of an older one now. */
export function newRef(state: State) {
  return (ref: PassageRef): PassageRef | undefined => newRefs(state)(ref)[0]
}

/** All passages that have words of an older one now: several where it was parted. */
export function newRefs({ interview, transcript, matches, turns }: State) {
  return (ref: PassageRef): readonly PassageRef[] => {
    const index = interview.passages.findIndex((passage) => isSameRef(passage.ref, ref))
    const first = matches[index]?.to ?? -1
    const places = [first, ...(turns?.parts[index] ?? []).filter((place) => place !== first)]
    return places.flatMap((place) => transcript.passages[place]?.ref ?? [])
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
