import type { Lookup } from '../../core/corpus/voiceNames.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Claim, Interview, Provenance } from '../../core/model.js'
import { type EntryAnswer, type EntryHover, isGeneral, type SaidClaim } from '../../core/query/entryHover.js'
import { claimMarker, kindLabel, voiceLabel } from '../claim.js'
import { dateWords } from '../date.js'
import { acronymOf, entryTypeLabel, sourcesLabel } from '../entry.js'
import { escapeMarkdown } from '../escape.js'
import { dateOf, gap, grey, type HoverLinks, intervieweesLabel, lined, link, termsNote } from './hoverParts.js'
import { type L10n, inQuotes } from '../l10n.js'
import { sampleLabel } from '../sample.js'

/** How many other names are listed. */
const mostNames = 8

/** The Markdown of the hover on a name. All that comes from the corpus or the memo is escaped. */
export function entryHoverText(hover: EntryHover, corpus: Lookup, links: HoverLinks, l10n: L10n): string {
  const answers = hover.answers.map((answer) => answerText(hover, answer, corpus, links, l10n))
  const doubt = doubtLine(hover, l10n)
  return [...(doubt ? [doubt] : []), answers.join('\n\n---\n\n')].join('\n\n')
}

function doubtLine({ text, answers, isCertain }: EntryHover, l10n: L10n): string | undefined {
  const written = escapeMarkdown(text)
  const names = answers.map(({ entry }) => escapeMarkdown(entry.name))
  if (names.length === 2) return `*${l10n.t('“{0}” may mean either of these: {1}.', written, names.join(' · '))}*`
  if (names.length > 2) return `*${l10n.t('“{0}” may mean any of these: {1}.', written, names.join(' · '))}*`
  if (isCertain) return undefined
  return /\s/.test(text)
    ? `*${l10n.t('May be {0}, or just the words “{1}”.', names.join(), written)}*`
    : `*${l10n.t('May be {0}, or just the word “{1}”.', names.join(), written)}*`
}

function answerText(hover: EntryHover, answer: EntryAnswer, corpus: Lookup, links: HoverLinks, l10n: L10n): string {
  const known = answer.general.map((text) => l10n.t('General knowledge: {0}', escapeMarkdown(text)))
  const definitions = answer.definitions.map(
    ({ value, sources }) => escapeMarkdown(value) + grey(sourcesLabel(corpus, sources, l10n)),
  )
  const said = saidOfIt(answer, corpus, links, l10n)
  const facts = factLines(hover, answer, corpus, l10n)
  const title = titleLine(answer, l10n)
  const blocks = answer.isWellKnown
    ? [[title, ...(definitions.length ? definitions : known).slice(0, 1)], said, facts]
    : [[title, ...definitions, ...known, ...facts], said]
  return blocks
    .filter((lines) => lines.length > 0)
    .map(lined)
    .join('\n\n')
}

function titleLine({ entry }: EntryAnswer, l10n: L10n): string {
  const acronym = acronymOf(entry)
  const name = `**${escapeMarkdown(entry.name)}**${acronym ? ` (${escapeMarkdown(acronym)})` : ''}`
  return `${name} · ${escapeMarkdown(entryTypeLabel(entry, l10n))}`
}

function factLines(hover: EntryHover, answer: EntryAnswer, corpus: Lookup, l10n: L10n): readonly string[] {
  const { entry, members, parties, within, place } = answer
  const fact = (label: string, value: string | undefined, sources: readonly Provenance[] = []): readonly string[] =>
    value ? [`${label} ${escapeMarkdown(value)}${grey(sourcesLabel(corpus, sources, l10n))}`] : []
  return [
    ...fact(l10n.t('Date:'), entry.date && dateWords(entry.date.value, l10n), entry.date?.sources),
    ...fact(l10n.t('Parties:'), parties.join(', '), entry.parties?.sources),
    ...fact(l10n.t('Members named:'), members.join(', '), entry.members?.sources),
    ...fact(l10n.t('Part of:'), within, entry.within?.sources),
    ...fact(l10n.t('Where:'), place, entry.place?.sources),
    ...otherNames(hover, answer, l10n),
  ]
}

