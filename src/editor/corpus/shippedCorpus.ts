/**
 * The files of the corpus that comes with the extension. They are known by name: a browser gets an extension from a web server, where
 * files can be read and folders cannot be listed.
 */
export const shippedFiles: readonly string[] = ['china-pakistan.md', 'small2010.md', 'small2010.sums']
