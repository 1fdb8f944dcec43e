import type { Findings } from '../../core/cited/rule.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import { isProtected, isProtectedInterview, termsOfVoice } from '../../core/terms/terms.js'
import type { Interview, Passage, PassageRef, Terms } from '../../core/model.js'
import { type Change, type DiffPart, longestInsertion } from '../../core/quotation/result.js'
import type { CorpusNearest, CorpusPlace, CorpusVerification } from '../../core/quotation/search.js'
import { intervieweesLabel, roleNoun, speakerName } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'
import { placesLabel, termsLabel } from '../claim.js'
import { withKind } from '../sourceKind.js'

/** Most interviews that a sentence names. */
const mostKeys = 5

/** Whether a quotation stands in a corpus, where, changed how, and if not, what stands there instead: one sentence to a line. No protected name, and of a protected passage no word. `within` is the one interview that was looked at. */
export function quotationSentences(
  result: CorpusVerification,
  corpus: Lookup,
  l10n: L10n,
  within?: string,
): readonly string[] {
  switch (result.kind) {
    case 'found':
      return result.places.flatMap((place) => foundSentences(place, corpus, l10n))
    case 'not-found':
      return result.nearest
        ? [nearestSentence(result.nearest, corpus, l10n)]
        : [
            within === undefined
              ? l10n.t('No transcript in the corpus has these words or anything like them.')
              : l10n.t('The transcript of {0} does not have these words or anything like them.', within),
          ]
    case 'unchecked':
      if (result.reason === 'no-words') return [l10n.t('This quotation has no words of a source.')]
      if (result.reason === 'source-differs')
        return result.places.map((place) =>
          l10n.t(
            'Cannot be confirmed: these words are at {0}, where the transcript here differs from the imported one.',
            whereOf(place, corpus, l10n),
          ),
        )
      return [
        uncheckedSentence(result.keys, corpus, l10n),
        ...(result.nearest ? [nearestSentence(result.nearest, corpus, l10n)] : []),
      ]
  }
}

/** Where words that are not in the interview that was asked for stand all the same; none where they stand nowhere else. */
export function elsewhereSentences(result: CorpusVerification, corpus: Lookup, l10n: L10n): readonly string[] {
  if (result.kind !== 'found') return []
  return result.places
    .slice(0, mostKeys)
    .map((place) => l10n.t('They are elsewhere: {0}.', whereOf(place, corpus, l10n)))
}

/** Who says it: a short name, or the agreed description of a protected voice. */
export function quotedVoice(
  { key, voice, refs }: Pick<CorpusPlace, 'key' | 'voice' | 'refs'>,
  corpus: Lookup,
  l10n: L10n,
): string {
  const interview = corpus.interview(key)
  const passage = interview && passageAt(interview, refs[0])
  return passage ? speakerName(interview, { ...passage, voice }, l10n) : l10n.t('Unnamed source')
}

/** Under which terms the words of a passage were given. */
export function termsOfPassage(
  { key, voice, ref }: { readonly key: string; readonly voice: string; readonly ref: PassageRef },
  corpus: Lookup,
): Terms {
  const interview = corpus.interview(key)
  if (!interview) return 'off record'
  const spoken = interview.voices.find(({ id }) => id === voice)
  return passageAt(interview, ref)?.terms ?? (spoken ? termsOfVoice(interview, spoken) : interview.terms)
}

function foundSentences(place: CorpusPlace, corpus: Lookup, l10n: L10n): readonly string[] {
  const [ref] = place.refs
  const terms = termsOfPassage({ ...place, ref }, corpus)
  const given = l10n.t('Attribution terms: {0}.', termsLabel(terms, l10n))
  const note = terms === 'off record' ? `${given} ${l10n.t('They must not be used.')}` : given
  // What a change leaves out is the source's.
  const changes = isProtected(terms) ? [] : place.changes.map((change) => changeSentence(change, l10n))
  return [foundSentence(place, corpus, l10n), ...(terms === 'on record' ? [] : [note]), ...changes]
}

