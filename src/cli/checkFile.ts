import type { CheckOptions, MemoChecker } from '../core/check/check.js'
import { type MemoProblem, memoSeverities, type MemoSeverity } from '../core/check/rule.js'
import { type Mended, mendSafely } from '../core/check/safeFixes.js'
import { languageOf } from '../core/memo/fileLanguage.js'
import { readMemo } from '../core/memo/memo.js'
import { CannotRun, type Host } from './host.js'
import { loadText } from './load.js'

/** How each memo of a run is checked. */
export interface Job {
  readonly host: Host
  readonly checker: MemoChecker
  /** What is known of protected interviews. */
  readonly stored: Pick<CheckOptions, 'names' | 'protectedTexts'>
  /** Whether the corpus was named, and is not the one that comes with the program. */
  readonly isOwnCorpus: boolean
  readonly least: MemoSeverity
  readonly fix: boolean
}

/** What was done to a text, and what was found in it then. Places are those of `text`. */
export interface CheckedText {
  readonly text: string
  readonly problems: readonly MemoProblem[]
  /** Each with the text in which it had its place. */
  readonly mended: readonly (Mended & { readonly text: string })[]
}

/** Checks one memo, and writes it where something in it was mended. */
export async function checkFile(job: Job, file: string): Promise<CheckedText> {
  const { host, fix } = job
  const read = await loadText(host, file)
  const checked = fix ? mend(read, file, job) : { text: read, problems: problemsIn(read, file, job), mended: [] }
  if (checked.mended.length && !(await host.writeText(file, (await markOf(host, file)) + checked.text)))
    throw new CannotRun(`${file} cannot be written.`)
  return checked
}

/** The byte order mark at the start of a file, which is no part of its text, where there is one. */
async function markOf(host: Host, file: string): Promise<string> {
  const bytes = await host.readBytes(file)
  const hasMark = bytes instanceof Uint8Array && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return hasMark ? '\uFEFF' : ''
}

/** A change may show what another one hid, but not for ever. */
const mostPasses = 10

function mend(before: string, file: string, job: Job): CheckedText {
  const mended: CheckedText['mended'][number][] = []
  let text = before
  let problems = problemsIn(text, file, job)
  for (let pass = 0; pass < mostPasses; pass++) {
    const done = mendSafely(text, problems)
    if (!done.mended.length) break
    for (const one of done.mended) mended.push({ ...one, text })
    text = done.text
    problems = problemsIn(text, file, job)
  }
  return { text, problems, mended }
}

function problemsIn(text: string, file: string, { checker, stored, isOwnCorpus, least }: Job): readonly MemoProblem[] {
  const fileName = file.split(/[\\/]/).at(-1) ?? file
  const today = new Date().toISOString().slice(0, 10)
  const found = checker.check(readMemo(text, languageOf(file)), { fileName, ...stored, isOwnCorpus, today })
  return found.filter(({ severity }) => memoSeverities.indexOf(severity) <= memoSeverities.indexOf(least))
}
