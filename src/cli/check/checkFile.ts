import type { Library } from '../../core/bibliography/library.js'
import type { Examined, MemoChecker } from '../../core/check/check.js'
import { type MemoProblem, memoSeverities, type MemoSeverity } from '../../core/cited/rule.js'
import { type Mended, mendSafely } from '../../core/check/safeFixes.js'
import { movedPins } from './movedPins.js'
import type { Mask } from '../../core/disclosure/maskNames.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Cited } from '../../core/cited/cited.js'
import { headerOf } from '../../core/cited/header.js'
import { isSigned, type Switch, type SwitchHand } from '../../core/cited/switches.js'
import { type RequiredReader, unreadIn } from '../../core/export/evidence/evidence.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { type Memo, readMemo } from '../../core/memo/memo.js'
import type { Problem } from '../../core/model.js'
import { type Tally, tallyOf } from './checkTally.js'
import { type Refusal, type WholeMemo, wholeMemo } from '../composedMemo.js'
import { CannotRun, type Host } from '../host.js'
import type { MemoLibrary } from '../libraries.js'
import { loadMemo } from '../load.js'
import type { NamedFiles } from '../namedInMemo.js'
import { projectOf } from '../profiles.js'
import type { Stored } from '../store.js'
import { switchHands } from '../uncommitted.js'
import { finishBeside, textChange, write } from '../write.js'

/** How each memo of a run is checked. */
export interface Job {
  readonly host: Host
  readonly corpus: Corpus
  /** The corpus folders that were named. */
  readonly folders: readonly string[]
  readonly mask: Mask
  readonly checker: MemoChecker
  /** What is known of protected interviews. */
  readonly stored: Stored | undefined
  /** What a memo can cite. */
  readonly libraryOf: (file: string, memo: Memo, files: NamedFiles) => Promise<MemoLibrary>
  /** The files that it may read. */
  readonly namedIn: (file: string) => Promise<NamedFiles>
  readonly least: MemoSeverity
  readonly fix: boolean
  readonly isStrict: boolean
  readonly requireRead: RequiredReader | undefined
}

/** What was done to a text, and what was found in it and in what it includes then. */
export interface CheckedText {
  readonly text: string
  readonly placeOf: WholeMemo['placeOf']
  readonly examined: Examined
  /** The files that the memo names and that were not read. */
  readonly refused: readonly Refusal[]
  readonly problems: readonly MemoProblem[]
  /** The switches in it that nobody signed. */
  readonly unsigned: readonly SwitchHand[]
  /** What somebody has still to read beside its source, where that is asked for. */
  readonly unread: readonly Cited[]
  /** Who has to. */
  readonly reader: RequiredReader | undefined
  /** In the bibliographies that it names, and where it names them. */
  readonly inBibliographies: readonly Problem[]
  /** What was looked at, and what of it nobody could compare or is not told. */
  readonly tally: Tally
  /** Each with the text in which it had its place. */
  readonly mended: readonly (Mended & { readonly text: string })[]
  /** How many pins went from it into the corpus. */
  readonly movedPins: number
}

/** Checks one memo, and writes it where something in it was mended. */
export async function checkFile(job: Job, file: string): Promise<CheckedText> {
  const { host, fix } = job
  if (fix) await finishBeside(host, file)
  const before = await loadMemo(host, file)
  const read = before.text
  const files = await job.namedIn(file)
  const { profiles } = await projectOf(host, file, files)
  const asRead = (text: string): Memo => readMemo(text, languageOf(file), 'any', profiles, job.corpus.reviews.pinOf)
  const { library, problems } = await job.libraryOf(file, asRead(read), files)
  const inMemo = (text: string): Examined => examine(asRead(text), file, library, job)
  const shown = (one: MemoProblem | Problem): boolean => isShown(one, job)
  const { mended, text: mendedText } = fix ? mend(read, inMemo, shown) : { text: read, mended: [] }
  const moved = fix ? await movedPins(job, asRead(mendedText)) : undefined
  const text = moved?.text ?? mendedText
  const whole = await wholeMemo(host, file, asRead(text), { files, isChecked: true })
  const hands = await switchHands(host, whole.memo, (span) => whole.placeOf(span).file)
  const unsigned = hands.filter((one) => !isSigned(one))
  // Whoever runs a check under an assistant may have had it write the switch; a person who has not committed it yet may not be stopped.
  const isCounted = (off: Switch): boolean =>
    host.assistant === undefined || !unsigned.some((one) => one.off.span.start === off.span.start)
  const examined = examine(whole.memo, file, library, job, isCounted)
  const hidden = [...examined.problems, ...problems].filter((one) => !shown(one)).length
  const reader = strictest(job.requireRead, headerOf(whole.memo).requiredReader)
  const checked: CheckedText = {
    text,
    placeOf: whole.placeOf,
    examined,
    refused: whole.refusals(files.refused),
    problems: examined.problems.filter(shown),
    unsigned,
    unread: reader ? unreadIn(examined, reader) : [],
    reader,
    inBibliographies: problems.filter(shown),
    tally: tallyOf(examined, hidden),
    mended,
    movedPins: moved?.count ?? 0,
  }
  const changes = text === read ? [] : [...(moved?.changes ?? []), textChange(file, before, text)]
  const failure = changes.length ? await write(host, changes) : undefined
  if (failure !== undefined) throw new CannotRun(failure)
  return checked
}

function strictest(...asked: readonly (RequiredReader | undefined)[]): RequiredReader | undefined {
  return asked.includes('other') ? 'other' : asked.find(Boolean)
}

/** A change may show what another one hid, but not for ever. */
const mostPasses = 10

function mend(
  before: string,
  inMemo: (text: string) => Examined,
  isMeant: (one: MemoProblem) => boolean,
): Pick<CheckedText, 'text' | 'mended'> {
  const mended: CheckedText['mended'][number][] = []
  let text = before
  let examined = inMemo(text)
  for (let pass = 0; pass < mostPasses; pass++) {
    const done = mendSafely(text, examined.problems.filter(isMeant))
    if (!done.mended.length) break
    for (const one of done.mended) mended.push({ ...one, text })
    text = done.text
    examined = inMemo(text)
  }
  return { text, mended }
}

function examine(memo: Memo, file: string, library: Library, job: Job, counts?: (off: Switch) => boolean): Examined {
  const { checker, stored, isStrict } = job
  const fileName = file.split(/[\\/]/).at(-1) ?? file
  const today = new Date().toISOString().slice(0, 10)
  // Whoever runs a check means what it knows: a key that it does not know must not pass, though nobody named a corpus.
  const options = { fileName, ...stored, isOwnCorpus: true, today, library, isStrict, ...(counts ? { counts } : {}) }
  return checker.examine(memo, options)
}

/** The protected sources of which nobody could check that no name of theirs is told. */
export function uncheckedIn(problems: readonly MemoProblem[]): readonly string[] {
  return problems.flatMap((one) => (one.ruleId === 'attribution-unchecked' ? one.data.key : []))
}

/** What nobody could check is never clean, however little is asked for. */
function isUnchecked({ ruleId }: { readonly ruleId: string }): boolean {
  return ruleId === 'attribution-unchecked'
}

function isShown(problem: { readonly severity: MemoSeverity; readonly ruleId: string }, { least }: Job): boolean {
  return isUnchecked(problem) || memoSeverities.indexOf(problem.severity) <= memoSeverities.indexOf(least)
}
