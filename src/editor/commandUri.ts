/** The address of a link in Markdown that runs a command of ours with one argument. */
export function commandUri(command: `attache.${string}`, argument: unknown): string {
  // A bracket would end the Markdown link, and encodeURIComponent leaves round ones as they are.
  const encoded = encodeURIComponent(JSON.stringify([argument]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
  return `command:${command}?${encoded}`
}
