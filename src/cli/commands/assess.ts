import { assess } from '../../core/assess/assess.js'
import type { Assessment } from '../../core/assess/assessment.js'
import { mappingOf } from '../../core/assess/mapping.js'
import { MemoChecker } from '../../core/check/check.js'
import type { Checked } from '../../core/cited/checked.js'
import { phrasesIn } from '../../core/export/evidence/phrasesIn.js'
import { answerOf } from '../../core/export/evidence/citationAnswer.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { readMemo } from '../../core/memo/memo.js'
import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import { reviewReasonLabel } from '../../words/answers.js'
import { clauseSentence } from '../../words/assessment.js'
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
  const corpus = await loadCorpus(host, folders, { isSearched: true })
  const checked = new MemoChecker(corpus).look(readMemo(text, languageOf(file)))
  const starts = lineStartsOf(text)
  const found = checked.sentences
    .flatMap((sentence) => assess(sentence, checked))
    .map((one) => toJson(one, checked, starts))
  const answer: JsonAssess = { schemaVersion, assessments: found }
  if (json) printJson(host, answer)
  else for (const one of answer.assessments) host.out(lineOf(file, one, explain))
  return endOf(host, corpus)
}

function toJson(assessment: Assessment, checked: Checked, starts: readonly number[]): JsonAssessment {
  const { sentence, clause, cited, answer, coverage } = assessment
  const { corpus } = checked
  const { text } = checked.memo
  const words = text.slice(clause.start, clause.end)
  const start = clause.start + words.length - words.trimStart().length
  const own = words.trim()
  const { refs, isProtected, hasText, review } = answerOf(sentence, cited, checked)
  const unit = 'unit' in answer ? answer.unit : undefined
  const mapping =
    unit && !isProtected
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
    ...(review ? { review: review === 'lapsed' ? review : (review.reason ?? 'reviewed') } : {}),
    ...(unit ? { at: formatPassageRef(unit.ref), isClaim: unit.claim !== undefined } : {}),
    ...(unit && !isProtected ? { said: unit.text } : {}),
    coverage: Math.round(100 * coverage) / 100,
    without: answer.kind === 'partly' ? phrasesIn(answer.without, text) : [],
    mapping,
    message: clauseSentence(assessment, { text, refs, isProtected, hasText, corpus }, plainEnglish),
  }
}

/** `memo.md:3:1 Matches para. 7. [small2010]`, and below it the words that meet. */
function lineOf(file: string, found: JsonAssessment, explain: boolean): string {
  const { line, column, message, key, review, said, mapping } = found
  const first = `${file}:${line}:${column} ${reviewSentence(review)}${message} [${key}]\n`
  if (!explain || said === undefined) return first
  const met = mapping.map(([own, other]) => (own === other ? own : `${own} = ${other}`))
  return `${first}    ${said.replace(/\s+/g, ' ')}\n    ${met.join(', ')}\n`
}

function reviewSentence(review: JsonAssessment['review']): string {
  if (review === undefined) return ''
  if (review === 'lapsed') return 'The review lapsed: the source has changed. '
  return review === 'reviewed' ? 'Reviewed. ' : `Reviewed: ${reviewReasonLabel(review, plainEnglish)}. `
}
