/**
 * The files of the corpus that comes with the extension. They are known by name: a browser gets an extension from a web server, where
 * files can be read and folders cannot be listed.
 */
export const shippedFiles: readonly string[] = ['china-pakistan.md', 'small2010.md', 'small2010.sums']

/** The two invented interviews that the sample has beside it, and which claims its sentences rest on. */
export const sampleFiles: readonly string[] = [
  'dastoor2010.md',
  'dastoor2010.sums',
  'dastoor2010.txt',
  'memos.reviewed',
  'source-bffe.md',
]
