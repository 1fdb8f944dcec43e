import { mentionsName } from '../language/foldName.js'
import { withoutLeads } from '../language/coding/leads.js'
import { sentencesIn } from '../language/sentences.js'
import { hiddenNames, type Lookup } from '../corpus/voiceNames.js'
import { longestLabel } from '../corpus/read/claims.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { capitalised, withoutStop } from '../citation/clause.js'
import { reported } from '../citation/claimSentences.js'
import { numbered, renderPlain } from '../citation/snippet.js'
import { claimPartsOf } from '../citation/claimParts.js'
import type { Claim, ClaimKind, Interview, Likelihood } from '../model.js'
import { isProtected, termsOfPassage, termsOfVoice } from '../terms/terms.js'
import type { ClaimDraft } from './draftClaim.js'
import { forHeading } from './scaffold.js'

/** What a claim says, and how: all of it that an analyst decides, but for its topic. */
export interface ClaimContent {
  /** One line. */
  readonly wording: string
  readonly label: string
  readonly holder?: string | undefined
  readonly kind: ClaimKind
  /** Verbatim, as the caveat is. */
  readonly hedge?: string | undefined
  readonly likelihood?: Likelihood | undefined
  readonly caveat?: string | undefined
}

/** The same where the words of the source do not tell of what kind it is. */
export type ProposedContent = Omit<ClaimContent, 'kind'> & { readonly kind?: ClaimKind | undefined }

/**
 * What the words of a source support: the wording is theirs, without whose view it is and how sure where these come first, for they are kept
 * beside it. Of what is protected no words are proposed, for a claim is told where the words are not.
 */
export function proposeContent(corpus: Lookup, interview: Interview, draft: ClaimDraft): ProposedContent {
  const { holder, hedge, caveat, kind, likelihood } = draft.coding
  const apart = { holder: holder?.value, hedge: hedge?.value, caveat: caveat?.value }
  const wording = mayTell(corpus, interview, draft) ? asSentence(withoutLeads(draft.words, apart)) : ''
  return { wording, label: labelOf(wording), ...apart, kind: kind?.value, likelihood: likelihood?.value }
}

function mayTell(corpus: Lookup, interview: Interview, { at, words }: ClaimDraft): boolean {
  const passages = interview.passages.filter(({ ref }) => at.some((one) => isSameRef(one.ref, ref)))
  const voices = interview.voices.filter(({ id }) => passages.some(({ voice }) => voice === id))
  const terms = [
    ...passages.map((passage) => termsOfPassage(interview, passage)),
    ...voices.map((voice) => termsOfVoice(interview, voice)),
  ]
  return !terms.some(isProtected) && !mentionsName(words, hiddenNames(corpus, interview))
}

/** Words on one line that the file of an interview takes for nothing else: marks that begin a block are left out. */
export function asLine(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[\s#>*+|<=-]+/u, '')
    .trim()
}

/** One sentence, as a wording is; several are joined. */
function asSentence(words: string): string {
  const line = asLine(words).replace(/[\s,;:–—-]+$/u, '')
  const sentences = Array.from(sentencesIn(line), ({ start, end }) => line.slice(start, end))
  const joined = sentences.map((one, index) => (index < sentences.length - 1 ? one.replace(/[.!?]+$/u, ';') : one))
  const text = joined.join(' ')
  return text === '' || /[.!?…]["”’)]*$/u.test(text) ? text : `${text}.`
}

/** The beginning of a wording, as long as a label may be. */
export function labelOf(wording: string): string {
  const text = wording.trim() && forHeading(withoutStop(wording.trim()))
  if (text.length <= longestLabel) return text
  const cut = text.slice(0, longestLabel - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–—-]+$/u, '')}…`
}

/** The claim that this would be, for whatever is asked of claims before it is written. */
export function claimWith(
  { key }: Pick<Interview, 'key'>,
  { at, voice }: Pick<Claim, 'at' | 'voice'>,
  content: ProposedContent,
): Claim {
  const { holder, hedge, likelihood, caveat, ...others } = content
  const nowhere = { start: 0, end: 0 }
  return {
    ...others,
    key,
    id: '',
    voice,
    at,
    kind: content.kind ?? 'assessment',
    ...(holder ? { holder } : {}),
    ...(hedge ? { hedge } : {}),
    ...(likelihood ? { likelihood } : {}),
    ...(caveat ? { caveat } : {}),
    keyPhrases: [],
    qualifies: [],
    contradicts: [],
    topic: '',
    span: nowhere,
    body: nowhere,
  }
}

/** `Reed expected that Velmark will sign (“indications so far”).`: how a memo may tell a claim, as its reader sees it; undefined where it must not be told. */
export function readsAs(corpus: Lookup, interview: Interview, claim: Claim): string | undefined {
  const parts = claim.wording ? claimPartsOf(corpus, interview, claim) : undefined
  const text = parts && renderPlain(numbered(reported({ ...parts, where: '' })))
  return text && `${capitalised(text.replace(/\\(?=[^\p{L}\p{N}\s])/gu, ''))}.`
}
