import type { RenderedMemo, Run } from '../finish/model.js'
import type { QuotationSign } from './model.js'

/** Words of a citation; `title` is what is known of it, in lines, or empty. */
export interface ShownWords {
  readonly runs: readonly Run[]
  readonly title: string
}

export function wordsHtml({ runs, title }: ShownWords): string {
  return `<span class="attache-citation"${titleAttribute(title)}>${runsToHtml(runs)}</span>`
}

const signs: Readonly<Record<QuotationSign['state'], string>> = { verified: '✓', differs: '≠', unchecked: '?' }

export function signHtml({ state, title }: QuotationSign): string {
  const label = escapeHtml(title)
  return `<span class="attache-sign attache-${state}" role="img" title="${label}" aria-label="${label}">${signs[state]}</span>`
}

/** The heading is left out where the memo has one of its own. */
export function bibliographyHtml({
  bibliography,
  hangingIndent,
  title,
}: Pick<RenderedMemo, 'bibliography' | 'hangingIndent'> & { readonly title: string }): string {
  const entries = bibliography.map(({ runs }) => `<p class="attache-entry">${runsToHtml(runs)}</p>\n`)
  const heading = title ? `<h2>${escapeHtml(title)}</h2>\n` : ''
  const indent = hangingIndent ? ' attache-hanging' : ''
  return `<section class="attache-bibliography${indent}">\n${heading}${entries.join('')}</section>\n`
}

/** Runs as HTML: everything in them is escaped, and only addresses of the web and places of the same document become links. */
export function runsToHtml(runs: readonly Run[]): string {
  return runs.map(runToHtml).join('')
}

/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

const tags = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
] as const

function runToHtml(run: Run): string {
  let html = escapeHtml(run.text)
  for (const [flag, tag] of tags) if (run[flag]) html = `<${tag}>${html}</${tag}>`
  if (run.smallCaps) html = `<span class="attache-small-caps">${html}</span>`
  if (run.position) html = run.position === 'superscript' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`
  const { href } = run
  return href && /^(?:https?:\/\/|#)/i.test(href) ? `<a href="${escapeHtml(href)}">${html}</a>` : html
}

function titleAttribute(title: string): string {
  return title ? ` title="${escapeHtml(title)}"` : ''
}
