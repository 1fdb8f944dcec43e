import { spawnSync } from 'node:child_process'
import { skip } from './skip.js'

/** What Pandoc makes of the citations of a memo, in the order in which they are read, as text; emphasis stands between asterisks. */
export interface PandocCitations {
  readonly citations: readonly { readonly text: string; readonly note?: string }[]
  readonly bibliography: readonly { readonly id: string; readonly text: string }[]
}

/** A memo's text, with what its front matter would say. */
export interface PandocMemo {
  readonly text: string
  readonly metadata: Readonly<Record<string, string | boolean>>
}

interface Node {
  readonly t: string
  readonly c?: unknown
}

/** Has Pandoc's own citeproc render memos, all in one run. Skips the test where there is no Pandoc 3. */
export function pandocCitations(context: Mocha.Context, memos: readonly PandocMemo[]): readonly PandocCitations[] {
  const run = spawnSync('pandoc', ['lua', 'test/support/citeproc.lua'], {
    input: JSON.stringify(memos),
    encoding: 'utf8',
    maxBuffer: 100 * 1024 * 1024,
  })
  if (run.error) return skip(context, 'Pandoc is not installed')
  if (run.status !== 0 && /Unknown|unrecognized|could not find|openBinaryFile: does not exist.*lua/i.test(run.stderr))
    return skip(context, 'Pandoc is older than version 3')
  if (run.status !== 0) throw new Error(`expected Pandoc to end with 0, got ${run.status}: ${run.stderr}`)
  // What Pandoc writes as JSON, documented in its module Text.Pandoc.JSON.
  const documents = JSON.parse(run.stdout) as { readonly blocks: readonly Node[] }[]
  return documents.map(({ blocks }) => ({
    citations: findAll(blocks, 'Cite').map((cite) => {
      const notes = findAll(cite.c, 'Note')
      return { text: tidy(textOf(cite.c, true)), ...(notes[0] ? { note: tidy(textOf(notes[0].c, false)) } : {}) }
    }),
    bibliography: findAll(blocks, 'Div').flatMap(({ c }) => {
      const [[id], content] = c as [[string], unknown]
      return id.startsWith('ref-') ? [{ id: id.slice(4), text: tidy(textOf(content, false)) }] : []
    }),
  }))
}

/** All nodes of a kind, in the order of the document, none within another of the kind but for blocks. */
function findAll(tree: unknown, kind: string): readonly Node[] {
  if (Array.isArray(tree)) return tree.flatMap((one) => findAll(one, kind))
  if (!isNode(tree)) return []
  if (tree.t === kind && kind !== 'Div') return [tree]
  return [...(tree.t === kind ? [tree] : []), ...findAll(tree.c, kind)]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 't' in value
}

/** The words of a tree; those of notes are left out where they are asked for on their own. */
function textOf(tree: unknown, withoutNotes: boolean): string {
  if (Array.isArray(tree)) return tree.map((one) => textOf(one, withoutNotes)).join('')
  if (!isNode(tree)) return ''
  const { t, c } = tree
  if (t === 'Str') return String(c)
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  if (t === 'Note' && withoutNotes) return ''
  if (t === 'Emph') return `*${textOf(c, withoutNotes)}*`
  if (t === 'Quoted') {
    const [{ t: kind }, words] = c as [Node, unknown]
    return kind === 'DoubleQuote' ? `“${textOf(words, withoutNotes)}”` : `‘${textOf(words, withoutNotes)}’`
  }
  // The first part of these are attributes, or of a citation its keys.
  if (['Span', 'Link', 'Div', 'Cite', 'Code'].includes(t)) return textOf((c as unknown[])[1], withoutNotes)
  return textOf(c, withoutNotes)
}

/** White space folded, emphasis as long as it goes. */
export function tidy(text: string): string {
  return text
    .replace(/\*\*/g, '')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/ \*(?= |$)/g, '* ')
    .trim()
}
