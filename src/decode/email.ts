import PostalMime from 'postal-mime'
import type { Extract, FoundField } from '../core/transcript/transcript.js'
import { decodeHtml } from './html/html.js'
import { decodePlainText } from './plainText.js'
import { withWindowsSigns } from './readText.js'
import { Unreadable } from './unreadable.js'

/**
 * A message as programs for mail save it (RFC 5322 and MIME): its words, with subject and day. What is attached is left out: it is a file of its own, to be
 * imported by itself.
 * @throws Unreadable where it has no words, or nests without end
 */
export async function decodeEmail(bytes: Uint8Array): Promise<Extract> {
  const { subject, date, text, html } = await PostalMime.parse(bytes).catch(() => {
    throw new Unreadable('damaged')
  })
  const fields: FoundField[] = [
    ...(subject?.trim() ? [{ field: 'title', value: subject.trim(), from: 'file properties' } as const] : []),
    ...(date ? [{ field: 'issued', value: date.slice(0, 10), from: 'file properties' } as const] : []),
  ]
  // Mail that says it is in Latin-1 is in Windows-1252, as on the web.
  const read = text?.trim()
    ? decodePlainText({ text: withWindowsSigns(text), encoding: 'utf-8' })
    : html?.trim()
      ? decodeHtml({ text: withWindowsSigns(html), encoding: 'utf-8' })
      : undefined
  if (!read) throw new Unreadable('empty')
  return { ...read, format: 'eml', metadata: [...fields, ...read.metadata] }
}
