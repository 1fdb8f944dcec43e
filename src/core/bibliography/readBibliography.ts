import type { Bibliography, BibliographyFormat } from './bibliography.js'
import { readCslJson } from './readCslJson.js'
import { readCslYaml } from './readCslYaml.js'
import { isTooMuchYaml } from '../text/yaml.js'

/** Readers that are loaded when they are needed. */
export interface LazyReaders {
  readonly readBibTeX: (uri: string, text: string, format: 'bibtex' | 'biblatex') => Generator<void, Bibliography>
  readonly readRis: (uri: string, text: string) => Generator<void, Bibliography>
}

/** Reads a bibliography in slices; undefined where it would take too long, and cannot be sliced. `readers` is asked for what reads BibTeX and RIS. */
export async function readBibliography(
  uri: string,
  text: string,
  format: BibliographyFormat,
  readers: () => Promise<LazyReaders>,
): Promise<Generator<void, Bibliography | undefined>> {
  switch (format) {
    case 'csl-json':
      return readCslJson(uri, text)
    case 'csl-yaml':
      return whole(() => (isTooMuchYaml(text) ? undefined : readCslYaml(uri, text)))
    case 'ris':
      return (await readers()).readRis(uri, text)
    case 'bibtex':
    case 'biblatex':
      return (await readers()).readBibTeX(uri, text, format)
  }
}

function* whole<T>(read: () => T): Generator<void, T> {
  yield
  return read()
}

/** In UTF-16 units: some hundred thousand entries. */
export const largestBibliography = 64 * 1024 * 1024

/** In seconds of work: ten times what the largest real ones take. */
export const mostBibliographySeconds = 10

/** The same reading; ends with undefined where its steps take longer together than a bibliography may. `now` is the shell's clock, in milliseconds. */
export function* within(
  reading: Generator<void, Bibliography | undefined>,
  now: () => number,
): Generator<void, Bibliography | undefined> {
  for (let spent = 0; spent <= mostBibliographySeconds * 1000;) {
    const started = now()
    const { done, value } = reading.next()
    spent += now() - started
    if (done) return value
    yield
  }
  return undefined
}
