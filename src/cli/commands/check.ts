import { MemoChecker } from '../../core/check/check.js'
import { maskOf } from '../../core/disclosure/maskNames.js'
import type { SwitchHand } from '../../core/cited/switches.js'
import { memoSeverities } from '../../core/cited/rule.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { readMemo } from '../../core/memo/memo.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { type CheckedDocument, checkWordDocument, isNamedAsWord, readDocument } from '../check/checkDocument.js'
import { checkFile, type Job, uncheckedIn } from '../check/checkFile.js'
import { tallySentence } from '../check/checkTally.js'
import { checkReport } from '../check/checkReport.js'
import { aiComparison } from '../check/comparison.js'
import { deliver } from '../exportFiles.js'
import { CannotRun, exit, type Host } from '../host.js'
import { memoLibraries } from '../libraries.js'
import { loadCorpus } from '../load.js'
import { filesNamedIn } from '../namedInMemo.js'
import { memoFiles } from '../memoFiles.js'
import type { Options } from '../options.js'
import { progressOn } from '../progress.js'
import { problemLine, problemsOf } from '../report.js'
import { StoreBudget, storedOf, unreadableSentence } from '../store.js'
import { otherHandsIn } from '../../machine/committed.js'
import { changesAsJson, sourceChanges } from '../uncommitted.js'
import { textOf } from '../write.js'
import { checkForAssistant } from './mcp.js'
import { changesSentence, otherHandsSentence, unsignedSentence } from '../../words/sourceChanges.js'

const formats = ['text', 'json', 'sarif'] as const

/**
 * `attache check`: the same rules and words as in the editor. Problems of at least `--severity` (a warning, if nothing is said) are told, and
 * mended with `--fix` where nobody need be asked; any that is left makes the exit code 2. Memos are read one after another and forgotten, so
 * that memory does not grow with their number, and a last line says what was looked at. Word documents are compared with the whole corpus, and never changed. One that cannot be read keeps nobody from the others, and makes the exit code 1 in the end.
 */