/** Those of the interviews apart from those that are general knowledge; demonyms are no names. */
function otherNames(hover: EntryHover, { entry }: EntryAnswer, l10n: L10n): readonly string[] {
  const shown = acronymOf(entry)
  const names = entry.aliases.filter(({ demonym, text }) => !demonym && text !== shown && text !== hover.text)
  const list = (general: boolean): string => {
    const of = names.filter(({ sources }) => isGeneral(sources) === general).map(({ text }) => escapeMarkdown(text))
    return [...of.slice(0, mostNames), ...(of.length > mostNames ? ['…'] : [])].join(', ')
  }
  const [said, general] = [list(false), list(true)]
  return [
    ...(said ? [l10n.t('Other names: {0}', said)] : []),
    ...(general ? [l10n.t('Other names, from general knowledge: {0}', general)] : []),
  ]
}

function saidOfIt(answer: EntryAnswer, corpus: Lookup, links: HoverLinks, l10n: L10n): readonly string[] {
  const [first] = answer.claims
  if (!first) return [l10n.t('No claims about it.')]
  const isOne = answer.claims.every(({ interview }) => interview === first.interview)
  const heading = isOne ? headingOf(first.interview, l10n) : l10n.t('Claims about it')
  const rows = answer.claims.map((said) => {
    const { claim, interview } = said
    const dated = isOne ? '' : grey([dateOf(interview, l10n), sampleLabel(interview, l10n)].filter(Boolean).join(' · '))
    return `${saidRow(claim, interview, corpus, l10n)}${dated}${claimLinks(said, links, l10n)}`
  })
  const sample = isOne ? sampleLabel(first.interview, l10n) : ''
  return [`**${heading}**${grey(sample)}`, ...rows, ...allLink(answer, links, l10n)]
}

function headingOf(interview: Interview, l10n: L10n): string {
  const date = dateOf(interview, l10n)
  const { publisher, containerTitle, url } = interview
  if (!date) return l10n.t('Claims about it')
  // Only what names a publisher or an address says that it was published, and not merely held.
  return (publisher ?? containerTitle ?? url) && !isProtectedInterview(interview)
    ? l10n.t('Claims about it, published {0}', date)
    : l10n.t('Claims about it, {0}', date)
}

/** `↗ Small ¶2 · forecast, “indications so far” · Beijing to go round NSG rules` */
function saidRow(claim: Claim, interview: Interview, corpus: Lookup, l10n: L10n): string {
  const role = interview.voices.find(({ id }) => id === claim.voice)?.role
  const voice = escapeMarkdown(voiceLabel(claim, corpus, l10n))
  const kind = kindLabel(claim.kind, l10n)
  const hedge = claim.hedge && inQuotes(escapeMarkdown(claim.hedge), l10n)
  const label = escapeMarkdown(claim.label)
  if (role === 'interviewee' || claim.holder) {
    const how = hedge ? `${kind}, ${hedge}` : kind
    return [`${claimMarker(claim)} ${voice}${termsNote(claim, interview, l10n)}`, how, label].join(' · ')
  }
  const who = `${claimMarker(claim)} ${l10n.t('{0}, not {1}', voice, escapeMarkdown(intervieweesLabel(interview, l10n)))}`
  return [who, ...(hedge ? [hedge] : []), label].join(' · ')
}

function claimLinks({ claim, isCitable }: SaidClaim, links: HoverLinks, l10n: L10n): string {
  const ref = claimRef(claim)
  const cite = isCitable ? `${link(l10n.t('Cite'), links.cite(ref))}&nbsp;&nbsp;&nbsp;` : '' // no line breaks between the two
  return `${gap}${cite}${link(l10n.t('Open'), links.open(ref))}`
}

function allLink({ entry, claims, total }: EntryAnswer, links: HoverLinks, l10n: L10n): readonly string[] {
  if (total !== undefined && total <= claims.length) return []
  const words = total === undefined ? l10n.t('All claims…') : l10n.t('All {0}…', total)
  return [link(words, links.allAbout(entry.id))]
}
