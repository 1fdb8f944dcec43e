import { type Corpus, resolveRef } from '../core/corpus.js'
import type { Claim, Signature } from '../core/model.js'
import { claimSign, kindLabel, likelihoodSentence, passageName, voiceSentence } from './claim.js'
import { dateWords } from './date.js'
import { escapeMarkdown } from './escape.js'
import type { L10n } from './l10n.js'

/** The claim in full, as Markdown in which nothing of the corpus is markup: for tooltips and the documentation pane. */
export function claimDetails(corpus: Corpus, claim: Claim, l10n: L10n): string {
  const { hedge, likelihood, caveat, when } = claim
  const facts = [
    `${claimSign(claim)} ${kindLabel(claim.kind, l10n)}`,
    ...(hedge ? [l10n.t('in the source’s words: “{0}”', hedge)] : [l10n.t('without a hedge')]),
    ...(likelihood ? [likelihoodSentence(likelihood, l10n)] : []),
  ]
  const lines = [
    facts.join(' · '),
    voiceSentence(claim, corpus, l10n),
    ...(caveat ? [l10n.t('Of its own knowledge the voice says: “{0}”.', caveat)] : []),
    ...(when ? [whenSentence(when, l10n)] : []),
    ...claim.keyPhrases.map((phrase) => l10n.t('Key phrase: “{0}”', phrase)),
  ]
  const [anchor] = claim.at
  const passage = l10n.t('{0}: “{1} … {2}”', passageName(anchor.ref, l10n), anchor.first, anchor.last)
  const blocks = [
    `**${escapeMarkdown(claim.wording)}**`,
    lines.map(escapeMarkdown).join('  \n'),
    `*${escapeMarkdown(passage)}*`,
    related(corpus, claim, l10n),
    escapeMarkdown(codedSentence(claim, l10n)),
  ]
  return blocks.filter(Boolean).join('\n\n')
}

function whenSentence({ date, words }: NonNullable<Claim['when']>, l10n: L10n): string {
  return words
    ? l10n.t('When: {0} (the source says “{1}”)', dateWords(date), words)
    : l10n.t('When: {0}', dateWords(date))
}

/** What the claim qualifies or contradicts, and what does so to it within its interview. */
function related(corpus: Corpus, claim: Claim, l10n: L10n): string {
  const own = `${claim.key}#${claim.id}`
  const others = corpus.interview(claim.key)?.claims ?? []
  const pointsHere = (reference: string): boolean => resolveRef(reference, claim.key) === own
  const labels = (references: readonly string[]): readonly string[] =>
    references.flatMap((reference) => corpus.claim(resolveRef(reference, claim.key))?.label ?? [])
  const rows = [
    ...labels(claim.qualifies).map((label) => l10n.t('Qualifies: {0}', label)),
    ...labels(claim.contradicts).map((label) => l10n.t('Contradicts: {0}', label)),
    ...others.filter((one) => one.qualifies.some(pointsHere)).map(({ label }) => l10n.t('Qualified by: {0}', label)),
    ...others
      .filter((one) => one.contradicts.some(pointsHere))
      .map(({ label }) => l10n.t('Contradicted by: {0}', label)),
  ]
  return rows.map((row) => `- ${escapeMarkdown(row)}`).join('\n')
}

function codedSentence({ coded, checked }: Claim, l10n: L10n): string {
  const signed = ({ by, on }: Signature): string => l10n.t('{0}, {1}', by, dateWords(on))
  if (checked && coded) return l10n.t('Coded by {0}; checked by {1}.', signed(coded), signed(checked))
  return coded
    ? l10n.t('Suggested by {0}; nobody has checked it yet.', signed(coded))
    : l10n.t('Nobody has checked it yet.')
}
