import { cleanTitle } from '../opening/title.js'
import { countWords } from '../lines/wording.js'
import { type FieldOption, Options } from './fieldOption.js'
import type { HeadLine, ReadHead } from './headLines.js'

/** As many words, and lines, as a title has. */
const most = { words: 60, lines: 4 }
const signs =
  /\s+(?:[|·•»>›/—–-]|::)\s+|\s?[:：]\s|(?<=[\p{Lo}])[:：　]|\s{3,}|,\s(?=\p{Lu}{2,4}\s\d)|(?<=[>】］\]」》』])\s*(?=\S)/gu

/** What may be the title: each line above the talk, lines that stand together, parts of a line, and what the file states. */
export function titleOptions({ transcript, lines }: ReadHead): readonly FieldOption[] {
  const options = new Options()
  const above = lines.filter(({ where }) => where === 'above')
  for (const field of [...transcript.fields, ...transcript.extract.metadata]) {
    if (field.field !== 'title') continue
    const isOfFile = field.from !== 'text'
    options.add(field.value, isOfFile ? field.from : undefined)
    if (isOfFile) for (const { text } of partsOf(field.value)) options.add(cleanTitle(text), undefined)
  }
  above.forEach((line, at) => {
    if (line.words <= most.words) addLine(options, line)
    let text = line.text
    for (let more = 1; more < most.lines; more += 1) {
      const next = above[at + more]
      if (!next || !goesOn(line, next)) break
      text = `${text} ${next.text}`
      if (countWords(text) > most.words) break
      options.add(cleanTitle(text), { line, before: '', behind: '', lines: more + 1 })
    }
  })
  return options.all()
}

/** Whether two lines may be set as one: neither is a heading alone. */
const goesOn = (line: HeadLine, next: HeadLine): boolean =>
  (line.block.kind === 'heading') === (next.block.kind === 'heading') || line.block === next.block

function addLine(options: Options, line: HeadLine): void {
  const whole = cleanTitle(line.text)
  options.add(whole, { line, before: '', behind: '', span: line.span, lines: 1 })
  for (const { text, start } of partsOf(line.text)) {
    const value = cleanTitle(text)
    if (value === whole) continue
    options.add(value, {
      line,
      before: line.text.slice(0, start),
      behind: line.text.slice(start + text.length),
      span: { start: line.span.start + start, end: line.span.start + start + text.length },
      lines: 1,
    })
  }
}

/** What stands before, between and behind signs that part a line. */
function partsOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const cuts = [...text.matchAll(signs)].slice(0, 5).map(({ 0: sign, index }) => [index, index + sign.length] as const)
  const starts = [0, ...cuts.map(([, end]) => end)]
  const ends = [...cuts.map(([start]) => start), text.length]
  const parts = starts.flatMap((start, from) =>
    ends.slice(from).flatMap((end, step) => {
      const isWhole = start === 0 && end === text.length
      // The first, the last, one alone, or all but the first or the last.
      const isPart = from === 0 || from + step === ends.length - 1 || step === 0
      return isPart && !isWhole ? [{ text: text.slice(start, end), start }] : []
    }),
  )
  // A number or a word before the title without a sign: `3. What the port lost`.
  const counted = /^(?:\d{1,3}[.)]|#\d+|[■●▶◆*□○▲【]+)\s+/u.exec(text)?.[0].length ?? 0
  return counted > 0 ? [...parts, { text: text.slice(counted), start: counted }] : parts
}
