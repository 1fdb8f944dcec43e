/**
 * Text from a corpus or a memo on one line of Markdown that an editor shows: as character references, so that nothing in it is markup,
 * HTML, a link (not even a bare address), a picture, or the `$(name)` of an icon.
 */
export function escapeMarkdown(text: string): string {
  return straighten(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>~|&$@#^]|:(?=\/\/)|(?<=www)\.|^[-+=]|(?<=^\d{1,9})[.)]/gi, reference)
}

/**
 * The same for a row of a list or a message, which know no Markdown but the icon `$(name)` and the link `[words](address)`: a word joiner,
 * which is not seen, keeps their signs apart.
 */
export function escapeLabel(text: string): string {
  return straighten(text).replace(/(?<=[$\]])(?=\()/g, '\u2060')
}

/** Without the characters that turn the direction of writing: what we say behind such a text would read backwards. */
export function straighten(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
