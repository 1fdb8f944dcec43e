import { exit, type Host } from '../host.js'
import { type JsonCorpus, schemaVersion } from '../json.js'
import { loadCorpus } from '../load.js'
import type { Options } from '../options.js'
import { jsonProblem, printJson, problemLine, problemsOf } from '../report.js'

/** `attache corpus`: checks a corpus and says what it holds; with `--json` gives all that was read. */
export async function runCorpus(host: Host, { folders, json }: Options): Promise<number> {
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

function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`
}
