import { displayName } from '../../corpus/voiceNames.js'
import { speakerOf } from '../../citation/citation.js'
import { startsSentence } from '../../language/sentences.js'
import type { Span } from '../../model.js'
import type { Fix } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited } from '../../cited/sentences.js'

/** Names who says it, and has the citation no longer name somebody else as its author. */
export function nameSpeaker(
  span: Span,
  key: string,
  id: string,
  cited: readonly Cited[],
  { memo, corpus }: Checked,
): readonly Fix[] {
  const interview = corpus.interview(key)
  const voice = interview?.voices.find((one) => one.id === id)
  if (!interview || !voice || cited.some(({ item }) => item.inText)) return []
  const isText = voice.role === 'standfirst' || voice.role === 'editor'
  if (isText && /^[’']/.test(memo.text.slice(span.end))) return []
  const speaker = voice.role === 'interviewee' ? displayName(interview, voice) : speakerOf(interview, id, voice.role)
  if (speaker === undefined) return []
  const isFirst = startsSentence(memo.citingProse, span.start)
  const text = isFirst ? speaker.slice(0, 1).toUpperCase() + speaker.slice(1) : speaker
  const atSigns = cited
    .filter(({ item }) => voice.role !== 'interviewee' && !item.suppressAuthor)
    .map(({ item }) => memo.text.lastIndexOf('@', item.keySpan.start))
  const edits = [{ replace: span, text }, ...atSigns.map((at) => ({ replace: { start: at, end: at }, text: '-' }))]
  return [{ kind: 'name-speaker', edits, data: { speaker } }]
}
