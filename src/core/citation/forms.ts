import { claimRef, resolveRef } from '../corpus/claimRef.js'
import type { Claim, Interview } from '../model.js'
import { formatCitation } from './citation.js'
import { capitalised } from './clause.js'
import { holdsName, mentionsName } from '../language/foldName.js'
import { quote } from '../text/escapeMarkdown.js'
import { hiddenFamilyNames, hiddenNames, type Lookup } from '../corpus/voiceNames.js'
import { isProtected, termsOfClaim, termsOfVoice } from '../terms/terms.js'
import {
  calledFor,
  holderFirst,
  inTheWordsOf,
  ownJudgement,
  type Sentence,
  reported,
  wordingFirst,
} from './claimSentences.js'
import { type DraftPart, numbered, renderPlain, type SnippetPart } from './snippet.js'
import { type ClaimParts, claimPartsOf } from './claimParts.js'

/** The forms of *Cite a claim…*, in the order in which they are offered. */
const formLabels = [
  'citation',
  'claim',
  'attributed',
  'called-for',
  'second-hand',
  'second-hand-holder-first',
  'own-judgement',
  'contrast',
  'footnote',
  'quotation',
] as const
export type FormLabel = (typeof formLabels)[number]

/** One way to put a claim into a memo, as a snippet. */
export interface Form {
  /** Unique among the forms of one claim: the label, and a number where it has several, `quotation-2`. */
  readonly id: string
  readonly label: FormLabel
  readonly parts: readonly SnippetPart[]
  /** What it cites, in this order. */
  readonly claims: readonly Claim[]
}

/**
 * Why a claim has no forms: it was said off the record; there is no description to stand for a protected name; the key of its interview
 * names, in the bibliography, who is not to be named for it; a protected name stands in the key or the claim's id. Or why some of its
 * forms are missing: a protected name stands in the claim's own words.
 */
export type WithheldReason = 'off-record' | 'description-missing' | 'citation-names-source' | 'name-would-show'

export interface Forms {
  readonly forms: readonly Form[]
  readonly withheld?: WithheldReason
}

export interface FormOptions {
  /** The claim to set against this one; without it, those that it contradicts. */
  readonly other?: Claim
}

/** Every form in which a claim may be cited; none, with the reason, where it must not be. */
export function formsFor(corpus: Lookup, claim: Claim, options: FormOptions = {}): Forms {
  const source = sourceOf(corpus, claim)
  if (typeof source === 'string') return { forms: [], withheld: source }
  const { interview, claimParts } = source
  const others = options.other ? [options.other] : contradictedBy(corpus, claim)
  const rivals = others.map((other) => sourceOf(corpus, other)).flatMap((one) => (typeof one === 'string' ? [] : [one]))
  const drafts = [
    ...formsOfOne(claimParts).map(([label, parts]) => ({ label, parts, claims: [claim] })),
    ...rivals.map(({ claimParts: rival }) => {
      return { label: 'contrast', parts: contrast(claimParts, rival), claims: [claim, rival.claim] } as const
    }),
  ]
  const hidden = [interview, ...rivals.map((rival) => rival.interview)].flatMap((one) => hiddenNames(corpus, one))
  const all = drafts.map((draft) => ({ ...draft, parts: numbered(draft.parts) }))
  const forms = withIds(inOrder(all.filter(({ parts }) => !shows(parts, hidden))))
  return forms.length < all.length ? { forms, withheld: 'name-would-show' } : { forms }
}

type Draft = readonly [label: FormLabel, parts: readonly DraftPart[]]

