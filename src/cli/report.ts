import type { Corpus } from '../core/corpus.js'
import type { Problem } from '../core/model.js'
import { plainEnglish } from '../words/l10n.js'
import { problemSentence } from '../words/problems.js'
import type { Host } from './host.js'
import type { JsonPlace, JsonProblem } from './json.js'

export function problemsOf(corpus: Corpus): readonly Problem[] {
  return [...corpus.problems().values()].flat()
}

/** `path:line:column severity message rule`, as editors and other tools read it. */
export function problemLine(host: Host, problem: Problem): string {
  const { line, column } = problem.place.start
  const sentence = problemSentence(problem, plainEnglish)
  return `${host.toPath(problem.uri)}:${line}:${column} ${problem.severity} ${sentence} ${problem.ruleId}\n`
}

export function jsonProblem(host: Host, problem: Problem): JsonProblem {
  return {
    file: host.toPath(problem.uri),
    ...jsonPlace(problem.place.start, problem.place.end.offset),
    severity: problem.severity,
    rule: problem.ruleId,
    message: problemSentence(problem, plainEnglish),
    expected: problem.expected,
  }
}

export function jsonPlace(start: Problem['place']['start'], end: number): JsonPlace {
  return { line: start.line, column: start.column, start: start.offset, end }
}

export function printJson(host: Host, value: object): void {
  host.out(`${JSON.stringify(value, undefined, 2)}\n`)
}
