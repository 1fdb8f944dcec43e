import type { FoundField } from '../transcript.js'
import type { Paragraph } from './paragraphs.js'
import { foldLine } from '../lines/wording.js'

const addresses = /https?:\/\/[^\s/<>[\]()"“”]+(\/[^\s<>[\]()"“”?#]+)?/gu

/**
 * The address of the page among those that the text around a talk has, in a list of links or in a message: the one whose words are the
 * title's or the name of somebody who speaks. None where several fit as well.
 */
export function pageAddress(
  paragraphs: readonly Paragraph[],
  title: string | undefined,
  people: readonly string[],
): readonly FoundField[] {
  const words = new Set(
    [title ?? '', ...people].flatMap((text) => foldLine(text).split(' ')).filter((word) => word.length > 3),
  )
  const shares = new Map<string, number>()
  for (const { text } of paragraphs)
    for (const [address, path = ''] of text.matchAll(addresses)) {
      const own = foldLine(path.replace(/[-_/.]+/g, ' ')).split(' ')
      shares.set(address.replace(/[.,;:]+$/, ''), new Set(own.filter((word) => words.has(word))).size)
    }
  const [best, next] = [...shares].sort(([, one], [, other]) => other - one)
  if (!best || best[1] < 2 || (next && next[1] === best[1])) return []
  return [{ field: 'url', value: best[0], from: 'text' }]
}
