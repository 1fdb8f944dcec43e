import type { Findings, MemoProblem, MemoRuleId } from '../../core/check/input/rule.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { breachSentence } from './breach.js'
import { doubtSentence } from './doubts.js'
import { figureSentence } from './figure.js'
import { additionSentence, conflictSentence, cutSentence, elsewhereSentence, notFoundSentence } from './meaning.js'
import { termsLabel } from '../claim.js'
import type { L10n } from '../l10n.js'
import { unconfirmedSentence } from './unconfirmed.js'
import { namesUnchecked } from './namesUnchecked.js'
import { placeName, placesOf, speakerLabel } from './memoPlaces.js'
import { identificationSentence } from './identification.js'
import { differencesOf, termsOfPassage } from './quotation.js'
import { withKind } from '../sourceKind.js'
import { switchSentence } from './switches.js'
import { unknownLocator } from './unknownLocator.js'

type EstimateRule = 'certainty-inflated' | 'certainty-deflated' | 'forecast-as-fact' | 'undated-judgement'

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
        ? l10n.t('No interview here has the key {0}; near to it: {1}.', key, nearest.join(', '))
        : l10n.t('No interview here has the key {0}.', key)
    return nearest.length
      ? l10n.t('No interview and no bibliography here has the key {0}; near to it: {1}.', key, nearest.join(', '))
      : l10n.t('No interview and no bibliography here has the key {0}.', key)
  },
  'citation-separator': ({ data: { key, other }, l10n }) =>
    l10n.t(
      'The comma before @{0} makes it part of the citation of {1}, so it is not cited. Write a semicolon.',
      other,
      key,
    ),
  'unknown-locator': ({ data, corpus, l10n }) => unknownLocator(data, corpus, l10n),
  'missing-locator': ({ data: { key, isOpen }, l10n }) =>
    isOpen
      ? l10n.t(
          'The bracket before @{0} is not closed, so the place behind it is not read; expected “]” behind it.',
          key,
        )
      : l10n.t('Cited without a paragraph: where in {0} can this be read? Write “, para. 1” behind the key.', key),
  'quotation-altered': ({ data: { key, nearest }, corpus, l10n }) => {
    if (!nearest)
      return l10n.t('These words stand nowhere in {0}. Quote what does, or take off the quotation marks.', key)
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
    l10n.t('The source has this letter in the other case; “[{0}]” says that it was changed.', letter),
  'quotation-retouched': ({ data: { touch, words }, l10n }) =>
    touch === 'emphasis'
      ? l10n.t('The source does not emphasise “{0}”. Say in the citation that you do: “emphasis added”.', words)
      : l10n.t('The source has a question mark here. Write it, so that the question is not read as a statement.'),
  'quotation-from-notes': ({ l10n }) =>
    l10n.t('Quoted from notes: these words are yours, not the speaker’s. Take off the quotation marks.'),
  'quotation-misplaced': ({ data: { key, cited, places }, corpus, l10n }) => {
    const where = placesOf(places, key, corpus, l10n)
    return cited.length && places.every((place) => place.key === key)
      ? l10n.t('Not in {0}: these are the words of {1}.', cited.map(formatPassageRef).join(', '), where)
      : l10n.t('Not in {0}: these are the words of {1}.', key, where)
  },
  'quotation-cut': ({ data, corpus, l10n }) => cutSentence(data, corpus, l10n),
  'quotation-uncited': ({ data: { places, isMarked }, corpus, l10n }) => {
    const where = placesOf(places, '', corpus, l10n)
    return isMarked
      ? l10n.t('Quoted without a citation: these are the words of {0}.', where)
      : l10n.t(
          'Without quotation marks: these are the words of {0}. Quote and cite them, or say it in your own.',
          where,
        )
  },
  'quotation-unchecked': ({ data: { key, reason }, corpus, l10n }) => unconfirmedSentence(key, reason, corpus, l10n),
  'stale-claim': ({ data: { key, id, state }, l10n }) => {
    switch (state) {
      case 'gone':
        return l10n.t('The claim “{0}” that is pinned here is no longer in {1}.', id, key)
      case 'changed':
        return l10n.t(
          'The claim “{0}” of {1} has changed since it was cited: read it again, then renew the pin.',
          id,
          key,
        )
      case 'without-hash':
        return l10n.t(
          'The pin of the claim “{0}” of {1} does not say how the claim read when it was cited: read it again, then renew the pin.',
          id,
          key,
        )
      case 'elsewhere':
        return l10n.t('The pinned claim “{0}” of {1} does not rest on the paragraph that is cited.', id, key)
    }
  },
  'certainty-inflated': (found) => {
    const { words } = found.data
    const place = estimatePlace(found)
    const { data, l10n } = found
    switch (data.source.by) {
      case 'hedge':
        return l10n.t(
          'Stronger than {0}: you write “{1}”; the words there are “{2}”. Use that hedge, or begin “We assess” if the judgement is yours.',
          place,
          words,
          data.source.words,
        )
      case 'caveat':
        return l10n.t(
          'Stronger than {0}: you write “{1}”; the voice says “{2}” of its own knowledge. Say so too, or begin “We assess” if the judgement is yours.',
          place,
          words,
          data.source.words,
        )
      case 'likelihood':
        return l10n.t(
          'Stronger than {0}: you write “{1}”; the claim “{2}” is coded here as “{3}”. Say no more, or begin “We assess” if the judgement is yours.',
          place,
          words,
          data.claim,
          data.source.value,
        )
      default:
        return l10n.t(
          'Stronger than {0}: you write “{1}”; the claim “{2}” there does not go as far. Say no more, or begin “We assess” if the judgement is yours.',
          place,
          words,
          data.claim,
        )
    }
  },
  'certainty-deflated': (found) =>
    found.l10n.t(
      'Weaker than {0}: you write “{1}”; the claim “{2}” there is surer.',
      estimatePlace(found),
      found.data.words,
      found.data.claim,
    ),
  'forecast-as-fact': (found) =>
    found.l10n.t(
      'A forecast in {0}, told as done: you write “{1}”; the claim “{2}” is what was expected. Cite who says that it came about, or write that it was expected.',
      estimatePlace(found),
      found.data.words,
      found.data.claim,
    ),
  'undated-judgement': (found) =>
    found.l10n.t(
      'Said in {0}: you write “{1}” as if it were so today. Say when it was ({2}), or cite who says that it still holds.',
      found.data.issued.slice(0, 4),
      found.data.words,
      estimatePlace(found),
    ),
  'mixed-estimate': ({ data: { mix, words, other }, l10n }) =>
    mix === 'confidence'
      ? l10n.t(
          'Confidence (“{0}”) and likelihood (“{1}”) in one sentence: readers take one for the other. Give each a sentence.',
          words,
          other,
        )
      : l10n.t('“{0}” and “{1}” are of two rows of the table of ICD 203: use the terms of one.', words, other),
  'attribution-breach': ({ data, corpus, l10n }) => breachSentence(data, corpus, l10n),
  'identification-risk': ({ data: { told }, l10n }) => identificationSentence(told, l10n),
  'attribution-unchecked': ({ data, l10n }) => namesUnchecked(data, l10n),
  'terms-ignored': ({ data: { key, terms, ref }, l10n }) => {
    if (!ref) return l10n.t('{0} was given off the record: nothing of it may be cited or quoted. Take it out.', key)
    const place = formatPassageRef(ref)
    return terms === 'off record'
      ? l10n.t('{0} of {1} was said off the record and may not be cited or quoted. Take it out.', place, key)
      : l10n.t(
          '{0} of {1} was given under these terms: {2}. A citation of this interview names who said it. Take it out, or ask.',
          place,
          key,
          termsLabel(terms, l10n),
        )
  },
  'voice-dropped': (found) => {
    const { data, corpus, l10n } = found
    const place = placeName({ key: data.key, refs: [data.ref], voice: data.voice }, data.key, corpus, l10n)
    return data.as === 'own'
      ? l10n.t('Not the view of {0}: there it is reported as that of “{1}”. Name both.', place, data.holder)
      : l10n.t('Told as a fact: only reported by {0}, as the view of “{1}”. Say whose view it is.', place, data.holder)
  },
  'wrong-voice': ({ data: { key, name, refs, voice, answers }, corpus, l10n }) => {
    const place = placeName({ key, refs, voice }, key, corpus, l10n)
    return answers.length
      ? l10n.t(
          'Given to {0}, but these are the words of {1}; the answer is {2}. Name who says it, or cite the answer.',
          name,
          place,
          answers.map(formatPassageRef).join(', '),
        )
      : l10n.t('Given to {0}, but these are the words of {1}. Name who says it, or cite where {0} does.', name, place)
  },
  'estimate-in-their-mouth': ({ data: { name, words, ref, hedge }, l10n }) =>
    hedge
      ? l10n.t(
          '{0} did not say “{1}” in {2}: the words there are “{3}”. Use them, or begin “We assess” if the estimate is yours.',
          name,
          words,
          formatPassageRef(ref),
          hedge,
        )
      : l10n.t(
          '{0} did not say “{1}” in {2}. Use the words that stand there, or begin “We assess” if the estimate is yours.',
          name,
          words,
          formatPassageRef(ref),
        ),
  'number-differs': ({ data, corpus, l10n }) => figureSentence(data, corpus, l10n),
  'conflicts-with-source': ({ data, corpus, l10n }) => conflictSentence(data, corpus, l10n),
  'not-in-source': ({ data, corpus, l10n }) => additionSentence(data, corpus, l10n),
  'not-found': ({ data, l10n }) => notFoundSentence(data, l10n),
  'said-elsewhere': ({ data, corpus, l10n }) => elsewhereSentence(data, corpus, l10n),
  'claim-uncited': ({ data: { name, keys }, l10n }) =>
    keys.length === 0
      ? l10n.t('Said by somebody whom nobody can look up. Cite who says so, or say it as your own judgement.')
      : l10n.t('No citation says where {0} can be read. Cite {1} with a paragraph.', name, keys.join(', ')),
  'single-source': ({ data: { key, voice, other }, corpus, l10n }) =>
    l10n.t(
      'Only {0} is cited in this section; {1} speaks of the same. Cite both, or say that this is one voice.',
      speakerLabel({ key, voice }, corpus, l10n),
      `${speakerLabel(other, corpus, l10n)} [${other.key}]`,
    ),
  disagreement: ({ data: { key, claim, relation, other }, corpus, l10n }) => {
    const place = placeName({ key: other.key, refs: [other.ref], voice: other.voice }, key, corpus, l10n)
    return relation === 'contradicted-by'
      ? l10n.t('“{0}” is contradicted by {1}: “{2}”. Cite both.', claim, place, other.claim)
      : l10n.t('“{0}” is qualified by {1}: “{2}”. Cite both.', claim, place, other.claim)
  },
  'unused-source': ({ data: { key }, l10n }) =>
    l10n.t('Named as a source and never cited: {0}. Cite it, or take it off the list.', key),
  'switch-broken': ({ data, l10n }) => switchSentence(data, l10n),
}

/** One problem of a memo in a sentence; of a doubtful one a second says why. */
export function memoProblemSentence(problem: MemoProblem, corpus: Lookup, l10n: L10n): string {
  // The table has the right function for each rule; the compiler cannot follow that through a union.
  const say = sentences[problem.ruleId] as (words: Words<MemoRuleId>) => string
  const sentence = say({ data: problem.data, corpus, l10n })
  return problem.doubt === undefined ? sentence : `${sentence} ${doubtSentence(problem.doubt, l10n)}`
}

function estimatePlace({ data, corpus, l10n }: Words<EstimateRule>): string {
  return placeName({ key: data.key, refs: [data.ref], voice: data.voice }, data.key, corpus, l10n)
}
