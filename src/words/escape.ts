/**
 * Text from a corpus or a memo on one line of Markdown that an editor shows: as character references, so that nothing in it is markup,
 * HTML, a link (not even a bare address), a picture, or the `$(name)` of an icon.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>~|&$@#^]|:(?=\/\/)|(?<=www)\.|^[-+=]|(?<=^\d{1,9})[.)]/gi, reference)
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
