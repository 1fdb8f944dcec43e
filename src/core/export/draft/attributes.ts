/** `{#id .class key=value}` of Pandoc. */
export interface Attributes {
  readonly id?: string
  readonly classes: readonly string[]
  readonly values: ReadonlyMap<string, string>
}

/** Reads attributes with or without their braces; a bare word is a class, as behind the colons of a div. */
export function readAttributes(source: string): Attributes {
  const words = source.replace(/^\s*\{|\}\s*$/g, '').match(/[^\s"'=]+(?:=(?:"[^"]*"|'[^']*'|\S*))?/g) ?? []
  const id = words.find((word) => word.startsWith('#'))?.slice(1)
  const classes = words
    .filter((word) => !word.startsWith('#') && !word.includes('='))
    .map((word) => (word === '-' ? 'unnumbered' : word.replace(/^\./, '')))
  const named = words.map((word) => /^([^"'=]+)=(?:"([^"]*)"|'([^']*)'|(.*))$/.exec(word)).filter((one) => one !== null)
  const values = new Map(named.map(([, name = '', one, two, bare]) => [name, one ?? two ?? bare ?? '']))
  return id ? { id, classes, values } : { classes, values }
}
