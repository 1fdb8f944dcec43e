import { type CheckOptions, MemoChecker } from '../../core/check/check.js'
import { type MemoProblem, memoSeverities, type MemoSeverity } from '../../core/check/rule.js'
import { isProtectedInterview } from '../../core/cite/protection.js'
import type { Corpus } from '../../core/corpus.js'
import { type NamesFile, readNamesFile } from '../../core/import/protect.js'
import { readSource, type SourceText } from '../../core/source/sourceText.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { readMemo } from '../../core/memo/memo.js'
import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import { plainEnglish } from '../../words/l10n.js'
import { memoProblemSentence } from '../../words/memoProblems.js'
import { CannotRun, exit, type Host } from '../host.js'
import { type JsonCheck, type JsonMemoProblem, schemaVersion } from '../json.js'
import { loadCorpus, loadText } from '../load.js'
import type { Options } from '../options.js'
import { jsonPlace, printable, printJson } from '../report.js'
import { toSarif } from '../sarif.js'
import { textOf } from '../write.js'

const formats = ['text', 'json', 'sarif'] as const

/**
 * `attache check`: the same rules and words as in the editor. Problems of at least `--severity` (a warning, if nothing is said) are printed,
 * and any of them makes the exit code 2. Memos are read one after another, so that memory does not grow with their number.
 */
export async function runCheck(
  host: Host,
  { folders, words, json, format, severity, store }: Options,
): Promise<number> {
  const asked = json ? 'json' : choose('format', format ?? 'text', formats)
  const least = choose('severity', severity ?? 'warning', memoSeverities)
  const corpus = await loadCorpus(host, folders)
  const checker = new MemoChecker(corpus)
  const stored = await storedOf(host, corpus, store ?? host.store)
  const problems: JsonMemoProblem[] = []
  for (const file of await memosOf(host, words, corpus)) {
    const found = problemsIn(await loadText(host, file), file, { checker, corpus, stored }).filter((one) =>
      counts(one, least),
    )
    if (asked === 'text') for (const problem of found) host.out(lineOf(problem))
    problems.push(...found)
  }
  const answer: JsonCheck = { schemaVersion, problems }
  if (asked === 'json') printJson(host, answer)
  if (asked === 'sarif') printJson(host, toSarif(problems, host.version))
  return problems.length ? exit.problems : exit.clean
}

/** A folder stands for what lies in it and is no part of the corpus. */
async function memosOf(host: Host, words: readonly string[], corpus: Corpus): Promise<readonly string[]> {
  if (!words.length) throw new CannotRun('Expected the FILE of a memo; see attache --help.')
  const files: string[] = []
  for (const word of words) {
    const listed = await host.listFiles(word)
    files.push(...(listed?.filter((file) => !corpus.has(host.toUri(file))) ?? [word]))
  }
  return files
}

/** What the store of this machine keeps of the protected interviews: what must not be told, and the words that prove quotations. */
async function storedOf(host: Host, corpus: Corpus, store: string): Promise<Stored> {
  const names = new Map<string, NamesFile>()
  const protectedTexts = new Map<string, SourceText>()
  for (const { key } of corpus.interviews().filter(isProtectedInterview)) {
    const file = await textOf(host, host.join(store, `${key}.names.json`))
    const told = file === undefined ? undefined : readNamesFile(file)
    if (told) names.set(key, told)
    const path = host.join(store, `${key}.txt`)
    const text = await textOf(host, path)
    if (text !== undefined) protectedTexts.set(key, readSource(host.toUri(path), text))
  }
  return { names, protectedTexts }
}

type Stored = Pick<CheckOptions, 'names' | 'protectedTexts'>

interface Checking {
  readonly checker: MemoChecker
  readonly corpus: Corpus
  readonly stored: Stored
}

function problemsIn(text: string, file: string, { checker, corpus, stored }: Checking): readonly JsonMemoProblem[] {
  const bare = text.replace(/^\uFEFF/, '')
  const starts = lineStartsOf(bare)
  const fileName = file.split(/[\\/]/).at(-1) ?? file
  return checker
    .check(readMemo(bare, languageOf(file)), { fileName, ...stored, today: new Date().toISOString().slice(0, 10) })
    .map((problem) => toJson(problem, file, starts, corpus))
}

function toJson(problem: MemoProblem, file: string, starts: readonly number[], corpus: Corpus): JsonMemoProblem {
  const { span, severity, ruleId } = problem
  return {
    file,
    ...jsonPlace(pointAt(starts, span.start), span.end),
    severity,
    rule: ruleId,
    message: memoProblemSentence(problem, corpus, plainEnglish),
  }
}

function counts({ severity }: JsonMemoProblem, least: MemoSeverity): boolean {
  return memoSeverities.indexOf(severity) <= memoSeverities.indexOf(least)
}

function lineOf({ file, line, column, severity, message, rule }: JsonMemoProblem): string {
  return printable(`${file}:${line}:${column} ${severity} ${message} ${rule}\n`)
}

function choose<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new CannotRun(`Expected one of ${allowed.join(', ')} behind --${option}.`)
  return found
}
