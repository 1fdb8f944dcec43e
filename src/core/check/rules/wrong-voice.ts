import { besideOf } from '../fixes/beside.js'
import { interviewees, displayName, voiceNamed } from '../../corpus/voiceNames.js'
import { nameSpeaker } from '../fixes/nameSpeaker.js'
import type { Claim, PassageRef, Span } from '../../model.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { pinnedClaim, citedPlaceOf } from '../../citation/resolve.js'
import { attributionsIn, beginsWithAttribution, isAttributionDenied } from '../../sentence/attribution/attributions.js'
import { strangersGiven } from '../../sentence/attribution/strangers.js'
import { doubtOf } from '../../sentence/certainty/doubt.js'
import { quotedVoices } from '../../quoted/quotedVoices.js'
import { unnamedEditor } from '../../quotation/result.js'
import { citedClausesOf } from '../../sentence/claims/citedClauses.js'
import { renderedBy, renderingsOfSentence } from '../../sentence/claims/renderings.js'
import type { MemoDoubt, Found, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Speaker } from '../../sentence/attribution/speakers.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import { comparing } from '../../language/reporting/attributionForms.js'

/**
 * A sentence that attributes to the interviewee what somebody else says in the cited passage: the interviewer, the writer of the introduction,
 * an editor in a bracket, another interviewee. Quoted words belong to whoever says them, even if they report the interviewee’s view.
 *
 * Why: nobody may be quoted for what the other side of the table said.
 *
 * Only a hint where the named person speaks in the passage too, and the sentence has few words of the other. Also where it compares two
 * speakers (“agreed with”, “unlike”), and where the named person neither speaks in the interview nor is named in the passage.
 *
 * ok:
 *
 *     The interviewer said in 2021 that most farmers find the treaty unfair [-@reed2021, sec. 1].
 *
 * ok:
 *
 *     Reed argued in 2021 that the treaty is a bargain between unequal partners [@reed2021, para. 2].
 *
 * not ok:
 *
 *     ⟦Reed⟧ said that most farmers of the basin find the treaty unfair [@reed2021, sec. 1].
 *
 * not ok:
 *
 *     According to ⟦Anna Reed⟧, the Sarn Memorandum covers flood alarms alone [@reed2021, para. 1].
 *
 * not ok:
 *
 *     ⟦Reed⟧: “Dorrin calls the treaty unfair” [@reed2021, sec. 1].
 *
 * not ok:
 *
 *     ⟦Reed⟧ says that “Dorrin calls the treaty unfair” [@reed2021].
 *
 * not ok:
 *
 *     ⟦Reed⟧ says that “Velmark will sign the Lower Basin Treaty all the same” [@reed2021, standfirst 1].
 *
 * not ok:
 *
 *     According to ⟦Reed⟧, the memorandum “covers flood alarms only” [@reed2021, para. 1].
 *
 * not ok:
 *
 *     The view of ⟦Reed⟧ is that most farmers of the basin find the treaty unfair [@reed2021, sec. 1].
 *
 * not ok:
 *
 *     ⟦Moreau⟧ told her interviewer that the treaty is a bargain between unequal partners [@reed2021, para. 2].
 *
 * not ok:
 *
 *     ⟦Moreau⟧ expects trouble over the billing of floods [@reed2021, para. 5].
 *
 * not ok:
 *
 *     In 2021, @⟦moreau2021⟧ [sec. 1] argued that the River Guard keeps the peace on the river.
 */
export const wrongVoice: Rule<'wrong-voice'> = {
  id: 'wrong-voice',
  severity: 'warning',
  *check(checked) {
    if (!checked.isEnglish) return
    for (const sentence of checked.sentences) {
      if (!sentence.cited.some(({ interview }) => interview)) continue
      yield* misgiven(sentence, checked)
      for (const found of strangersGiven(sentence, checked)) {
        const { key, voice, refs } = found.data
        const cited = sentence.cited.filter(({ item }) => item.key === key)
        const isClear = !isPartOfName(found.span, checked) && isOneVoice(key, refs, checked)
        const fixes = isClear ? nameSpeaker(found.span, key, voice, cited, checked) : []
        yield { ...found, fixes, ...wordsAt(key, refs, checked) }
      }
    }
  },
}

