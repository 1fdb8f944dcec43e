import { escapeHtml } from '../html/escape.js'
import { writeText } from '../html/inlines.js'
import type { RenderedEntry, Run } from '../citedItem.js'
import type { QuotationMarker } from './previewMemo.js'

/** Around the words of a citation; `title` is what is known of it, in lines, or empty. */
export function citationHtml(title: string): readonly [before: string, after: string] {
  return [`<span class="attache-citation"${title ? ` title="${escapeHtml(title)}"` : ''}>`, '</span>']
}

/** In print nothing stands there: without a mark it would look as if the citation were lost. */
export function silentHtml(title: string): string {
  const label = escapeHtml(title)
  return `<span class="attache-citation attache-silent" role="img" title="${label}" aria-label="${label}">¶</span>`
}

/** Before the words of a task. */
export function taskHtml(isDone: boolean, label: string): string {
  return `<span role="img" aria-label="${escapeHtml(label)}">${isDone ? '☑' : '☐'}</span> `
}

/** The mark of a note. */
export function noteHtml(number: number, label: string, title: string): string {
  const known = title ? ` title="${escapeHtml(title)}"` : ''
  return `<sup class="footnote-ref"><a href="#note-${number}" id="note-mark-${number}" role="doc-noteref" aria-label="${escapeHtml(label)}"${known}>[${number}]</a></sup>`
}

/** From a note back to its mark. */
export function backHtml(number: number, label: string): string {
  return ` <a href="#note-mark-${number}" class="footnote-backref" role="doc-backlink" aria-label="${escapeHtml(label)}">↩</a>`
}

export function noticeHtml(notice: string): string {
  return `<p class="attache-notice" role="note">${escapeHtml(notice)}</p>\n`
}

const signs: Readonly<Record<QuotationMarker['state'], string>> = { verified: '✓', differs: '≠', unchecked: '?' }

export function markerHtml({ state, title }: QuotationMarker): string {
  const label = escapeHtml(title)
  return `<span class="attache-sign attache-${state}" role="img" title="${label}" aria-label="${label}">${signs[state]}</span>`
}

export function bibliographyHtml(bibliography: readonly RenderedEntry[], hangingIndent: boolean): string {
  const entries = bibliography.map(
    ({ id, runs }) => `<p class="attache-entry" id="${escapeHtml(`ref-${id}`)}">${runsToHtml(runs)}</p>\n`,
  )
  return `<section class="attache-bibliography${hangingIndent ? ' attache-hanging' : ''}">\n${entries.join('')}</section>\n`
}

/** Everything in runs is escaped, and only addresses of the web and places of the same document become links. */
function runsToHtml(runs: readonly Run[]): string {
  return runs.map(({ href, ...run }) => writeText(isSafe(href) ? { ...run, href } : run)).join('')
}

function isSafe(href: string | undefined): href is string {
  return href !== undefined && /^(?:https?:\/\/|#)/i.test(href)
}
