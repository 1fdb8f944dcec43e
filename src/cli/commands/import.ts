import { isProtected, isProtectedInterview } from '../../core/terms/terms.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { BadReading } from '../../core/import/index.js'
import type { Transcript } from '../../core/transcript/transcript.js'
import {
  type Interview,
  isWithoutSpeakers,
  type SourceKind,
  sourceKinds,
  type Terms,
  attributionTerms,
  documentKind,
} from '../../core/model.js'
import { largestFile } from '../../core/corpus/read/corpusFile.js'
import {
  answerSentence,
  badReadingSentence,
  importReport,
  noInterviewSentence,
  noAffiliationSentence,
  tellingDescriptionSentence,
  originalSentence,
} from '../../words/import/import.js'
import { plainEnglish } from '../../words/l10n.js'
import { CannotRun, exit, type Host, type Transcripts } from '../host.js'
import { schemaVersion } from '../json.js'
import type { JsonImport, JsonImported } from '../jsonImport.js'
import type { Options } from '../options.js'
import { printJson } from '../report.js'
import { requireApart, requireClosed, sharedFolder } from '../storeFolder.js'
import { jsonTranscript, type ReadFile, readTranscriptFile } from '../transcripts.js'
import { needsStore } from '../store.js'
import { unknownNames } from '../unprotected.js'
import { finishInterrupted, ignoring, textChange, write } from '../write.js'
import { importAgain } from './importAgain.js'
import { anotherKey, corpusAt, olderInterview, readOlder, storedTexts } from './importOlder.js'
import { asRead, type Job, lowerCase, refused, whoSpeaksHint } from './importJob.js'

const noName =
  'No name of the interviewee was found, so that nothing can keep it out of your memos; give it with --name.'

const notCompared =
  'Not compared with the protected interviews here: were this a copy of one, it would tell who spoke. --store compares them.'

const outOfGit =
  'The text stays out of git, by .gitignore. Search in VS Code finds it, by .ignore, and so do assistants.'

/** `attache import`: transcripts become interviews of a corpus. A file that is none is told and the others go on; nothing is overwritten. One that cannot be read makes the exit code 1. */
export async function runImport(host: Host, options: Options): Promise<number> {
  const { words, json } = options
  if (!words.length) throw new CannotRun('Expected one FILE or more; see attache --help.')
  if (options.key !== undefined && words.length > 1) throw new CannotRun('Expected one FILE with --key.')
  const terms = readTerms(options)
  if (options.asRead && (options.json || isProtected(terms)))
    throw new CannotRun(
      'Nothing was written: --as-read prints names and words, so it goes with --terms “on record” alone, and not with --json.',
    )
  const out = options.out ?? 'corpus'
  if (isProtected(terms) && !host.opened)
    throw new CannotRun(`Nothing was written: of a protected interview ${needsStore}`)
  if (host.opened) await requireApart(host.opened, out)
  if (host.opened && isProtected(terms)) await requireClosed(host.opened)
  if (!options.dryRun) await finishInterrupted(host, [out])
  const kind = readKind(options)
  const job: Job = {
    host: host.opened ?? host,
    isOpen: host.opened !== undefined,
    tools: await host.loadImport(),
    options,
    terms,
    ...(kind && { kind }),
    out,
    kept: new Set(),
  }
  const done: JsonImported[] = []
  let hasUnread = false
  for (const [index, file] of words.entries()) {
    const imported = await importOne(job, file, done)
    const shared = isProtected(terms) && imported.result !== 'refused' ? await sharedFolder(host, file, out) : undefined
    const more = shared === undefined ? [] : [originalSentence(shared, plainEnglish)]
    const result = { file, ...imported, messages: [...imported.messages, ...more] }
    // The name of a file may tell as much as its words.
    const isTold = !isProtected(terms) && !job.kept.has(file)
    hasUnread ||= imported.result === 'refused' && (await host.readBytes(file)) === undefined
    done.push(isTold ? result : { ...result, file: `file ${index + 1}` })
    if (!json) for (const one of done.slice(-1)) host.out(reportOf(one))
  }
  const all: JsonImport = { schemaVersion, files: done }
  if (json) printJson(host, all)
  if (hasUnread) return exit.failed
  const isClean = done.every(({ result, changes }) => result !== 'refused' && !changes?.lost.length)
  return isClean ? exit.clean : exit.problems
}