interface Given extends Speaker {
  /** What names the speaker. */
  readonly span: Span
  readonly cited: readonly Cited[]
}

function* misgiven(sentence: MemoSentence, checked: Checked): Iterable<Found<'wrong-voice'>> {
  const { own: words } = wordsOfSentence(sentence, checked)
  for (const given of [...named(sentence, checked), ...narrative(sentence, checked)]) {
    const others = given.cited.map((cited) => otherVoiceOf(cited, given, sentence, checked))
    const [first] = others
    if (!first || others.includes(undefined) || isAttributed(words, first.voices, given, sentence)) continue
    const { interview, voice } = given
    const name = displayName(interview, voice) ?? ''
    const [id = ''] = first.voices
    const data = { key: interview.key, name, refs: first.refs, voice: id, answers: answersTo(first.refs, given) }
    const doubt = comparing.test(words) ? 'other-claim' : first.doubt
    yield {
      span: given.span,
      data,
      ...wordsAt(interview.key, first.refs, checked),
      fixes: first.voices.length === 1 ? nameSpeaker(given.span, interview.key, id, given.cited, checked) : [],
      doubt,
    }
  }
}

/** Speakers to whom the sentence gives something, with what is cited for it. */
function named(sentence: MemoSentence, checked: Checked): readonly Given[] {
  const { own: words } = wordsOfSentence(sentence, checked)
  if (isAttributionDenied(words)) return []
  const clauses = citedClausesOf(sentence, checked)
  return attributionsIn(sentence, checked).flatMap(({ name, speakers }) => {
    const cited = clauses.find(({ clause }) => name.start < clause.end)?.cited ?? []
    return speakers.flatMap(({ interview, voice }) => {
      const here = cited.filter((one) => one.interview === interview && !one.item.inText)
      return here.length ? [{ interview, voice, span: name, cited: here }] : []
    })
  })
}

/** `@reed2021 [sec. 2] argued`: the key names the interviewee. */
function narrative({ cited }: MemoSentence, { memo }: Checked): readonly Given[] {
  return cited.flatMap((one) => {
    const { citation, item, interview } = one
    const voices = interview ? interviewees(interview) : []
    const [voice] = voices
    const rest = memo.citingProse.slice(citation.pinSpan?.end ?? citation.span.end).slice(0, 120)
    if (!interview || !voice || voices.length > 1 || !item.inText || !beginsWithAttribution(rest)) return []
    return [{ interview, voice, span: item.keySpan, cited: [one] }]
  })
}

interface Other {
  /** Ids of those who do say it. */
  readonly voices: readonly string[]
  readonly refs: readonly [PassageRef, ...PassageRef[]]
  /** Where the passage is his as well, and only the claim is not. */
  readonly doubt?: MemoDoubt | undefined
}

/** Who else says what is cited; undefined where the speaker may well say it, or be reported to. */
function otherVoiceOf(one: Cited, { voice, span }: Given, sentence: MemoSentence, checked: Checked): Other | undefined {
  const { item, interview } = one
  if (!interview) return undefined
  const { corpus } = checked
  const isHis = (claim: Claim): boolean =>
    claim.voice === voice.id || (claim.holder !== undefined && voiceNamed(corpus, interview, claim.holder) === voice)
  // Whose view it is does not make him say it: the words between quotation marks are those of whoever utters them.
  const quoted = quotedVoices(one, interview, sentence, span, checked)
  if (quoted && !quoted.voices.includes(voice.id)) return quoted
  const pinned = pinnedClaim(corpus, item)
  if (pinned && pinned.state !== 'gone') return isHis(pinned.claim) ? undefined : otherOf(pinned.claim)
  if (!item.locator) return undefined
  const place = citedPlaceOf(corpus, interview, item.locator)
  if (place.kind !== 'passages' || place.missing) return undefined
  const [first, ...rest] = place.passages
  if (!first) return undefined
  const passages = [first, ...rest]
  const mayBeHis = passages.some(({ passage, claims }) => passage.voice === voice.id || claims.some(isHis))
  if (!mayBeHis)
    return {
      voices: [...new Set(passages.map(({ passage }) => passage.voice))],
      refs: [first.passage.ref, ...rest.map(({ passage }) => passage.ref)],
    }
  const rendering = renderingsOfSentence(sentence, checked).find(
    ({ clause, claims }) =>
      clause.start <= span.start && span.end <= clause.end && claims.some(({ cited }) => cited.item === item),
  )
  const rendered = rendering ? renderedBy(rendering) : []
  const here = rendered.filter(({ cited }) => cited.item === item)
  const [best] = here
  if (!rendering || !best || here.some(({ claim }) => isHis(claim))) return undefined
  return { ...otherOf(best.claim), doubt: doubtOf(rendering, best, checked) }
}

