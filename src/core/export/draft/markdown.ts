import MarkdownIt from 'markdown-it'
import type Token from 'markdown-it/lib/token.mjs'
import { addInlineRules } from './inlineRules.js'
import { definitionList, divRule, footnote, lineBlock, lineIn, lineHeading, opaqueLines } from './blockRules.js'
import { listRule, numberRule } from './listRules.js'
import type { Env } from './env.js'
import { columnTable, gridTable, pipeTable } from './tableRules.js'
import { texEnvironment } from './texRules.js'

const markdown = makeMarkdown()

/**
 * Pandoc's Markdown: but for a fence of backticks, an item below an item and the end of a div nothing ends a paragraph (manual,
 * `blank_before_header` and its like).
 */
function makeMarkdown(): MarkdownIt {
  const made = new MarkdownIt({ html: false, linkify: true })
  made.validateLink = () => true // which of them lead anywhere is told later
  made.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  const { ruler } = made.block
  const [, , fence, blockquote, hr, list, , , heading] = ruler.getRules('')
  if (!fence || !blockquote || !hr || !list || !heading) throw new Error('markdown-it has other rules')
  ruler.disable(['html_block'])
  ruler.at(
    'fence',
    (state, start, end, silent) =>
      !(silent && lineIn(state, start).startsWith('~')) && fence(state, start, end, silent),
    { alt: ['paragraph', 'list'] },
  )
  ruler.at('blockquote', blockquote, { alt: ['list'] })
  ruler.at('hr', hr, { alt: ['list'] })
  ruler.at('list', listRule(list), { alt: ['paragraph'] })
  ruler.at('heading', heading)
  ruler.at('lheading', lineHeading)
  ruler.at('table', pipeTable)
  ruler.before('list', 'number', numberRule, { alt: ['paragraph', 'list'] })
  ruler.before('table', 'column_table', columnTable)
  ruler.before('table', 'grid_table', gridTable)
  ruler.after('table', 'line_block', lineBlock)
  ruler.before('table', 'opaque', opaqueLines, { alt: ['paragraph'] })
  ruler.before('table', 'div', divRule, { alt: ['paragraph', 'list'] })
  ruler.before('table', 'tex', texEnvironment, { alt: ['paragraph'] })
  ruler.before('reference', 'footnote', footnote, { alt: ['paragraph'] })
  ruler.before('lheading', 'definitions', definitionList, { alt: ['paragraph'] })
  addInlineRules(made.inline.ruler)
  return made
}

/** The blocks of a text, the words in their lines not read yet. */
export function parseBlocks(text: string, env: Env): readonly Token[] {
  const tokens: Token[] = []
  markdown.block.parse(text, markdown, env, tokens)
  return tokens
}

/** What stands in the lines of a block. */
export function parseLine(text: string, env: Env): readonly Token[] {
  const tokens: Token[] = []
  markdown.inline.parse(text, markdown, env, tokens)
  return tokens
}

/** The label of a link as markdown-it compares it. */
export const labelOf = markdown.utils.normalizeReference
