import type { Extract } from '../core/transcript/transcript.js'
import { Blocks, type NewBlock } from './blocks.js'
import { withNamedCues } from './cueNames.js'
import type { ReadText } from './readText.js'
import { clockTime } from './time.js'
import { Unreadable } from './unreadable.js'

/** What was said from a time on, in seconds. */
interface Said {
  readonly text: string
  readonly speaker?: string | undefined
  readonly start?: number | undefined
}

type Json = Readonly<Record<string, unknown>>

/**
 * What a service or program for speech wrote down: a block for each utterance or, where it knows of none, for each segment. Read are Whisper and
 * WhisperX (`segments`), AssemblyAI (`utterances`, in milliseconds), Deepgram (`results`), YouTube's json3 (`events`), and a bare list of such
 * objects.
 * @throws Unreadable where it is no JSON, or has no words in any of these places
 */
export function decodeSpeech({ text, encoding }: ReadText): Extract {
  const said = sourcesOf(parse(text)).find((one) => one.length > 0)
  if (!said) throw new Unreadable('unknown format')
  // Among labelled words those without a label are nobody's yet, and not those of whoever spoke before.
  const nobody = said.some(({ speaker }) => speaker !== undefined) ? 'Unknown speaker' : undefined
  const cues = said.map(({ text: words, speaker = nobody, start }): NewBlock => {
    const time = start === undefined ? undefined : clockTime(start.toFixed(3))
    return { kind: 'cue', text: words, ...(speaker && { speaker }), ...(time !== undefined && { time }) }
  })
  const blocks = new Blocks()
  for (const block of withNamedCues(cues)) blocks.add(block, '\n')
  return blocks.toExtract('json', [], encoding)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable('damaged')
  }
}

/** What was said, by each place that a format keeps it in; the one that knows most of it first. */
function sourcesOf(file: unknown): readonly (readonly Said[])[] {
  const all = objectOf(file)
  const results = objectOf(all['results'])
  const best = objectOf(listOf(objectOf(listOf(results['channels'])[0])['alternatives'])[0])
  return [
    saidIn(all['utterances'], 0.001),
    saidIn(results['utterances']),
    listOf(objectOf(best['paragraphs'])['paragraphs']).flatMap(ofParagraph),
    saidIn(all['segments']),
    listOf(all['events']).flatMap(ofEvent),
    wordsBySpeaker(best['words']),
    saidIn(file),
  ]
}

function saidIn(list: unknown, unit = 1): readonly Said[] {
  return listOf(list).flatMap((one): readonly Said[] => {
    const { text, transcript, speaker, start } = objectOf(one)
    const words = typeof text === 'string' ? text : transcript
    if (typeof words !== 'string') return []
    return [
      { text: words, speaker: speakerLabel(speaker), start: typeof start === 'number' ? start * unit : undefined },
    ]
  })
}

/** Deepgram's paragraphs have sentences. */
function ofParagraph(one: unknown): readonly Said[] {
  const { sentences, speaker, start } = objectOf(one)
  const words = saidIn(sentences).map(({ text }) => text)
  return words.length ? saidIn([{ text: words.join(' '), speaker, start }]) : []
}

/** YouTube's events have pieces of a line; those with a line break alone move the line before. */
function ofEvent(one: unknown): readonly Said[] {
  const { segs, tStartMs } = objectOf(one)
  const pieces = listOf(segs).map((piece) => objectOf(piece)['utf8'])
  return saidIn([{ text: pieces.filter((piece) => typeof piece === 'string').join(''), start: tStartMs }], 0.001)
}

/** Words one by one, put together as long as one speaks. */
function wordsBySpeaker(list: unknown): readonly Said[] {
  const said: { text: string; speaker: string | undefined; start: unknown }[] = []
  for (const one of listOf(list).map(objectOf)) {
    const word = one['punctuated_word'] ?? one['word']
    if (typeof word !== 'string') continue
    const last = said.at(-1)
    const speaker = speakerLabel(one['speaker'])
    if (last && last.speaker === speaker) last.text += ` ${word}`
    else said.push({ text: word, speaker, start: one['start'] })
  }
  return saidIn(said)
}

/** A number or a letter is a label as the service counts: `Speaker 0`. */
function speakerLabel(speaker: unknown): string | undefined {
  if (typeof speaker === 'number') return `Speaker ${String(speaker)}`
  if (typeof speaker !== 'string' || !speaker.trim()) return undefined
  return /^[A-Z\d]{1,2}$/.test(speaker) ? `Speaker ${speaker}` : speaker.trim()
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {} // checked just now
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
