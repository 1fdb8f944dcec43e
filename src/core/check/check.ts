import { assess } from '../assess/assess.js'
import { type Library, libraryOf } from '../bibliography/library.js'
import type { Corpus } from '../corpus/corpus.js'
import type { NamesFile } from '../terms/namesFile.js'
import type { Memo } from '../memo/memo.js'
import type { Interview } from '../model.js'
import { type CorpusVerification, findQuotation, searchQuotation } from '../quotation/search.js'
import { areUnitsKnown, unitsOf } from '../quotation/units.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { evidenceOf } from '../sentence/evidence/evidence.js'
import { type MemoQuotation, quotationsOf } from '../cited/quotations.js'
import { type Mask, maskAll, maskOf } from '../disclosure/maskNames.js'
import { prepareProtectedWords } from '../disclosure/protectedWords.js'
import { prepareRenderings } from '../sentence/claims/renderings.js'
import { headerOf } from '../cited/header.js'
import type { Found, MemoProblem, MemoRuleId, MemoSeverity, Rule } from '../cited/rule.js'
import type { Checked } from '../cited/checked.js'
import { reviewedIn } from './reviewedProblems.js'
import { rules } from './rules/index.js'
import { citedIn, listedIn, sentencesOf } from '../cited/sentences.js'
import { howSure } from '../sentence/certainty/sureness.js'
import { isForAll, neverOff, type Switch, switchesOf } from '../cited/switches.js'
import { sharedTexts } from '../cited/texts.js'
import { prepareVerbatimRuns } from '../quoted/unmarked.js'
import { countWords } from '../language/words.js'
import { otherInitial, verdictOf, wantedOf } from '../quoted/verdict.js'

/** How memos are to be checked. */
export interface CheckOptions {
  /** For each rule that is not to have its own severity: another, or `off`. A rule that is off of itself runs where it is given one. */
  readonly severities?: Readonly<Partial<Record<MemoRuleId, MemoSeverity | 'off'>>>
  /** The day on which the memo is read, as an ISO date: what is old is told by it where the memo has no date of its own. */
  readonly today?: string
  readonly fileName?: string
  /** Whether what cites nothing is an error, as where the memo asks for it itself. */
  readonly isStrict?: boolean
  /** What the memo can cite; without it the interviews of the corpus alone. */
  readonly library?: Library
  /** Whether the corpus is somebody's own, so that a memo which names no bibliography is taken to cite from it. */
  readonly isOwnCorpus?: boolean
  readonly names?: ReadonlyMap<string, NamesFile>
  /** Keys whose file of names is there and cannot be read. */
  readonly unreadable?: Pick<ReadonlySet<string>, 'has'>
  readonly protectedTexts?: ReadonlyMap<string, SourceText>
  /** As in `Checked`, like what follows. */
  readonly readBacks?: Checked['readBacks']
  readonly answersWholeQuotations?: boolean
  /** Further rules that no switch in the memo silences. */
  readonly evenIfSwitchedOff?: readonly MemoRuleId[]
  /** Whether a switch counts; each does, unless something else is said. */
  readonly counts?: (off: Switch) => boolean
  /** Rules that a switch silences beside what it stands for, and not for a whole memo. */
  readonly evenIfAllIsSwitchedOff?: readonly MemoRuleId[]
}

/** What cites nothing, where a memo is checked strictly. */
const strictly: CheckOptions['severities'] = {
  'claim-uncited': 'error',
  'quotation-uncited': 'error',
  'statement-uncited': 'error',
}

/** One check of one memo. */
export interface Examined {
  readonly checked: Checked
  readonly problems: readonly MemoProblem[]
}

interface Read extends Pick<Checked, 'memo' | 'library' | 'cited' | 'listed' | 'sentences' | 'quotations'> {
  readonly texts: CheckOptions['protectedTexts']
  readonly version: number
}

/** More quotations than a memo has; all that are typed in a day, or stand in a thousand memos, would fill the memory. */
const mostRemembered = 500

