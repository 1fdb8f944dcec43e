import type { Block, Document, Inline, ListItem, Numbering, Table, Text } from '../document.js'
import type { DocumentLabels } from '../labels.js'
import { textsOf } from '../placeCitations.js'
import { escapeLineStart, escapeProse } from './escape.js'

interface Writing {
  readonly labels: DocumentLabels
  readonly notes: (readonly Block[])[]
  readonly titleLevels: 0 | 1
}

/** The document as prose in Markdown: citations in words, footnotes at the end, a line for each paragraph. */
export function writeMarkdown(document: Document, labels: DocumentLabels): string {
  const { title, subtitle, authors, date, abstract, blocks } = document
  const writing: Writing = { labels, notes: [], titleLevels: title.length ? 1 : 0 }
  const byline = [authors.join(', '), date ?? ''].filter(Boolean).join(' · ')
  const parts = [
    title.length ? `# ${line(title, writing)}` : '',
    subtitle.length ? `**${line(subtitle, writing)}**` : '',
    escapeLineStart(escapeProse(byline)),
    ...abstract.map((block) => writeBlock(block, writing)),
    ...blocks.map((block) => writeBlock(block, writing)),
  ]
  // A note may hold no note, so that the list does not grow while it is written.
  const notes = writing.notes.map((note, index) => {
    const [first = '', ...more] = note.map((block) => writeBlock(block, writing))
    return [`[^${index + 1}]: ${first}`, ...more.map((block) => indented(block, '    '))].join('\n\n')
  })
  return `${[...parts, ...notes].filter(Boolean).join('\n\n')}\n`
}

function writeBlock(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.content, writing)
    case 'notice':
      return `> ${line(block.content, writing)}`
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level + writing.titleLevels))} ${line(block.content, writing)}`
    case 'quote':
      return writeBlocks(block.blocks, writing)
        .replace(/^(?=.)/gm, '> ')
        .replace(/^$/gm, '>')
    case 'list':
      return writeList(block, writing)
    case 'figure':
      return `[${writing.labels.picture(line(block.caption, writing))}]`
    case 'definitions':
      return block.items
        .map(({ term, definitions }) =>
          [
            paragraph(term, writing),
            ...definitions.map((blocks) => `:   ${indented(writeBlocks(blocks, writing), '    ').trimStart()}`),
          ].join('\n'),
        )
        .join('\n\n')
    case 'code': {
      const fence = '`'.repeat(Math.max(3, ...[...block.text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)))
      return `${fence}\n${block.text}\n${fence}`
    }
    case 'table':
      return writeTable(block, writing)
    case 'rule':
      return '* * *'
    case 'bibliography':
      return block.entries.map(({ runs }) => paragraph(textsOf(runs), writing)).join('\n\n')
    case 'annex':
      return writeBlocks(block.blocks, writing)
    case 'refs':
      return ''
  }
}

function writeBlocks(blocks: readonly Block[], writing: Writing): string {
  return blocks
    .map((block) => writeBlock(block, writing))
    .filter(Boolean)
    .join('\n\n')
}

function paragraph(content: readonly Inline[], writing: Writing): string {
  return inline(content, writing).split('\\\n').map(escapeLineStart).join('\\\n')
}

/** Where a break would end what it stands in. */
function line(content: readonly Inline[], writing: Writing): string {
  return inline(content, writing).replace(/\\\n/g, ' ')
}

/** What stands on lines of its own in a cell is parted by a mark, where it has none. */
function cell(content: readonly Inline[], writing: Writing): string {
  const parts = inline(content, writing).split('\\\n')
  const words = parts.reduce(
    (all, part) => `${all}${/[^.,:;!?…]$/.test(all) && /^[^•]/.test(part) ? '; ' : ' '}${part}`,
  )
  return words.replaceAll('|', '\\|')
}

function inline(content: readonly Inline[], writing: Writing): string {
  return content
    .map((one): string => {
      switch (one.kind) {
        case 'text':
          return writeText(one)
        case 'break':
          return '\\\n'
        case 'cite':
          return inline(one.content, writing)
        case 'image':
          return `[${escapeProse(writing.labels.picture(one.alt))}]`
        case 'note':
          return `[^${writing.notes.push(one.blocks)}]`
      }
    })
    .map((part, index, parts) =>
      // Before a bracket it would make a picture of a link.
      part.endsWith('!') && /^\[(?!\^)/.test(parts[index + 1] ?? '') ? `${part.slice(0, -1)}\\!` : part,
    )
    .join('')
}

/** Marks stand close to the words, else they mark nothing. */
function writeText({ text, bold, italic, strike, code, href }: Text): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? []
  if (!words) return text
  const ticks = '`'.repeat(1 + Math.max(0, ...[...words.matchAll(/`+/g)].map(([found]) => found.length)))
  let marked = code ? `${ticks}${/^`|`$/.test(words) ? ` ${words} ` : words}${ticks}` : escapeProse(words)
  if (italic) marked = `*${marked}*`
  if (bold) marked = `**${marked}**`
  if (strike) marked = `~~${marked}~~`
  if (href && !href.startsWith('#'))
    marked = href === words ? `<${href}>` : `[${marked}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`
  return before + marked + after
}

function writeList(
  { isOrdered, start, numbering, isTight, items }: Extract<Block, { kind: 'list' }>,
  writing: Writing,
): string {
  return items
    .map((item, index) => {
      const mark = isOrdered ? `${numberWords(start + index, numbering)} ` : '- '
      return mark + indented(itemWords(item, isTight, writing), ' '.repeat(mark.length)).trimStart()
    })
    .join(isTight ? '\n' : '\n\n')
}

/** `2.`, `(b)`, `ii.`; a capital letter with a full stop keeps two blanks, without which it may begin a name. */
function numberWords(
  number: number,
  { style, before, after }: Numbering = { style: '1', before: '', after: '.' },
): string {
  const word = style === '1' ? String(number) : /i/i.test(style) ? roman(number) : letters(number)
  const shown = style === 'A' || style === 'I' ? word.toUpperCase() : word
  return `${before}${shown}${after}${/^[A-Z]$/.test(shown) && after === '.' ? ' ' : ''}`
}

function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26))
}

function roman(number: number): string {
  const signs = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const
  let rest = number
  let word = ''
  for (const [value, sign] of signs) for (; rest >= value; rest -= value) word += sign
  return word
}

function itemWords({ blocks, isDone }: ListItem, isTight: boolean, writing: Writing): string {
  const box = isDone === undefined ? '' : isDone ? '[x] ' : '[ ] '
  const parts = blocks.map((block) => writeBlock(block, writing))
  return box + parts.join(isTight ? '\n' : '\n\n')
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent)
}

const rules = { left: ':---', right: '---:', center: ':---:' } as const

function writeTable({ align, head, rows, caption }: Table, writing: Writing): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const cells = (all: Table['head']): string => row(all.map(({ content }) => cell(content, writing)))
  const lines = [cells(head), row(align.map((side) => (side ? rules[side] : '---'))), ...rows.map(cells)]
  return [lines.join('\n'), ...(caption.length ? [`Table: ${line(caption, writing)}`] : [])].join('\n\n')
}
