import { type DocumentWords, listOfWords, type OtherVoice } from './documentWords.js'
import type { CitedMemo, CiteCluster, CiteItem, Run, CitedSpeech, Speaker } from './citedItem.js'
import { sentencesIn } from '../language/sentences.js'
import { nameWords, shortName } from './nameWords.js'

/** A key of a citation as an engine of CSL takes it. What our places in interviews mean has become plain words. */
export interface LoweredItem {
  readonly id: string
  readonly locator?: { readonly label: string; readonly value: string }
  readonly prefix: readonly Run[]
  readonly suffix: readonly Run[]
  /** Our words for a place in an interview, which go behind the locator and before an address; without the comma that parts them from what stands before. */
  readonly where?: string
  readonly suppressAuthor: boolean
  /** Stands for the name of an in-text citation, whose words are not the interviewee's, or one interviewee's among several. */
  readonly named?: string
}

/** Whether a style names its sources in notes or in the sentence. */
export type CslForm = 'note' | 'in-text'

/** What lowering needs to know of the document. */
export interface Lowering {
  readonly words: DocumentWords
  readonly form: CslForm
  /** The speakers that have been named in full; those of the cluster are added. */
  readonly seen: Set<string>
}

/**
 * The items of a cluster in words that CSL can set: `para. 2` becomes the answer to a question with its first words, and words that are not the
 * interviewee's are given to whom they belong, never to the author that the item has. Gaps are lowered to what stands around them.
 */
export function lowerCluster(
  cluster: CiteCluster,
  { items }: CitedMemo,
  { words, form, seen }: Lowering,
): readonly LoweredItem[] {
  return cluster.items.map((item, at) => {
    const isNamed = cluster.inText && at === 0
    const startsSentence = isNamed && cluster.before === ''
    const isTitled = Boolean(items.get(item.id)?.title)
    return lower(item, words, { form, seen, isNamed, startsSentence, isTitled })
  })
}

interface Place {
  readonly form: CslForm
  /** The speakers that a document has named in full. */
  readonly seen: Set<string>
  /** The sentence names whose words they are. */
  readonly isNamed: boolean
  readonly startsSentence: boolean
  readonly isTitled: boolean
}

function lower(item: CiteItem, words: DocumentWords, place: Place): LoweredItem {
  const { id, prefix, suffix, suppressAuthor, locator, said } = item
  const plain = { id, prefix, suffix, suppressAuthor, ...(locator ? { locator } : {}) }
  if (!said?.role) return plain
  if (said.role !== 'interviewee') return notInterviewee(plain, said.role, said, words, place)
  const where = said.isProtected ? words.from(said.sourceKind) : answerWords(said, words)
  const after = where ? { ...plain, where } : plain
  if (!said.isOneOfSeveral || !said.speaker) return after
  return ofSeveral(after, said.speaker, words, place)
}

/** One of several interviewees is named alone in a note; in brackets, with all names, under which the list has the interview. */
function ofSeveral(after: LoweredItem, { name }: Speaker, words: DocumentWords, place: Place): LoweredItem {
  const { form, seen, isNamed } = place
  const whole = nameWords(name)
  const short = shortName(name)
  const known = `${after.id} ${whole}`
  // A style of notes gives a name in full once.
  const named = form === 'note' && !seen.has(known) ? whole : short
  if (after.suppressAuthor && !isNamed) return after
  seen.add(known)
  if (isNamed) return { ...after, named, suppressAuthor: form === 'note' }
  const before = form === 'note' ? `${named}, ` : `${short}, ${words.in} `
  return { ...after, prefix: [...after.prefix, { text: before }], suppressAuthor: form === 'note' }
}

function notInterviewee(
  plain: LoweredItem,
  role: OtherVoice,
  said: CitedSpeech,
  words: DocumentWords,
  { form, isNamed, startsSentence, isTitled }: Place,
): LoweredItem {
  const name = said.speaker && nameWords(said.speaker.name)
  const by = isNamed ? 'named' : (name ?? 'role')
  const before = words.otherVoice(role, { by, questions: said.questions, who: whoWasInterviewed(said, words) })
  // Without a title a year or a date follows, before which there is nothing to be in.
  const text = form === 'note' && isTitled ? `${before}, ${words.in} ` : `${before}, `
  const nameless = words.nameless(role)
  const named = name ?? (startsSentence ? nameless.charAt(0).toUpperCase() + nameless.slice(1) : nameless)
  return {
    ...plain,
    prefix: [...plain.prefix, { text }],
    suppressAuthor: true,
    ...(isNamed ? { named } : {}),
  }
}

function answerWords(said: CitedSpeech, words: DocumentWords): string {
  const from = words.from(said.sourceKind)
  // Notes have no questions, and their first words need not be anybody's but the note taker's.
  if (said.sourceKind === 'notes') return from
  const [open, close] = words.quotes
  const first = firstSentence(said.words ?? '').replace(/[\s.,;:…]+$/, '')
  const quoted = first ? `${words.beginning} ${open}${first}${close}` : ''
  return [words.answer(said.questions), quoted, from].filter(Boolean).join(', ')
}

/** The first words as far as their sentence goes, but for a stop that an abbreviation or an initial has. */
function firstSentence(words: string): string {
  const [first] = sentencesIn(words)
  return first ? words.slice(first.start, first.end) : ''
}

function whoWasInterviewed({ interviewees }: CitedSpeech, { and }: DocumentWords): string {
  return listOfWords(
    interviewees.map(({ name }) => nameWords(name)),
    and,
  )
}
