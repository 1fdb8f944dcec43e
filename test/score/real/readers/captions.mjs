// Talks in captions: who speaks stands before the words, in a voice tag, or is left out.
import { Speakers, squeeze } from './talk.mjs'

/** The cues of a WebVTT or SubRip file: their time line and words. */
export function cuesOf(text) {
  return text
    .replace(/^﻿/, '')
    .split(/\r?\n[^\S\n]*\r?\n/)
    .flatMap((block) => {
      const lines = block.split(/\r?\n/)
      const at = lines.findIndex((line) => line.includes('-->'))
      return at < 0 ? [] : [{ time: lines[at], words: squeeze(lines.slice(at + 1).join(' ')) }]
    })
    .filter(({ words }) => words)
}

const write = (cues, kind) => {
  const blocks = cues.map(({ time, words }, at) => `${at + 1}\n${time}\n${words}`)
  return `${kind === 'vtt' ? 'WEBVTT\n\n' : ''}${blocks.join('\n\n')}\n`
}

/** Captions of a meeting, `Name: words` in each cue, for so many cues; names are left there, put into voice tags, or taken away. */
export const meeting = (form) => (text) => {
  const cues = cuesOf(text).slice(0, 250)
  const speakers = new Speakers()
  const turns = []
  const written = cues.map(({ time, words }) => {
    const [whole, name] = /^([^:]{2,60}): /.exec(words) ?? ['']
    const said = words.slice(whole.length)
    const speaker =
      name === undefined ? turns.at(-1)?.speaker : speakers.of(name, () => ({ ...(form !== 'bare' && { name }) }))
    const isNew = speaker !== turns.at(-1)?.speaker
    if (speaker !== undefined) turns.push({ speaker, paragraphs: [said], ...(isNew && { time: time.split(' ')[0] }) })
    return { time, words: form === 'names' || !name ? words : form === 'tags' ? `<v ${name}>${said}` : said }
  })
  return { extension: '.vtt', text: write(written, 'vtt'), talk: { speakers: speakers.list, turns } }
}

/** Subtitles in which a first name and a colon stand before a turn, within a cue as well. */
export function firstNames(text) {
  const cues = cuesOf(text).slice(0, 450)
  const label = /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+)((?: \p{Lu}[\p{L}.]+){0,2}): ?/gu
  const all = cues.map(({ words }) => words).join(' ')
  const given = [...all.matchAll(label)].map(([, name]) => name)
  const speakers = new Speakers()
  const turns = []
  let from = 0
  for (const { 0: whole, 1: name, 2: rest, index } of all.matchAll(label)) {
    if (given.filter((one) => one === name).length < 4) continue
    if (turns.length > 0) turns.at(-1).paragraphs = [all.slice(from, index)]
    turns.push({ speaker: speakers.of(name, () => ({ name: `${name}${rest}` })), paragraphs: [] })
    from = index + whole.length
  }
  if (turns.length > 0) turns.at(-1).paragraphs = [all.slice(from)]
  return { extension: '.srt', text: write(cues, 'srt'), talk: { speakers: speakers.list, turns } }
}

/** Captions with `>>` where somebody else begins, which are left or taken away; nobody is named. */
export const marks = (keepsMarks) => (text) => {
  const cues = cuesOf(text).slice(0, 450)
  const all = cues.map(({ words }) => words).join(' ')
  const turns = all
    .split(/>>\s*/)
    .map(squeeze)
    .filter(Boolean)
    .map((said) => ({ paragraphs: [said] }))
  const written = keepsMarks
    ? cues
    : cues.map(({ time, words }) => ({ time, words: squeeze(words.replaceAll('>>', '')) }))
  return {
    extension: '.vtt',
    text: write(
      written.filter(({ words }) => words),
      'vtt',
    ),
    talk: { speakers: [], turns },
  }
}
