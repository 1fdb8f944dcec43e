/**
 * Words as Markdown in which nothing is markup, with no more backslashes than that takes: such a text is read in mails as well. Brackets stay,
 * for there are no targets for them to lead to.
 */
export function escapeProse(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[`*]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\[(?=\^)|\](?=[([])|!(?=\[)/g, '\\$&')
    .replace(/~(?=~)/g, '\\~')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}.])@(?=[\p{L}\p{N}_{])/gu, '\\@')
}

/** The same for words that begin a line. */
export function escapeLineStart(markdown: string): string {
  return markdown
    .replace(/^(?:#{1,6}(?=\s|$)|[-+>|](?=\s|$)|:{3,}|~{3,}|[-=]+\s*$|>)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2')
}
