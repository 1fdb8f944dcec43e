import { isCaseless } from '../lines/wording.js'
import { type FieldOption, Options } from './fieldOption.js'
import type { HeadLine, ReadHead } from './headLines.js'

/** As many words as the name of a publisher has. */
const mostWords = 12
const signs = /\s*(?:[|·•»>›/«“”"《》「」『』()（）,，;。;：:]|\s[—–-]\s|::)\s*|(?:^|\s)©\s*|\s{2,}|　/gu

/** What may be the name of whoever published it: parts of lines around the talk, runs of words with capitals, and what the file states. */
export function publisherOptions({ transcript, lines }: ReadHead): readonly FieldOption[] {
  const options = new Options()
  for (const field of [...transcript.fields, ...transcript.extract.metadata]) {
    const isOfFile = field.from !== 'text'
    if (field.field === 'publisher' || field.field === 'containerTitle')
      options.add(field.value, isOfFile ? field.from : undefined)
    if (field.field === 'title' && isOfFile) for (const { text } of partsOf(field.value)) options.add(text, undefined)
  }
  for (const line of lines) addLine(options, line)
  return options.all().filter(({ folded }) => folded.length > 1 && !/^[\d\s]+$/.test(folded))
}

function addLine(options: Options, line: HeadLine): void {
  const { text } = line
  const isProse = line.words > 25 || line.where === 'said' || line.where === 'introduction'
  const seen = new Set<string>()
  const add = (start: number, end: number): void => {
    const value = text.slice(start, end).replace(/^[*_#\s]+|[*_\s.]+$/gu, '')
    if (value.length < 2 || value.length > 120 || seen.has(value)) return
    seen.add(value)
    const at = start + text.slice(start, end).indexOf(value)
    options.add(value, {
      line,
      before: text.slice(0, at),
      behind: text.slice(at + value.length),
      span: { start: line.span.start + at, end: line.span.start + at + value.length },
      lines: 1,
    })
  }
  if (!isProse) {
    if (line.words <= mostWords) add(0, text.length)
    for (const { start, end, text: part } of partsOf(text)) if (part.split(/\s+/).length <= mostWords) add(start, end)
  } else if (isCaseless(text)) for (const { start, end } of partsOf(text)) if (end - start <= 14) add(start, end)
  for (const [start, end] of runs(text, isProse)) add(start, end)
}

/** Runs of words with capitals and small words between them; in prose whole ones alone, with and without an article. */
function runs(text: string, isProse: boolean): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])[\p{Lu}\d][\p{L}\p{M}\p{N}'’.&-]*(?:(?:\s(?:of|the|and|for|in|on|at|to|de|du|da|do|des|la|le|les|et|und|der|die|das|den|für|del|los|las|el|y|e|van|voor|i|w|&|the|d’|l’)){0,3}\s[\p{Lu}\d][\p{L}\p{M}\p{N}'’.&-]*){0,9}/gu,
  )) {
    const [start, end] = [match.index, match.index + match[0].length]
    found.push([start, end])
    const article = /^(?:The|La|Le|Les|El|Los|Der|Die|Das|De|Il|O|A)\s/u.exec(match[0])?.[0].length ?? 0
    if (article > 0) found.push([start + article, end])
    const open = /(?:^|\s)(?:the|la|le|el|der|die|das|il)\s$/iu.exec(text.slice(0, start))?.[0] ?? ''
    if (open) found.push([start - open.trimStart().length, end])
    if (!isProse && match[0].split(/\s/).length > 2)
      for (const joint of match[0].matchAll(/\s/gu)) {
        found.push([start, start + joint.index])
        found.push([start + joint.index + 1, end])
      }
  }
  return found
}

function partsOf(text: string): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  const cuts = [...text.matchAll(signs)].slice(0, 12).map(({ 0: sign, index }) => [index, index + sign.length] as const)
  const starts = [0, ...cuts.map(([, end]) => end)]
  const ends = [...cuts.map(([start]) => start), text.length]
  return starts.flatMap((start, from) =>
    ends.slice(from, from + 2).flatMap((end) => {
      const part = text.slice(start, end)
      return part.trim() ? [{ text: part, start, end }] : []
    }),
  )
}