export async function runCheck(host: Host, options: Options): Promise<number> {
  if (options.assistant) return checkForAssistant(host, options)
  const { folders, words, json, fix, strict: isStrict, comments } = options
  const format = json ? 'json' : choose('format', options.format ?? 'text', formats)
  const least = choose('severity', options.severity ?? 'warning', memoSeverities)
  if (!words.length) throw new CannotRun('Expected the FILE of a memo; see attache --help.')
  if (fix && words.includes('-')) throw new CannotRun('Standard input cannot be mended; expected a FILE with --fix.')
  // It can be read once, and what is to be compared is counted first.
  if (host.opened && words.includes('-'))
    throw new CannotRun('Standard input is not compared with the store; expected a FILE with --store.')
  const corpus = await loadCorpus(host, folders)
  const files = await memoFiles(host, words, corpus)
  const documents = files.filter(isNamedAsWord)
  if (fix && documents.length) throw new CannotRun('A Word document is never changed; expected memos with --fix.')
  if (comments !== undefined && (documents.length !== 1 || !isNamedAsWord(comments)))
    throw new CannotRun('Expected one Word document, and the name of a .docx file behind --comments.')
  const comparison = await aiComparison(host, options)
  const stored = await storedOf(host, corpus)
  for (const path of stored?.unreadable.values() ?? []) host.err(`${unreadableSentence(path)}\n`)
  const checker = new MemoChecker(corpus)
  if (stored) await requireFew(host, files, checker)
  const mask = maskOf(corpus, stored?.names)
  const job: Job = {
    host,
    checker,
    stored,
    namedIn: (file) => filesNamedIn(host, file, options),
    libraryOf: await memoLibraries(host, corpus, options.bibliography),
    least,
    fix,
    isStrict,
    corpus,
    folders,
    mask,
    requireRead: options.requireRead,
  }
  const progress = progressOn(host, files.length)
  const report = checkReport({
    host,
    corpus,
    format,
    fix,
    mask,
    clear: () => progress.clear(),
  })
  const unread: string[] = []
  const unsigned: SwitchHand[] = []
  const unchecked = new Set<string>()
  const cited = new Set<string>()
  let hasUnknown = false
  let mustBeRead = false
  let documentsRead = 0
  for (const [index, file] of files.entries()) {
    progress.at(index + 1, file)
    try {
      if (isNamedAsWord(file)) {
        const document = await checkWordDocument(job, corpus, await readDocument(host, file), mask)
        report.addDocument(document)
        documentsRead += 1
        await saveCopy(host, document, comments)
        continue
      }
      const checked = await checkFile(job, file)
      hasUnknown ||= checked.problems.some((one) => one.ruleId === 'unknown-source' && !one.data.nearest.length)
      mustBeRead ||= checked.reader !== undefined
      for (const key of uncheckedIn(checked.problems)) unchecked.add(key)
      for (const { item } of checked.examined.checked.cited) cited.add(item.key)
      unsigned.push(...checked.unsigned)
      report.add(file, checked)
      if (comparison) report.addComparisons(await comparison.add(checked.examined, checked.placeOf))
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error
      unread.push(error.message)
    }
  }
  const compared = await comparison?.end()
  const changes = await sourceChanges(host, job, cited)
  report.addSources(changesAsJson(changes, mask))
  const { left, tally } = await report.end()
  for (const sentence of unread) host.err(`${mask(sentence)}\n`)
  if (unchecked.size) host.err(`${uncheckedSentence([...unchecked], stored !== undefined)}\n`)
  if ((hasUnknown || documentsRead) && !folders.length)
    host.err('No --corpus was named: only the interview that comes with attache is known.\n')
  const isCorpusWhole = tellCorpus(host, corpus)
  const isKept = !stored && corpus.interviews().some((one) => isProtectedInterview(one) && !one.isSample)
  const areReleases = corpus.reviews.files().some(({ readBacks }) => readBacks.some(({ release }) => release))
  const told = [
    ...(tally.memos ? [tallySentence(tally, least, mask)] : []),
    ...(isKept && tally.memos + documentsRead ? ['Protected names and words were not compared (--store).'] : []),
    changesSentence(changes, mask),
    unsignedSentence(unsigned, mask),
    otherHandsSentence(mustBeRead || areReleases ? await otherHandsIn(folders, host.machine) : [], mask),
  ].filter(Boolean)
  if (format === 'text' && told.length) host.err(`${told.join(' ')}\n`)
  if (compared !== undefined) host.err(`${compared}\n`)
  if (unread.length) return exit.failed
  return left || !isCorpusWhole || stored?.unreadable.size ? exit.problems : exit.clean
}

/** Whether all of a corpus could be read; says where not, for what is missing there is missing in every check. */
function tellCorpus(host: Host, corpus: Corpus): boolean {
  const errors = problemsOf(corpus).filter(({ severity }) => severity === 'error')
  for (const problem of errors) host.err(problemLine(host, problem))
  return !errors.length
}

function uncheckedSentence(keys: readonly string[], isOpen: boolean): string {
  return isOpen
    ? `Protected names: not checked for ${keys.join(', ')}, whose files of names are not in the store.`
    : `Protected names: not checked for ${keys.join(', ')}. Use --store, or open the memo in the editor.`
}

/** Nothing is written over what is there, the document itself least of all. */
async function saveCopy(host: Host, { copy }: CheckedDocument, path: string | undefined): Promise<void> {
  if (path !== undefined) await deliver(host, await copy(), path, { overwrite: false })
}

async function requireFew(host: Host, files: readonly string[], checker: MemoChecker): Promise<void> {
  const budget = new StoreBudget()
  for (const file of files) {
    // One that cannot be read is told later; standard input can be read once.
    if (isNamedAsWord(file)) {
      const document = await readDocument(host, file).catch(() => undefined)
      if (document) budget.add(file, document.text.memo, checker)
      continue
    }
    const text = file === '-' ? undefined : await textOf(host, file)
    if (text !== undefined) budget.add(file, readMemo(text, languageOf(file)), checker)
  }
}

function choose<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new CannotRun(`Expected one of ${allowed.join(', ')} behind --${option}.`)
  return found
}
