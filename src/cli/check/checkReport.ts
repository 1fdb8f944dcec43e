import type { Mask } from '../../core/disclosure/maskNames.js'
import type { MemoProblem } from '../../core/cited/rule.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Span } from '../../core/model.js'
import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import { fixTitle } from '../../words/problems/fixTitle.js'
import { plainEnglish } from '../../words/l10n.js'
import { memoProblemSentence } from '../../words/problems/memoProblems.js'
import { problemSentence } from '../../words/problems/corpusProblems.js'
import { nothingChecked, sumOf, type Tally } from './checkTally.js'
import type { CheckedDocument } from './checkDocument.js'
import type { CheckedText } from './checkFile.js'
import type { Host } from '../host.js'
import {
  type JsonCheck,
  type JsonComparison,
  type JsonFilePlace,
  type JsonDocumentQuotation,
  type JsonMemoProblem,
  type JsonMended,
  type JsonPlace,
  type JsonSource,
  schemaVersion,
} from '../json.js'
import { jsonPlace, maskedFile, printJson } from '../report.js'
import { toSarif } from '../sarif.js'
import { textOf } from '../write.js'

/** Takes what was found memo by memo. */
export interface CheckReport {
  add(file: string, checked: CheckedText): void
  /** What was found in a Word document, in its order. */
  addDocument(checked: Pick<CheckedDocument, 'found' | 'summary'>): void
  /** What a model questions of a memo; it counts as no problem. */
  addComparisons(found: readonly JsonComparison[]): void
  addSources(found: readonly JsonSource[]): void
  /** How many problems are left, and what was looked at. */
  end(): Promise<{ readonly left: number; readonly tally: Tally }>
}

interface Asked {
  readonly host: Host
  readonly corpus: Corpus
  readonly format: 'text' | 'json' | 'sarif'
  readonly fix: boolean
  /** Takes protected names out of a message. */
  readonly mask: Mask
  /** Called before anything is printed. */
  readonly clear: () => void
}

