import type { Corpus } from '../../core/corpus/corpus.js'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Claim, Interview, Span } from '../../core/model.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type {
  ResolvedCitation,
  CitedInterview,
  CitedPassage,
  CitedPlace,
  MissingPassages,
  PinnedClaim,
  UnknownSource,
  Unmarked,
} from '../../core/citation/resolve.js'
import { claimMarker, kindLabel, likelihoodSentence, voiceLabel } from '../claim.js'
import { escapeMarkdown } from '../escape.js'
import { elsewhere, passageLines } from './citedPassage.js'
import { gap, type HoverLinks, intervieweesLabel, lined, link, termsNote } from './hoverParts.js'
import { type L10n, inQuotes } from '../l10n.js'
import { sourceLines } from './sourceLines.js'
import { textAtHand } from './textAtHand.js'
import { unknownKeySentence, workHoverText } from '../bibliographyLabels.js'

/** How many claims of one paragraph are listed, and of each when several are cited. */
const mostClaims = 8
const mostClaimsOfSeveral = 3
/** How many paragraphs are shown. */
const mostPassages = 6
/** Of how many of them the words. */
const mostPassagesInFull = 3

const warning = '$(warning) '

/** What else is known when a hover is shown. */
export interface HoverState {
  /** Not all of the corpus has been read: more may be known later. */
  readonly isReading?: boolean
  /** The protected store has the text of the interview. */
  readonly isStored?: boolean
  /** What the sentence quotes, in the text of the interview. */
  readonly quoted?: readonly Span[]
}

/** The Markdown of the hover on a citation. All that comes from the corpus or the memo is escaped. */
export function citationHoverText(
  hover: ResolvedCitation,
  corpus: Corpus,
  links: HoverLinks,
  l10n: L10n,
  { isReading = false, isStored = false, quoted = [] }: HoverState = {},
): string {
  if (hover.kind === 'work') return workHoverText(hover, l10n)
  return hover.kind === 'unknown'
    ? unknownText(hover, isReading, l10n)
    : interviewText(hover, corpus, links, l10n, { isStored, quoted })
}

function unknownText(hover: UnknownSource, isReading: boolean, l10n: L10n): string {
  const { key, nearest } = hover
  const lines = [warning + unknownKeySentence({ ...hover, key: `**${escapeMarkdown(key)}**` }, l10n)]
  const keys = nearest.map((one) => `**${escapeMarkdown(one)}**`).join(', ')
  if (keys) lines.push(l10n.t('Similar: {0}', keys))
  if (isReading) lines.push(l10n.t('Not all of the corpus has been read yet.'))
  return lined(lines)
}

function interviewText(
  hover: CitedInterview,
  corpus: Corpus,
  links: HoverLinks,
  l10n: L10n,
  { isStored, quoted }: Required<Omit<HoverState, 'isReading'>>,
): string {
  const { interview, pin, where, namesAuthor } = hover
  const blocks = [
    sourceLines(interview, l10n),
    ...placeBlocks(hover, quoted, corpus, l10n),
    ...(namesAuthor ? [[warning + authorSentence(interview, l10n)]] : []),
    ...(pin ? [pinLines(pin, interview, corpus, links, l10n)] : []),
    ...elsewhere(hover, corpus),
    ...(where.kind === 'passages' ? passageBlocks(where.passages, hover, corpus, links, l10n) : []),
    [textAtHand(hover, isStored, links, l10n)],
  ]
  return blocks
    .map((lines) => lined(lines.filter(Boolean)))
    .filter(Boolean)
    .join('\n\n')
}

function placeBlocks(
  hover: CitedInterview,
  quoted: readonly Span[],
  corpus: Corpus,
  l10n: L10n,
): readonly (readonly string[])[] {
  const { where } = hover
  switch (where.kind) {
    case 'whole':
      return [wholeLines(where, l10n)]
    case 'unmarked':
      return [[warning + missingSentence(where, l10n)]]
    case 'passages': {
      const shown = where.passages.slice(0, mostPassages)
      const rest = where.passages.length - shown.length
      const more = rest > 0 ? [l10n.t('More passages cited: {0}', rest)] : []
      const missing = (where.missing ?? []).map((one) => warning + missingSentence(one, l10n))
      return joined([
        ...shown.flatMap((one, index) =>
          passageLines(one, { ...hover, quoted, isTold: index < mostPassagesInFull }, corpus, l10n),
        ),
        [...more, ...missing],
      ])
    }
  }
}

/** Lines that follow each other are one block. */
function joined(blocks: readonly (readonly string[] | string)[]): readonly (readonly string[])[] {
  const all: (readonly string[])[] = []
  let isOpen = false
  for (const block of blocks) {
    const last = all.at(-1)
    if (typeof block === 'string') all.push([block])
    else if (isOpen && last) all[all.length - 1] = [...last, ...block]
    else all.push(block)
    isOpen = typeof block !== 'string'
  }
  return all
}

function wholeLines(where: Extract<CitedPlace, { kind: 'whole' }>, l10n: L10n): readonly string[] {
  const titles = where.topics.map(({ title }) => escapeMarkdown(title))
  return [
    l10n.t('The citation names no paragraph. Paragraphs: {0} · Claims: {1}', where.paragraphs, where.claims),
    ...(titles.length ? [l10n.t('Topics: {0}', titles.join(' · '))] : []),
  ]
}

