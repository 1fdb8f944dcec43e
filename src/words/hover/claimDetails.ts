import { type ClaimRef, claimRef } from '../../core/corpus/claimRef.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Claim, Signature } from '../../core/model.js'
import { type Relation, relatedClaims } from '../../core/corpus/relatedClaims.js'
import { claimMarker, kindLabel, likelihoodSentence, passageName, termsSentence, voiceSentence } from '../claim.js'
import { dateWords } from '../date.js'
import { escapeMarkdown } from '../escape.js'
import { type NoWords, type SourceWords, wordsOfClaim } from '../../core/passage/sourceWords.js'
import type { L10n } from '../l10n.js'
import { gap, link } from './hoverParts.js'
import { noWordsSentence, sourceWordsBlock } from './sourceWords.js'

/** The addresses of links in the details of a claim, made by the shell. */
export interface ClaimLinks {
  open(ref: ClaimRef): string
  /** Attaches the transcript of an interview. */
  attach(key: string): string
}

/**
 * The claim in full, as Markdown in which nothing of the corpus is markup: for tooltips and the documentation pane. The words of the source stand
 * in it where they may be read there; else the first and the last of them. Without `links` there are none.
 */
export function claimDetails(corpus: Corpus, claim: Claim, l10n: L10n, links?: ClaimLinks): string {
  const { hedge, likelihood, caveat, when } = claim
  const facts = [
    kindWithSign(claim, l10n),
    ...(hedge ? [l10n.t('in the source’s words: “{0}”', hedge)] : [l10n.t('without a hedge')]),
    ...(likelihood ? [likelihoodSentence(likelihood, l10n)] : []),
  ]
  const lines = [
    facts.join(' · '),
    voiceSentence(claim, corpus, l10n),
    ...termsSentence(claim, corpus, l10n),
    ...(caveat ? [l10n.t('On how well this is known: “{0}”.', caveat)] : []),
    ...(when ? [whenSentence(when, l10n)] : []),
    ...claim.keyPhrases.map((phrase) => l10n.t('Key phrase: “{0}”', phrase)),
  ]
  const told = wordsOfClaim(corpus, claim)
  const blocks = [
    `**${escapeMarkdown(claim.wording)}**`,
    ...told.flatMap((one) => (one.kind === 'words' ? sourceWordsBlock(one) : [])),
    lines.map(escapeMarkdown).join('  \n'),
    ...placeBlocks(claim, told, l10n, links),
    related(corpus, claim, l10n, links),
    escapeMarkdown(codedSentence(claim, l10n)),
  ]
  return blocks.filter(Boolean).join('\n\n')
}

/** First and last words of the passages whose words are not shown, and why not, with what would show them. */
function placeBlocks(
  claim: Claim,
  told: readonly (SourceWords | NoWords)[],
  l10n: L10n,
  links: ClaimLinks | undefined,
): readonly string[] {
  const untold = told.flatMap((one, index) => (one.kind === 'words' ? [] : [{ why: one, at: claim.at[index] }]))
  const places = untold.map(({ why: { ref }, at }) =>
    l10n.t('{0}: “{1} … {2}”', passageName(ref, l10n), at?.first ?? '', at?.last ?? ''),
  )
  const whys = [...new Set(untold.map(({ why }) => noWordsSentence(why, l10n)))].filter(Boolean)
  const canAttach = links && untold.some(({ why }) => why.kind === 'no-text')
  const attach = canAttach ? gap + link(l10n.t('Attach it…'), links.attach(claim.key)) : ''
  return [
    places.map((place) => `*${escapeMarkdown(place)}*`).join('  \n'),
    whys.map((why) => escapeMarkdown(why)).join('  \n') + attach,
  ]
}

/** The kind, behind its sign. */
function kindWithSign(claim: Claim, l10n: L10n): string {
  return `${claimMarker(claim)} ${kindLabel(claim.kind, l10n)}`
}

function whenSentence({ date, words }: NonNullable<Claim['when']>, l10n: L10n): string {
  return words
    ? l10n.t('When: {0} (the source says “{1}”)', dateWords(date, l10n), words)
    : l10n.t('When: {0}', dateWords(date, l10n))
}

/** What the claim qualifies or contradicts, and what does so to it. */
function related(corpus: Corpus, claim: Claim, l10n: L10n, links: ClaimLinks | undefined): string {
  const all = relatedClaims(corpus, claim)
  const contradicted = all.filter(({ relation }) => relation === 'contradicts').map((other) => other.claim)
  // Where two contradict each other, once is enough.
  const told = all.filter((other) => other.relation !== 'contradicted-by' || !contradicted.includes(other.claim))
  const rows = told.map((other) => {
    const label = escapeMarkdown(other.claim.label)
    const name = links ? link(label, links.open(claimRef(other.claim))) : label
    return `- ${relationSentence(other.relation, name, l10n)}`
  })
  return rows.join('\n')
}

function relationSentence(relation: Relation, name: string, l10n: L10n): string {
  return {
    qualifies: l10n.t('Qualifies: {0}', name),
    'qualified-by': l10n.t('Qualified by: {0}', name),
    contradicts: l10n.t('Contradicts: {0}', name),
    'contradicted-by': l10n.t('Contradicted by: {0}', name),
  }[relation]
}

function codedSentence({ coded, checked }: Claim, l10n: L10n): string {
  const signed = ({ by, on }: Signature): string => l10n.t('{0}, {1}', by, dateWords(on, l10n))
  if (checked && coded) return l10n.t('Coded by {0}. Reviewed by {1}.', signed(coded), signed(checked))
  return coded ? l10n.t('Suggested by {0}; not yet reviewed.', signed(coded)) : l10n.t('Not yet reviewed.')
}
