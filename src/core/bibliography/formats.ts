import type { BibliographyFormat } from './bibliography.js'

/** The formats by the ending of a file's name, as Pandoc tells them (manual, `--bibliography`). */
const endings: Readonly<Record<string, BibliographyFormat>> = {
  bib: 'biblatex',
  bibtex: 'bibtex',
  json: 'csl-json',
  yaml: 'csl-yaml',
  yml: 'csl-yaml',
  ris: 'ris',
}

/** What a file that is named as a bibliography holds; undefined for a name that tells nothing. */
export function formatOf(name: string): BibliographyFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(name.toLowerCase())?.[1] ?? ''
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined
}

/** The endings, for a sentence on what was expected. */
export const bibliographyEndings: readonly string[] = Object.keys(endings).map((ending) => `.${ending}`)
