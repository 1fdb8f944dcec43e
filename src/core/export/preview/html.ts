import { escapeHtml } from '../html/escape.js'
import { writeText } from '../html/inlines.js'
import type { RenderedMemo, Run } from '../citedItem.js'
import type { QuotationMarker } from './previewMemo.js'

/** Words of a citation; `title` is what is known of it, in lines, or empty. */
export interface PreviewWords {
  readonly runs: readonly Run[]
  readonly title: string
}

/** The entries; `title` is their heading, left out where the memo has one of its own. */
export interface PreviewBibliography extends Pick<RenderedMemo, 'bibliography' | 'hangingIndent'> {
  readonly title: string
}

export function wordsHtml({ runs, title }: PreviewWords): string {
  const label = escapeHtml(title)
  // In print nothing stands there: without a mark it would look as if the citation were lost.
  if (runs.length === 0)
    return `<span class="attache-citation attache-silent" role="img" title="${label}" aria-label="${label}">¶</span>`
  return `<span class="attache-citation"${titleAttribute(title)}>${runsToHtml(runs)}</span>`
}

export function noticeHtml(notice: string): string {
  return `<p class="attache-notice" role="note">${escapeHtml(notice)}</p>\n`
}

const signs: Readonly<Record<QuotationMarker['state'], string>> = { verified: '✓', differs: '≠', unchecked: '?' }

export function markerHtml({ state, title }: QuotationMarker): string {
  const label = escapeHtml(title)
  return `<span class="attache-sign attache-${state}" role="img" title="${label}" aria-label="${label}">${signs[state]}</span>`
}

export function bibliographyHtml({ bibliography, hangingIndent, title }: PreviewBibliography): string {
  const entries = bibliography.map(
    ({ id, runs }) => `<p class="attache-entry" id="${escapeHtml(`ref-${id}`)}">${runsToHtml(runs)}</p>\n`,
  )
  const heading = title ? `<h2>${escapeHtml(title)}</h2>\n` : ''
  const indent = hangingIndent ? ' attache-hanging' : ''
  return `<section class="attache-bibliography${indent}">\n${heading}${entries.join('')}</section>\n`
}

/** Everything in runs is escaped, and only addresses of the web and places of the same document become links. */
function runsToHtml(runs: readonly Run[]): string {
  return runs.map(({ href, ...run }) => writeText(isSafe(href) ? { ...run, href } : run)).join('')
}

function isSafe(href: string | undefined): href is string {
  return href !== undefined && /^(?:https?:\/\/|#)/i.test(href)
}

function titleAttribute(title: string): string {
  return title ? ` title="${escapeHtml(title)}"` : ''
}
