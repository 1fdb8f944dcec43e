import type { Document } from '../../src/core/finish/document.js'
import { readDraft } from '../../src/core/finish/draft/readDraft.js'
import { writeHtml } from '../../src/core/finish/html/writeHtml.js'
import { writeMarkdown } from '../../src/core/finish/markdown/writeMarkdown.js'
import { placeCitations } from '../../src/core/finish/place.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { documentLabels } from '../../src/words/document.js'
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
