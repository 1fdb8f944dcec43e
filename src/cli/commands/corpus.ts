import type { Corpus } from '../../core/corpus/corpus.js'
import { migrate } from '../../core/corpus/migrate.js'
import { CannotRun, exit, type Host } from '../host.js'
import { type JsonCorpus, schemaVersion } from '../json.js'
import { loadCorpus } from '../load.js'
import type { Options } from '../options.js'
import { jsonProblem, printJson, problemLine, problemsOf } from '../report.js'
import type { FileChange } from '../../machine/changeFiles.js'
import { finishInterrupted, readFileText, textChange, write } from '../write.js'

/** `attache corpus`: checks a corpus and says what it holds; with `--json` gives all that was read, with `--migrate` brings it up to date first. */
export async function runCorpus(host: Host, { folders, json, migrate: isMigrated }: Options): Promise<number> {
  if (isMigrated && !folders.length) throw new CannotRun('Name the folder of your corpus with --corpus.')
  if (isMigrated) await finishInterrupted(host, folders)
  for (const path of isMigrated ? await migrateAll(host, await loadCorpus(host, folders)) : [])
    if (!json) host.out(`→ ${path}\n`)
  const corpus = await loadCorpus(host, folders)
  const problems = problemsOf(corpus)
  const interviews = corpus.interviews()
  const entries = corpus.entries()
  if (json) {
    const all: JsonCorpus = {
      schemaVersion,
      interviews,
      entries,
      problems: problems.map((one) => jsonProblem(host, one)),
    }
    printJson(host, all)
  } else {
    for (const problem of problems) host.out(problemLine(host, problem))
    const claims = interviews.reduce((sum, one) => sum + one.claims.length, 0)
    const label = interviews.length === 1 ? ' (the sample)' : ' (the sample among them)'
    const sample = interviews.some(({ isSample }) => isSample) ? label : ''
    host.out(
      `${count(interviews.length, 'interview')}${sample}, ${count(claims, 'claim')}, ${count(entries.length, 'entry', 'entries')}, ${count(problems.length, 'problem')}\n`,
    )
  }
  return problems.length ? exit.problems : exit.clean
}

/** Brings every interview into the newest version of the format, with its hashes. Gives the files that were written. */
async function migrateAll(host: Host, corpus: Corpus): Promise<readonly string[]> {
  const changes: FileChange[] = []
  for (const interview of corpus.interviews()) {
    const path = host.toPath(interview.uri)
    const sumsPath = path.replace(/[^/\\]*$/, `${interview.key}.sums`)
    const before = await readFileText(host, path)
    const sums = await readFileText(host, sumsPath)
    const done = before && migrate(interview, before.text, sums?.text, corpus.sourceOf(interview.key))
    if (!before || !done) continue
    // The interview last: its version says where the hashes are.
    if (done.sums !== undefined) changes.push(textChange(sumsPath, sums, done.sums))
    if (done.text !== before.text) changes.push(textChange(path, before, done.text))
  }
  const failure = await write(host, changes)
  if (failure !== undefined) throw new CannotRun(failure)
  return changes.map(({ path }) => path)
}

function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`
}
