import type {
  AroundPassage,
  InterviewEvidence,
  MarkedWords,
  DisplayedWords,
  SourceWords,
} from '../../core/query/evidence/evidenceTypes.js'
import type { Interview } from '../../core/model.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { spokenPlaces } from '../claim.js'
import { speakerName } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'
import { button } from './actions.js'
import { quotingSentence } from './facts.js'
import { type Content, element, type Html } from './html.js'

/** A sentence with the words marked that the other one lacks, and less so those that stand for one another. */
export function sentenceHtml(words: readonly MarkedWords[]): readonly Content[] {
  return words.map(({ text, isOnlyHere, meets }) => {
    if (meets !== undefined) return element('span', { class: 'met', title: text === meets ? undefined : meets }, text)
    return isOnlyHere ? element('mark', {}, text) : text
  })
}

/** The sentence of the source and how the memo's differs from it, or why it is not shown and what helps. */
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
    element('blockquote', { dir: 'auto' }, sentenceHtml(words.sentence)),
    words.isChanged
      ? element('p', { class: 'warning' }, l10n.t('The text differs here from the one that was imported.'))
      : undefined,
    differencesHtml(words, l10n),
  ]
}

/** The differences in words, for those who do not see the marks. */
function differencesHtml({ sentence, onlyInMemo, onlyInSource }: DisplayedWords, l10n: L10n): readonly Content[] {
  const listed = (words: readonly string[]): string =>
    [...words.slice(0, mostListed), ...(words.length > mostListed ? ['…'] : [])].join(', ')
  const other = sentence.flatMap(({ text, meets }) =>
    meets === undefined || text.toLowerCase() === meets.toLowerCase() ? [] : `${meets} = ${text}`,
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
  const { sentence } = words
  return [
    element('h3', {}, l10n.t('In the interview')),
    ...words.around.map((one) => aroundPassageHtml(one, sentence, interview, l10n)),
  ]
}

function aroundPassageHtml(
  { passage, isHere, before, after, isCutBefore, isCutAfter }: AroundPassage,
  sentence: readonly MarkedWords[],
  interview: Interview,
  l10n: L10n,
): Html {
  const label = l10n.t('{0}, {1}', speakerName(interview, passage, l10n), spokenPlaces(interview, [passage.ref], l10n))
  const cut = (isCut: boolean): string => (isCut ? '…' : '')
  const here = isHere ? element('strong', {}, sentence.map(({ text }) => text).join('')) : undefined
  return element(
    'div',
    { class: isHere ? 'passage here' : 'passage' },
    element('p', { class: 'label' }, passage.time ? `${label} · ${passage.time}` : label),
    element('p', { dir: 'auto' }, cut(isCutBefore), before, here, after, cut(isCutAfter)),
  )
}
