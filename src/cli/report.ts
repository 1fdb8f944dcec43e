import type { Mask } from '../core/disclosure/maskNames.js'
import type { Corpus } from '../core/corpus/corpus.js'
import type { Problem } from '../core/model.js'
import { plainEnglish } from '../words/l10n.js'
import { problemSentence } from '../words/problems/corpusProblems.js'
import { exit, type Host } from './host.js'
import type { JsonPlace, JsonProblem } from './json.js'

/** File by file, in the order of the text. */
export function problemsOf(corpus: Corpus): readonly Problem[] {
  return [...corpus.problems().values()].flatMap((problems) =>
    [...problems].sort((a, b) => a.place.start.offset - b.place.start.offset),
  )
}

/** The exit code of a command that answers from a corpus with so many problems: says on standard error where these may have kept something from the answer. */
export function endOf(host: Host, length: number): number {
  if (!length) return exit.clean
  const problems = length === 1 ? 'a problem' : `${length} problems`
  host.err(`The corpus has ${problems}, so something may be missing; see attache corpus.\n`)
  return exit.problems
}

/** Text for a terminal, which must not take any of it for commands. */
export function printable(text: string): string {
  return text.replace(/\r(?!\n)|[^\P{Cc}\n\r\t]/gu, '\uFFFD')
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
  // JSON itself leaves these as they are, and a terminal may take them for commands.
  const text = JSON.stringify(value, undefined, 2).replace(
    /[\u007f-\u009f]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  )
  host.out(`${text}\n`)
}

/** The path of a file as a line about it may name it: a name that is protected never stands beside what is found there, in a folder’s name neither. */
export function maskedFile(file: string, mask: Mask): string {
  return file
    .split(/([\\/])/)
    .map(mask)
    .join('')
}
