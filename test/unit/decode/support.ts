import assert from 'node:assert/strict'
import type { Extract, TrackedChanges } from '../../../src/core/transcript/transcript.js'
import { decode } from '../../../src/decode/formats.js'

/** What is taken from a file of which something can be taken. */
export async function decoded(content: string | Uint8Array, name: string, changes?: TrackedChanges): Promise<Extract> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const extract = await decode(bytes, name, changes)
  assert.ok(!('unreadable' in extract), JSON.stringify(extract))
  assertSound(extract)
  return extract
}

/** The words of each block. */
export function textsOf({ text, blocks }: Extract): readonly string[] {
  return blocks.map(({ span }) => text.slice(span.start, span.end))
}

/** Blocks are in order, without overlap, and nothing but white space lies between them. */
export function assertSound({ text, blocks }: Extract): void {
  let end = 0
  for (const { span, lead } of blocks) {
    assert.equal(text.slice(end, span.start).trim(), '')
    assert.ok(span.start >= end && span.end > span.start)
    assert.equal(text.slice(span.start, span.end).trim(), text.slice(span.start, span.end))
    if (lead) assert.ok(lead.start === span.start && lead.end <= span.end && lead.end > lead.start)
    end = span.end
  }
  assert.equal(text.slice(end).trim(), '')
}

/** The words of a text, in order. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** All that an extract took: words of blocks, speakers and times, and metadata. */
export function taken({ text, blocks, metadata }: Extract): string {
  const about = blocks.flatMap(({ speaker, time }) => [speaker ?? '', time ?? ''])
  return [text, ...about, ...metadata.map(({ value }) => value)].join(' ')
}