/** Lines are printed at once and forgotten; JSON and SARIF, each one text, when all is known. */
export function checkReport({ host, corpus, format, fix, mask, clear }: Asked): CheckReport {
  const problems: JsonMemoProblem[] = []
  let quotations: JsonDocumentQuotation[] | undefined
  let comparisons: JsonComparison[] | undefined
  let sources: readonly JsonSource[] = []
  const mended: JsonMended[] = []
  const told = new Set<string>()
  const counts = { mended: 0, left: 0, moved: 0 }
  let tally = nothingChecked
  return {
    add(file, checked) {
      counts.mended += checked.mended.length
      counts.moved += checked.movedPins
      tally = sumOf(tally, checked.tally)
      const shown = maskedFile(file, mask)
      const done = checked.mended.map((one) => mendedIn(shown, one))
      // A file that is included may be a memo of the run as well.
      const left = [
        ...refusedIn(checked, mask),
        ...problemsIn(checked, corpus, mask),
        ...inBibliographies(host, file, checked, mask),
      ].filter((one) => !told.has(placeAndRule(one)))
      for (const one of left) told.add(placeAndRule(one))
      counts.left += left.length
      if (format !== 'text') {
        mended.push(...done)
        problems.push(...left)
      } else if (done.length + left.length) {
        clear()
        host.out([...done.map(mendedLine), ...left.map(problemLine)].join(''))
      }
    },
    addDocument({ found, summary }) {
      const left = found.flatMap(({ problem }) => problem ?? [])
      counts.left += left.length
      quotations = [...(quotations ?? []), ...found.flatMap(({ quotation }) => quotation ?? [])]
      if (format !== 'text') return void problems.push(...left)
      clear()
      host.out(
        found
          .flatMap(({ problem, quotation }) => problem ?? quotation ?? [])
          .map(documentLine)
          .join(''),
      )
      host.err(`${summary.join(' ')}\n`)
    },
    addComparisons(found) {
      const masked = found.map((one) => ({ ...one, file: maskedFile(one.file, mask) }))
      comparisons = [...(comparisons ?? []), ...masked]
      if (format !== 'text' || !masked.length) return
      clear()
      host.out(masked.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}\n`).join(''))
    },
    addSources(found) {
      sources = found
    },
    async end() {
      clear()
      const answer: JsonCheck = {
        schemaVersion,
        ...(fix ? { mended } : {}),
        problems,
        ...(quotations && { quotations }),
        ...(comparisons && { comparisons }),
        ...(sources.length ? { sources } : {}),
      }
      if (format === 'json') printJson(host, answer)
      if (format === 'sarif') printJson(host, toSarif(problems, host.version, await pagesOf(host, problems)))
      if (format === 'text' && fix) {
        const moved = counts.moved ? ` Pins moved into the corpus: ${counts.moved}.` : ''
        host.err(`Mended: ${counts.mended}. Left: ${counts.left}.${moved}\n`)
      }
      return { left: counts.left, tally }
    },
  }
}

function refusedIn({ refused }: CheckedText, mask: Mask): readonly JsonMemoProblem[] {
  return refused.map(({ file, message, ...place }) => ({
    file: maskedFile(file, mask),
    ...place,
    severity: 'error',
    rule: 'file-unreadable',
    message: mask(message),
  }))
}

function problemsIn(
  { placeOf, problems, unread, reader }: CheckedText,
  corpus: Corpus,
  mask: Mask,
): readonly JsonMemoProblem[] {
  const at = (span: Span): JsonFilePlace => {
    const { file, ...place } = placeOf(span)
    return { file: maskedFile(file, mask), ...place }
  }
  const nobody = reader === 'other' ? 'Nobody but the author' : 'Nobody'
  const isHere = (key: string): boolean =>
    corpus.sourceOf(key) !== undefined || corpus.interview(key)?.terms !== 'on record'
  const message = (key: string): string =>
    `${nobody} has read this sentence beside its source${isHere(key) ? '' : ', whose transcript is not here'}.`
  return [
    ...problems.map((problem) => ({ ...at(problem.span), ...saidOf(problem, corpus) })),
    ...unread.map(
      ({ item }) => ({ ...at(item.span), severity: 'error', rule: 'not-read', message: message(item.key) }) as const,
    ),
  ]
}

function saidOf(problem: MemoProblem, corpus: Corpus): Omit<JsonMemoProblem, keyof JsonFilePlace> {
  return {
    severity: problem.severity,
    rule: problem.ruleId,
    ...(problem.doubt === undefined ? {} : { doubt: problem.doubt }),
    message: memoProblemSentence(problem, corpus, plainEnglish),
  }
}

/** Those in the memo itself are named by its file as it was given. */
function inBibliographies(
  host: Host,
  file: string,
  { inBibliographies: problems }: CheckedText,
  mask: Mask,
): readonly JsonMemoProblem[] {
  return problems.map((problem) => ({
    file: maskedFile(problem.uri === host.toUri(file) ? file : host.toPath(problem.uri), mask),
    ...jsonPlace(problem.place.start, problem.place.end.offset),
    endLine: problem.place.end.line,
    endColumn: problem.place.end.column,
    severity: problem.severity,
    rule: problem.ruleId,
    message: mask(problemSentence(problem, plainEnglish)),
  }))
}

async function pagesOf(host: Host, problems: readonly JsonMemoProblem[]): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  for (const rule of new Set(problems.map((one) => one.rule))) {
    const page = await textOf(host, host.join(host.rulePages, `${rule}.md`))
    if (page !== undefined) pages.set(rule, page)
  }
  return pages
}

function placeAndRule({ file, start, rule, message }: JsonMemoProblem): string {
  return `${file}:${start} ${rule} ${message}`
}

function mendedIn(file: string, { text, problem, fix }: CheckedText['mended'][number]): JsonMended {
  const place = placeIn(lineStartsOf(text), problem)
  return { file, ...place, rule: problem.ruleId, fix: fixTitle(fix, plainEnglish) }
}

function placeIn(starts: readonly number[], { span }: MemoProblem): JsonPlace {
  return jsonPlace(pointAt(starts, span.start), span.end)
}

function problemLine({ file, line, column, severity, message, rule }: JsonMemoProblem): string {
  return `${file}:${line}:${column} ${severity} ${message} ${rule}\n`
}

/** Of a Word document, which has no lines. */
function documentLine(found: JsonMemoProblem | JsonDocumentQuotation): string {
  const { file, where = '', message } = found
  return 'rule' in found
    ? `${file}: ${where}: ${found.severity} ${message} ${found.rule}\n`
    : `${file}: ${where}: ${message}\n`
}

function mendedLine({ file, line, column, fix, rule }: JsonMended): string {
  return `${file}:${line}:${column} mended ${fix} ${rule}\n`
}
