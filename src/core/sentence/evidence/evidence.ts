import type { Corpus } from '../../corpus/corpus.js'
import { perVersionOf } from '../../corpus/perVersion.js'
import { isProtected, termsOfClaim, termsOfPassage } from '../../terms/terms.js'
import type { Claim, Interview, PassageRef, Span } from '../../model.js'
import { clausesOf, overlaps } from '../../certainty/clauses.js'
import { sharedTexts } from '../../cited/texts.js'
import { monthNames } from '../../language/figures/numbers.js'
import { stemsOf } from '../../language/meaning/tellingStems.js'
import { languageOf } from '../../language/language.js'
import { anchorSpan } from '../../passage/anchorSpan.js'
import { sentencesOf } from '../../passage/passageSentences.js'
import { movedBy, type Report, reportsOf } from './reports.js'
import { keysIn, keysOf, type Reading, readingOf } from './tokens.js'
import { yearsOf } from './years.js'

/** Something that an interview says, in our words or in its own: a claim, or a sentence of its text. */
export interface Unit {
  readonly ref: PassageRef
  readonly voice: string
  readonly text: string
  /** Ours, where it is a claim. */
  readonly claim?: Claim
  /** Where it stands in the text of its interview, if it is a sentence of it. */
  readonly span?: Span
  /** The claims that rest on it: of a claim itself, of a sentence those whose anchors touch it. */
  readonly claims: readonly Claim[]
  readonly reading: Reading
  /** With what else the corpus says of a claim: its label, hedge, key phrases and dates. */
  readonly told: Reading
  /** Each of its clauses alone. */
  readonly clauses: readonly Reading[]
  readonly keys: ReadonlySet<string>
  /** What of it whoever speaks gives to somebody else; offsets are its text's. */
  readonly reports: readonly Report[]
}

/** Whether the text of an interview is in the language of the memos that are compared. */
export function isEnglishText({ language }: Interview): boolean {
  return language === undefined || /^en\b/i.test(language)
}

/** Whether anything of an interview can be compared: its text, or the claims that somebody has worded in English. */
export function isReadable(interview: Interview): boolean {
  return isEnglishText(interview) || languageOf(interview.claims.map(({ wording }) => wording).join('\n')) === 'en'
}

/** All that an interview says, as far as it is here and may be compared, with the weight of each word in it: the rarer the more. */
export interface Evidence {
  readonly units: readonly Unit[]
  readonly hasText: boolean
  readonly weightOf: (key: string) => number
  /** What a claim of it is about, with all else that the corpus says of it. */
  readonly keysOfClaim: (claim: Claim) => ReadonlySet<string>
}

/** Read at the first look, and kept as long as the corpus stays the same. */
export const evidenceOf = perVersionOf(gather)

function gather(interview: Interview, corpus: Corpus): Evidence {
  const source = isEnglishText(interview) ? sharedTexts(corpus).sourceOf(interview.key) : undefined
  const passages = new Map(interview.passages.map((passage) => [keyOfRef(passage.ref), passage]))
  const anchors = interview.claims.flatMap((claim) =>
    claim.at.flatMap((anchor) => {
      const span = source && anchorSpan(source, anchor)
      return span ? [{ claim, span }] : []
    }),
  )
  const inText = (source?.blocks ?? []).flatMap((block) => {
    const { ref } = block
    const passage = passages.get(keyOfRef(ref))
    if (!source || !passage || isProtected(termsOfPassage(interview, passage))) return []
    const reports = reportsOf(source, block)
    return sentencesOf(source, block).map((span) => {
      const claims = anchors.flatMap((anchor) => (overlaps(anchor.span, span) ? anchor.claim : []))
      return {
        ...unitOf(corpus, source.text.slice(span.start, span.end)),
        span,
        ref,
        voice: passage.voice,
        claims,
        reports: reports.flatMap((one) => (overlaps(one.span, span) ? movedBy(one, -span.start) : [])),
      }
    })
  })
  const coded = interview.claims.flatMap((claim) => {
    if (termsOfClaim(interview, claim) === 'off record') return []
    const { at, voice, wording, label, hedge = '', keyPhrases, when } = claim
    const told = readingOf(corpus, [wording, label, hedge, ...keyPhrases, yearsOf(when)].join('.\n\n'))
    return [{ ...unitOf(corpus, wording), told, ref: at[0].ref, voice, claim, claims: [claim], reports: [] }]
  })
  const talk = keysOfTalk(interview, corpus)
  const ofClaims = new Map(coded.map(({ claim, told }) => [claim, new Set(keysOf(told, talk))]))
  const counts = new Map<string, number>()
  for (const keys of inText.length ? inText.map((unit) => unit.keys) : ofClaims.values())
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const all = Math.log(2 + (inText.length || coded.length))
  return {
    units: [...inText, ...coded],
    hasText: inText.length > 0,
    keysOfClaim: (claim) => ofClaims.get(claim) ?? new Set(),
    weightOf: (key) => Math.max(0.25, 1 - Math.log(counts.get(key) ?? 1) / all),
  }
}

/** A text as it is compared. */
export function unitOf(corpus: Corpus, text: string): Pick<Unit, 'text' | 'reading' | 'told' | 'clauses' | 'keys'> {
  const reading = readingOf(corpus, text)
  const clauses = clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) =>
    readingOf(corpus, text.slice(start, end)),
  )
  return { text, reading, told: reading, clauses, keys: new Set([...keysIn(corpus, text), ...wordsOfNames(reading)]) }
}

/** Somebody who tells of a trip means the one that the text calls by the name of an entry, `six-day trip`. */
function wordsOfNames({ text, tokens }: Reading): readonly string[] {
  return tokens.flatMap(({ key, start, end }) => (key?.startsWith('e:') ? stemsOf(text.slice(start, end)) : []))
}

/** What names who speaks, and in which month and year, stands in every sentence that reports it, and tells nothing of what is said. */
export const keysOfTalk = perVersionOf(({ voices, description = '', conducted, issued }: Interview, corpus: Corpus) => {
  const days = [conducted, issued].flatMap((date) => date?.split('-').slice(0, 2) ?? [])
  const dates = days.map((part) => `in ${part.length < 4 ? (monthNames[Number(part) - 1] ?? '') : part}`)
  const names = voices.flatMap((voice) => [`by ${voice.name}`, voice.description ?? description])
  const actors = voices.flatMap(({ actor }) => (actor === undefined ? [] : `e:${actor}`))
  return new Set([...actors, ...[...names, ...dates].flatMap((words) => [...keysIn(corpus, words)])])
})

export function keyOfRef({ kind, number }: PassageRef): string {
  return `${kind} ${number}`
}
