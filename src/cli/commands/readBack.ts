import { MemoChecker } from '../../core/check/check.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { interviewees } from '../../core/corpus/voiceNames.js'
import { maskOf } from '../../core/disclosure/maskNames.js'
import { readDraft } from '../../core/export/draft/readDraft.js'
import { disclosuresIn } from '../../core/export/disclosure/disclosedInDocument.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { readMemo } from '../../core/memo/memo.js'
import type { Quoted } from '../../core/disclosure/readBack.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { readBackSheet, type SheetWish } from '../../words/export/readBackSheet.js'
import { plainEnglish } from '../../words/l10n.js'
import { disclosureSentence } from '../../words/namePlace.js'
import { wholeMemo } from '../composedMemo.js'
import { deliver } from '../exportFiles.js'
import { CannotRun, exit, type Host } from '../host.js'
import { memoLibraries } from '../libraries.js'
import { loadCorpus } from '../load.js'
import { draftDocument } from '../makeDocument.js'
import { memoFiles } from '../memoFiles.js'
import { filesNamedIn } from '../namedInMemo.js'
import type { Options } from '../options.js'
import { needsStore, StoreBudget, storedOf } from '../store.js'
import { textOf } from '../write.js'

/**
 * `attache readback`: what memos print of one source, as a sheet for it to correct. That of a protected source is made with its store alone, and holds the
 * agreed description in the place of its name. Nothing is recorded: that it was sent, answered or released is said in the editor, by a person.
 */
export async function runReadBack(host: Host, options: Options): Promise<number> {
  const [named, ...more] = options.words
  const { to, memos } = options
  if (named === undefined || more.length) throw new CannotRun('Expected the KEY of one interview; see attache --help.')
  if (to !== 'docx' && to !== 'md') throw new CannotRun('Expected docx or md behind --to.')
  const corpus = await loadCorpus(host, options.folders)
  const quoted = quotedIn(corpus, named)
  const { key } = quoted.interview
  const stored = await storedOf(host, corpus)
  if (isProtectedInterview(quoted.interview) && !stored) throw new CannotRun(`${key} is protected: ${needsStore}`)
  const checker = new MemoChecker(corpus)
  const budget = new StoreBudget()
  const libraryOf = await memoLibraries(host, corpus, [])
  const today = new Date().toISOString().slice(0, 10)
  const citing: SheetWish['memos'][number][] = []
  let isAltered = false
  for (const file of await memoFiles(host, memos.length ? memos : ['.'], corpus)) {
    const text = await textOf(host, file)
    if (!text?.includes(key)) continue
    const files = await filesNamedIn(host, file, options)
    const read = readMemo(text, languageOf(file), to === 'md' ? 'markdown' : to, [], corpus.reviews.pinOf)
    const { memo } = await wholeMemo(host, file, read, { files })
    if (stored) budget.add(file, memo, checker)
    const { library } = await libraryOf(file, memo, files)
    const { checked, problems } = checker.examine(memo, { ...stored, today, library })
    // Nobody could tell whose words of such a memo are protected.
    if (!stored && checked.cited.some(({ interview }) => interview && isProtectedInterview(interview)))
      throw new CannotRun(`${file} cites a protected source: ${needsStore}`)
    citing.push({ name: file, checked })
    isAltered ||= problems.some(({ ruleId }) => ruleId === 'quotation-altered')
  }
  const { names } = stored ?? {}
  const sheet = readBackSheet({ quoted, memos: citing, names, today }, plainEnglish)
  if (typeof sheet === 'string') throw new CannotRun(sheet)
  const { document, items } = sheet
  const [first] = citing
  if (!first) throw new CannotRun(`No memo quotes ${named}; expected its memos behind --memos.`)
  const files = await filesNamedIn(host, first.name, options)
  const { wishes } = readDraft(first.checked.memo)
  const draft = await draftDocument(host, files, { format: to, plan: { document, wishes } }, options)
  const [told] = citing.flatMap(({ checked }) => disclosuresIn(draft.texts, document, [], checked))
  if (told) {
    host.err(`${maskOf(corpus, names)(disclosureSentence(told, plainEnglish))}\nNothing was written.\n`)
    return exit.problems
  }
  const out = options.out ?? (to === 'md' ? undefined : `${key}.read-back.${to}`)
  await deliver(host, await draft.make(), out, options)
  host.err(`${out ?? 'Standard output'}: ${items.length} of its sentences from ${citing.length} memos.\n`)
  if (isAltered) host.err('Some quotations in these memos differ from their source; see attache check.\n')
  return exit.clean
}

/** One who answers: of several in one interview each has a sheet of their own. */
function quotedIn(corpus: Corpus, named: string): Quoted {
  const [key = '', id] = named.split('#')
  const interview = corpus.interview(key)
  if (!interview) throw new CannotRun(`No interview has the key ${key}.`)
  const all = interviewees(interview)
  const [voice, ...others] = id === undefined ? all : all.filter((one) => one.id === id)
  if (!voice || others.length)
    throw new CannotRun(
      `Expected one of ${all.map((one) => `${key}#${one.id}`).join(', ')}: each has a sheet of their own.`,
    )
  return { interview, voice }
}
