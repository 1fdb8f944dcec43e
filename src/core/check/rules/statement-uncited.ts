import { isOwnJudgement } from '../../certainty/ownJudgement.js'
import type { Checked } from '../../cited/checked.js'
import { headingsAbove, isInHeading } from '../../cited/headings.js'
import type { Rule } from '../../cited/rule.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import { judgedFrom, ownHeading } from '../../language/certainty/ownJudgements.js'
import {
  memoHead,
  paratext,
  paratextHeading,
  reportedByOthers,
  sourcesHeading,
  toldBeside,
  verbOfStatement,
  vouching,
} from '../../language/certainty/paratext.js'
import { countWords } from '../../language/words.js'
import { touching } from '../../text/inOrder.js'

/**
 * A statement that cites nothing and is not marked as your own: with “We assess”, below a heading such as “Our assessment”, or by a switch with
 * a name. Questions, headings, the lines of a memo’s head, what leads to a list and what a memo says of itself or asks for are no statements. Four
 * quoted words need a citation wherever they stand, and so does what somebody else is said to say.
 *
 * Why: whoever must not misquote can still leave the source out. Runs with `attache check --strict`, and where the front matter of a memo says
 * `attache-strict: true`.
 *
 * ok:
 *
 *     Velmark signed the Sarn Memorandum in 2019 [@reed2021, para. 1]. We assess that more will follow.
 *
 * ok:
 *
 *     ## Our assessment
 *
 *     The treaty will not outlive the drought.
 *
 * not ok:
 *
 *     Velmark signed the Sarn Memorandum in 2019 [@reed2021, para. 1]. ⟦The treaty will not outlive the drought.⟧
 */
export const statementUncited: Rule<'statement-uncited'> = {
  id: 'statement-uncited',
  severity: 'error',
  isOff: true,
  *check(checked) {
    for (const sentence of checked.sentences)
      if (
        !sentence.cited.length &&
        (quotesSomebody(sentence, checked) || (isStatement(sentence, checked) && !isOurs(sentence, checked)))
      )
        yield { span: sentence.span, data: {} }
  },
}

/** Fewer words are a label or a name. */
const fewestWords = 3

/** Fewer quoted words may be a term of the writer's. */
const fewestQuotedWords = 4

/** Whoever says whose judgement a sentence is, the words that it quotes are somebody's. */
function quotesSomebody(sentence: MemoSentence, { quotations }: Checked): boolean {
  return touching(quotations, sentence.span, ({ whole }) => whole).some(
    ({ cited, text }) => !cited.length && countWords(text) >= fewestQuotedWords,
  )
}

function isStatement(sentence: MemoSentence, checked: Checked): boolean {
  const { memo, quotations } = checked
  const { own, all } = wordsOfSentence(sentence, checked)
  const isCitedAsBlock = touching(quotations, sentence.span, ({ whole }) => whole).some((one) => one.cited.length > 0)
  return (
    countWords(all) >= fewestWords &&
    !/[?:]$/u.test(own.trimEnd()) &&
    !isCitedAsBlock &&
    !isInHeading(memo.text, sentence.span)
  )
}

function isOurs(sentence: MemoSentence, checked: Checked): boolean {
  const { own } = wordsOfSentence(sentence, checked)
  const words = own.replace(/(?<!\p{L})[*_]+|[*_]+(?!\p{L})/gu, '').trim()
  if (vouching.test(words.slice(0, judgedFrom.exec(words)?.index)) || reportedByOthers.test(words)) return false
  const headings = headingsAbove(checked.memo.text, sentence.span.start)
  const [, label] = /^([\p{L} ]{1,40}):/u.exec(words) ?? []
  return (
    isOwnJudgement(own) ||
    memoHead.test(words) ||
    (paratext.test(words) && !toldBeside.test(words)) ||
    [...headings, label ?? ''].some((one) => ownHeading.test(one) || paratextHeading.test(one)) ||
    (headings.some((one) => sourcesHeading.test(one)) && !verbOfStatement.test(words))
  )
}
