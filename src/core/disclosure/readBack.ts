import { citedVoices } from '../citation/citedVoices.js'
import type { Checked } from '../cited/checked.js'
import type { MemoQuotation } from '../cited/quotations.js'
import type { Cited, MemoSentence } from '../cited/sentences.js'
import { latestReadBack, type ReadBack } from '../corpus/readBacks.js'
import { furtherTermsOf } from '../corpus/read/furtherTerms.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import type { FurtherTerms, Interview, Span, Voice } from '../model.js'
import { placesOfWords } from '../quoted/verdict.js'
import { attributionsIn } from '../sentence/attribution/attributions.js'
import { isProtected, isProtectedInterview, termsOfVoice } from '../terms/terms.js'
import { isWithin, oneLine, shownSentence } from './shownSentence.js'

/** One who is quoted: a voice of an interview. */
export interface Quoted {
  readonly interview: Interview
  readonly voice: Voice
}

/** How a source is named in print, which it may correct as well; of a protected one the agreed description alone. */
export interface NamedAs {
  readonly name: string
  readonly rank?: string
  readonly house?: string
}

/** A sentence of a memo of which a source sees its own words, or all that it may see of it. */
export interface ReadBackItem {
  /** Of the key that cites the source, in the memo. */
  readonly span: Span
  /** Of the sentence, in the memo. */
  readonly whole: Span
  /** The source's words as they are quoted, one for each quotation. */
  readonly quoted: readonly string[]
  /** Our sentence without its citations; what rests on others, and who they are, is `[…]`. */
  readonly sentence: string
  /** The first 16 digits of a hash of all that an answer holds for. */
  readonly hash: string
}

/** Whether a source approves our sentences, or only looks whether its own words are right: approval has to be agreed. */
export function asksApproval(terms: FurtherTerms): boolean {
  return terms.readBack === 'required'
}

/** What is agreed with one who is quoted. */
export function termsOfQuoted({ interview, voice }: Quoted): FurtherTerms {
  return furtherTermsOf(interview, voice)
}

/** Undefined of somebody off the record, and of a protected one without a description: of such nothing is printed. */
export function namedAs({ interview, voice }: Quoted): NamedAs | undefined {
  const terms = termsOfVoice(interview, voice)
  if (terms === 'off record' || interview.terms === 'off record') return undefined
  if (isProtected(terms) || isProtectedInterview(interview)) {
    const description = voice.description ?? interview.description
    return description === undefined ? undefined : { name: description }
  }
  return {
    name: voice.name,
    ...(voice.position === undefined ? {} : { rank: voice.position }),
    ...(voice.affiliation ? { house: voice.affiliation.value } : {}),
  }
}

/**
 * What of a memo one who is quoted in it sees before it is printed, in order: for accuracy the sentences that quote, for approval all that cite
 * the source. Nothing of it is anybody else's.
 */
export function readBackItems(quoted: Quoted, checked: Checked): readonly ReadBackItem[] {
  const named = namedAs(quoted)
  if (!named) return []
  const isApproval = asksApproval(termsOfQuoted(quoted))
  const own = checked.quotations.filter((one) => isOwn(one, quoted, checked))
  const quoting = new Map<number, MemoSentence>(own.map(({ sentence }) => [sentence.span.start, sentence]))
  const isSeen = ({ span }: MemoSentence): boolean => [...quoting.values()].some((one) => isWithin(span, one.span))
  const citing = isApproval
    ? checked.sentences.filter((one) => one.cited.some((cited) => isCited(cited, quoted, checked)) && !isSeen(one))
    : []
  return [...quoting.values(), ...citing]
    .sort((a, b) => a.span.start - b.span.start)
    .map((sentence) => {
      const words = own.filter((one) => one.sentence.span.start === sentence.span.start)
      const texts = words.map(({ text }) => oneLine(text))
      // An approval is of the whole sentence, also of what it shows nothing of, and of the block quotation before it.
      const { start, end } = sentence.span
      const blocks = words.filter(({ whole }) => !isWithin(whole, sentence.span)).map(({ text }) => oneLine(text))
      const held = isApproval
        ? [checked.memo.text.slice(start, end), ...blocks]
        : [...texts, sayingIn(sentence, quoted, checked)]
      const all = [...held, named.name, named.rank ?? '', named.house ?? ''].map(bare)
      const span = sentence.cited.find((one) => isCited(one, quoted, checked))?.item.keySpan ?? sentence.span
      return {
        span,
        whole: sentence.span,
        quoted: texts,
        hash: paragraphHash(all.join('\n')).slice(0, 16),
        // A check at each keystroke asks for none.
        get sentence() {
          const isHers = (one: Cited): boolean => isCited(one, quoted, checked)
          return shownSentence({ sentence, words, source: quoted, name: named.name, isHers }, checked)
        },
      }
    })
}

/** What was recorded of a source's words: in the corpus of one on the record, of all others in the store. Undefined where that is closed. */
export function readBacksOf({ key }: Interview, { corpus, readBacks }: Checked): readonly ReadBack[] | undefined {
  const interview = corpus.interview(key)
  return interview && isProtectedInterview(interview) ? readBacks?.get(key) : corpus.reviews.readBacksOf(key)
}

/** What became of an item; undefined where nothing was recorded of it as it stands now. */
export function stateOfItem(
  { hash }: ReadBackItem,
  records: readonly ReadBack[],
  { today }: Checked,
): ReadBack | undefined {
  return latestReadBack(records, hash, today)
}

/** Whether a citation stands for words of this voice. */
function isCited({ item, interview }: Cited, { interview: own, voice }: Quoted, { corpus }: Checked): boolean {
  return interview?.key === own.key && citedVoices(item, interview, corpus).includes(voice.id)
}

/** Whether words are this voice's: found with it, or, where they are found nowhere, in a sentence that cites nobody else. */
function isOwn({ cited, sentence, text }: MemoQuotation, quoted: Quoted, checked: Checked): boolean {
  const all = [...new Set([...cited, ...sentence.cited])]
  const own = all.filter((one) => isCited(one, quoted, checked))
  if (!own.length) return false
  const voices = own.flatMap((one) => placesOfWords(text, one, checked)).map(({ voice }) => voice)
  return voices.length ? voices.includes(quoted.voice.id) : own.length === all.length
}

/** The words that say that she says it, without her name, which counts for itself; none in a memo that is not in English. */
function sayingIn(sentence: MemoSentence, { voice }: Quoted, checked: Checked): string {
  return attributionsIn(sentence, checked)
    .filter(({ speakers }) => speakers.some((one) => one.voice.id === voice.id))
    .map(({ name, whole }) => {
      const { text } = checked.memo
      return text.slice(whole.start, name.start) + text.slice(name.end, whole.end)
    })
    .join(' ')
}

/** Neither a comma nor a capital makes other words of them. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s,]+/gu, ' ')
    .trim()
}