function foundSentence(place: CorpusPlace, corpus: Lookup, l10n: L10n): string {
  const where = whereOf(place, corpus, l10n)
  const interview = corpus.interview(place.key)
  const claim = interview?.claims.find(({ id }) => id === place.claim)
  if (claim)
    return l10n.t(
      'Found: {0}, through the words kept with the claim “{1}”. The transcript is not here.',
      where,
      claim.label,
    )
  return interview && roleNoun(place.voice, interview, l10n) !== undefined
    ? l10n.t('Found: the words of {0}, not of {1}.', where, intervieweesLabel(interview, l10n))
    : l10n.t('Found: {0}.', where)
}

/** `Small, ¶4 [small2010]`, `the interviewer (Q2) [small2010]` */
function whereOf(place: Pick<CorpusPlace, 'key' | 'voice' | 'refs'>, corpus: Lookup, l10n: L10n): string {
  const refs = placesLabel(corpus.interview(place.key), place.refs)
  const role = roleNoun(place.voice, corpus.interview(place.key), l10n)
  const who = role === undefined ? `${quotedVoice(place, corpus, l10n)}, ${refs}` : `${role} (${refs})`
  return withKind(`${who} [${place.key}]`, corpus.interview(place.key), l10n)
}

function changeSentence(change: Change, l10n: L10n): string {
  switch (change.kind) {
    case 'insertion':
      return l10n.t('“{0}” is added.', change.text)
    case 'substitution':
    case 'letter':
      return l10n.t('“{0}” replaces “{1}”.', change.text, change.replaced)
    case 'ellipsis':
      return l10n.t('The ellipsis leaves out “{0}”.', change.omitted)
    case 'bracket-dropped':
      return l10n.t('The source’s “{0}” is left out.', change.omitted)
    case 'final-mark':
      if (change.replaced) return l10n.t('The last “{0}” replaces “{1}”.', change.text, change.replaced)
      return l10n.t('The last “{0}” is not the source’s.', change.text)
  }
}

function nearestSentence(nearest: CorpusNearest, corpus: Lookup, l10n: L10n): string {
  const { key, voice, ref, diff, text } = nearest
  const where = whereOf({ key, voice, refs: [ref] }, corpus, l10n)
  const terms = termsOfPassage(nearest, corpus)
  if (terms === 'off record') return l10n.t('Quotation differs from {0}, said off the record.', where)
  if (isProtected(terms) || text === '') return l10n.t('Quotation differs from {0}.', where)
  const differences = differencesOf(diff, l10n)
  return differences.length
    ? l10n.t('Quotation differs from {0}: {1}.', where, differences.join('; '))
    : l10n.t('The quotation cuts a word of {0} in two: the source has “{1}”.', where, text)
}

/** What is other in a quotation, a clause for each difference. */
export function differencesOf(diff: readonly DiffPart[], l10n: L10n): readonly string[] {
  const all = clausesOf(diff, l10n)
  // The capital of a first word is a matter of style, and beside another difference only hides it.
  return isCapitalAlone(diff[0], diff[1]) && all.length > 1 ? all.slice(1) : all
}

function isCapitalAlone(a: DiffPart | undefined, b: DiffPart | undefined): boolean {
  const isPair = (a?.kind === 'added' && b?.kind === 'missing') || (a?.kind === 'missing' && b?.kind === 'added')
  return isPair && a.text.slice(1) === b.text.slice(1) && a.text.toLowerCase() === b.text.toLowerCase()
}

function clausesOf(diff: readonly DiffPart[], l10n: L10n): readonly string[] {
  return diff.flatMap((part, index) => {
    const [before, after] = [diff[index - 1], diff[index + 1]]
    if (part.kind === 'added' && before?.kind === 'missing') return []
    if (part.kind === 'missing' && before?.kind === 'added') return []
    return differenceOf(part, after, before, l10n) ?? []
  })
}

