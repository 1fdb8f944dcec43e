import type { Document } from '../../src/core/export/document.js'
import { readDraft } from '../../src/core/export/draft/readDraft.js'
import { writeHtml } from '../../src/core/export/html/writeHtml.js'
import { writeMarkdown } from '../../src/core/export/markdown/writeMarkdown.js'
import { placeCitations } from '../../src/core/export/placeCitations.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { documentLabels } from '../../src/words/export/document.js'
import { plainEnglish } from '../../src/words/l10n.js'
import { fakeRender } from './fakeStyle.js'

export const labels = documentLabels(plainEnglish)

/** The document of a memo in the plain style for tests. */
export function finished(text: string, form: 'note' | 'in-text' | 'prose' = 'in-text'): Document {
  const memo = readMemo(text, 'markdown')
  return placeCitations(readDraft(memo), fakeRender(memo, form))
}

export function asMarkdown(text: string, form?: 'note' | 'in-text' | 'prose'): string {
  return writeMarkdown(finished(text, form), labels).trimEnd()
}

export function asHtml(text: string, form?: 'note' | 'in-text' | 'prose'): string {
  return writeHtml(finished(text, form), labels)
}
