import { type Library, libraryOf } from '../bibliography/library.js'
import type { Corpus } from '../corpus.js'
import type { NamesFile } from '../import/protect.js'
import type { Memo } from '../memo/memo.js'
import { type CorpusVerification, findQuotation } from '../quotation/search.js'
import { unitsOf } from '../quotation/units.js'
import type { SourceText } from '../source/sourceText.js'
import { quotationsOf } from './quotations.js'
import { headerOf } from './header.js'
import type { Checked, Found, MemoProblem, MemoRuleId, MemoSeverity, Rule } from './rule.js'
import { rules } from './rules/index.js'
import { citedIn, sentencesOf } from './sentences.js'
import { type Switch, switchesOf } from './switches.js'
import { prepareVerbatimRuns } from './unmarked.js'
import { verdictOf } from './verdict.js'

/** How memos are to be checked. */
export interface CheckOptions {
  /** For each rule that is not to have its own severity: another, or `off`. A rule that is off of itself runs where it is given one. */
  readonly severities?: Readonly<Partial<Record<MemoRuleId, MemoSeverity | 'off'>>>
  /** The day on which the memo is read, as an ISO date: what is old is told by it where the memo has no date of its own. */
  readonly today?: string
  readonly fileName?: string
  /** What the memo can cite; without it the interviews of the corpus alone. */
  readonly library?: Library
  /** Whether the corpus is somebody's own, so that a memo which names no bibliography is taken to cite from it. */
  readonly isOwnCorpus?: boolean
  readonly names?: ReadonlyMap<string, NamesFile>
  /** Keys whose file of names is there and cannot be read. */
  readonly unreadable?: Pick<ReadonlySet<string>, 'has'>
  readonly protectedTexts?: ReadonlyMap<string, SourceText>
  /** Rules that no switch in the memo silences. */
  readonly evenIfSwitchedOff?: readonly MemoRuleId[]
}

/** One check of one memo. */
export interface Examined {
  readonly checked: Checked
  readonly problems: readonly MemoProblem[]
}

/** More quotations than a memo has; all that are typed in a day, or stand in a thousand memos, would fill the memory. */
const mostRemembered = 500

/** Checks memos against one corpus, and remembers what it looked up there for as long as the corpus stays the same. */
export class MemoChecker {
  readonly #corpus: Corpus
  readonly #found = new Map<string, CorpusVerification>()
  #version = -1

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  /**
   * What takes time in a check, in steps, so that a shell can do something else in between: reads the source texts that were not read yet,
   * and looks for the memo's quotations. What was found is remembered; without this the check does it all at once.
   */
  *prepare(memo: Memo): Iterable<void> {
    const corpus = this.#corpus
    yield* prepareVerbatimRuns(corpus)
    for (const interview of corpus.interviews()) {
      const source = corpus.sourceOf(interview.key)
      if (source) unitsOf(interview, source)
      yield
    }
    const checked = this.#look(memo, {})
    for (const quotation of checked.quotations) {
      verdictOf(quotation, checked)
      yield
    }
  }

  /** All problems of a memo, in the order of their places. Equal memos and corpora give equal problems, whatever was checked before. */
  check(memo: Memo, options: CheckOptions = {}): readonly MemoProblem[] {
    return this.examine(memo, options).problems
  }

  /** The same with what was looked at, for whoever shows more of a memo than its problems. */
  examine(memo: Memo, options: CheckOptions = {}): Examined {
    const checked = this.#look(memo, options)
    const switches = switchesOf(memo).flatMap((one) => ('lacks' in one ? [] : [one]))
    const problems = rules
      .flatMap((rule) => problemsOf(rule, checked, options))
      .filter(
        (problem) =>
          (options.evenIfSwitchedOff ?? []).includes(problem.ruleId) || !switches.some((one) => isOff(problem, one)),
      )
      .sort((a, b) => a.span.start - b.span.start)
    return { checked, problems }
  }

  /** What rules look at, for whoever wants to know of a memo's quotations alone. */
  look(memo: Memo): Checked {
    return this.#look(memo, {})
  }

  #look(
    memo: Memo,
    { today, fileName, names, unreadable, protectedTexts, library: given, isOwnCorpus = false }: CheckOptions,
  ): Checked {
    const corpus = this.#corpus
    const library = given ?? libraryOf(corpus, [])
    if (corpus.version !== this.#version) this.#found.clear()
    this.#version = corpus.version
    const cited = citedIn(memo, library)
    const sentences = sentencesOf(memo, cited)
    const { date = today, language } = headerOf(memo)
    return {
      memo,
      corpus,
      library,
      ...(date === undefined ? {} : { date }),
      isEnglish: language === undefined || /^en\b/i.test(language),
      cited,
      sentences,
      quotations: quotationsOf(memo, sentences),
      ...(fileName === undefined ? {} : { fileName }),
      isOwnCorpus,
      ...(names ? { names } : {}),
      ...(unreadable ? { unreadable } : {}),
      ...(protectedTexts ? { protectedTexts } : {}),
      ruleIds: rules.map(({ id }) => id),
      find: (words) => this.#find(words),
    }
  }

  #find(quotation: string): CorpusVerification {
    const found = this.#found.get(quotation) ?? findQuotation(quotation, this.#corpus)
    this.#found.delete(quotation) // so that what was asked for last stands last
    this.#found.set(quotation, found)
    for (const oldest of this.#found.keys()) {
      if (this.#found.size <= mostRemembered) break
      this.#found.delete(oldest)
    }
    return found
  }
}

function isOff({ ruleId, span }: MemoProblem, { rules: off, covers }: Switch): boolean {
  return off.includes(ruleId) && covers.start <= span.start && span.start <= covers.end
}

function problemsOf<K extends MemoRuleId>(
  rule: Rule<K>,
  checked: Checked,
  { severities }: CheckOptions,
): readonly MemoProblem[] {
  const severity = severities?.[rule.id] ?? (rule.isOff ? 'off' : rule.severity)
  if (severity === 'off') return []
  return [...rule.check(checked)].map((found) => toProblem(rule.id, severity, found))
}

function toProblem<K extends MemoRuleId>(
  ruleId: K,
  severity: MemoSeverity,
  { span, data, fixes = [], doubt }: Found<K>,
): MemoProblem {
  const told = doubt === undefined ? { severity } : { severity: 'hint' as const, doubt }
  // Each rule finds what its own id says; the union of all cannot be told so to the compiler.
  return { ruleId, ...told, span, data, fixes } as unknown as MemoProblem
}
