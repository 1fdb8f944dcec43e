import type { Extract, Region, TrackedChanges } from '../../core/transcript/transcript.js'
import { Blocks } from '../blocks.js'
import { readDocxPart } from './docxPart.js'
import { docxStyles } from './docxStyles.js'
import { propertiesOf } from '../officeProperties.js'
import { Tables } from '../tables.js'
import { Unreadable } from '../unreadable.js'
import { unzipTexts } from '../zip.js'

const wanted = /^(?:word\/(?:document\d*|styles|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps\/core\.xml)$/

/** The parts besides the text itself, in the order in which their words follow it. */
const others: readonly (readonly [RegExp, Region])[] = [
  [/footnotes|endnotes/, 'note'],
  [/footer/, 'footer'],
]

/**
 * A Word file (ECMA-376, part 1, WordprocessingML): its text, then notes and footers; headers come first. Comments are nobody's words in the
 * conversation and stay out. Words are read where they stand, and not by way of HTML, which has no place for headers and pages.
 * @throws Unreadable where there are tracked changes of which `changes` does not say what counts
 */
export function decodeDocx(bytes: Uint8Array, changes?: TrackedChanges): Extract {
  const parts = unzipTexts(bytes, wanted)
  const names = [...parts.keys()].sort()
  const main = names.find((name) => name.startsWith('word/document'))
  if (main === undefined) throw new Unreadable('unknown format')
  const styles = docxStyles(parts.get('word/styles.xml') ?? '')
  const blocks = new Blocks()
  let count = 0
  const read = (name: string, region?: Region): void => {
    const tables = new Tables(blocks)
    count += readDocxPart(parts.get(name) ?? '', tables, { styles, region, changes })
    tables.end()
  }
  for (const name of names.filter((one) => one.startsWith('word/header'))) read(name, 'header')
  read(main)
  for (const [pattern, region] of others)
    for (const name of names.filter((one) => pattern.test(one))) read(name, region)
  if (count > 0 && !changes) throw new Unreadable('tracked changes', count)
  return blocks.toExtract('docx', propertiesOf(parts.get('docProps/core.xml') ?? ''))
}
