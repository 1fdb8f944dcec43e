import { type CitationPart, citationOfWords } from './citation.js'
import { formsFor, type WithheldReason } from './forms.js'
import type { Lookup } from '../corpus/voiceNames.js'
import { renderPlain } from './snippet.js'
import type { Claim, Interview, PassageRef, Span } from '../model.js'
import type { QuotedPlace } from '../quotation/result.js'
import { verifyQuotation } from '../quotation/verify.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { claimsAround, claimsInSource } from '../passage/sourceClaims.js'
import { unseen } from '../text/unseen.js'
import { type SelectedWords, wordsSelected } from '../passage/selectedWords.js'

/** Why nothing can be quoted: nobody says the words, or they cannot be proved to stand there as they were selected. */
export type NoQuotation = WithheldReason | 'no-passage' | 'no-words' | 'text-differs' | 'editor-unknown'

export interface PassageQuotation {
  /** `“words” [@key, para. 2]`, in Markdown; one after the other where several voices speak. */
  readonly text: string
  /** The same without the words, one for each voice and answer. */
  readonly parts: readonly CitationPart[]
}

/** The citation of what is selected in a source text, or of the passage at a caret; or why it may not be cited. */
export function citePassage(
  corpus: Lookup,
  interview: Interview,
  source: SourceText,
  selection: Span,
): { readonly parts: readonly CitationPart[] } | { readonly withheld: NoQuotation } {
  const groups = byUtterance(wordsSelected(interview, source, selection))
  if (!groups.length) return { withheld: 'no-passage' }
  const claims = groups.map((group) => {
    // Words of an editor's bracket are not those of whoever speaks around it.
    const quoted = quotedIn(interview, source, group)
    return typeof quoted === 'string' ? uttered(interview, group) : quoted
  })
  const [withheld] = claims.flatMap((one) => formsFor(corpus, one).withheld ?? [])
  return withheld ? { withheld } : { parts: claims.map((one) => partOf(interview, one)) }
}

/**
 * What is selected in a source text as a quotation with its citation: to the letter, with the voice kept, and the holder where a claim
 * says whose view the words are. Nothing is given that the check of quotations would not find.
 */
export function quotePassage(
  corpus: Lookup,
  interview: Interview,
  source: SourceText,
  selection: Span,
): PassageQuotation | { readonly withheld: NoQuotation } {
  const groups = byUtterance(wordsSelected(interview, source, selection))
  if (!groups.length) return { withheld: 'no-passage' }
  const texts: string[] = []
  const parts: CitationPart[] = []
  for (const group of groups) {
    const claim = quotedIn(interview, source, group)
    if (typeof claim === 'string') return { withheld: claim }
    const quoted = quotedForm(corpus, claim)
    if ('withheld' in quoted) return quoted
    texts.push(quoted.text)
    parts.push(partOf(interview, claim))
  }
  return { text: texts.join(' '), parts }
}

/** Words of one voice, as a claim of which they are the key phrase: so every rule of citing claims holds for them. */
function uttered(interview: Interview, group: readonly SelectedWords[]): Claim {
  return utterance(
    interview,
    group[0]?.passage.voice ?? '',
    group.map(({ passage }) => passage.ref),
    '',
  )
}

function utterance(
  interview: Interview,
  voice: string,
  refs: readonly PassageRef[],
  words: string,
  holder?: string,
): Claim {
  const nowhere = { start: 0, end: 0 }
  const [first = { kind: 'paragraph', number: 0 }, ...more] = refs
  const anchor = (ref: PassageRef): Claim['at'][number] => ({ ref, first: '', last: '', span: nowhere })
  return {
    key: interview.key,
    id: '',
    label: '',
    wording: '',
    voice,
    ...(holder === undefined ? {} : { holder }),
    at: [anchor(first), ...more.map(anchor)],
    kind: 'fact',
    keyPhrases: words ? [words] : [],
    qualifies: [],
    contradicts: [],
    topic: '',
    span: nowhere,
    body: nowhere,
  }
}

function partOf(interview: Interview, { voice, at }: Claim): CitationPart {
  return citationOfWords(
    interview,
    voice,
    at.map(({ ref }) => ref),
  )
}

function quotedForm(corpus: Lookup, claim: Claim): { readonly text: string } | { readonly withheld: NoQuotation } {
  const { forms, withheld } = formsFor(corpus, claim)
  const form = forms.find(({ label }) => label === 'quotation')
  return form ? { text: renderPlain(form.parts) } : { withheld: withheld ?? 'no-words' }
}

/** The words of a group, found by the check of quotations where they were selected. */
function quotedIn(interview: Interview, source: SourceText, group: readonly SelectedWords[]): Claim | NoQuotation {
  const words = group
    .map(({ span }) => source.text.slice(span.start, span.end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(unseen, '')
  const start = group[0]?.span.start ?? 0
  const end = group.at(-1)?.span.end ?? 0
  const checked = verifyQuotation(escaped(words), interview, source)
  const place = checked.kind === 'found' ? checked.places.find((one) => isAt(one, { start, end })) : undefined
  if (checked.kind === 'unchecked' && checked.reason === 'source-differs') return 'text-differs'
  if (!place) return 'no-words'
  if (!place.voice) return 'editor-unknown'
  const [around] = claimsAround(claimsInSource(interview, source), { start, end }).map(({ claim }) => claim)
  const holder = around?.voice === place.voice ? around.holder : undefined
  return utterance(interview, place.voice, place.refs, words, holder)
}

/** As it stands in a memo: what is no markup there must not be read as any. */
function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]<>^~$@|&]/g, '\\$&')
}

function isAt({ spans }: QuotedPlace, { start, end }: Span): boolean {
  return spans.some((span) => start <= span.start && span.end <= end)
}

/** Passages that one voice utters without another between: a question, a standfirst, or paragraphs of one answer. */
function byUtterance(selected: readonly SelectedWords[]): readonly (readonly SelectedWords[])[] {
  const groups: SelectedWords[][] = []
  for (const one of selected) {
    const last = groups.at(-1)?.at(-1)?.passage
    const { ref, voice, question } = one.passage
    const goesOn =
      last?.ref.kind === 'paragraph' && ref.kind === 'paragraph' && last.voice === voice && last.question === question
    if (goesOn) groups.at(-1)?.push(one)
    else groups.push([one])
  }
  return groups
}
