import { assess } from '../../core/assess/assess.js'
import type { Assessment } from '../../core/assess/assessment.js'
import { mappingOf } from '../../core/assess/mapping.js'
import { type Examined, MemoChecker } from '../../core/check/check.js'
import { phrasesIn } from '../../core/export/evidence/phrasesIn.js'
import { answerOf } from '../../core/export/evidence/citationAnswer.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { readMemo } from '../../core/memo/memo.js'
import { citationSentences } from '../../words/assessment.js'
import { plainEnglish } from '../../words/l10n.js'
import { refusalLine, type WholeMemo, wholeMemo } from '../composedMemo.js'
import { CannotRun, exit, type Host } from '../host.js'
import { assessVersion, type JsonAssess, type JsonAssessment } from '../json.js'
import { loadCorpus, loadMemo } from '../load.js'
import type { Options } from '../options.js'
import { filesNamedIn } from '../namedInMemo.js'
import { projectOf } from '../profiles.js'
import { endOf, printJson, problemsOf } from '../report.js'

/** `attache assess`: of every clause that cites an interview what is known of it, and what the place cited says; with `--explain` which words meet which. */
export async function runAssess(host: Host, options: Options): Promise<number> {
  const { folders, json, explain, words } = options
  const [file, ...more] = words
  if (file === undefined || more.length) throw new CannotRun('Expected one MEMO; see attache --help.')
  const { text } = await loadMemo(host, file)
  const corpus = await loadCorpus(host, folders)
  const files = await filesNamedIn(host, file, options)
  const { profiles } = await projectOf(host, file, files)
  const read = readMemo(text, languageOf(file), 'any', profiles, corpus.reviews.pinOf)
  const { memo, placeOf, refusals } = await wholeMemo(host, file, read, { files, isChecked: true })
  const examined = new MemoChecker(corpus).examine(memo)
  const found = examined.checked.sentences
    .flatMap((sentence) => assess(sentence, examined.checked))
    .map((one) => toJson(one, examined, placeOf))
  const answer: JsonAssess = { schemaVersion: assessVersion, assessments: found }
  if (json) printJson(host, answer)
  else for (const one of answer.assessments) host.out(lineOf(one, explain))
  for (const one of refusals(files.refused)) host.err(`${refusalLine(one)}\n`)
  return files.refused.size ? exit.problems : endOf(host, problemsOf(corpus).length)
}

function toJson(
  { sentence, clause, cited, answer }: Assessment,
  examined: Examined,
  placeOf: WholeMemo['placeOf'],
): JsonAssessment {
  const { corpus, memo } = examined.checked
  const { text } = memo
  const words = text.slice(clause.start, clause.end)
  const start = clause.start + words.length - words.trimStart().length
  const own = words.trim()
  const known = answerOf(sentence, cited, examined)
  const { kind, isProtected, faults, quoted, review } = known
  const unit = 'unit' in answer ? answer.unit : undefined
  const mapping =
    unit && !isProtected
      ? mappingOf(own, unit, corpus).map(
          ({ own: a, other: b }) => [own.slice(a.start, a.end), unit.text.slice(b.start, b.end)] as const,
        )
      : []
  return {
    ...placeOf({ start, end: start + own.length }),
    text: own,
    key: cited.item.key,
    answer: kind,
    faults,
    ...(quoted ? { quoted } : {}),
    ...(review ? { review: review === 'lapsed' ? review : (review.reason ?? 'read') } : {}),
    ...(unit ? { at: formatPassageRef(unit.ref), isClaim: unit.claim !== undefined } : {}),
    ...(unit && !isProtected ? { said: unit.text } : {}),
    without: answer.kind === 'compared' ? phrasesIn(answer.without, text) : [],
    mapping,
    message: citationSentences(known, plainEnglish).join(' '),
  }
}

/** `memo.md:3:1 Not yet read. [small2010, ¶7]`, and below it what stands there and the words that meet. */
function lineOf(found: JsonAssessment, explain: boolean): string {
  const { file, line, column, message, key, at, said, mapping } = found
  const first = `${file}:${line}:${column} ${message} [${[key, at].filter(Boolean).join(', ')}]\n`
  if (!explain || said === undefined) return first
  const met = mapping.map(([own, other]) => (own === other ? own : `${own} = ${other}`))
  return `${first}    ${said.replace(/\s+/g, ' ')}\n    ${met.join(', ')}\n`
}
