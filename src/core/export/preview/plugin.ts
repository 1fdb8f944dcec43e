import { container } from '@mdit/plugin-container'
import { footnote } from '@mdit/plugin-footnote'
import type MarkdownIt from 'markdown-it'
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs'
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import type Token from 'markdown-it/lib/token.mjs'
import { escapeHtml } from '../html/escape.js'
import {
  bibliographyHtml,
  noticeHtml,
  type PreviewBibliography,
  type PreviewWords,
  markerHtml,
  wordsHtml,
} from './html.js'
import { captionTables } from './captions.js'
import { itemToken, pandocLists } from './lists.js'
import { citationText, type Mark, markAt, type MarkedText, markText, withoutMarks } from './marks.js'
import type { PreviewMemo, QuotationMarker } from './previewMemo.js'
import { moveNotes, pushNote } from './notes.js'
import { bareHeadings, readRaised } from './raised.js'
import { setTypography } from './typography.js'

/** What is known of the memo with this text; undefined for a document that is no memo. */
export type PreviewLookup = (text: string) => PreviewMemo | undefined

const divName = 'attache-div'
/** `::: {#refs}`, `::: {.box}`: Pandoc's fenced divs with attributes. A bare name belongs to others (diagrams, say). */
const divParams = /^\s*\{([^}]*)\}\s*$/
const toTheLetter = new Set(['html_block', 'html_inline', 'fence', 'code_block', 'code_inline'])

/**
 * Has a Markdown preview show a memo as its reader will see it: citations in the memo's style with what is known of them as a title, a sign
 * behind each quotation, footnotes, fenced divs and the bibliography. Whatever is no memo is left as it was. All words that come from
 * a corpus or a style are escaped; nothing in them becomes markup.
 */
export function previewPlugin(markdown: MarkdownIt, lookup: PreviewLookup): MarkdownIt {
  /** What is shown, by the object that the parser hands from rule to rule for one text. */
  const shown = new WeakMap<object, Shown>()
  const shownIn = (state: StateCore | StateInline): Shown | undefined => shown.get(envOf(state))

  if (!markdown.renderer.rules['footnote_ref']) markdown.use(footnote)
  markdown.use(container, { name: divName, validate: (params) => divParams.test(params), openRender: divHtml })
  markdown.core.ruler.before('normalize', 'attache_marks', (state) => {
    const preview = lookup(state.src)
    const marked = preview && markText(preview)
    if (marked === undefined || !preview) return
    shown.set(envOf(state), { ...preview, pandoc: marked.pandoc })
    state.src = marked.text
  })
  markdown.inline.ruler.after('text', 'attache_mark', (state, silent) => {
    const preview = shownIn(state)
    const mark = preview && markAt(state.src, state.pos)
    if (!mark) return false
    if (!silent) pushMark(state, mark, preview)
    state.pos += mark.length
    return true
  })
  markdown.inline.ruler.after('attache_mark', 'attache_raised', (state, silent) =>
    shownIn(state) ? readRaised(state, silent) : false,
  )
  markdown.core.ruler.after('inline', 'attache_notes', (state) => {
    const preview = shownIn(state)
    if (!preview) return
    setTypography(state.tokens, preview.memo.lang)
    bareHeadings(state.tokens)
    moveNotes(state.tokens)
    state.tokens = [...captionTables(pandocLists(state.tokens))]
  })
  markdown.core.ruler.push('attache_end', (state) => {
    const preview = shownIn(state)
    if (!preview) return
    for (const token of allOf(state.tokens))
      if (toTheLetter.has(token.type)) token.content = withoutMarks(token.content, preview.memo, preview.pandoc)
    placeLines(state.tokens, preview)
    addBibliography(state, preview)
    addNotice(state, preview)
  })
  // The parser types what tokens carry as `any`; it is what `pushMark` and `addBibliography` gave tokens of these names.
  markdown.renderer.rules['attache_words'] = (tokens, index) => wordsHtml(tokens[index]?.meta as PreviewWords)
  markdown.renderer.rules[itemToken] = () => ''
  markdown.renderer.rules['attache_notice'] = (tokens, index) => noticeHtml(tokens[index]?.content ?? '')
  markdown.renderer.rules['attache_sign'] = (tokens, index) => markerHtml(tokens[index]?.meta as QuotationMarker)
  markdown.renderer.rules['attache_bibliography'] = (tokens, index) =>
    bibliographyHtml(tokens[index]?.meta as PreviewBibliography)
  return markdown
}

