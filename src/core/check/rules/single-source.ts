import { comparedTopics, namesOfTopic } from '../../corpus/topicNames.js'
import { interviewees } from '../../corpus/voiceNames.js'
import { termsOfVoice } from '../../terms/terms.js'
import type { Corpus } from '../../corpus/corpus.js'
import type { Interview, Span, Topic, Voice } from '../../model.js'
import { claimsCited, originsOf } from '../../citation/origins.js'
import { citedVoices } from '../../citation/citedVoices.js'
import { citeToo } from '../fixes/citeToo.js'
import { claimsFor } from '../fixes/claimsFor.js'
import { isHeading } from '../../cited/headings.js'
import type { Findings, Fix, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { rememberedOf } from '../../text/remember.js'

/**
 * A section with four or more citations of one speaker, although somebody else in the corpus speaks on the same topic. Or one with as many of
 * several interviews, whose claims were all heard from one and the same origin; where a claim does not say so, origins are not counted.
 *
 * Why: four times the same witness is one witness. A hint, because there may be a reason.
 *
 * ok:
 *
 *     # The treaty
 *
 *     The treaty is a bargain of unequals [@reed2021, para. 2]. It would be signed by the winter [@reed2021, para. 2]. It might be the last chance to
 *     share the cost [@reed2021, para. 5]. Nothing would be signed in 2021 [@moreau2021, para. 1].
 *
 * not ok:
 *
 *     # ⟦The treaty⟧
 *
 *     The treaty is a bargain of unequals [@reed2021, para. 2]. It would be signed by the winter [@reed2021, para. 2]. It might be the last chance to
 *     share the cost [@reed2021, para. 5]. The partners are unequal [@reed2021, para. 2].
 */
export const singleSource: Rule<'single-source'> = {
  id: 'single-source',
  severity: 'hint',
  *check(checked) {
    for (const { heading, sentences } of sectionsOf(checked)) {
      // What a note cites is counted where the note stands.
      const cited = sentences.flatMap((one) => one.cited.filter(({ isNoted }) => !isNoted))
      if (new Set(cited.map(({ citation }) => citation)).size < fewest) continue
      const heard = onlyOrigin(cited, checked)
      if (heard) yield { span: heading ?? heard.span, data: heard.data }
      const only = onlySpeaker(cited, checked)
      const other = only && otherOn(namesBy(cited, only, checked), only, checked.corpus)
      const [first] = cited
      if (!other || !first) continue
      const { interview, voice } = only
      const data = { key: interview.key, voice: voice.id, other: { key: other.interview.key, voice: other.voice.id } }
      yield { span: heading ?? first.item.keySpan, data, fixes: citeOther(sentences, other, checked) }
    }
  },
}

const fewest = 4

/** From whom all that is cited of several interviews was heard; undefined where one claim does not say so, or says it was their own knowledge. */
function onlyOrigin(
  cited: readonly Cited[],
  { corpus }: Checked,
): { readonly span: Span; readonly data: Findings['single-source'] } | undefined {
  const [first] = cited
  const keys = new Set(cited.map(({ interview }) => interview?.key))
  const claims = cited.map(({ item, interview }) => (interview ? claimsCited(item, interview, corpus) : []))
  const [{ voice, heardFrom: origin = '' } = { voice: '' }] = claims.flat()
  if (!first?.interview || keys.size < 2 || originsOf(claims) !== 1) return undefined
  return { span: first.item.keySpan, data: { key: first.interview.key, voice, origin, interviews: keys.size } }
}

/** Cites the other voice beside what it is most like in the section; none where it says nothing alike. */
function citeOther(sentences: readonly MemoSentence[], other: Speaker, checked: Checked): readonly Fix[] {
  const { interview, voice } = other
  const ofVoice = interview.claims.filter((claim) => claim.voice === voice.id).map((claim) => ({ interview, claim }))
  for (const sentence of sentences) {
    const item = [...sentence.cited].reverse().find(({ isNoted }) => !isNoted)?.item
    const [alike] = item ? claimsFor(sentence, ofVoice, checked) : []
    const fixes = item && alike ? citeToo(item, alike.claim, checked) : []
    if (fixes.length) return fixes
  }
  return []
}

interface Section {
  readonly heading: Span | undefined
  readonly sentences: readonly MemoSentence[]
}

function sectionsOf({ sentences, memo: { text } }: Checked): readonly Section[] {
  const sections: { heading: Span | undefined; sentences: MemoSentence[] }[] = [{ heading: undefined, sentences: [] }]
  for (const sentence of sentences) {
    if (isHeading(text, sentence.span)) sections.push({ heading: sentence.span, sentences: [] })
    sections.at(-1)?.sentences.push(sentence)
  }
  return sections
}

interface Speaker {
  readonly interview: Interview
  readonly voice: Voice
}

/** The interviewee who says all that is cited; undefined where there is another, or a source that is no interview. Whoever neither asks nor answers is no second source. */
function onlySpeaker(cited: readonly Cited[], { corpus }: Checked): Speaker | undefined {
  const ids = new Set<string>()
  for (const { item, interview } of cited) {
    if (!interview) return undefined
    for (const id of citedVoices(item, interview, corpus))
      if (!isOther(interview, id)) ids.add(`${interview.key} ${id}`)
  }
  const interview = cited[0]?.interview
  const voice = interview && interviewees(interview).find(({ id }) => ids.has(`${interview.key} ${id}`))
  return ids.size === 1 && voice ? { interview, voice } : undefined
}

function isOther({ voices }: Interview, voice: string): boolean {
  return voices.some(({ id, role }) => id === voice && role === 'other')
}

/** What the topics go by to which at least half of the citations belong. */
function namesBy(cited: readonly Cited[], { interview }: Speaker, { corpus }: Checked): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const topics = namesIn(interview)
  for (const { item } of cited) {
    const names = new Set(claimsCited(item, interview, corpus).flatMap(({ topic }) => topics.get(topic) ?? []))
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([name, count]) => (2 * count >= cited.length ? name : [])))
}

/** By the id of each topic: what it and the topics above it go by in other interviews. */
const namesIn = rememberedOf((interview: Interview) =>
  namesBelow(interview.topics, new Set(comparedTopics(interview)), []),
)

function namesBelow(
  topics: readonly Topic[],
  compared: ReadonlySet<Topic>,
  above: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    topics.flatMap((topic) => {
      const own = compared.has(topic) ? [...above, ...namesOfTopic(topic)] : above
      return [[topic.id, own] as const, ...namesBelow(topic.topics, compared, own)]
    }),
  )
}

/** Somebody else who says something under one of these names. */
function otherOn(names: ReadonlySet<string>, only: Speaker, corpus: Corpus): Speaker | undefined {
  if (!names.size) return undefined
  for (const interview of corpus.interviews()) {
    const topics = namesIn(interview)
    const voices = interviewees(interview).filter((voice) => termsOfVoice(interview, voice) !== 'off record')
    const voice = voices.find(
      ({ id, actor }) =>
        !(interview === only.interview && id === only.voice.id) &&
        !(actor !== undefined && actor === only.voice.actor) &&
        interview.claims.some(
          (claim) => claim.voice === id && topics.get(claim.topic)?.some((name) => names.has(name)),
        ),
    )
    if (voice) return { interview, voice }
  }
  return undefined
}
