/** The Markdown that Pandoc reads in CSL-YAML as the markup of CSL-JSON: emphasis, small capitals, kept case, raised and lowered. */
export function markdownToMarkup(text: string): string {
  if (!/[*_^~[\\]/.test(text)) return text
  return text
    .replace(/\[([^[\]]*)\]\{\.nocase\}/g, '<span class="nocase">$1</span>')
    .replace(/\[([^[\]]*)\]\{\.smallcaps\}/g, '<span style="font-variant:small-caps;">$1</span>')
    .replace(/(?<!\\)\*\*(?=\S)((?:\\.|[^\\])+?)(?<=\S)\*\*/g, '<b>$1</b>')
    .replace(/(?<!\\)\*(?=\S)((?:\\.|[^\\*])+?)(?<=\S)\*/g, '<i>$1</i>')
    .replace(/(?<![\\\p{L}\p{N}])_(?=\S)((?:\\.|[^\\_])+?)(?<=\S)_(?![\p{L}\p{N}])/gu, '<i>$1</i>')
    .replace(/(?<!\\)\^(\S+?)\^/g, '<sup>$1</sup>')
    .replace(/(?<![\\~])~([^\s~]+?)~(?!~)/g, '<sub>$1</sub>')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
