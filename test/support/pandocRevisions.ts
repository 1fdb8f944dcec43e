import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import type { Revision, WordBlock, WordParagraph, WordStory } from '../../src/core/text/wordDocument.js'

/** Each changed or commenting word with what was done, by whom and when, sorted. */
export type Revisions = readonly string[]

const inserting: ReadonlySet<Revision['kind']> = new Set(['inserted', 'moved here'])

function lines(what: string, words: string, author = '', date = ''): readonly string[] {
  return words.split(/\s+/u).flatMap((word) => (word ? `${what} ${author} ${date}: ${word}` : []))
}

/** The paragraphs of blocks, those in tables and boxes too. */
export function paragraphsIn(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat().flatMap(paragraphsIn)
      : [block, ...block.anchors.flatMap((one) => ('box' in one ? paragraphsIn(one.box) : []))],
  )
}

/** What our reader finds, as Pandoc tells it: what was put in and struck out again by somebody else as both. */
export function ourRevisions(stories: readonly WordStory[]): Revisions {
  const found = stories.flatMap((story): readonly string[] => {
    if (story.kind === 'header' || story.kind === 'footer') return []
    const paragraphs = paragraphsIn(story.blocks)
    if (story.kind === 'comment')
      return lines(
        'comment',
        paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '),
        story.author,
        story.date,
      )
    return paragraphs.flatMap(({ runs }) => changed(runs))
  })
  return [...found].sort()
}

/** One piece of the file may be many runs: they are joined before words are counted. */
function changed(runs: WordParagraph['runs']): readonly string[] {
  const pieces = runs.flatMap(({ text, revisions, isHidden }) =>
    (isHidden ? [] : revisions.filter(({ kind }) => kind !== 'formatted')).map((revision) => ({ text, revision })),
  )
  const joined: { text: string; readonly revision: Revision }[] = []
  for (const { text, revision } of pieces) {
    const last = joined.at(-1)
    if (last && JSON.stringify(last.revision) === JSON.stringify(revision)) last.text += text
    else joined.push({ text, revision })
  }
  return joined.flatMap(({ text, revision: { kind, author, date } }) =>
    lines(inserting.has(kind) ? 'insertion' : 'deletion', text, author, date),
  )
}

/** What Pandoc finds; undefined where it is not installed or cannot read the file. */
export function pandocRevisions(bytes: Uint8Array): Revisions | undefined {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-oracle-'))
  try {
    const file = path.join(folder, 'a.docx')
    fs.writeFileSync(file, bytes)
    const args = ['--from', 'docx', '--to', 'json', '--track-changes=all', file]
    const run = spawnSync('pandoc', args, { encoding: 'utf8', maxBuffer: 1e9 })
    if (run.error ?? run.status !== 0) return undefined
    const found: string[] = []
    look(JSON.parse(run.stdout), found)
    return found.sort()
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

function look(node: unknown, found: string[]): void {
  if (Array.isArray(node)) return node.forEach((one) => look(one, found))
  if (typeof node !== 'object' || node === null) return
  const { t, c } = node as { readonly t?: string; readonly c?: unknown }
  if (t === 'Span' && Array.isArray(c)) {
    const [[, classes, values], inside] = c as [[string, string[], [string, string][]], unknown]
    const [what] = classes
    const { author, date } = Object.fromEntries(values) as { author?: string; date?: string }
    if (what === 'insertion' || what === 'deletion') found.push(...lines(what, plain(inside), author, date))
    if (what === 'comment-start') {
      found.push(...lines('comment', plain(inside), author, date))
      return
    }
  }
  for (const one of Object.values(node)) look(one, found)
}

function plain(node: unknown): string {
  if (Array.isArray(node)) return node.map(plain).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { t, c } = node as { readonly t?: string; readonly c?: unknown }
  if (t === 'Str') return String(c)
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  if (t === 'Note') return ''
  if ((t === 'Code' || t === 'Math') && Array.isArray(c)) return String(c[1])
  return plain(c)
}