function otherOf({ voice, at: [first, ...rest] }: Claim): Other {
  return { voices: [voice], refs: [first.ref, ...rest.map(({ ref }) => ref)] }
}

const roleCues = {
  interviewee: /(?!)/u,
  questioner:
    /\b(?:interviewers?|questioner|questions?|put to|(?:was|were) asked|asked (?:whether|if|about|why|how|what|him|her|them|by))\b|^\s*asked\b/iu,
  other:
    /\b(?:(?:an)?other (?:speaker|person)|somebody else|counsel|clerk|registrar|interpreter|translator|operator|technician|usher|announcer|organi[sz]er)\b/iu,
  standfirst: /\b(?:introduction|introduced|introduces|standfirst|preface|intro|lead-in)\b/iu,
  editor: /\b(?:editors?|editorial|brackets?|note)\b/iu,
}

/** Whether the sentence itself names whoever says it. */
function isAttributed(
  words: string,
  voices: readonly string[],
  { interview, span }: Given,
  sentence: MemoSentence,
): boolean {
  const rest = words.slice(0, span.start - sentence.span.start) + words.slice(span.end - sentence.span.start)
  if (voices.includes(unnamedEditor) && roleCues.editor.test(rest)) return true
  return interview.voices
    .filter(({ id }) => voices.includes(id))
    .some(({ role, name }) => {
      return roleCues[role].test(rest) || rest.split(/[^\p{L}-]+/u).includes(name.split(' ').at(-1) ?? '')
    })
}

/** The paragraphs that answer a question. */
function answersTo(refs: readonly PassageRef[], { interview, voice }: Given): readonly PassageRef[] {
  const numbers = refs.flatMap(({ kind, number }) => (kind === 'question' ? number : []))
  return interview.passages
    .filter(
      ({ ref, question, voice: id }) => ref.kind === 'paragraph' && id === voice.id && numbers.includes(question ?? 0),
    )
    .map(({ ref }) => ref)
}

/** How the first of some passages begins. */
function wordsAt(key: string, refs: readonly PassageRef[], checked: Checked): ReturnType<typeof besideOf> {
  const block = checked.corpus.sourceOf(key)?.blocks.find(({ ref }) => refs.some((one) => isSameRef(one, ref)))
  return block ? besideOf(key, block, checked) : {}
}

/** Whether a given name or the like stands before it, which is not that of whoever does say it. */
function isPartOfName({ start }: Span, { memo }: Checked): boolean {
  return /\p{Lu}[\p{L}.]* $/u.test(memo.text.slice(0, start))
}

/** Whether nobody but one voice speaks at some places, of nobody else's view, so that no other can be meant. */
function isOneVoice(key: string, refs: readonly PassageRef[], { corpus }: Checked): boolean {
  if (refs.some((ref) => corpus.claimsAt(key, ref).some(({ holder }) => holder !== undefined))) return false
  const passages = corpus.interview(key)?.passages.filter(({ ref }) => refs.some((one) => isSameRef(one, ref)))
  return new Set(passages?.map(({ voice }) => voice)).size === 1
}