/** Checks memos against one corpus, and remembers what it looked up there for as long as the corpus stays the same. */
export class MemoChecker {
  readonly #corpus: Corpus
  readonly #found = new Map<string, CorpusVerification>()
  #version = -1
  #last: Read | undefined

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  /**
   * What takes time in a check, in steps, so that a shell can do something else in between: reads the source texts that were not read yet, what the
   * claims cited are about and what each sentence says, and looks for the memo's quotations. What was found is remembered for a check of the same
   * memo with the same options; without this the check does it all at once. Gives each text that is read next for the first time.
   */
  *prepare(memo: Memo, options: CheckOptions = {}): Generator<SourceText | undefined, void> {
    const corpus = this.#corpus
    yield* prepareVerbatimRuns(sharedTexts(corpus))
    for (const interview of corpus.interviews()) {
      const source = corpus.sourceOf(interview.key)
      if (!source || areUnitsKnown(interview, source)) continue
      yield source
      unitsOf(interview, source)
    }
    const checked = this.#look(memo, options)
    for (const found of prepareProtectedWords(checked)) {
      if (typeof found === 'string') yield* this.#search(found)
      else yield found
    }
    for (const interview of interviewsCited(checked)) {
      evidenceOf(interview, corpus)
      yield undefined
    }
    for (const rendering of prepareRenderings(checked)) {
      if (rendering) howSure(rendering, checked)
      yield undefined
    }
    for (const sentence of checked.sentences) {
      if (assess(sentence, checked).length) yield undefined
    }
    for (const quotation of checked.quotations) {
      for (const words of wordsToFind(quotation, checked)) yield* this.#search(words)
      verdictOf(quotation, checked)
      yield undefined
    }
  }

