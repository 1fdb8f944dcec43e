import type { FoundField } from '../core/transcript/transcript.js'
import { readXml } from './xml.js'

/** Dublin Core's properties that say something of the text; when the file was made, or the one it was copied from, and who saved it, says nothing. */
export function propertiesOf(xml: string): readonly FoundField[] {
  const found = new Map<string, string>()
  let name = ''
  readXml(xml, {
    open: (opened) => (name = opened),
    close: () => (name = ''),
    text: (words) => found.set(name, `${found.get(name) ?? ''}${words}`),
  })
  const fields: FoundField[] = []
  const add = (field: FoundField['field'], value: string | undefined): void => {
    if (value?.trim()) fields.push({ field, value: value.trim(), from: 'file properties' })
  }
  add('title', found.get('title'))
  add('publisher', found.get('publisher'))
  add('language', found.get('language'))
  return fields
}
