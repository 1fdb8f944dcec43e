import { type Document, isScalar, parseDocument, visit, YAMLParseError } from 'yaml'

/**
 * A text of YAML. The library looks for a key that stands twice by comparing each with all others of its map, which takes minutes for a map that is
 * long enough; so it is told not to, and they are found here.
 */
export function parseYaml(yaml: string): Document.Parsed {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
  // What could not be read has no keys, and may be nested deeper than calls can be.
  if (document.errors.length > 0) return document
  visit(document, {
    Map(_, { items }) {
      const met = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const [start = 0] = key.range ?? []
        if (met.has(key.value))
          document.errors.push(new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', 'Map keys must be unique'))
        met.add(key.value)
      }
    },
  })
  document.errors.sort((a, b) => a.pos[0] - b.pos[0])
  return document
}