/** Terms are never guessed. */
function readTerms({ terms, description, name, unprotect }: Options): Terms {
  const found = attributionTerms.find((one) => one === terms?.trim().toLowerCase().replaceAll('-', ' '))
  if (!found) {
    const asked =
      terms === undefined ? 'say under which terms this was given, with' : `“${terms}” is none of the terms; expected`
    throw new CannotRun(
      `Nothing was written: ${asked} --terms “on record”, “background”, “not for attribution” or “off record”.`,
    )
  }
  if (isProtected(found) && !description?.trim())
    throw new CannotRun(
      `Nothing was written: ${found} needs the agreed description of the speaker, with --description.`,
    )
  // Whoever gives them means to protect somebody.
  if (!isProtected(found) && (description !== undefined || name.length + unprotect.length > 0))
    throw new CannotRun(
      'Nothing was written: on record the speaker is named, so --description, --name and --unprotect belong to other terms.',
    )
  return found
}

/** What a file holds, where that is said. */
function readKind({ kind }: Options): SourceKind | undefined {
  if (kind === undefined) return undefined
  const found = sourceKinds.find(
    (one) => one.split(' ').some((word) => word === kind.trim().toLowerCase()) || one === kind,
  )
  if (!found)
    throw new CannotRun(
      'Expected transcript, captions, notes, published, report, treaty, statement or speech behind --kind.',
    )
  return found
}

/** Nothing is written of a text of which nobody has looked at how it was read. */
function badlyRead(job: Job, transcript: Transcript, bad: BadReading): Omit<JsonImported, 'file'> {
  const isTold = !isProtected(job.terms) && !job.kept.size
  return refused(
    badReadingSentence(bad, transcript, isTold, plainEnglish),
    'Look at each line with --as-read and put it right, or write it as it is with --force.',
    ...importReport(transcript, isTold, plainEnglish),
    ...asRead(job, transcript, isTold),
  )
}

/** A file with the interview that was made of an older one. Notes and documents show nobody who speaks: what was one is read as one again. */
async function readKnown(
  { host, tools, kind, options }: Job,
  file: string,
  olderOf: (read: Transcript) => Promise<Interview | undefined>,
): Promise<(ReadFile & { readonly older?: Interview | undefined }) | string> {
  const { changes } = options
  const read = await readTranscriptFile(host, tools, file, { kind, changes })
  if (typeof read !== 'string') return { ...read, older: await olderOf(read.transcript) }
  const notes = kind === undefined ? await readTranscriptFile(host, tools, file, { kind: 'notes', changes }) : read
  const older = typeof notes === 'string' ? undefined : await olderOf(notes.transcript)
  return typeof notes === 'string' || !isWithoutSpeakers(older?.sourceKind) ? read : { ...notes, older }
}

