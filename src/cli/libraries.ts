import type { Bibliography } from '../core/bibliography/bibliography.js'
import { bibliographyEndings, formatOf } from '../core/bibliography/formats.js'
import { type Library, libraryOf } from '../core/bibliography/library.js'
import { problemsOfBibliography } from '../core/bibliography/libraryProblems.js'
import { bibliographyProblem, unreadBibliography } from '../core/bibliography/makeBibliography.js'
import { memoSourcesOf } from '../core/memo/memoSources.js'
import { largestBibliography, readBibliography, within } from '../core/bibliography/readBibliography.js'
import type { Corpus } from '../core/corpus/corpus.js'
import type { Memo } from '../core/memo/memo.js'
import type { Problem } from '../core/model.js'
import { lineStartsOf } from '../core/text/lines.js'
import { CannotRun, type Host } from './host.js'
import { projectBibliographies } from '../core/export/quarto/project.js'
import type { NamedFiles } from './namedInMemo.js'
import { surroundingsOf } from './profiles.js'

/** What a memo can cite, and what is wrong with its bibliographies and where it names them. */
export interface MemoLibrary {
  readonly library: Library
  /** Of a bibliography that several memos of a run name, with the first alone. */
  readonly problems: readonly Problem[]
}

/**
 * Reads the bibliographies that memos name, each once for all memos of a run. `usual` are files for every memo; as in the editor they come behind
 * those that a memo names itself, and the last of them counts.
 */
export async function memoLibraries(
  host: Host,
  corpus: Corpus,
  usual: readonly string[],
): Promise<(file: string, memo: Memo, files: NamedFiles) => Promise<MemoLibrary>> {
  const read = new Map<string, Promise<Bibliography | undefined>>()
  const told = new Set<string>()
  const readOnce = (path: string): Promise<Bibliography | undefined> => {
    const uri = host.toUri(path)
    const reading = read.get(uri) ?? readFile(host, path)
    read.set(uri, reading)
    return reading
  }
  const ofAll = await Promise.all(usual.map(async (path) => (await readOnce(known(path))) ?? missing(path)))
  return async (file, memo, behind) => {
    const uri = host.toUri(file)
    const { named: ofMemo, inline, problems } = memoSourcesOf(uri, memo.text, memo.language)
    const isOfProject = ofMemo.length === 0 && memo.language !== 'plaintext'
    const ofProject = isOfProject ? await projectBibliographies(surroundingsOf(host, file, behind)) : []
    // What is wrong with one of the project's is told where the memo begins.
    const named = [...ofMemo, ...ofProject.map((name) => ({ name, span: { start: 0, end: 0 } }))]
    const files = await Promise.all(
      named.map(async ({ name, span }) => {
        const path = await behind.pathOf(name)
        return { name, span, bibliography: path === undefined ? undefined : await readOnce(path) }
      }),
    )
    const lost = files.flatMap(({ name, span, bibliography }) => {
      if (bibliography || /(?:^|\/)references\.json$/.test(name)) return []
      return [bibliographyProblem(uri, lineStartsOf(memo.text), 'bibliography-missing', span, { text: name })]
    })
    const own = [inline, ...files.map(({ bibliography }) => bibliography).reverse()].flatMap((one) => one ?? [])
    const all = [...own, ...[...ofAll].reverse().filter((one) => !own.includes(one))]
    const isComplete = problems.length === 0 && files.every(({ bibliography }) => bibliography) && all.length > 0
    const fresh = all.filter((one) => one === inline || !told.has(one.uri))
    for (const one of fresh) told.add(one.uri)
    // What a memo says itself of a source is meant to stand in the place of what a file says.
    const winnersOf = (one: Bibliography): readonly Bibliography[] =>
      all.slice(0, all.indexOf(one)).filter((other) => other !== inline)
    return {
      library: libraryOf(corpus, all, isComplete),
      problems: [...problems, ...lost, ...fresh.flatMap((one) => problemsOfBibliography(corpus, one, winnersOf(one)))],
    }
  }
}

/** A file that somebody names on the command line, where its ending says what it is. */
function known(path: string): string {
  if (formatOf(path)) return path
  throw new CannotRun(
    `Expected a file that ends in ${bibliographyEndings.join(', ')} behind --bibliography, got ${path}.`,
  )
}

function missing(path: string): never {
  throw new CannotRun(`There is no file ${path}.`)
}

/** Undefined where there is no such file. */
async function readFile(host: Host, path: string): Promise<Bibliography | undefined> {
  const uri = host.toUri(path)
  const bytes = await host.readBytes(path, largestBibliography * 4)
  if (bytes === undefined) return undefined
  const data = { text: path.split(/[\\/]/).at(-1) ?? path, most: largestBibliography }
  if (bytes === 'too-large') return unreadBibliography(uri, 'bibliography-too-large', data)
  const text = textOf(bytes)
  if (text === undefined) return unreadBibliography(uri, 'bibliography-unreadable', data)
  const reading = await readBibliography(uri, text, formatOf(path) ?? 'csl-json', () => host.loadBibliography())
  const slices = within(reading, () => host.computed())
  for (;;) {
    const { done, value } = slices.next()
    if (done) return value ?? unreadBibliography(uri, 'bibliography-too-slow', data)
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined // not UTF-8: the caller says so, with the name of the file
  }
}
