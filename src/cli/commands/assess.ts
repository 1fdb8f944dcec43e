import { type Assessment, assess } from '../../core/assess/assess.js'
import { mappingOf } from '../../core/assess/mapping.js'
import { MemoChecker } from '../../core/check/check.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { readMemo } from '../../core/memo/memo.js'
import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import { answerSentence } from '../../words/assessment.js'
import { plainEnglish } from '../../words/l10n.js'
import { CannotRun, type Host } from '../host.js'
import { type JsonAssess, type JsonAssessment, schemaVersion } from '../json.js'
import { loadCorpus, loadMemo } from '../load.js'
import type { Options } from '../options.js'
import { endOf, jsonPlace, printJson } from '../report.js'

/** `attache assess`: of every clause that cites an interview whether the place cited says so; with `--explain` which words meet which. */
export async function runAssess(host: Host, { folders, json, explain, words }: Options): Promise<number> {
  const [file, ...more] = words
  if (file === undefined || more.length) throw new CannotRun('Expected one MEMO; see attache --help.')
  const { text } = await loadMemo(host, file)
  const corpus = await loadCorpus(host, folders)
  const checked = new MemoChecker(corpus).look(readMemo(text, languageOf(file)))
  const starts = lineStartsOf(text)
  const found = checked.sentences
    .flatMap((sentence) => assess(sentence, checked))
    .map((one) => toJson(one, text, starts, corpus))
  const answer: JsonAssess = { schemaVersion, assessments: found }
  if (json) printJson(host, answer)
  else for (const one of found) host.out(lineOf(file, one, explain))
  return endOf(host, corpus)
}

function toJson(
  { clause, cited, answer, coverage }: Assessment,
  text: string,
  starts: readonly number[],
  corpus: Corpus,
): JsonAssessment {
  const words = text.slice(clause.start, clause.end)
  const start = clause.start + words.length - words.trimStart().length
  const own = words.trim()
  const without = answer.kind === 'partly' ? answer.without.map((span) => text.slice(span.start, span.end)) : []
  const unit = 'unit' in answer ? answer.unit : undefined
  const mapping = unit
    ? mappingOf(own, unit, corpus).map(
        ({ own: a, other: b }) => [own.slice(a.start, a.end), unit.text.slice(b.start, b.end)] as const,
      )
    : []
  return {
    ...jsonPlace(pointAt(starts, start), start + own.length),
    text: own,
    key: cited.item.key,
    answer: answer.kind,
    ...(answer.kind === 'conflicts' ? { conflict: answer.conflict } : {}),
    ...(answer.kind === 'not compared' ? { reason: answer.reason } : {}),
    ...(unit ? { at: formatPassageRef(unit.ref), said: unit.text, isClaim: unit.claim !== undefined } : {}),
    coverage: Math.round(100 * coverage) / 100,
    without,
    mapping,
    message: answerSentence(answer, without, plainEnglish),
  }
}

/** `memo.md:3:1 Matches ¶7. [small2010]`, and below it the words that meet. */
function lineOf(file: string, { line, column, message, key, said, mapping }: JsonAssessment, explain: boolean): string {
  const first = `${file}:${line}:${column} ${message} [${key}]\n`
  if (!explain || said === undefined) return first
  const met = mapping.map(([own, other]) => (own === other ? own : `${own} = ${other}`))
  return `${first}    ${said.replace(/\s+/g, ' ')}\n    ${met.join(', ')}\n`
}