function formsOfOne(claimParts: ClaimParts): readonly Draft[] {
  const { claim, role, holder, hedge, wording } = claimParts
  const cited = citedWith(claimParts)
  const sentence = (text: Sentence): readonly DraftPart[] => [...beginning(text), ' ', cited, '.']
  const isOwn = role === 'interviewee' && holder === undefined
  const infinitive = isOwn ? calledFor(claimParts) : undefined
  const isJudged = claim.kind !== 'recommendation'
  const drafts: readonly (Draft | undefined)[] = [
    ['citation', [cited]],
    isOwn ? ['claim', sentence([{ placeholder: wording }, hedge])] : undefined,
    [holder === undefined ? 'attributed' : 'second-hand', sentence(reported(claimParts))],
    infinitive && ['called-for', sentence(infinitive)],
    holder === undefined ? undefined : secondForm(claimParts, sentence),
    isJudged ? ['own-judgement', sentence(ownJudgement(claimParts))] : undefined,
    ['footnote', ['^[', ...sentence(reported(claimParts)), ']']],
    ...claim.keyPhrases.map((phrase): Draft => {
      const words = isOwn ? quote(phrase) : `${quote(phrase)}, ${inTheWordsOf(claimParts)}`
      return ['quotation', [words, ' ', cited]]
    }),
  ]
  return drafts.flatMap((draft) => (draft ? [draft] : []))
}

function secondForm(claimParts: ClaimParts, sentence: (text: Sentence) => readonly DraftPart[]): Draft | undefined {
  if (claimParts.expressesHolder) return ['second-hand-holder-first', sentence(wordingFirst(claimParts))]
  return claimParts.isIntervieweesView ? undefined : ['second-hand-holder-first', sentence(holderFirst(claimParts))]
}

function contrast(claimParts: ClaimParts, rival: ClaimParts): readonly DraftPart[] {
  const one = [...beginning(reported(claimParts)), ' ', citedWith(claimParts)]
  return [...one, '. By contrast, ', ...reported(rival), ' ', citedWith(rival), '.']
}

function citedWith({ citation }: ClaimParts): DraftPart {
  return { citation: formatCitation([citation]) }
}

/** As a sentence begins. */
function beginning([first, ...rest]: Sentence): readonly DraftPart[] {
  return typeof first === 'string' ? [capitalised(first), ...rest] : first ? [first, ...rest] : []
}

interface Source {
  readonly interview: Interview
  readonly claimParts: ClaimParts
}

function sourceOf(corpus: Lookup, claim: Claim): Source | WithheldReason {
  const interview = corpus.interview(claim.key)
  const terms = interview && termsOfClaim(interview, claim)
  if (!interview || interview.terms === 'off record' || terms === 'off record') return 'off-record'
  const voice = interview.voices.find(({ id }) => id === claim.voice)
  if (terms && isProtected(terms) && voice && !isProtected(termsOfVoice(interview, voice)))
    return 'citation-names-source'
  if (holdsName(claimRef(claim), hiddenFamilyNames(interview))) return 'name-would-show'
  const claimParts = claimPartsOf(corpus, interview, claim)
  return claimParts ? { interview, claimParts } : 'description-missing'
}

function contradictedBy(corpus: Lookup, { key, contradicts }: Claim): readonly Claim[] {
  return contradicts.flatMap((reference) => corpus.claim(resolveRef(reference, key)) ?? [])
}

/** Whether one of these names can be read in the form, whatever is chosen in it. */
function shows(parts: readonly SnippetPart[], names: readonly string[]): boolean {
  const choices = parts.flatMap((part) => (part.kind === 'choice' ? part.options : []))
  const text = [renderPlain(parts), ...choices].join('\n')
  return mentionsName(text, names)
}

function inOrder<T extends { readonly label: FormLabel }>(forms: readonly T[]): readonly T[] {
  return [...forms].sort((a, b) => formLabels.indexOf(a.label) - formLabels.indexOf(b.label))
}

function withIds(forms: readonly Omit<Form, 'id'>[]): readonly Form[] {
  return forms.map((form, index) => {
    const number = forms.slice(0, index + 1).filter(({ label }) => label === form.label).length
    return { id: number > 1 ? `${form.label}-${number}` : form.label, ...form }
  })
}
