import type { MemoLanguage } from './prose.js'

/** How the memo of a file is read, by the ending of its name; Markdown where that says nothing. */
export function languageOf(file: string): MemoLanguage {
  const [, ending = ''] = /\.([^.]+)$/.exec(file.toLowerCase()) ?? []
  const languages: Readonly<Record<string, MemoLanguage>> = {
    qmd: 'quarto',
    rmd: 'rmd',
    txt: 'plaintext',
    text: 'plaintext',
  }
  return languages[ending] ?? 'markdown'
}

/** Whether a file has the name of one that may be a memo. */
export function isNamedAsMemo(file: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|qmd|rmd|txt|text)$/i.test(file)
}
