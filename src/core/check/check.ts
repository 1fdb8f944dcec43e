import type { Corpus } from '../corpus.js'
import type { Memo } from '../memo/memo.js'
import { type CorpusVerification, findQuotation } from '../quotation/search.js'
import { quotationsOf } from './quotations.js'
import type { Checked, Found, MemoProblem, MemoRuleId, Rule } from './rule.js'
import { rules } from './rules/index.js'
import { citedIn, sentencesOf } from './sentences.js'

/** Checks memos against one corpus, and remembers what it looked up there for as long as the corpus stays the same. */
export class MemoChecker {
  readonly #corpus: Corpus
  readonly #found = new Map<string, CorpusVerification>()
  #version = -1

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  /** All problems of a memo, in the order of their places. Equal memos and corpora give equal problems, whatever was checked before. */
  check(memo: Memo): readonly MemoProblem[] {
    const checked = this.#look(memo)
    return rules.flatMap((rule) => problemsOf(rule, checked)).sort((a, b) => a.span.start - b.span.start)
  }

  #look(memo: Memo): Checked {
    const corpus = this.#corpus
    if (corpus.version !== this.#version) this.#found.clear()
    this.#version = corpus.version
    const cited = citedIn(memo, corpus)
    const sentences = sentencesOf(memo, cited)
    return {
      memo,
      corpus,
      cited,
      sentences,
      quotations: quotationsOf(memo, sentences),
      find: (words) => this.#find(words),
    }
  }

  #find(quotation: string): CorpusVerification {
    const found = this.#found.get(quotation) ?? findQuotation(quotation, this.#corpus)
    this.#found.set(quotation, found)
    return found
  }
}

function problemsOf<K extends MemoRuleId>(rule: Rule<K>, checked: Checked): readonly MemoProblem[] {
  return [...rule.check(checked)].map((found) => toProblem(rule, found))
}

function toProblem<K extends MemoRuleId>({ id, severity }: Rule<K>, { span, data, fixes = [] }: Found<K>): MemoProblem {
  // Each rule finds what its own id says; the union of all cannot be told so to the compiler.
  return { ruleId: id, severity, span, data, fixes } as unknown as MemoProblem
}