/** What is shown of a memo, and what its marks stand for. */
interface Shown extends PreviewMemo {
  readonly pandoc: MarkedText['pandoc']
}

/** The object that all rules are given for one text; the parser types it as `any`. */
function envOf(state: StateCore | StateInline): object {
  return state.env as object
}

function pushMark(state: StateInline, { kind, index }: Mark, preview: Shown): void {
  if (kind === 'pandoc') {
    pushPandoc(state, preview.pandoc[index])
    return
  }
  if (kind === 'sign') {
    state.push('attache_sign', '', 0).meta = preview.signs[index]
    return
  }
  const citation = preview.rendered?.citations[index]
  if (!citation) {
    state.push('text', '', 0).content = citationText(preview.memo, index)
    return
  }
  const title = preview.titles[index] ?? ''
  if (citation.text.length || !citation.note) state.push('attache_words', '', 0).meta = { runs: citation.text, title }
  if (citation.note) pushNote(state, { runs: citation.note, title })
}

function pushPandoc(state: StateInline, mark: MarkedText['pandoc'][number] | undefined): void {
  if (mark?.kind === 'break') state.push('hardbreak', 'br', 0)
  else if (mark?.kind === 'literal') {
    // Neither is typography: the parser makes words of what is special once that is set.
    const token = mark.isCode ? state.push('code_inline', 'code', 0) : state.push('text_special', '', 0)
    token.content = mark.text
  } else if (mark) state.push(itemToken, '', 0).meta = mark
}

function addBibliography(state: StateCore, { rendered, bibliographyTitle }: PreviewMemo): void {
  if (!rendered?.bibliography.length) return
  const at = state.tokens.findIndex(({ type, info }) => type === `container_${divName}_open` && /#refs\b/.test(info))
  const end = state.tokens.findIndex(({ type }) => type === 'footnote_block_open')
  const token = new state.Token('attache_bibliography', '', 0)
  token.block = true
  token.meta = { ...rendered, title: at < 0 ? bibliographyTitle : '' }
  state.tokens.splice(at < 0 ? (end < 0 ? state.tokens.length : end) : at + 1, 0, token)
}

/** The preview scrolls by the lines of the document. */
function placeLines(tokens: readonly Token[], { lineOf }: PreviewMemo): void {
  if (!lineOf) return
  for (const token of tokens) if (token.map) token.map = [lineOf(token.map[0]), lineOf(token.map[1])]
}

function addNotice(state: StateCore, { notice }: PreviewMemo): void {
  if (notice === undefined) return
  const token = new state.Token('attache_notice', '', 0)
  token.block = true
  token.content = notice
  state.tokens.unshift(token)
}

/** The tokens of a text and those within them. */
function allOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...allOf(token.children ?? [])])
}

/** Of the attributes only the id and the classes are taken over. */
function divHtml(tokens: readonly Token[], index: number): string {
  const [, attributes = ''] = divParams.exec(tokens[index]?.info ?? '') ?? []
  const id = /#([\w-]+)/.exec(attributes)?.[1]
  const classes = Array.from(attributes.matchAll(/\.([\w-]+)/g), ([, name]) => name).join(' ')
  return `<div${id ? ` id="${escapeHtml(id)}"` : ''}${classes ? ` class="${escapeHtml(classes)}"` : ''}>\n`
}
