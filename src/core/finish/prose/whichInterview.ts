import { shortName } from '../names.js'
import type { SaidHere, Speaker } from '../model.js'
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
  said: SaidHere,
  context: ProseContext,
): string {
  const others = othersOf(speakers, id, context)
  if (others.length === 0) return ''
  return isAlikeDated(others, id, context) ? titleOf(id, said, context) : dateOf(said, context)
}

/** The same, as far as the sentence does not say it. */
export function whichUntold(speakers: readonly Speaker[], id: string, said: SaidHere, context: ProseContext): string {
  const { sentence } = context.cluster
  const names = speakers.map(({ name }) => shortName(name))
  const others = othersOf(speakers, id, context)
  if (others.length === 0) return ''
  if (isAlikeDated(others, id, context))
    return isTitledIn(sentence, context.items.get(id)?.title) ? '' : titleOf(id, said, context)
  return said.dated && !datesSaying(sentence, said.dated, names) ? dateOf(said, context) : ''
}

/** The title of an interview where its date, told with it, would leave open which one is meant. */
export function titleToTell(speakers: readonly Speaker[], id: string, said: SaidHere, context: ProseContext): string {
  const others = othersOf(speakers, id, context)
  return others.length > 0 && isAlikeDated(others, id, context) ? whichUntold(speakers, id, said, context) : ''
}

/** When it was, in words; empty where nobody knows. */
export function dateOf({ dated }: SaidHere, { language }: ProseContext): string {
  return dated ? dateInWords(dated.split('/')[0] ?? dated, language) : ''
}

function othersOf(speakers: readonly Speaker[], id: string, { mentions }: ProseContext): readonly string[] {
  return mentions.othersNamed(
    speakers.map(({ name }) => shortName(name)),
    id,
  )
}

function isAlikeDated(others: readonly string[], id: string, { items }: ProseContext): boolean {
  const day = (one: string): string | undefined => {
    const { issued } = items.get(one) ?? {}
    return issued && isoDate(issued)
  }
  return day(id) === undefined || others.some((one) => day(one) === day(id))
}

/** A protected interview has no title that tells it from another. */
function titleOf(id: string, said: SaidHere, context: ProseContext): string {
  const title = context.items.get(id)?.title
  return said.isProtected || title === undefined ? dateOf(said, context) : quotedTitle(title, context)
}
