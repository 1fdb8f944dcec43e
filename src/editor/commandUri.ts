/** The address of a link in Markdown that runs a command of ours. */
export function commandUri(command: `attache.${string}`, ...given: readonly unknown[]): string {
  // A bracket would end the Markdown link, and encodeURIComponent leaves round ones as they are.
  const encoded = encodeURIComponent(JSON.stringify(given)).replaceAll('(', '%28').replaceAll(')', '%29')
  return `command:${command}?${encoded}`
}
