import { matchBrackets } from '../../memo/brackets.js'
import { cellsIn } from '../../memo/cells.js'
import { findMarkup } from '../../memo/markup.js'
import type { Memo } from '../../memo/memo.js'
import { frontMatter } from '../../memo/prose.js'
import { readAttributes } from '../draft/attributes.js'
import type { NumberedKind, NumberedWords } from '../prose/wordsOfLanguage.js'
import { type Edit, last } from './composed.js'
import { captionOf, type Div, divsIn } from './divs.js'

/** What a memo numbers, and what is written into it so that its reader sees the number. */
export interface Numbered {
  readonly targets: ReadonlyMap<string, Target>
  readonly edits: readonly Edit[]
}

export interface Target {
  readonly kind: NumberedKind
  /** `2`, `2a` of a part of a figure, `1.3` of a section; of a section of a memo that numbers none its title. */
  readonly number: string
  readonly title?: string
}

interface Found {
  readonly at: number
  readonly kind: NumberedKind
  readonly id: string
  /** Writes the number into the memo. */
  readonly label?: (label: string, number: string) => readonly Edit[]
}

/** `fig-x` of Quarto, `fig:x` of pandoc-crossref and bookdown. */
const kinds: readonly (readonly [RegExp, NumberedKind])[] = [
  [/^fig[-:]/i, 'figure'],
  [/^(?:tbl[-:]|tab:)/i, 'table'],
  [/^eq[-:]/i, 'equation'],
  [/^lst[-:]/i, 'listing'],
  [/^nte-/i, 'note'],
  [/^tip-/i, 'tip'],
  [/^wrn-/i, 'warning'],
  [/^imp-/i, 'important'],
  [/^cau-/i, 'caution'],
]

/** They have their number in their title. */
const boxes: readonly NumberedKind[] = ['note', 'tip', 'warning', 'important', 'caution']

export function kindOf(id: string | undefined): NumberedKind | undefined {
  return id === undefined ? undefined : kinds.find(([pattern]) => pattern.test(id))?.[1]
}

/** What counts for the numbers of a memo. */
export interface Numbering {
  readonly words: NumberedWords
  readonly numbersSections: boolean
}

/** Figures, tables, equations and listings that have a label are counted, as Quarto has it (its guide, "Cross References"); sections where the memo numbers them. */
export function numbered(memo: Memo, { words, numbersSections }: Numbering): Numbered {
  const front = frontMatter(memo.text)[0]?.end ?? 0
  const text = ' '.repeat(front) + memo.text.slice(front)
  const { parts } = findMarkup(text)
  const divs = divsIn(text, parts)
  const openings = new Map([...matchBrackets(memo.citingProse, text)].map(([open, close]) => [close, open]))
  const found = [
    ...parts.flatMap(({ kind, start, end }) =>
      kind === 'attributes' ? attributed(text, { start, end }, openings) : [],
    ),
    ...divs.flatMap((div) => framed(text, div)),
    ...bookdown(text),
    ...labelledCells(memo),
  ].sort((a, b) => a.at - b.at)
  const targets = new Map<string, Target>()
  const counts = new Map<NumberedKind, number>()
  const edits: Edit[] = []
  for (const { at, kind, id, label } of found) {
    if (targets.has(id)) continue
    const around = last(divs, (div) => div.start < at && at < div.end && kindOf(div.attributes.id) === kind)
    const whole = around?.attributes.id === id ? undefined : targets.get(around?.attributes.id ?? '')
    const part =
      whole &&
      [...targets.values()].filter(
        ({ number }) => number.replace(/[a-z]$/, '') === whole.number && number !== whole.number,
      ).length
    const count = (counts.get(kind) ?? 0) + 1
    const number = whole ? whole.number + letter(part ?? 0) : String(count)
    if (!whole) counts.set(kind, count)
    targets.set(id, { kind, number })
    edits.push(...(label?.(whole ? `(${letter(part ?? 0)})` : `${words[kind]}\u00a0${number}`, number) ?? []))
  }
  const sections = numberedSections(memo, text, numbersSections)
  return { targets: new Map([...sections.targets, ...targets]), edits: [...edits, ...sections.edits] }
}

function letter(index: number): string {
  return String.fromCharCode(97 + (index % 26))
}

