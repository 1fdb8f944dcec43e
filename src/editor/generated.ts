/** The scheme of pages that we make and nobody writes. */
export const generatedScheme = 'attache'
