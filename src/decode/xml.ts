import { Parser } from 'htmlparser2'

/** What a reader of XML is told. Names come without their prefix: files of the same format use different ones. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(words: string): void
}

/** Reads a whole document, without DTDs: entities are those that XML itself has. Faults in the markup are passed over. */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(localName(name), (wanted) => attributeOf(attributes, wanted)),
      onclosetag: (name) => reader.close(localName(name)),
      ontext: (words) => reader.text(words),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  return Object.entries(attributes).find(([name]) => localName(name) === wanted)?.[1]
}
