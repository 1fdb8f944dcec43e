import type { NamedEntry } from '../../../../src/core/names/nameForms.js'

type AliasLike = string | { readonly text: string; readonly caseSensitive: boolean }

/** An entry as a glossary gives it, with aliases in short. */
export function makeEntry(
  id: string,
  name: string,
  aliases: readonly AliasLike[] = [],
  type = 'organisation',
  uri = 'glossary.md',
): NamedEntry {
  return { id, kind: 'actor', uri, name, type, aliases: aliases.map(makeAlias) }
}

function makeAlias(alias: AliasLike): NamedEntry['aliases'][number] {
  const { text, caseSensitive } = typeof alias === 'string' ? { text: alias, caseSensitive: false } : alias
  return {
    text,
    caseSensitive,
    metonym: false,
    demonym: false,
    ambiguous: false,
    sources: [],
    span: { start: 0, end: 0 },
  }
}
