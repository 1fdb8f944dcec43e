import type { Beside, Findings, MemoProblem, MemoRuleId } from '../../core/cited/rule.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { breachSentence } from './breach.js'
import { doubtSentence } from './doubts.js'
import { figureSentence } from './figure.js'
import { conflictSentence, cutSentence, elsewhereSentence } from './meaning.js'
import { placesLabel, termsLabel } from '../claim.js'
import type { L10n } from '../l10n.js'
import { unconfirmedSpeaker } from '../speakerDoubt.js'
import { unconfirmedSentence } from './unconfirmed.js'
import { namesUnchecked } from './namesUnchecked.js'
import { placeName, placesOf } from './memoPlaces.js'
import { identificationSentence } from './identification.js'
import { differencesOf, retouchSentence, termsOfPassage } from './quotation.js'
import { withKind } from '../sourceKind.js'
import { agreedSentences } from '../readBack.js'
import { singleSourceSentence } from './singleSource.js'
import { switchSentence } from './switches.js'
import { unknownLocator } from './unknownLocator.js'

type EstimateRule = 'certainty-inflated' | 'forecast-as-fact'

interface Words<K extends MemoRuleId> {
  readonly data: Findings[K]
  readonly corpus: Lookup
  readonly l10n: L10n
}

/** What each rule says: the place, both wordings, the way out. */
const sentences: { readonly [K in MemoRuleId]: (words: Words<K>) => string } = {
  'unknown-source': ({ data: { key, nearest, where }, l10n }) => {
    if (where === 'interviews')
      return nearest.length
        ? l10n.t('No interview here has the key {0}. Similar: {1}.', key, nearest.join(', '))
        : l10n.t('No interview here has the key {0}.', key)
    return nearest.length
      ? l10n.t('No interview or bibliography here has the key {0}. Similar: {1}.', key, nearest.join(', '))
      : l10n.t('No interview or bibliography here has the key {0}.', key)
  },
  'citation-separator': ({ data: { key, other, isBeside }, l10n }) =>
    isBeside
      ? l10n.t(
          'The brackets of {1} and @{0} touch, so that signs of the first are printed. Write a semicolon.',
          other,
          key,
        )
      : l10n.t('@{0} is not cited: the comma makes it part of the citation of {1}. Write a semicolon.', other, key),
  'unknown-locator': ({ data, corpus, l10n }) => unknownLocator(data, corpus, l10n),
  'missing-locator': ({ data: { key, isOpen, wanted = '' }, l10n }) =>
    isOpen
      ? l10n.t('The bracket before @{0} is not closed, so its paragraph is not read. Add “]”.', key)
      : l10n.t('No paragraph of {0} is cited. Write “{1}” after the key.', key, wanted),
  'quotation-altered': ({ data: { key, nearest }, corpus, l10n }) => {
    if (!nearest)
      return l10n.t('These words are nowhere in {0}. Quote the source’s words, or remove the quotation marks.', key)
    const { ref, voice, diff } = nearest
    const where = withKind(placeName({ key, refs: [ref], voice }, key, corpus, l10n), corpus.interview(key), l10n)
    if (termsOfPassage({ key, voice, ref }, corpus) === 'off record')
      return l10n.t('Quotation differs from {0}, said off the record.', where)
    const differences = differencesOf(diff, l10n)
    return differences.length
      ? l10n.t('Quotation differs from {0}: {1}.', where, differences.join('; '))
      : l10n.t('Quotation differs from {0}.', where)
  },
  'quotation-initial': ({ data: { letter }, l10n }) =>
    l10n.t('The source has this letter in the other case. Write “[{0}]” to show the change.', letter),
  'quotation-retouched': ({ data, l10n }) => retouchSentence(data, l10n),
  'quotation-from-notes': ({ l10n }) =>
    l10n.t('Quoted from notes: these words are yours, not the speaker’s. Remove the quotation marks.'),
  'speaker-unconfirmed': ({ data, corpus, l10n }) => unconfirmedSpeaker(data, corpus, l10n),
  'quotation-misplaced': ({ data: { key, cited, places }, corpus, l10n }) => {
    if (!places.length)
      return l10n.t('Not in {0}: these words are elsewhere in {1}.', placesLabel(corpus.interview(key), cited), key)
    const where = placesOf(places, key, corpus, l10n)
    return cited.length && places.every((place) => place.key === key)
      ? l10n.t('Not in {0}: these are the words of {1}.', placesLabel(corpus.interview(key), cited), where)
      : l10n.t('Not in {0}: these are the words of {1}.', key, where)
  },
  'quotation-cut': ({ data, corpus, l10n }) => cutSentence(data, corpus, l10n),
  'quotation-uncited': ({ data: { places, isMarked }, corpus, l10n }) => {
    const where = placesOf(places, '', corpus, l10n) || l10n.t('a protected source')
    return isMarked
      ? l10n.t('Quoted without a citation: these are the words of {0}.', where)
      : l10n.t(
          'Without quotation marks: these are the words of {0}. Quote and cite them, or use your own words.',
          where,
        )
  },
  'quotation-unchecked': ({ data: { key, reason }, corpus, l10n }) => unconfirmedSentence(key, reason, corpus, l10n),
  'stale-claim': ({ data: { key, id, state }, l10n }) => {
    return {
      gone: l10n.t('The pinned claim “{0}” is no longer in {1}.', id, key),
      changed: l10n.t('The claim “{0}” of {1} changed after it was cited. Read it again, then renew the pin.', id, key),
      'without-hash': l10n.t(
        'The pin does not record how the claim “{0}” of {1} read when cited. Read it again, then renew the pin.',
        id,
        key,
      ),
      elsewhere: l10n.t('The pinned claim “{0}” of {1} is not from the cited paragraph.', id, key),
    }[state]
  },
  'certainty-inflated': (found) => {
    const { words } = found.data
    const place = estimatePlace(found)
    const { data, l10n } = found
    switch (data.source.by) {
      case 'hedge':
        return l10n.t(
          'Stronger than {0}: you write “{1}”, the source says “{2}”. Use its hedge, or begin “We assess” if the judgement is yours.',
          place,
          words,
          data.source.words,
        )
      case 'caveat':
        return l10n.t(
          'Stronger than {0}: you write “{1}”, but the speaker says “{2}” about how well this is known. Say so too, or begin “We assess” if the judgement is yours.',
          place,
          words,
          data.source.words,
        )
      case 'likelihood':
        return l10n.t(
          'Stronger than {0}: you write “{1}”, but the claim “{2}” is coded as “{3}”. Use that, or begin “We assess” if the judgement is yours.',
          place,
          words,
          data.claim,
          data.source.value,
        )
      default:
        return l10n.t(
          'Stronger than {0}: you write “{1}”, but the claim “{2}” is less certain. Weaken it, or begin “We assess” if the judgement is yours.',
          place,
          words,
          data.claim,
        )
    }
  },
  'forecast-as-fact': (found) =>
    found.l10n.t(
      'A forecast in {0}, told as fact: you write “{1}”, but the claim “{2}” is only expected. Say so, or cite a source that it happened.',
      estimatePlace(found),
      found.data.words,
      found.data.claim,
    ),
  'mixed-estimate': ({ data: { mix, words, other }, l10n }) =>
    mix === 'confidence'
      ? l10n.t(
          'Confidence (“{0}”) and likelihood (“{1}”) share a sentence and can be confused. Give each its own sentence.',
          words,
          other,
        )
      : l10n.t('“{0}” and “{1}” are from different rows of the ICD 203 table. Use terms from one row.', words, other),
  'attribution-breach': ({ data, corpus, l10n }) => breachSentence(data, corpus, l10n),
  'identification-risk': ({ data: { kind }, l10n }) => identificationSentence(kind, l10n),
  'attribution-unchecked': ({ data, l10n }) => namesUnchecked(data, l10n),
  'terms-ignored': ({ data: { key, terms, ref }, l10n }) => {
    if (!ref) return l10n.t('{0} is off the record and may not be cited or quoted. Remove it.', key)
    const place = formatPassageRef(ref)
    return terms === 'off record'
      ? l10n.t('{0} of {1} is off the record and may not be cited or quoted. Remove it.', place, key)
      : l10n.t(
          '{0} of {1} is {2}, but citing this interview names the speaker. Remove the citation, or ask the speaker.',
          place,
          key,
          termsLabel(terms, l10n),
        )
  },
  'voice-dropped': (found) => {
    const { data, corpus, l10n } = found
    const place = placeName({ key: data.key, refs: [data.ref], voice: data.voice }, data.key, corpus, l10n)
    return data.as === 'own'
      ? l10n.t('Not the view of {0}, who reports it as the view of “{1}”. Name both.', place, data.holder)
      : l10n.t(
          'Told as a fact, but {0} only reports it as the view of “{1}”. Say whose view it is.',
          place,
          data.holder,
        )
  },
  'wrong-voice': ({ data: { key, name, refs, voice, answers }, corpus, l10n }) => {
    const place = placeName({ key, refs, voice }, key, corpus, l10n)
    return answers.length
      ? l10n.t(
          'Attributed to {0}, but these are the words of {1}. The answer is {2}. Name the speaker, or cite the answer.',
          name,
          place,
          answers.map(formatPassageRef).join(', '),
        )
      : l10n.t(
          'Attributed to {0}, but these are the words of {1}. Name the speaker, or cite a passage where {0} says it.',
          name,
          place,
        )
  },
  'estimate-in-their-mouth': ({ data: { name, words, ref, hedge }, l10n }) =>
    hedge
      ? l10n.t(
          '{0} did not say “{1}” in {2}; the words are “{3}”. Use them, or begin “We assess” if the estimate is yours.',
          name,
          words,
          formatPassageRef(ref),
          hedge,
        )
      : l10n.t(
          '{0} did not say “{1}” in {2}. Use the source’s words, or begin “We assess” if the estimate is yours.',
          name,
          words,
          formatPassageRef(ref),
        ),
  'number-differs': ({ data, corpus, l10n }) => figureSentence(data, corpus, l10n),
  'conflicts-with-source': ({ data, corpus, l10n }) => conflictSentence(data, corpus, l10n),
  'said-elsewhere': ({ data, corpus, l10n }) => elsewhereSentence(data, corpus, l10n),
  'statement-uncited': ({ l10n }) =>
    l10n.t('No source is cited. Cite one, or mark it as your own: begin “We assess”, or use a heading for your view.'),
  'claim-uncited': ({ data: { name, keys }, l10n }) =>
    keys.length === 0
      ? l10n.t('The source of this view is not named. Cite who says so, or give it as your own judgement.')
      : l10n.t('The view of {0} has no citation. Cite {1} with a paragraph.', name, keys.join(', ')),
  'single-source': ({ data, corpus, l10n }) => singleSourceSentence(data, corpus, l10n),
  disagreement: ({ data: { key, claim, relation, other }, corpus, l10n }) => {
    const place = placeName({ key: other.key, refs: [other.ref], voice: other.voice }, key, corpus, l10n)
    return relation === 'contradicted-by'
      ? l10n.t('“{0}” is contradicted by {1}: “{2}”. Cite both.', claim, place, other.claim)
      : l10n.t('“{0}” is qualified by {1}: “{2}”. Cite both.', claim, place, other.claim)
  },
  'unused-source': ({ data: { key }, l10n }) =>
    l10n.t('Listed as a source but never cited: {0}. Cite it, or remove it from the list.', key),
  ...agreedSentences,
  'switch-broken': ({ data, l10n }) => switchSentence(data, l10n),
}

/** One problem of a memo in a sentence; others have the words that it does not, and say why it is doubtful. */
export function memoProblemSentence(problem: MemoProblem, corpus: Lookup, l10n: L10n): string {
  // The table has the right function for each rule; the compiler cannot follow that through a union.
  const say = sentences[problem.ruleId] as (words: Words<MemoRuleId>) => string
  const sentence = say({ data: problem.data, corpus, l10n })
  const doubt = problem.doubt === undefined ? '' : doubtSentence(problem.doubt, l10n)
  return [sentence, besideSentence(problem.beside, l10n), doubt].filter(Boolean).join(' ')
}

function besideSentence(beside: Beside | undefined, l10n: L10n): string {
  if (!beside) return ''
  return beside.words === undefined
    ? l10n.t('The source: “{0}”.', beside.source)
    : l10n.t('Your words: “{0}”. The source: “{1}”.', beside.words, beside.source)
}

function estimatePlace({ data, corpus, l10n }: Words<EstimateRule>): string {
  return placeName({ key: data.key, refs: [data.ref], voice: data.voice }, data.key, corpus, l10n)
}
