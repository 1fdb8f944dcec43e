import { Composer, type CST, type Document, isNode, isScalar, Lexer, Parser, visit, YAMLParseError } from 'yaml'

/** Of signs that may begin a node: so many take some eight seconds and more than 1 GB. A bibliography of ten thousand works has fewer. */
const mostYamlSigns = 800_000
const signs = new Set(Array.from('\n,:?&*![{-', (sign) => sign.charCodeAt(0)))

/** Whether a text of YAML has more nodes than are read, for the library reads it in one piece. */
export function isTooMuchYaml(yaml: string): boolean {
  if (yaml.length <= mostYamlSigns) return false
  let count = 0
  for (let at = 0; at < yaml.length; at += 1) if (signs.has(yaml.charCodeAt(at))) count += 1
  return count > mostYamlSigns
}

/**
 * So deep may a text nest. The library calls itself for each level; where no calls are left just as the engine makes a regular expression, it
 * ends the whole program.
 */
const mostLevels = 100

/**
 * A text of YAML, its first document; with an error where it has too much, and nothing of it is read, or nests too deeply, and what stands before is. The library
 * looks for a key that stands twice by comparing each with all others of its map, which takes minutes for a map that is long enough; so it is told
 * not to, and they are found here.
 */
export function parseYaml(yaml: string): Document.Parsed {
  const isTooMuch = isTooMuchYaml(yaml)
  const { tokens, isTooDeep } = tokensOf(isTooMuch ? '' : yaml)
  const [document] = new Composer({ logLevel: 'silent', uniqueKeys: false }).compose(tokens, true, yaml.length)
  // It makes one of nothing as well.
  if (!document) throw new Error('expected a document')
  if (isTooMuch || isTooDeep) document.errors.unshift(new YAMLParseError([0, 1], 'RESOURCE_EXHAUSTION', 'Too much'))
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
    Alias(_, { source, range }, path) {
      // What holds itself has no end.
      if (!path.some((one) => isNode(one) && 'anchor' in one && one.anchor === source)) return
      const [start = 0, end = start + 1] = range ?? []
      document.errors.push(new YAMLParseError([start, end], 'BAD_ALIAS', 'Alias within what it stands for'))
    },
  })
  document.errors.sort((a, b) => a.pos[0] - b.pos[0])
  return document
}

/** The parts of a text, as far as it nests as deeply as may be. */
function tokensOf(yaml: string): { readonly tokens: readonly CST.Token[]; readonly isTooDeep: boolean } {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(yaml)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > mostLevels) return { tokens: [...tokens, ...parser.end()], isTooDeep: true }
  }
  return { tokens: [...tokens, ...parser.end()], isTooDeep: false }
}
