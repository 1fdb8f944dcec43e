import type { Extract, FoundField } from '../core/transcript/transcript.js'
import { decodeEntities } from './entities.js'
import { Blocks, type NewBlock } from './blocks.js'
import { withNamedCues } from './cueNames.js'
import type { ReadText } from './readText.js'
import { clockTime } from './time.js'

const timing = /^\s*((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}/

/**
 * Subtitles: WebVTT (W3C, section 4) or SubRip. A block for each cue, and one for each voice of a cue that has several. Times, numbers,
 * settings and styles are the format's; comments are words set apart.
 */
export function decodeCues({ text, encoding }: ReadText, format: 'vtt' | 'srt'): Extract {
  const found: NewBlock[] = []
  const metadata: FoundField[] = []
  groupsOf(text).forEach((group, index) => {
    const lines = group.split(/\r\n|\r|\n/).filter((line) => line.trim())
    const at = lines.findIndex((line) => timing.test(line))
    const [first = ''] = lines
    if (format === 'vtt' && index === 0 && first.startsWith('WEBVTT')) return metadata.push(...headerOf(lines))
    if (format === 'vtt' && /^NOTE(?:\s|$)/.test(first)) return addNote(found, lines)
    if (format === 'vtt' && /^(?:STYLE|REGION)\s*$/.test(first)) return
    if (at < 0) return addNote(found, lines, '')
    // A cue may follow another without the empty line that should part them.
    return addCues(found, lines, at)
  })
  const blocks = new Blocks()
  for (const block of withNamedCues(found)) blocks.add(block, block.kind === 'cue' ? '\n' : undefined)
  return blocks.toExtract(format, metadata, encoding)
}

/** The lines between empty ones. A line of blanks alone, as some programs write within a cue, ends it only where another begins below. */
function groupsOf(text: string): readonly string[] {
  const parts = text.split(/((?:\r\n|\r(?!\n)|\n)(?:[ \t]*(?:\r\n|\r(?!\n)|\n))+)/)
  const groups = [parts[0] ?? '']
  for (let at = 2; at < parts.length; at += 2) {
    const [between = '', group = ''] = [parts[at - 1], parts[at]]
    const goesOn = /[ \t]/.test(between) && !startsAnew.test(group) && timingAnywhere.test(groups.at(-1) ?? '')
    if (goesOn) groups.push(`${groups.pop() ?? ''}\n${group}`)
    else groups.push(group)
  }
  return groups
}

const startsAnew = new RegExp(
  `^(?:NOTE|STYLE|REGION)(?:\\s|$)|^(?:\\S*\\d\\S*|\\d+ ".*)?\\s*(?:${timing.source.slice(1)})|^\\S*\\d\\S*\\s*$`,
)
const timingAnywhere = new RegExp(timing.source, 'm')

/** `WEBVTT - Title`, and below it `Language: en`; other settings are the player's. */
function headerOf([first = '', ...rest]: readonly string[]): readonly FoundField[] {
  const title = first
    .slice('WEBVTT'.length)
    .replace(/^[\s-–—:]+/, '')
    .trim()
  const language = rest.flatMap((line) => /^Language\s*:\s*(\S+)/i.exec(line)?.[1] ?? [])
  return [
    ...(title ? [{ field: 'title', value: title, from: 'file properties' } as const] : []),
    ...language.map((value) => ({ field: 'language', value, from: 'file properties' }) as const),
  ]
}

function addNote(found: NewBlock[], lines: readonly string[], mark = 'NOTE'): void {
  const text = lines.join('\n').slice(mark.length)
  if (!/^\d+$/.test(text.trim())) found.push({ kind: 'paragraph', region: 'note', text })
}

function addCues(found: NewBlock[], lines: readonly string[], at: number): void {
  const whose = speakerBeside.exec(lines[at - 1] ?? '')?.[1]?.trim()
  const named = whose !== undefined || isIdentifier(lines[at - 1] ?? '') ? at - 1 : at
  if (named > 0) addNote(found, lines.slice(0, named), '')
  const time = clockTime(timing.exec(lines[at] ?? '')?.[1] ?? '')
  const next = lines.findIndex((line, index) => index > at && timing.test(line))
  const isNumbered =
    next > 0 && (/^\d+$/.test(lines[next - 1]?.trim() ?? '') || speakerBeside.test(lines[next - 1] ?? ''))
  const end = next < 0 ? lines.length : isNumbered ? next - 1 : next
  for (const { speaker = whose, text } of voicesOf(lines.slice(at + 1, end).join('\n')))
    found.push({ kind: 'cue', text, ...(speaker && { speaker }), ...(time !== undefined && { time }) })
  if (next > 0) addCues(found, lines.slice(isNumbered ? next - 1 : next), isNumbered ? 1 : 0)
}

/** `12 "Ines Okafor" (10027)`: Webex says beside the number of a cue whose it is. */
const speakerBeside = /^\s*\d+\s+"([^"\n]{1,80})"\s+\(\d+\)\s*$/

/** `12`, `cue-5`: what numbers a cue. A name of several words is text. */
function isIdentifier(line: string): boolean {
  return /^\s*\S*\d\S*\s*$/.test(line)
}

interface Voice {
  readonly speaker?: string
  readonly text: string
}

/** The words of a cue's voices, without tags. `<v.loud Ines Okafor>` begins a voice, which ends with the cue at the latest. */
function voicesOf(payload: string): readonly Voice[] {
  const voices: Voice[] = []
  let speaker: string | undefined
  for (const part of payload.split(/(<v(?:\.[^\s>]*)*[ \t\n][^>]*>|<\/v>)/)) {
    const opening = /^<v(?:\.[^\s>]*)*\s+([^>]*)>$/.exec(part)
    if (opening)
      speaker = decodeEntities(opening[1] ?? '')
        .replace(/\s+/g, ' ')
        .trim()
    else if (part === '</v>') speaker = undefined
    else if (part.trim()) voices.push({ text: withoutTags(part), ...(speaker && { speaker }) })
  }
  return voices
}

/** Tags of WebVTT and SubRip, and SubRip's `{\an8}`; other angle brackets are signs of the text. */
function withoutTags(text: string): string {
  const bare = text
    .replace(/<\/?(?:[bicu]|font|ruby|rt|lang)(?:[.\s][^<>]*)?>/gi, '')
    .replace(/<(?:\d+:)?\d{1,2}:\d{1,2}\.\d{1,3}>/g, '')
    .replace(/\{\\[a-z]+\d*[^{}]*\}/gi, '')
  return decodeEntities(bare)
}
