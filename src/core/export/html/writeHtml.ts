import type { Document } from '../document.js'
import type { DocumentLabels, Formulas, Pictures } from '../labels.js'
import { textOf } from '../textOf.js'
import { isRightToLeft } from '../direction.js'
import { documentNodes } from './blocks.js'
import { dataUri } from './dataUri.js'
import { escapeHtml } from './escape.js'
import type { Writing } from './inlines.js'
import { element, toHtml } from './nodes.js'
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
    picture: (source) => {
      const found = pictures.get(source)
      return found && { src: dataUri(found), width: found.width, height: found.height }
    },
    formula: ({ text }) => {
      const ready = formulas.get(text)
      return ready === undefined ? undefined : { ready }
    },
    cite: (_, words) => (words.length ? [element('span', { class: 'citation' }, words)] : []),
    mark: String,
    notes: [],
    titleLevels: title.length ? 1 : 0,
    count: { tables: 0 },
  }
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
    toHtml(documentNodes(document, writing)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
