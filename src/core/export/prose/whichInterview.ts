import { shortName } from '../nameWords.js'
import type { CitedSpeech, Speaker } from '../citedItem.js'
import type { ProseContext } from './context.js'
import { dateInWords } from './dateInWords.js'
import { datesSaying } from './datedSaying.js'
import { isTitledIn } from './inSentence.js'
import { isoDate } from './sourceDate.js'
import { quotedTitle } from './sourceTitle.js'

/**
 * What tells an interview from the memo's other sources by the same people: its date, or where another is of that date, or none is known, its
 * title; of a protected interview no title, and nothing where the memo cites no other.
 */
export function whichInterview(
  speakers: readonly Speaker[],
  id: string,
  said: CitedSpeech,
  context: ProseContext,
): string {
  const by = toldBy(speakers, id, context)
  return by === 'title' ? titleOf(id, said, context) : by === 'date' ? dateOf(said, context) : ''
}

/** The same, as far as the sentence does not say it. */
export function whichUnstated(
  speakers: readonly Speaker[],
  id: string,
  said: CitedSpeech,
  context: ProseContext,
): string {
  if (toldBy(speakers, id, context) !== 'date') return titleToTell(speakers, id, said, context)
  const names = speakers.map(({ name }) => shortName(name))
  const isSaid = said.dated === undefined || datesSaying(context.cluster.sentence, said.dated, names)
  return isSaid ? '' : dateOf(said, context)
}

/** Its title, where its date would leave open which interview is meant and the sentence does not have it. */
export function titleToTell(
  speakers: readonly Speaker[],
  id: string,
  said: CitedSpeech,
  context: ProseContext,
): string {
  const isTold = isTitledIn(context.cluster.sentence, context.items.get(id)?.title)
  return toldBy(speakers, id, context) === 'title' && !isTold ? titleOf(id, said, context) : ''
}

/** When it was, in words; empty where nobody knows. */
export function dateOf({ dated }: CitedSpeech, { language }: ProseContext): string {
  return dated ? dateInWords(dated.split('/')[0] ?? dated, language) : ''
}

/** By what an interview is told from others with the same people; undefined where the memo cites no other. */
function toldBy(
  speakers: readonly Speaker[],
  id: string,
  { mentions, items }: ProseContext,
): 'date' | 'title' | undefined {
  const names = speakers.map(({ name }) => shortName(name))
  const others = mentions.othersNamed(names, id)
  if (others.length === 0) return undefined
  const day = (one: string): string | undefined => {
    const { issued } = items.get(one) ?? {}
    return issued && isoDate(issued)
  }
  const isAlike = day(id) === undefined || others.some((one) => day(one) === day(id))
  return isAlike ? 'title' : 'date'
}

/** A protected interview has no title that tells it from another. */
function titleOf(id: string, said: CitedSpeech, context: ProseContext): string {
  const title = context.items.get(id)?.title
  return said.isProtected || title === undefined ? dateOf(said, context) : quotedTitle(title, context)
}
