/** What makes the user's sentences: `vscode.l10n` in the editor, `plainEnglish` elsewhere. `{0}` stands for the first of `values`. */
export interface L10n {
  t(message: string, ...values: (string | number)[]): string
}

/** Fills in the values and translates nothing: for the command line and for tests. */
export const plainEnglish: L10n = {
  t: (message, ...values) =>
    message.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole)),
}
