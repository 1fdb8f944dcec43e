/** The Markdown that Pandoc reads in CSL-YAML as the markup of CSL-JSON: emphasis, small capitals, kept case, raised and lowered; dashes and dots as print has them. */
export function markdownToMarkup(text: string): string {
  if (!/[*_^~[\\]|--|\.{3}/.test(text)) return text
  return withDashes(text)
    .replace(/\[([^[\]]*)\]\{\.nocase\}/g, '<span class="nocase">$1</span>')
    .replace(/\[([^[\]]*)\]\{\.smallcaps\}/g, '<span style="font-variant:small-caps;">$1</span>')
    .replace(/(?<!\\)\*\*(?=\S)((?:\\.|[^\\])+?)(?<=\S)\*\*/g, '<b>$1</b>')
    .replace(/(?<!\\)\*(?=\S)((?:\\.|[^\\*])+?)(?<=\S)\*/g, '<i>$1</i>')
    .replace(/(?<![\\\p{L}\p{N}])_(?=\S)((?:\\.|[^\\_])+?)(?<=\S)_(?![\p{L}\p{N}])/gu, '<i>$1</i>')
    .replace(/(?<!\\)\^(\S+?)\^/g, '<sup>$1</sup>')
    .replace(/(?<![\\~])~([^\s~]+?)~(?!~)/g, '<sub>$1</sub>')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** Of an address they are its own. */
function withDashes(text: string): string {
  if (/^\s*(?:[a-z]+:\/\/|10\.\d{4})/i.test(text)) return text
  return text
    .replace(/(?<!\\|-)-{2,3}(?!-)/g, (dashes) => (dashes.length === 3 ? '—' : '–'))
    .replace(/(?<!\.)\.{3}(?!\.)/g, '…')
}
