import { decidingSentences } from '../assess/nearest.js'
import { type CheckOptions, MemoChecker } from '../check/check.js'
import { passagesCited } from '../citation/resolve.js'
import type { MemoProblem, MemoRuleId } from '../cited/rule.js'
import type { Cited, MemoSentence } from '../cited/sentences.js'
import { wordsOfSentence } from '../cited/sentenceWords.js'
import type { Checked } from '../cited/checked.js'
import type { Corpus } from '../corpus/corpus.js'
import { answerOf } from '../export/evidence/citationAnswer.js'
import type { Memo } from '../memo/memo.js'
import { passageHandle } from './handle.js'

/** A cited sentence that nobody has read beside its source, and what of the source decides whether it holds. */
export interface UnreadSentence {
  readonly sentence: MemoSentence
  /** On one line. */
  readonly words: string
  readonly key: string
  readonly deciding: readonly { readonly handle: string; readonly words: string }[]
}

/** What is known of a draft. Nothing here says that it is right. */
export interface CheckedDraft {
  /** What differs from its source, or cites what is not there. */
  readonly differs: readonly MemoProblem[]
  readonly uncited: readonly MemoProblem[]
  readonly notRead: readonly UnreadSentence[]
}

const uncitedRules: readonly MemoRuleId[] = ['claim-uncited', 'quotation-uncited', 'statement-uncited']

/** Checks a draft of an assistant strictly. What is switched off is told all the same, unless `counts` says that a person signed it. */
export function checkDraft(
  corpus: Corpus,
  memo: Memo,
  options: Pick<CheckOptions, 'today' | 'fileName' | 'library' | 'counts'>,
): CheckedDraft {
  const examined = new MemoChecker(corpus).examine(memo, {
    ...options,
    isOwnCorpus: true,
    isStrict: true,
  })
  // A hint at a quotation is worth a look of whoever can take its words out of the source.
  const told = examined.problems.filter(
    ({ ruleId, severity }) => severity === 'error' || severity === 'warning' || ruleId.startsWith('quotation-'),
  )
  const isUncited = ({ ruleId }: MemoProblem): boolean => uncitedRules.includes(ruleId)
  const { checked } = examined
  return {
    differs: told.filter((one) => !isUncited(one)),
    uncited: told.filter(isUncited),
    notRead: checked.sentences.flatMap((sentence) =>
      sentence.cited
        .filter((one) => one.interview && answerOf(sentence, one, examined).kind !== 'read')
        .map((one) => unreadOf(sentence, one, checked)),
    ),
  }
}

function unreadOf(sentence: MemoSentence, { item, interview }: Cited, checked: Checked): UnreadSentence {
  const { corpus } = checked
  const words = wordsOfSentence(sentence, checked)
    .all.replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim()
  const source = interview && corpus.sourceOf(interview.key)
  const refs = interview ? passagesCited(item, interview, corpus).map(({ ref }) => ref) : []
  const blocks =
    source?.blocks.filter(
      ({ ref }) => !refs.length || refs.some((one) => one.kind === ref.kind && one.number === ref.number),
    ) ?? []
  const deciding = interview && source ? decidingSentences(words, blocks, source, interview, corpus, []) : []
  return {
    sentence,
    words,
    key: item.key,
    deciding: deciding.flatMap(({ block, span }) =>
      source
        ? [
            {
              handle: passageHandle(source, block),
              words: source.text.slice(span.start, span.end).replace(/\s+/g, ' '),
            },
          ]
        : [],
    ),
  }
}
