import { matchBrackets } from '../../memo/brackets.js'
import { findMarkup } from '../../memo/markup.js'
import type { Memo } from '../../memo/memo.js'
import { frontMatter } from '../../memo/prose.js'
import type { Span } from '../../model.js'
import { readAttributes } from '../draft/attributes.js'
import type { NumberedWords } from '../prose/languages/numbered.js'
import type { Edit } from './composed.js'
import { type Div, divsIn } from './divs.js'

/** What a reference to it becomes: `Figure 2`, `2`; of a section without a number its title, both times. */
export interface Target {
  readonly named: string
  readonly bare: string
}

/** What a memo numbers, by its label, and what is written into it so that its reader sees the number. */
export interface Numbered {
  readonly targets: ReadonlyMap<string, Target>
  readonly edits: readonly Edit[]
}

/** What counts for the numbers of a memo. */
export interface Numbering {
  readonly words: NumberedWords
  readonly numbersSections: boolean
}

/** `fig-x` of Quarto, `fig:x` of pandoc-crossref. */
const kinds = [
  [/^fig[-:]/i, 'figure'],
  [/^tbl[-:]/i, 'table'],
  [/^eq[-:]/i, 'equation'],
] as const

/**
 * Figures, tables and equations that have a label are counted, as Quarto has it (its guide, "Cross References"); sections where the memo numbers them. What else
 * Quarto numbers (parts of figures, listings, boxes, what code makes) it must number itself: the proof tells of references to them.
 */
export function numbered(memo: Memo, { words, numbersSections }: Numbering): Numbered {
  const front = frontMatter(memo.text)[0]?.end ?? 0
  const text = ' '.repeat(front) + memo.text.slice(front)
  const { parts } = findMarkup(text)
  const openings = new Map([...matchBrackets(memo.citingProse, text)].map(([open, close]) => [close, open]))
  const targets = new Map<string, Target>()
  const edits: Edit[] = []
  const counts = { figure: 0, table: 0, equation: 0 }
  for (const part of parts.filter((one) => one.kind === 'attributes')) {
    const { id = '' } = readAttributes(text.slice(part.start, part.end))
    const [, kind] = kinds.find(([pattern]) => pattern.test(id)) ?? []
    if (!kind || targets.has(id)) continue
    const bare = String(counts[kind] + 1)
    const named = `${words[kind]}\u00a0${bare}`
    const edit =
      kind === 'figure'
        ? captionEdit(text, part.start, openings, named)
        : kind === 'table'
          ? tableEdit(text, part.start, named)
          : formulaEdit(text, part, bare)
    if (!edit) continue
    counts[kind]++
    targets.set(id, { named, bare })
    edits.push(edit)
  }
  const sections = numberedSections(memo, text, divsIn(text, parts), numbersSections ? words.section : undefined)
  return { targets: new Map([...sections.targets, ...targets]), edits: [...edits, ...sections.edits] }
}

/** `![Caption](x.png){#fig-x}`: the number stands before the caption. */
function captionEdit(
  text: string,
  start: number,
  openings: ReadonlyMap<number, number>,
  named: string,
): Edit | undefined {
  const close = text[start - 1] === ')' ? text.lastIndexOf('](', start) : -1
  const open = openings.get(close)
  if (open === undefined || text[open - 1] !== '!') return undefined
  return { start: open + 1, end: open + 1, put: open + 1 === close ? named : `${named}: ` }
}

/** `: Caption {#tbl-x}` */
function tableEdit(text: string, start: number, named: string): Edit | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const [mark] = /^[ \t>]*(?:Table)?:[ \t]+/.exec(text.slice(lineStart, start)) ?? []
  const at = lineStart + (mark?.length ?? 0)
  return mark === undefined ? undefined : { start: at, end: at, put: `${named}: ` }
}

/** `$$x$$ {#eq-x}` */
function formulaEdit(text: string, { start, end }: Span, bare: string): Edit | undefined {
  const [blank] = /(?<=\$\$)\s*$/.exec(text.slice(Math.max(0, start - 20), start)) ?? []
  return blank === undefined ? undefined : { start: start - blank.length, end, put: `\u2003(${bare})` }
}

const heading = /^([ \t]*)(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t]*$/gm

/** Sections, numbered where there is a word for them; titles of callouts and tabs are none, and become bold words. */
function numberedSections(memo: Memo, text: string, divs: readonly Div[], word: string | undefined): Numbered {
  const boxes = divs.filter(({ attributes }) => attributes.classes.some((one) => /^callout-|^panel-tabset$/.test(one)))
  const counts = [0, 0, 0, 0, 0, 0]
  const targets = new Map<string, Target>()
  const edits: Edit[] = boxes.flatMap(({ attributes, body: { start } }) => {
    const title = attributes.values.get('title')
    return title === undefined ? [] : [{ start, end: start, put: `\n\n**${title}**\n` }]
  })
  const all = [...text.matchAll(heading)].map(({ 0: line, 1: blank = '', 2: marks = '', 3: source = '', index }) => {
    const [, words = source, braces = '{}'] = /^(.*?)[ \t]*(\{[^{}]*\})$/.exec(source) ?? []
    return { start: index + blank.length, end: index + line.length, marks, words, ...readAttributes(braces) }
  })
  const headings = all.filter(({ start }) => memo.citingProse[start] === '#')
  const isBoxed = ({ start }: { readonly start: number }): boolean =>
    boxes.some(({ body }) => body.start <= start && start < body.end)
  const sections = headings.filter((one) => !isBoxed(one))
  const highest = Math.min(...sections.map(({ marks }) => marks.length))
  for (const { start, end, words } of headings.filter(isBoxed)) edits.push({ start, end, put: `**${words}**\n` })
  for (const { start, marks, words, id, classes } of sections) {
    const title = `“${words.replace(/[*_`]/g, '').trim()}”`
    const target = (named: string, bare: string): unknown =>
      id !== undefined && targets.set(id, { named: `[${named}](#${id})`, bare: `[${bare}](#${id})` })
    if (word === undefined || classes.includes('unnumbered')) {
      target(title, title)
      continue
    }
    const level = marks.length - highest
    counts[level] = (counts[level] ?? 0) + 1
    counts.fill(0, level + 1)
    const number = counts.slice(0, level + 1).join('.')
    edits.push({ start: start + marks.length, end: start + marks.length, put: ` ${number}` })
    target(`${word}\u00a0${number}`, number)
  }
  return { targets, edits }
}