function differenceOf(
  part: DiffPart,
  after: DiffPart | undefined,
  before: DiffPart | undefined,
  l10n: L10n,
): string | undefined {
  const text = inOneLine(part.text)
  switch (part.kind) {
    case 'same':
      return undefined
    case 'missing':
      if (after?.kind === 'added') return l10n.t('you write “{0}”, the source has “{1}”', inOneLine(after.text), text)
      return after
        ? l10n.t('“{0}” is missing before “{1}”', text, firstWord(after.text))
        : l10n.t('“{0}” is missing at the end', text)
    case 'added':
      if (after?.kind === 'missing') return l10n.t('you write “{0}”, the source has “{1}”', text, inOneLine(after.text))
      return before
        ? l10n.t('“{0}” after “{1}” is not the source’s', text, lastWord(before.text))
        : l10n.t('“{0}” at the beginning is not the source’s', text)
    case 'omitted':
      return part.breach && l10n.t('the ellipsis hides a negation in “{0}”', text)
    case 'replaced':
      return part.breach && breachOf(text, part.breach, l10n)
  }
}

function breachOf(
  text: string,
  breach: NonNullable<Extract<DiffPart, { readonly breach?: unknown }>['breach']>,
  l10n: L10n,
): string {
  return {
    negation: l10n.t('a bracket may not add or replace a negation, here beside “{0}”', text),
    modal: l10n.t('a bracket may not add or replace a hedge, here beside “{0}”', text),
    number: l10n.t('a bracket may not replace a number, here “{0}”', text),
    bracket: l10n.t('a bracket of the source may be left out, not changed, here “{0}”', text),
    length: l10n.t('a bracket may add at most {0} words', longestInsertion),
  }[breach]
}

/** Lines of a memo or of a source as one. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function firstWord(text: string): string {
  return text.split(/\s/)[0] ?? ''
}

function lastWord(text: string): string {
  return text.split(/\s/).at(-1) ?? ''
}

function uncheckedSentence(keys: readonly string[], corpus: Lookup, l10n: L10n): string {
  const [only] = keys
  const interview = only === undefined ? undefined : corpus.interview(only)
  if (interview && keys.length === 1 && isProtectedInterview(interview))
    return interview.terms === 'off record'
      ? l10n.t('Cannot be confirmed: {0} is off the record.', interview.key)
      : l10n.t('Cannot be confirmed: {0} is protected, and no complete transcript of it was compared.', interview.key)
  if (only !== undefined && keys.length === 1)
    return l10n.t(
      'Cannot be confirmed: the complete transcript of {0} is not here. It belongs in {1} beside the interview.',
      only,
      `${only}.txt`,
    )
  const named = keys.slice(0, mostKeys).join(', ')
  return keys.length > mostKeys
    ? l10n.t(
        'Cannot be confirmed: the complete transcripts of {0} interviews are not here, among them {1}.',
        keys.length,
        named,
      )
    : l10n.t('Cannot be confirmed: the complete transcripts of these interviews are not here: {0}.', named)
}

function passageAt({ passages }: Interview, { kind, number }: PassageRef): Passage | undefined {
  return passages.find(({ ref }) => ref.kind === kind && ref.number === number)
}

/** What a quotation does to the tone or the sense of words that are the source's. */
export function retouchSentence({ touch, words, replaced }: Findings['quotation-retouched'], l10n: L10n): string {
  switch (touch) {
    case 'emphasis':
      return l10n.t('The source does not emphasise “{0}”. Write “emphasis added” in the citation.', words)
    case 'question':
      return l10n.t('The source has a question mark here. Add it, or the question reads as a statement.')
    case 'bracket':
      return l10n.t(
        'The bracket replaces “{0}” by “{1}”. Quote the source’s word, or say yours outside the marks.',
        replaced ?? '',
        words,
      )
    case 'name':
      return l10n.t(
        'The bracket names “{0}” where the source says “{1}”. The name is in neither the answer nor its question.',
        words,
        replaced ?? '',
      )
    case 'clause':
      return l10n.t('The bracket adds a statement: “{0}”. Say it outside the marks, in your own name.', words)
    case 'no-words':
      return l10n.t('All these words stand in a bracket: none of them is the source’s. Remove the quotation marks.')
  }
}