function unmarkedSentence({ locator, paragraph, range }: Unmarked, l10n: L10n): string {
  const value = escapeMarkdown(`${locator.label} ${locator.value}`)
  const sentences = [l10n.t('No paragraph of this interview is marked “{0}”.', value)]
  if (range) {
    const [first, last] = [escapeMarkdown(range[0]), escapeMarkdown(range[1])]
    const isPage = locator.label === 'page'
    sentences.push(
      isPage ? l10n.t('Its pages are {0} to {1}.', first, last) : l10n.t('Its times are {0} to {1}.', first, last),
    )
  }
  if (paragraph !== undefined) sentences.push(l10n.t('For paragraph {0} write “para. {0}”.', paragraph))
  return sentences.join(' ')
}

function missingSentence(missing: MissingPassages | Unmarked, l10n: L10n): string {
  if (missing.kind === 'unmarked') return unmarkedSentence(missing, l10n)
  const { kind, numbers, range } = missing
  const which = inRanges(numbers)
  const [first, last] = range ?? []
  switch (kind) {
    case 'paragraph':
      return first === undefined || last === undefined
        ? l10n.t('No paragraph {0}: this interview has no paragraphs.', which)
        : l10n.t('No paragraph {0} in this interview. Its paragraphs are {1} to {2}.', which, first, last)
    case 'question':
      return first === undefined || last === undefined
        ? l10n.t('No question {0}: this interview has no questions.', which)
        : l10n.t('No question {0} in this interview. Its questions are {1} to {2}.', which, first, last)
    case 'standfirst':
      return first === undefined || last === undefined
        ? l10n.t('No introduction {0}: this interview has none.', which)
        : l10n.t('No introduction {0} in this interview. Its introductions are {1} to {2}.', which, first, last)
  }
}

/** `3, 17–20` */
function inRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const open = ranges.at(-1)
    if (open && open[1] + 1 === number) open[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}

function authorSentence(interview: Interview, l10n: L10n): string {
  const key = escapeMarkdown(`-@${interview.key}`)
  return l10n.t(
    'This citation names {0} as the author. {1} leaves the name out.',
    escapeMarkdown(intervieweesLabel(interview, l10n)),
    `**${key}**`,
  )
}

function pinLines(
  pin: PinnedClaim,
  interview: Interview,
  corpus: Corpus,
  links: HoverLinks,
  l10n: L10n,
): readonly string[] {
  if (pin.state === 'gone')
    return [warning + l10n.t('The pinned claim {0} is no longer in this interview.', `**${escapeMarkdown(pin.id)}**`)]
  const { claim } = pin
  const lines = [
    `$(pinned) ${l10n.t('Pinned: {0}', `**${escapeMarkdown(claim.label)}**`)}`, // the sign alone is not heard
    escapeMarkdown(claim.wording),
    detailsOf(claim, interview, corpus, l10n) + opening(claim, links, l10n),
  ]
  if (claim.caveat) lines.push(l10n.t('On how well this is known: “{0}”', escapeMarkdown(claim.caveat)))
  if (pin.state === 'changed')
    lines.push(
      warning + l10n.t('The claim changed after it was cited: its wording, hedge, speaker or whose view it is.'),
    )
  if (pin.state === 'elsewhere') {
    const places = claim.at.map(({ ref }) => formatPassageRef(ref)).join(', ')
    lines.push(warning + l10n.t('The pinned claim is from {0}, not from the cited passage.', places))
  }
  return lines
}

/** `Beijing via Small ¶2 · forecast · “indications so far” · our coding: likely` */
function detailsOf(claim: Claim, interview: Interview, corpus: Corpus, l10n: L10n): string {
  const voice = escapeMarkdown(voiceLabel(claim, corpus, l10n)) + termsNote(claim, interview, l10n)
  const facts = [voice, kindLabel(claim.kind, l10n)]
  if (claim.hedge) facts.push(inQuotes(escapeMarkdown(claim.hedge), l10n))
  if (claim.likelihood) facts.push(likelihoodSentence(claim.likelihood, l10n))
  if (!claim.checked) facts.push(l10n.t('suggested'))
  return facts.join(' · ')
}

function opening(claim: Claim, links: HoverLinks, l10n: L10n): string {
  return gap + link(l10n.t('Open'), links.open(claimRef(claim)))
}

function passageBlocks(
  passages: readonly CitedPassage[],
  { pin, interview }: CitedInterview,
  corpus: Corpus,
  links: HoverLinks,
  l10n: L10n,
): readonly (readonly string[])[] {
  const most = passages.length > 1 ? mostClaimsOfSeveral : mostClaims
  return passages.slice(0, mostPassages).flatMap(({ passage, claims }) => {
    if (claims.length === 0) return []
    const place = formatPassageRef(passage.ref)
    const heading = pin && pin.state !== 'gone' ? l10n.t('Also in {0}', place) : l10n.t('Claims in {0}', place)
    const rows = claims.slice(0, most).map((claim) => {
      const label = `${claimMarker(claim)} ${escapeMarkdown(claim.label)}`
      return `${label} · ${detailsOf(claim, interview, corpus, l10n)}${opening(claim, links, l10n)}`
    })
    const rest = claims.length - rows.length
    return [[`**${heading}**`, ...rows, ...(rest > 0 ? [l10n.t('Further claims: {0}', rest)] : [])]]
  })
}
