import { nothing } from './typography.js'

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  '#160': ' ',
  '#xa0': ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
  lt: '<',
  gt: '>',
  ...Object.fromEntries(
    'shy zwj zwnj lrm rlm NoBreak ZeroWidthSpace ApplyFunction af InvisibleTimes it InvisibleComma ic'
      .split(' ')
      .map((name) => [name, nothing]),
  ),
}

/** Source of a pattern for an entity of HTML, whose name or number is the group `entity`; needs the flag `u`. */
export const entityPattern = `&(?<entity>${Object.keys(entities).join('|')}|#\\d{1,7}|#[xX][\\da-fA-F]{1,6});`

const anyEntity = new RegExp(entityPattern, 'gu')

/** The character of an entity, as long as the entity was, so that offsets hold. */
export function characterOf(entity: string, length: number): string {
  return (entities[entity] ?? numbered(entity)).padEnd(length, nothing)
}

/** A text with the characters in the place of entities, which stay behind where words are pasted or imported from the web; as long as it was. */
export function withoutEntities(text: string): string {
  return text.includes('&')
    ? text.replace(anyEntity, (found: string, entity: string) => characterOf(entity, found.length))
    : text
}

/** `#233` or `#xe9`. */
function numbered(number: string): string {
  const code = /^#x/i.test(number) ? parseInt(number.slice(2), 16) : Number(number.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
