/** What makes the user's sentences: `vscode.l10n` in the editor, `plainEnglish` elsewhere. `{0}` stands for the first of `values`. */
export interface L10n {
  t(message: string, ...values: (string | number)[]): string
}

/** Fills in the values and translates nothing: for the command line and for tests. */
export const plainEnglish: L10n = {
  t: (message, ...values) =>
    message.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole)),
}

/** The language of dates, numbers and lists, as a tag of BCP 47: told as a sentence is, so that it is always that of the sentences. */
export function languageOf(l10n: L10n): string {
  return l10n.t('en-GB')
}

/** Words in the quotation marks of the language. */
export function inQuotes(words: string, l10n: L10n): string {
  return l10n.t('“{0}”', words)
}
