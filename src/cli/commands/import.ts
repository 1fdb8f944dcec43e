import type { Corpus } from '../../core/corpus.js'
import { isProtected, isProtectedInterview } from '../../core/cite/protection.js'
import type { Transcript } from '../../core/import/model.js'
import { type Interview, type Terms, termsOfUse } from '../../core/model.js'
import { largestFile } from '../../core/read/corpusFile.js'
import { keyOfSource, readSource, type SourceText } from '../../core/source/sourceText.js'
import { answerSentence, importReport } from '../../words/import.js'
import { plainEnglish } from '../../words/l10n.js'
import { CannotRun, exit, type Host, type Transcripts } from '../host.js'
import { type JsonImport, type JsonImported, schemaVersion } from '../json.js'
import { loadCorpus } from '../load.js'
import type { Options } from '../options.js'
import { printable, printJson } from '../report.js'
import { jsonTranscript, readTranscriptFile } from '../transcripts.js'
import { ignore, makeFiles, storeFolder, textOf } from '../write.js'
import { importAgain } from './importAgain.js'
import { type Job, refused } from './importJob.js'

/** `attache import`: transcripts become interviews of a corpus. A file that is none is told and the others go on; nothing is overwritten. */
export async function runImport(host: Host, options: Options): Promise<number> {
  const { words, json } = options
  if (!words.length) throw new CannotRun('Expected one FILE or more; see attache --help.')
  if (options.key !== undefined && words.length > 1) throw new CannotRun('Expected one FILE with --key.')
  const terms = readTerms(options)
  const out = options.out ?? 'corpus'
  const store = storeFolder(host, options.store, out)
  const job: Job = { host, tools: await host.loadImport(), options, terms, out, store }
  const done: JsonImported[] = []
  for (const [index, file] of words.entries()) {
    const name = isProtected(terms) ? `file ${index + 1}` : file
    const result = { file: name, ...(await importOne(job, file, done)) }
    done.push(result)
    if (!json) host.out(printable(reportOf(result)))
  }
  const all: JsonImport = { schemaVersion, files: done }
  if (json) printJson(host, all)
  const isClean = done.every(({ result, changes }) => result !== 'refused' && !changes?.lost.length)
  return isClean ? exit.clean : exit.problems
}

/** Terms are never guessed. */
function readTerms({ terms, description }: Options): Terms {
  const found = termsOfUse.find((one) => one === terms?.replaceAll('-', ' '))
  if (!found)
    throw new CannotRun(
      'Nothing was written: say under which terms this was given, with --terms “on record”, “background”, “not for attribution” or “off record”.',
    )
  if (isProtected(found) && !description?.trim())
    throw new CannotRun(
      `Nothing was written: ${found} needs the agreed description of the speaker, with --description.`,
    )
  return found
}

async function importOne(job: Job, file: string, before: readonly JsonImported[]): Promise<Omit<JsonImported, 'file'>> {
  const { host, tools, options, terms } = job
  const transcript = await readTranscriptFile(host, tools, file)
  if (typeof transcript === 'string') return refused(transcript)
  const corpus = await corpusAt(host, job.out)
  const texts = await storedTexts(job)
  const older = olderInterview(job, corpus, texts, transcript)
  if (older) return importAgain(job, corpus, older, texts.get(older.key), transcript)
  const taken = new Set([
    ...corpus.interviews().map(({ key }) => key),
    ...texts.keys(),
    ...before.flatMap(({ key }) => key ?? []),
  ])
  const answers = {
    key: options.key ?? tools.suggestImportKey(transcript, terms, taken),
    terms,
    names: options.names,
    ...(options.description === undefined ? {} : { description: options.description.trim() }),
  }
  const problems = tools.checkAnswers(transcript, answers, taken)
  if (problems.length) return refused(...problems.map((problem) => answerSentence(problem, plainEnglish)))
  return writePlan(job, transcript, tools.planImport(transcript, answers))
}

async function writePlan(
  job: Job,
  transcript: Transcript,
  plan: ReturnType<Transcripts['planImport']>,
): Promise<Omit<JsonImported, 'file'>> {
  const { host, tools, options, terms, out, store } = job
  const isTold = !isProtected(terms)
  const files = [
    ...plan.store.map(({ name, text }) => ({ path: host.join(store, name), text, isPrivate: true })),
    // The interview last: without it the rest is no part of a corpus.
    ...[...plan.corpus].reverse().map(({ name, text }) => ({ path: host.join(out, name), text, isPrivate: false })),
  ]
  if (files.some(({ text }) => text.length > largestFile))
    return refused(`The text is too long for one interview; expected at most ${largestFile} characters.`)
  if (!options.dryRun) {
    const failure =
      (plan.ignore === undefined ? undefined : await ignore(host, tools, out, plan.ignore)) ??
      (await makeFiles(host, files))
    if (failure !== undefined) return refused(failure)
  }
  const hasNames = isTold || tools.namesFileOf(transcript, { key: plan.key, terms, names: options.names }).names.length
  return {
    result: options.dryRun ? 'planned' : 'imported',
    key: plan.key,
    transcript: jsonTranscript(transcript, isTold),
    leftOut: plan.leftOut,
    files: files.map(({ path }) => path),
    messages: [
      ...importReport(transcript, isTold, plainEnglish),
      ...(hasNames ? [] : ['The text names nobody; give the names to protect with --name.']),
    ],
  }
}

/** The corpus of a folder, which need not be there yet. */
async function corpusAt(host: Host, folder: string): Promise<Corpus> {
  const isThere = (await host.listFiles(folder)) !== undefined
  return loadCorpus(host, isThere ? [folder] : [host.shippedCorpus])
}

/** The texts in the protected store by key. */
async function storedTexts({ host, store }: Job): Promise<ReadonlyMap<string, SourceText>> {
  const names = ((await host.listFiles(store)) ?? []).filter((name) => /\.txt$/i.test(name))
  const texts = new Map<string, SourceText>()
  for (const file of names.map((name) => host.join(store, name))) {
    const uri = host.toUri(file)
    texts.set(keyOfSource(uri), readSource(uri, (await textOf(host, file)) ?? ''))
  }
  return texts
}

/** The interview that the transcript is a newer copy of: the one with the key that was given, else one that has most of its words. */
function olderInterview(
  { host, tools, options, out }: Job,
  corpus: Corpus,
  texts: ReadonlyMap<string, SourceText>,
  transcript: Transcript,
): Interview | undefined {
  const folder = `${host.toUri(out).replace(/\/$/, '')}/`
  const here = corpus.interviews().filter(({ uri }) => uri.startsWith(folder))
  const named = here.find(({ key }) => key === options.key)
  if (named || options.key !== undefined) return named
  const known = here.map((interview) => {
    const source = isProtectedInterview(interview) ? texts.get(interview.key) : corpus.sourceOf(interview.key)
    return { interview, ...(source ? { source } : {}) }
  })
  return tools.sharedInterview(transcript, known)
}

function reportOf({ file, result, key, files = [], messages }: JsonImported): string {
  const heads = {
    imported: `${file}: imported as ${key}`,
    'imported-again': `${file}: imported again as ${key}`,
    planned: `${file}: would be imported as ${key}`,
    refused: `${file}: not imported`,
  }
  return [heads[result], ...files.map((one) => `  → ${one}`), ...messages.map((one) => `  ${one}`), ''].join('\n')
}
