import type { PhrasingContent, RootContent } from 'mdast'
import { parseMarkdown } from '../text/markdown.js'
import type { Run } from './citedItem.js'

type Typography = Omit<Run, 'text'>

/**
 * A few words of a memo with the emphasis that Markdown gives them. Comments go (a pin may stand among them), a line break is a space, and quotation
 * marks, dashes and dots become those of print, as in the finished document around them.
 */
export function inlineRuns(markdown: string): readonly Run[] {
  const text = markdown.replace(/<!--[^]*?-->/g, '').replace(/\s*[\r\n][\s>]*/g, ' ')
  // A letter before and after keeps the white space at the ends, and keeps a list or a heading from beginning here.
  const [block] = parseMarkdown(`x${text}x`).children
  const runs =
    block?.type === 'paragraph' ? block.children.flatMap((node) => runsOf(node, {})) : [{ text: `x${text}x` }]
  const bare = runs.map((run, index) => ({
    ...run,
    text: run.text.slice(index === 0 ? 1 : 0, index === runs.length - 1 ? -1 : undefined),
  }))
  return bare
    .map((run, index) => ({ ...run, text: printed(run.text, bare[index - 1]?.text ?? ' ') }))
    .filter(({ text: words }) => words)
}

function runsOf(node: PhrasingContent | RootContent, now: Typography): readonly Run[] {
  if (node.type === 'emphasis') return node.children.flatMap((child) => runsOf(child, { ...now, italic: true }))
  if (node.type === 'strong') return node.children.flatMap((child) => runsOf(child, { ...now, bold: true }))
  if (node.type === 'link') {
    const href = /^https?:/i.test(node.url) ? { href: node.url } : {}
    return node.children.flatMap((child) => runsOf(child, { ...now, ...href }))
  }
  if ('children' in node) return node.children.flatMap((child) => runsOf(child, now))
  return 'value' in node && node.type !== 'html' ? [{ ...now, text: node.value }] : []
}

/** Typewriter's marks as printed ones; `before` is what stands before. */
function printed(text: string, before: string): string {
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\.\.\./g, '…')
    .replace(/["']/g, (mark, at: number) => {
      const last = at > 0 ? (text[at - 1] ?? ' ') : before.slice(-1)
      const opens = /[\s([{“‘—–-]/.test(last)
      return mark === '"' ? (opens ? '“' : '”') : opens ? '‘' : '’'
    })
}
