import type { Extract } from '../core/transcript/transcript.js'

/** Controls, of which no corpus file may have any: one NUL, and nothing of the file would be read. Tabs and line ends stay. */
const controls = /[^\P{Cc}\t\n\r]/gu

/**
 * What was taken from a file without control characters. In the text the sign for what cannot be shown stands for each, a space for those
 * that part words, so that offsets stay; in names and metadata they go. Between blocks they tell where a page ends, and are in no passage.
 */
export function withoutControls(extract: Extract): Extract {
  const replaced: number[] = []
  let next = 0
  const text = extract.text.replace(controls, (sign, offset: number) => {
    while ((extract.blocks[next]?.span.end ?? Infinity) <= offset) next += 1
    const isWithin = (extract.blocks[next]?.span.start ?? Infinity) <= offset
    if (/\s/u.test(sign)) return isWithin ? ' ' : sign
    replaced.push(offset)
    return '\uFFFD'
  })
  const bare = (value: string): string => value.replace(controls, (sign) => (/\s/u.test(sign) ? ' ' : ''))
  return {
    ...extract,
    text,
    blocks: extract.blocks.map((block) =>
      block.speaker === undefined ? block : { ...block, speaker: bare(block.speaker) },
    ),
    metadata: extract.metadata.map((field) => ({ ...field, value: bare(field.value) })),
    ...(replaced.length > 0 ? { replaced } : {}),
  }
}