  /** The texts of the interviews that a memo cites, which a check of it asks for more than for others. */
  textsCited(memo: Memo): readonly SourceText[] {
    const keys = new Set(memo.citations.flatMap(({ items }) => items.map(({ key }) => key)))
    return [...keys].flatMap((key) => this.#corpus.sourceOf(key) ?? [])
  }

  /** Looks for words in steps, and remembers what it found. */
  *#search(words: string): Iterable<SourceText | undefined> {
    if (this.#found.has(words)) return
    const { version } = this.#corpus
    const found = yield* searchQuotation(words, this.#corpus)
    if (version === this.#corpus.version) this.#keep(words, found)
  }

  /** All problems of a memo, in the order of their places. Equal memos and corpora give equal problems, whatever was checked before. */
  check(memo: Memo, options: CheckOptions = {}): readonly MemoProblem[] {
    return this.examine(memo, options).problems
  }

  /** The same with what was looked at, for whoever shows more of a memo than its problems. */
  examine(memo: Memo, options: CheckOptions = {}): Examined {
    const checked = this.#look(memo, options)
    const switches = switchesOf(memo).flatMap((one) => ('lacks' in one || options.counts?.(one) === false ? [] : [one]))
    const isReviewed = reviewedIn(checked)
    const isStrict = options.isStrict === true || headerOf(memo).isStrict === true
    const severities = isStrict ? { ...options.severities, ...strictly } : options.severities
    const problems = rules
      .flatMap((rule) => problemsOf(rule, checked, severities, maskOf(this.#corpus, options.names)))
      .filter((problem) => !isReviewed(problem))
      .filter(
        (problem) =>
          [...neverOff, ...(options.evenIfSwitchedOff ?? [])].includes(problem.ruleId) ||
          !switches.some(
            (one) =>
              isOff(problem, one) &&
              !((options.evenIfAllIsSwitchedOff ?? []).includes(problem.ruleId) && isForAll(memo, one)),
          ),
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
    {
      today,
      fileName,
      names,
      unreadable,
      protectedTexts,
      readBacks,
      answersWholeQuotations,
      library: given,
      isOwnCorpus = false,
    }: CheckOptions,
  ): Checked {
    const corpus = this.#corpus
    const library = given ?? libraryOf(corpus, [])
    if (corpus.version !== this.#version) this.#found.clear()
    this.#version = corpus.version
    const { cited, listed, sentences, quotations } = this.#read(memo, library, protectedTexts)
    const { date = today, language } = headerOf(memo)
    return {
      memo,
      corpus,
      library,
      ...(date === undefined ? {} : { date }),
      isEnglish: language === undefined || /^en\b/i.test(language),
      cited,
      listed,
      sentences,
      quotations,
      ...(fileName === undefined ? {} : { fileName }),
      isOwnCorpus,
      ...(names ? { names } : {}),
      ...(unreadable ? { unreadable } : {}),
      ...(protectedTexts ? { protectedTexts } : {}),
      ...(readBacks ? { readBacks } : {}),
      ...(today === undefined ? {} : { today }),
      ...(answersWholeQuotations ? { answersWholeQuotations } : {}),
      ruleIds: rules.map(({ id }) => id),
      find: (words) => this.#find(words),
    }
  }

  /** What a memo cites and quotes, with all that was found out about it, as long as memo, corpus and what proves its quotations stay the same. */
  #read(memo: Memo, library: Library, texts: CheckOptions['protectedTexts']): Read {
    const { version } = this.#corpus
    const before = this.#last
    if (before?.memo === memo && before.library === library && before.texts === texts && before.version === version)
      return before
    const cited = citedIn(memo, library)
    const sentences = sentencesOf(memo, cited)
    const listed = listedIn(memo, library)
    const read = { memo, library, texts, version, cited, listed, sentences, quotations: quotationsOf(memo, sentences) }
    this.#last = read
    return read
  }

  #find(quotation: string): CorpusVerification {
    const found = this.#found.get(quotation) ?? findQuotation(quotation, this.#corpus)
    this.#keep(quotation, found)
    return found
  }

  #keep(quotation: string, found: CorpusVerification): void {
    this.#found.delete(quotation) // so that what was asked for last stands last
    this.#found.set(quotation, found)
    for (const oldest of this.#found.keys()) {
      if (this.#found.size <= mostRemembered) break
      this.#found.delete(oldest)
    }
  }
}

/** The interviews of which a memo cites a place. */
function interviewsCited({ cited }: Checked): ReadonlySet<Interview> {
  return new Set(cited.flatMap(({ item, interview }) => (interview && (item.locator || item.pin) ? [interview] : [])))
}

/** What rules will look for of a quotation: where it is cited what its verdict asks for, else the words, with their first letter in either case. */
function wordsToFind(quotation: MemoQuotation, checked: Checked): readonly string[] {
  if (quotation.cited.length) return [wantedOf(quotation, checked) ?? []].flat()
  return countWords(quotation.text) < 4 ? [] : [quotation.text, otherInitial(quotation.text) ?? []].flat()
}

function isOff({ ruleId, span }: MemoProblem, { rules: off, covers }: Switch): boolean {
  return off.includes(ruleId) && covers.start <= span.start && span.start <= covers.end
}

function problemsOf<K extends MemoRuleId>(
  rule: Rule<K>,
  checked: Checked,
  severities: CheckOptions['severities'],
  mask: Mask,
): readonly MemoProblem[] {
  const set = severities?.[rule.id]
  const severity = set ?? (rule.isOff ? 'off' : rule.severity)
  if (severity === 'off') return []
  return [...rule.check(checked)].map((found) =>
    toProblem(rule.id, set === undefined ? (found.severity ?? severity) : severity, found, mask),
  )
}

function toProblem<K extends MemoRuleId>(
  ruleId: K,
  severity: MemoSeverity,
  { span, data, fixes = [], doubt, beside }: Found<K>,
  mask: Mask,
): MemoProblem {
  const level = doubt === undefined ? { severity } : { severity: 'hint' as const, doubt }
  // Each rule finds what its own id says; the union of all cannot be told so to the compiler.
  const masked = { data: maskAll(data, mask), fixes: fixes.map((fix) => ({ ...fix, data: maskAll(fix.data, mask) })) }
  return {
    ruleId,
    ...level,
    span,
    ...masked,
    ...(beside ? { beside: maskAll(beside, mask) } : {}),
  } as unknown as MemoProblem
}