/** `![Caption](x.png){#fig-x}`, `: Caption {#tbl-x}`, `$$x$$ {#eq-x}` */
function attributed(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  openings: ReadonlyMap<number, number>,
): readonly Found[] {
  const { id } = readAttributes(text.slice(start, end))
  const kind = kindOf(id)
  if (id === undefined || kind === undefined) return []
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const line = text.slice(lineStart, start)
  const [mark] = /^[ \t>]*(?:Table)?:[ \t]+/.exec(line) ?? []
  const before = text.slice(Math.max(0, start - 20), start)
  if (kind === 'table' && mark !== undefined)
    return [{ at: start, kind, id, label: (label) => [labelled(lineStart + mark.length, label)] }]
  if (kind === 'equation' && /\$\$\s*$/.test(before))
    return [
      {
        at: start,
        kind,
        id,
        label: (_, number) => [
          { start: start - (/\s*$/.exec(before)?.[0].length ?? 0), end, put: `\u2003(${number})` },
        ],
      },
    ]
  if (text[start - 1] !== ')') return []
  const close = text.lastIndexOf('](', start)
  const open = openings.get(close)
  if (open === undefined || text[open - 1] !== '!') return []
  const isEmpty = open + 1 === close
  return [
    {
      at: start,
      kind,
      id,
      label: (label) => [isEmpty ? { start: close, end: close, put: label } : labelled(open + 1, label)],
    },
  ]
}

/** The number stands before the caption. */
function labelled(at: number, label: string): Edit {
  return { start: at, end: at, put: `${label}: ` }
}

/** `::: {#fig-x}` with a caption as its last paragraph. */
function framed(text: string, div: Div): readonly Found[] {
  const { id } = div.attributes
  const kind = kindOf(id)
  if (id === undefined || kind === undefined) return []
  if (boxes.includes(kind)) return [{ at: div.start, kind, id }]
  const caption = captionOf(text, div)
  const [indent = ''] = caption ? (/^[ \t>]*/.exec(text.slice(caption.start, caption.end)) ?? []) : []
  return [
    {
      at: div.start,
      kind,
      id,
      ...(caption ? { label: (label: string) => [labelled(caption.start + indent.length, label)] } : {}),
    },
  ]
}

/** `Table: (\#tab:x) Caption` */
function bookdown(text: string): readonly Found[] {
  return Array.from(text.matchAll(/\(\\#((?:fig|tab|eq):[\w:-]+)\)[ \t]*/g)).flatMap(
    ({ 0: mark, 1: id = '', index }) => {
      const kind = kindOf(id)
      const end = index + mark.length
      const put = (label: string, number: string): readonly Edit[] => [
        { start: index, end, put: kind === 'equation' ? `\\qquad(${number})` : `${label}: ` },
      ]
      return kind ? [{ at: index, kind, id, label: put }] : []
    },
  )
}

/** What a cell makes is not here, but the memo speaks of it by its number. */
function labelledCells({ written, hidden }: Memo): readonly Found[] {
  return cellsIn(written).flatMap(({ start, end, options }): readonly Found[] => {
    const label = options.get('label')
    if (label === undefined || hidden.some((one) => one.start < start && end < one.end)) return []
    const kind = kindOf(label)
    if (kind) return [{ at: start, kind, id: label }]
    return [
      ...(options.has('fig-cap') ? [{ at: start, kind: 'figure', id: `fig:${label}` } as const] : []),
      ...(options.has('tbl-cap') || options.has('tab-cap')
        ? [{ at: start, kind: 'table', id: `tab:${label}` } as const]
        : []),
    ]
  })
}

const heading = /^(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t]*$/gm

function numberedSections(memo: Memo, text: string, isNumbered: boolean): Numbered {
  const prose = memo.citingProse
  const counts = [0, 0, 0, 0, 0, 0]
  const targets = new Map<string, Target>()
  const edits: Edit[] = []
  const all = [...text.matchAll(heading)].filter(({ index }) => prose[index] === '#')
  const highest = Math.min(...all.map(({ 1: marks = '' }) => marks.length))
  for (const { 1: marks = '', 2: source = '', index } of all) {
    const [, words = source, braces = ''] = /^(.*?)[ \t]*(\{[^{}]*\})$/.exec(source) ?? []
    const { id, classes } = readAttributes(braces || '{}')
    const isPlain = classes.includes('unnumbered')
    const level = marks.length - highest
    const title = words.replace(/[*_`]/g, '').trim()
    if (isNumbered && !isPlain) {
      counts[level] = (counts[level] ?? 0) + 1
      counts.fill(0, level + 1)
      const number = counts.slice(0, level + 1).join('.')
      edits.push({ start: index + marks.length, end: index + marks.length, put: ` ${number}` })
      if (id !== undefined) targets.set(id, { kind: 'section', number })
    } else if (id !== undefined) targets.set(id, { kind: 'section', number: '', title })
  }
  return { targets, edits }
}