async function importOne(job: Job, file: string, before: readonly JsonImported[]): Promise<Omit<JsonImported, 'file'>> {
  const { host, tools, options, terms } = job
  const corpus = await corpusAt(job)
  const texts = await storedTexts(job)
  const inFile = await readKnown(job, file, (read) => olderInterview(job, corpus, texts, read))
  if (typeof inFile === 'string') return refused(inFile)
  const { transcript: read, older: found } = inFile
  // What an interview was imported from holds of a newer file too, unless somebody says otherwise.
  const kind = job.kind ?? (found ? (found.sourceKind ?? 'transcript') : inFile.kind)
  if (found && isProtectedInterview(found)) job.kept.add(file)
  if (found && options.key !== undefined && found.key !== options.key) return anotherKey(found)
  if (found && isProtectedInterview(found) && !job.isOpen) return refused(`${found.key} is protected: ${needsStore}`)
  const older = found && (await readOlder(job, corpus, found))
  if (found && !older) return refused(`${host.toPath(found.uri)} cannot be read.`)
  if (found && documentKind(kind) !== undefined && documentKind(found.sourceKind) === undefined)
    return refused(`${found.key} is an interview. Import this file without --kind, or remove ${found.key} first.`)
  if (found && documentKind(kind) === undefined && documentKind(found.sourceKind) !== undefined)
    return refused(`${found.key} is a document. Import this file without --kind, or remove ${found.key} first.`)
  const transcript = older
    ? tools.readAgain(read, { ...older.interview, sourceKind: kind }, older.source, older.before.text)
    : read
  if ('notInterview' in transcript) return refused(noInterviewSentence(transcript.notInterview, plainEnglish))
  const bad = options.force || isWithoutSpeakers(kind) ? undefined : tools.badReading(transcript)
  if (bad) return badlyRead(job, transcript, bad)
  if (older) return importAgain(job, corpus, older, transcript)
  const taken = new Set([
    ...corpus.interviews().map(({ key }) => key),
    ...texts.keys(),
    ...before.flatMap(({ key }) => key ?? []),
  ])
  const answers = {
    key: options.key ?? tools.suggestImportKey(transcript, terms, taken),
    terms,
    kind,
    names: options.name,
    open: options.unprotect,
    ...(options.description === undefined ? {} : { description: options.description.trim().replace(/\s+/g, ' ') }),
  }
  const unknown = unknownNames(tools, transcript, undefined, options)
  if (unknown !== undefined) return refused(unknown)
  const problems = tools.checkAnswers(transcript, answers, taken)
  if (problems.length) return refused(...problems.map((problem) => answerSentence(problem, plainEnglish)))
  return writePlan(job, transcript, tools.planImport(transcript, answers), corpus)
}

async function writePlan(
  job: Job,
  transcript: Transcript,
  plan: ReturnType<Transcripts['planImport']>,
  corpus: Corpus,
): Promise<Omit<JsonImported, 'file'>> {
  const { host, tools, options, terms, out } = job
  const isTold = !isProtected(terms)
  if ([...plan.store, ...plan.corpus].some(({ text }) => text.length > largestFile))
    return refused(`The text is too long for one interview; expected at most ${largestFile} characters.`)
  const files = [
    ...plan.store.map(({ name, text }) => textChange(host.join(host.store, name), undefined, text, true)),
    // The interview last: without it the rest is no part of a corpus.
    ...[...plan.corpus].reverse().map(({ name, text }) => textChange(host.join(out, name), undefined, text)),
  ]
  const failure = options.dryRun
    ? undefined
    : await write(host, [...(await ignoring(host, tools, out, plan.ignore)), ...files])
  if (failure !== undefined) return refused(failure)
  return {
    result: options.dryRun ? 'planned' : 'imported',
    key: plan.key,
    transcript: jsonTranscript(transcript, isTold),
    leftOut: plan.leftOut,
    files: files.map(({ path }) => path),
    messages: [
      ...whoSpeaksHint(transcript),
      ...importReport(transcript, isTold, plainEnglish),
      ...(isTold || tools.namesSpeaker(transcript, options.name) ? [] : [noName]),
      ...(job.isOpen || !corpus.interviews().some((one) => isProtectedInterview(one) && !one.isSample)
        ? []
        : [notCompared]),
      ...(plan.ignore === undefined ? [] : [outOfGit]),
      ...(plan.lacksAffiliation ? [noAffiliationSentence(plainEnglish)] : []),
      ...(plan.repeatsPosition ? [tellingDescriptionSentence(plainEnglish)] : []),
      ...(!isTold && tools.isInLowerCase(transcript) ? [lowerCase] : []),
      ...asRead(job, transcript, isTold),
    ],
  }
}

function reportOf({ file, result, key, files = [], messages }: JsonImported): string {
  const heads = {
    imported: `${file}: imported as ${key}`,
    'imported-again': `${file}: imported again as ${key}`,
    planned: `${file}: would be imported as ${key}`,
    refused: `${file}: not imported`,
  }
  return [
    heads[result],
    ...files.map((one) => `  → ${one}`),
    ...messages.map((one) => (one ? `  ${one}` : '')),
    '',
  ].join('\n')
}
