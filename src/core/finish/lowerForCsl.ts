import type { PersonName } from '../model.js'
import { type DocumentWords, listOfWords } from './documentWords.js'
import type { CiteItem, Run, SaidHere, Speaker } from './model.js'

/** A key of a citation as an engine of CSL takes it. What our places in interviews mean has become plain words. */
export interface LoweredItem {
  readonly id: string
  readonly locator?: { readonly label: string; readonly value: string }
  readonly prefix: readonly Run[]
  readonly suffix: readonly Run[]
  readonly suppressAuthor: boolean
  /** Stands for the name of an in-text citation, whose words are not the interviewee's, or one interviewee's among several. */
  readonly named?: string
}

/**
 * Words the places that only a corpus has: `para. 2` becomes the answer to a question with its first words, and words that are not the
 * interviewee's are given to whom they belong, never to the author that the item has.
 */
export function lowerForCsl(item: CiteItem, words: DocumentWords): LoweredItem {
  const { id, prefix, suffix, suppressAuthor, locator, said } = item
  const plain = { id, prefix, suffix, suppressAuthor, ...(locator ? { locator } : {}) }
  if (!said?.role) return plain
  if (said.role !== 'interviewee') {
    const by = said.speaker && nameWords(said.speaker.name)
    const before = words.notInterviewee(said.role, {
      ...(by === undefined ? {} : { by }),
      questions: said.questions,
      who: whoWasInterviewed(said, words),
    })
    const named = by ?? words.nameless(said.role)
    return { ...plain, prefix: [...prefix, { text: before }], suppressAuthor: true, named }
  }
  const where = said.isProtected ? [] : answerWords(said, words)
  const after = { ...plain, suffix: [...where, ...suffix] }
  if (!said.isOneOfSeveral || !said.speaker) return after
  const named = nameWords(said.speaker.name)
  return suppressAuthor ? { ...after, named } : { ...after, prefix: [...prefix, { text: words.oneOf(named) }], named }
}

function answerWords(said: SaidHere, words: DocumentWords): readonly Run[] {
  const [open, close] = words.quotes
  const quoted = said.words ? `, ${open}${said.words} …${close}` : ''
  return [{ text: `, ${words.answer(said.questions)}${quoted}` }]
}

function whoWasInterviewed({ interviewees }: SaidHere, { and }: DocumentWords): string {
  return listOfWords(
    interviewees.map(({ name }: Speaker) => nameWords(name)),
    and,
  )
}

/** A name as it is spoken: `Andrew Small`. */
export function nameWords({ given, family, literal }: PersonName): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}
