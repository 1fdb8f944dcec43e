import {
  type Anchor,
  type Claim,
  claimKinds,
  likelihoods,
  type Passage,
  type PassageRef,
  passageKinds,
  type Signature,
  type Span,
  type Terms,
  attributionTerms,
} from '../model.js'

/**
 * Claims and passages as rows of values without names, in which what is taken from a list is its place there. What is absent at the end of a
 * row is left out. A row that was made by another version of this file may be read as anything: whoever keeps rows keeps `rowFormat` beside them.
 */
export type Row = readonly unknown[]

/** Grows with every change of what a row holds, or of what is read of a file. */
export const rowFormat = 3

export function rowOfPassage(passage: Passage): Row {
  const { ref, voice, first, last, span, question, page, time, sha256, terms } = passage
  const { article, isVoiceDoubtful } = passage
  const place = [passageKinds.indexOf(ref.kind), ref.number, span.start, span.end]
  const named = terms && attributionTerms.indexOf(terms)
  return trimmed([...place, voice, first, last, question, page, time, sha256, named, article, isVoiceDoubtful])
}

export function passageOfRow(row: Row): Passage {
  // Written by `rowOfPassage`.
  const [kind, number, start, end, voice, first, last, question, page, time, sha256, ...others] = row as PassageRow
  const [terms, article, isVoiceDoubtful] = others
  return {
    ref: refOf(kind, number),
    voice,
    ...(isThere(isVoiceDoubtful) ? { isVoiceDoubtful } : undefined),
    first,
    last,
    ...(isThere(question) ? { question } : undefined),
    ...(isThere(page) ? { page } : undefined),
    ...(isThere(article) ? { article } : undefined),
    ...(isThere(time) ? { time } : undefined),
    ...(isThere(sha256) ? { sha256 } : undefined),
    ...(isThere(terms) ? { terms: attributionTerms[terms] ?? strictest } : undefined),
    span: { start, end },
  }
}

export function rowOfClaim(claim: Claim): Row {
  const { id, label, wording, voice, topic, kind, span, body, at, keyPhrases, qualifies, contradicts } = claim
  const { holder, heardFrom, hedge, likelihood, caveat, when, coded, checked } = claim
  return trimmed([
    id,
    label,
    wording,
    voice,
    topic,
    claimKinds.indexOf(kind),
    // The heading begins what belongs to the claim.
    [body.start, body.end - body.start, span.start - body.start, span.end - body.start],
    at.flatMap(({ ref, first, last, span: { start, end } }) => [
      passageKinds.indexOf(ref.kind),
      ref.number,
      first,
      last,
      start - body.start,
      end - start,
    ]),
    coded && [coded.by, coded.on],
    checked && [checked.by, checked.on],
    hedge,
    holder,
    likelihood && likelihoods.indexOf(likelihood),
    caveat,
    listed(keyPhrases),
    when && trimmed([when.date, when.words]),
    listed(qualifies),
    listed(contradicts),
    heardFrom,
  ])
}

/** `key` is that of the interview. */
export function claimOfRow(key: string, row: Row): Claim {
  // Written by `rowOfClaim`.
  const [id, label, wording, voice, topic, kind, places, at, coded, checked, ...others] = row as ClaimRow
  const [hedge, holder, likelihood, caveat, keyPhrases, when, qualifies, contradicts, heardFrom] = others
  const [from, length, start, end] = places
  return {
    key,
    id,
    label,
    wording,
    voice,
    ...(isThere(holder) ? { holder } : undefined),
    ...(isThere(heardFrom) ? { heardFrom } : undefined),
    at: anchorsOf(at, from),
    kind: claimKinds[kind] ?? 'assessment',
    ...(isThere(hedge) ? { hedge } : undefined),
    ...(isThere(likelihood) ? { likelihood: likelihoods[likelihood] ?? 'roughly even chance' } : undefined),
    ...(isThere(caveat) ? { caveat } : undefined),
    keyPhrases: keyPhrases ?? [],
    ...(when ? { when: isThere(when[1]) ? { date: when[0], words: when[1] } : { date: when[0] } } : undefined),
    qualifies: qualifies ?? [],
    contradicts: contradicts ?? [],
    ...(coded ? { coded: signatureOf(coded) } : undefined),
    ...(checked ? { checked: signatureOf(checked) } : undefined),
    topic,
    span: { start: from + start, end: from + end },
    body: { start: from, end: from + length },
  }
}

type Optional<T> = T | null | undefined
type PassageRow = [
  ...[kind: number, number: number, start: number, end: number, voice: string, first: string, last: string],
  ...[question: Optional<number>, page: Optional<string>, time: Optional<string>, sha256: Optional<string>],
  ...[terms: Optional<number>, article: Optional<string>, isVoiceDoubtful: Optional<true>],
]
type ClaimRow = [
  ...[id: string, label: string, wording: string, voice: string, topic: string, kind: number],
  ...[places: [number, number, number, number], at: (number | string)[]],
  ...[coded: Optional<[string, string]>, checked: Optional<[string, string]>],
  ...[hedge: Optional<string>, holder: Optional<string>, likelihood: Optional<number>, caveat: Optional<string>],
  ...[keyPhrases: Optional<string[]>, when: Optional<[string, string?]>],
  ...[qualifies: Optional<string[]>, contradicts: Optional<string[]>, heardFrom: Optional<string>],
]

const strictest: Terms = 'off record'

/** JSON has no word for what is undefined but in an array, where it writes null. */
function isThere<T>(value: Optional<T>): value is T {
  return value !== undefined && value !== null
}

function trimmed(row: Row): Row {
  let length = row.length
  while (length > 0 && row[length - 1] === undefined) length -= 1
  return row.slice(0, length)
}

function listed(texts: readonly string[]): readonly string[] | undefined {
  return texts.length ? texts : undefined
}

function anchorsOf(values: readonly (number | string)[], from: number): Claim['at'] {
  const anchors: Anchor[] = []
  for (let at = 0; at < values.length; at += 6) {
    // Six values an anchor, in this order.
    const [kind, number, first, last, start, length] = values.slice(at, at + 6) as AnchorRow
    const span: Span = { start: from + start, end: from + start + length }
    anchors.push({ ref: refOf(kind, number), first, last, span })
  }
  const [one, ...more] = anchors
  if (!one) throw new Error('expected a claim with a place')
  return [one, ...more]
}
type AnchorRow = [kind: number, number: number, first: string, last: string, start: number, length: number]

function refOf(kind: number, number: number): PassageRef {
  return { kind: passageKinds[kind] ?? 'paragraph', number }
}

function signatureOf([by, on]: readonly [string, string]): Signature {
  return { by, on }
}
