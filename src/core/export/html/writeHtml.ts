import type { Block, Document } from '../document.js'
import type { DocumentLabels, Formulas, Pictures } from '../labels.js'
import { textOf } from '../textOf.js'
import { isRightToLeft } from '../direction.js'
import { writeBlocks } from './blocks.js'
import { escapeHtml } from './escape.js'
import { writeInlines, type Writing } from './inlines.js'
import { styleSheet } from './style.js'

/** Nothing is loaded and no script runs, whatever a memo holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** The document as one file that needs no other: readable on screen, in the dark, by a screen reader and on paper. */
export function writeHtml(
  document: Document,
  labels: DocumentLabels,
  pictures: Pictures = new Map(),
  formulas: Formulas = new Map(),
): string {
  const { title, language, authors, keywords } = document
  const writing: Writing = {
    labels,
    pictures,
    formulas,
    notes: [],
    titleLevels: title.length ? 1 : 0,
    count: { tables: 0 },
  }
  const isAnnex = ({ kind }: Block): boolean => kind === 'annex'
  const text = writeBlocks(
    document.blocks.filter((block) => !isAnnex(block)),
    writing,
  )
  // An annex has no notes, and stands behind those of the text.
  const body = [
    titleBlock(document, writing),
    text,
    endNotes(writing),
    writeBlocks(document.blocks.filter(isAnnex), writing),
  ]
  const meta = [
    ...(authors.length ? [['author', authors.join(', ')]] : []),
    ...(keywords.length ? [['keywords', keywords.join(', ')]] : []),
  ]
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(language)}"${isRightToLeft(language) ? ' dir="rtl"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(textOf(title) || labels.untitled)}</title>`,
    ...meta.map(([name = '', value = '']) => `<meta name="${name}" content="${escapeHtml(value)}">`),
    `<style>\n${styleSheet}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body.filter(Boolean),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function titleBlock({ title, subtitle, authors, date, abstract }: Document, writing: Writing): string {
  const byline = [authors.join(', '), date ?? ''].filter(Boolean).join(' · ')
  const notices = abstract.filter(({ kind }) => kind === 'notice')
  const summary = abstract.filter(({ kind }) => kind !== 'notice')
  const lines = [
    ...(title.length ? [`<h1>${writeInlines(title, writing)}</h1>`] : []),
    ...(subtitle.length ? [`<p class="subtitle">${writeInlines(subtitle, writing)}</p>`] : []),
    ...(byline ? [`<p class="byline">${escapeHtml(byline)}</p>`] : []),
    ...(abstract.length
      ? [
          writeBlocks(notices, writing),
          `<section class="abstract" role="doc-abstract">\n${writeBlocks(summary, writing)}\n</section>`,
        ]
      : []),
  ]
  return lines.length ? `<header>\n${lines.filter(Boolean).join('\n')}\n</header>` : ''
}

/** A note may hold no note, so that the list does not grow while it is written. */
function endNotes(writing: Writing): string {
  const { notes, labels } = writing
  if (!notes.length) return ''
  const rows = notes.map((blocks, index) => {
    const number = index + 1
    const back = `<a class="back" href="#note-mark-${number}" role="doc-backlink" aria-label="${escapeHtml(labels.backTo(number))}">↩</a>`
    return `<li id="note-${number}">${writeBlocks(blocks, writing)} ${back}</li>`
  })
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes">\n<h2 id="notes">${escapeHtml(labels.notes)}</h2>\n<ol>\n${rows.join('\n')}\n</ol>\n</section>`
}
