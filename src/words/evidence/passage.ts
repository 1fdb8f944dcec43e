import type {
  AroundPassage,
  DisplayedWords,
  InterviewEvidence,
  SourceWords,
} from '../../core/query/evidence/evidenceTypes.js'
import type { Interview, Passage } from '../../core/model.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { spokenPlaces } from '../claim.js'
import { speakerName } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'
import { button } from './actions.js'
import { quotingSentence } from './facts.js'
import { type Content, element, type Html } from './html.js'
import { kindsHtml, sentenceHtml } from './marks.js'

/** The deciding sentences of the source below their question, and how the memo's differs from them, or why they are not shown and what helps. */
export function wordsHtml(evidence: InterviewEvidence, source: number, l10n: L10n): readonly Content[] {
  const { words, interview } = evidence
  if (words.state !== 'shown')
    return [
      element('p', { class: 'hidden-words' }, hiddenSentence(words.state, interview, l10n)),
      helpingButton(words.state, interview, source, l10n),
    ]
  return [
    words.isProtected
      ? element(
          'p',
          { class: 'protected' },
          l10n.t('Protected words. Only you see them here.'),
          ' ',
          quotingSentence(evidence, l10n),
        )
      : undefined,
    words.around.flatMap((one) =>
      one.passage.ref.kind === 'question' && !isHere(one) ? questionHtml(one, interview, l10n) : [],
    ),
    words.sentences.map((one, index) => [
      // Of several passages each is named; where there is one, the heading names it.
      words.sentences.some(({ passage }) => passage !== words.sentences[0]?.passage) &&
      one.passage !== words.sentences[index - 1]?.passage
        ? element('p', { class: 'label' }, labelOf(one.passage, interview, l10n))
        : undefined,
      element('blockquote', { dir: 'auto', class: 'deciding' }, sentenceHtml(one.words)),
    ]),
    kindsHtml(
      words.sentences.map((one) => one.words),
      l10n,
    ),
    words.isChanged
      ? element('p', { class: 'warning' }, l10n.t('The text differs here from the one that was imported.'))
      : undefined,
    differencesHtml(words, l10n),
  ]
}

/** The differences in words, for those who do not see the marks. */
function differencesHtml({ sentences, onlyInMemo, onlyInSource }: DisplayedWords, l10n: L10n): readonly Content[] {
  const listed = (words: readonly string[]): string =>
    [...words.slice(0, mostListed), ...(words.length > mostListed ? ['…'] : [])].join(', ')
  const other = sentences.flatMap((one) =>
    one.words.flatMap(({ text, meets }) =>
      meets === undefined || text.toLowerCase() === meets.toLowerCase() ? [] : `${meets} = ${text}`,
    ),
  )
  return [
    other.length ? element('p', { class: 'only' }, l10n.t('The same in other words: {0}', listed(other))) : undefined,
    onlyInMemo.length
      ? element('p', { class: 'only' }, l10n.t('Only in your sentence: {0}', listed(onlyInMemo)))
      : undefined,
    onlyInSource.length
      ? element('p', { class: 'only' }, l10n.t('Only in the source: {0}', listed(onlyInSource)))
      : undefined,
  ]
}

const mostListed = 12

type Hidden = Exclude<SourceWords['state'], 'shown'>

function hiddenSentence(state: Hidden, interview: Interview, l10n: L10n): string {
  switch (state) {
    case 'protected':
      return l10n.t('The words of this source are protected.')
    case 'off-record':
      return l10n.t('This was said off the record. Its words are not shown and may not be cited.')
    case 'names':
      return l10n.t('The words are not shown because they contain a protected name.')
    case 'no-text':
      return isProtectedInterview(interview)
        ? l10n.t('The protected store on this machine has no transcript of this interview.')
        : l10n.t('The transcript of this interview is not here.')
    case 'no-passage':
      return l10n.t('The transcript does not have the cited paragraph.')
  }
}

function helpingButton(state: Hidden, { passages }: Interview, source: number, l10n: L10n): Html | undefined {
  if (state === 'protected') return button('showProtected', l10n.t('Show Protected Words'), { source })
  if (state === 'no-text' && passages.length) return button('attach', l10n.t('Attach Transcript…'), { source })
  return undefined
}

/** The question asked, the passage and a paragraph either side. */
export function aroundHtml({ words, interview }: InterviewEvidence, l10n: L10n): readonly Content[] {
  if (words.state !== 'shown') return []
  return [
    element('h3', {}, l10n.t('In the interview')),
    ...words.around.map((one) => aroundPassageHtml(one, interview, l10n)),
  ]
}

function isHere({ parts }: AroundPassage): boolean {
  return parts.some(({ isDeciding }) => isDeciding)
}

function aroundPassageHtml(one: AroundPassage, interview: Interview, l10n: L10n): Html {
  const label = labelOf(one.passage, interview, l10n)
  const { time } = one.passage
  return element(
    'div',
    { class: isHere(one) ? 'passage here' : 'passage' },
    element('p', { class: 'label' }, time ? `${label} · ${time}` : label),
    element('p', { dir: 'auto' }, shownParts(one)),
  )
}

/** The question that the deciding sentences answer. */
function questionHtml(one: AroundPassage, interview: Interview, l10n: L10n): Html {
  const label = labelOf(one.passage, interview, l10n)
  return element(
    'p',
    { dir: 'auto', class: 'question' },
    element('span', { class: 'label' }, label),
    ' ',
    shownParts(one),
  )
}

function labelOf(passage: Passage, interview: Interview, l10n: L10n): string {
  return l10n.t('{0}, {1}', speakerName(interview, passage, l10n), spokenPlaces(interview, [passage.ref], l10n))
}

function shownParts({ parts, isCutBefore, isCutAfter }: AroundPassage): readonly Content[] {
  const words = parts.map(({ text, isDeciding }) => (isDeciding ? element('strong', {}, text) : text))
  return [isCutBefore ? '…' : '', ...words, isCutAfter ? '…' : '']
}
