import type { Extract, TrackedChanges } from '../../core/transcript/transcript.js'
import { Blocks } from '../blocks.js'
import { Tables } from '../tables.js'
import { Unreadable } from '../unreadable.js'
import { propertiesOf } from '../officeProperties.js'
import { unzipTexts } from '../zip.js'
import { OdtReader } from './odtReader.js'
import { readXml } from '../xml.js'

/**
 * A text document of LibreOffice and others (OpenDocument 1.3, part 3). Comments are nobody's words in the conversation and stay out; notes stand where they are
 * referred to.
 * @throws Unreadable where there are tracked changes of which `changes` does not say what counts
 */
export function decodeOdt(bytes: Uint8Array, changes?: TrackedChanges): Extract {
  const parts = unzipTexts(bytes, /^(?:content|meta)\.xml$/)
  const content = parts.get('content.xml')
  if (content === undefined) throw new Unreadable('unknown format')
  const blocks = new Blocks()
  const tables = new Tables(blocks)
  const reader = new OdtReader(tables, changes ?? 'accepted')
  readXml(content, reader)
  tables.end()
  if (reader.changes > 0 && !changes) throw new Unreadable('tracked changes', reader.changes)
  return blocks.toExtract('odt', propertiesOf(parts.get('meta.xml') ?? ''))
}
