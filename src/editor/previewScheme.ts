/** The scheme of texts that show what an import would write; no memos, whatever they quote. */
export const previewScheme = 'attache-import'
