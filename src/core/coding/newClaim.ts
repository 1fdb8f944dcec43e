import { holdsName } from '../language/foldName.js'
import { hiddenNames, type Lookup } from '../corpus/voiceNames.js'
import { isProtectedInterview } from '../terms/terms.js'
import type { Signature } from '../model.js'
import { claimDepth } from '../corpus/read/claims.js'
import { formatPassageRef } from '../corpus/read/values.js'
import { keywordsOf } from '../language/keywords.js'
import { formatWords } from './anchorWords.js'
import { freeId, type InterviewFile, idOf, type TopicChoice, withClaim } from './claimPlace.js'
import type { ClaimContent } from './content.js'
import type { ClaimDraft } from './draftClaim.js'
import { forHeading } from './scaffold.js'

/** An interview's file with a claim more. */
export interface WithNewClaim {
  readonly text: string
  readonly id: string
}

/**
 * The file of an interview, as it is now, with a claim at the end of a topic. Undefined where the topic is not there any more. `text` and
 * `interview` are of one reading.
 */
export function newClaim(
  corpus: Lookup,
  file: InterviewFile,
  topic: TopicChoice,
  draft: ClaimDraft,
  content: ClaimContent,
  coded: Signature,
): WithNewClaim | undefined {
  const id = newClaimId(corpus, file, draft)
  const text = withClaim(file, topic, claimText(draft, id, content, coded))
  return text === undefined ? undefined : { text, id }
}

function claimText(
  { at, voice }: ClaimDraft,
  id: string,
  { wording, label, holder, kind, hedge, likelihood, caveat }: ClaimContent,
  { by, on }: Signature,
): string {
  const field = (name: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`- ${name}: ${value}`]
  const quoted = (value: string | undefined): string | undefined => value && `“${value}”`
  return [
    `${'#'.repeat(claimDepth)} ${forHeading(label)} {#${id}}`,
    '',
    wording,
    '',
    ...at.map((one) => `- at: ${formatPassageRef(one.ref)} ${formatWords(one)}`),
    ...field('voice', voice),
    ...field('holder', holder),
    `- kind: ${kind}`,
    ...field('hedge', quoted(hedge)),
    ...field('likelihood', likelihood),
    ...field('caveat', quoted(caveat)),
    `- coded: ${by} ${on}`,
  ].join('\n')
}

/** An id from what the words are about, or from the passage where the interview is protected: readers of a draft see it. */
function newClaimId(corpus: Lookup, { text, interview }: InterviewFile, { at, words }: ClaimDraft): string {
  const [{ ref }] = at
  const byPlace = `${ref.kind === 'paragraph' ? 'para' : ref.kind}-${ref.number}`
  const about = words.split(/\s+/).filter((word) => keywordsOf(word).length > 0)
  const fromWords = idOf(about.slice(0, 3).join(' '))
  const isUsable =
    fromWords.length > 3 && !isProtectedInterview(interview) && !holdsName(fromWords, hiddenNames(corpus, interview))
  return freeId(text, isUsable ? fromWords : byPlace)
}
