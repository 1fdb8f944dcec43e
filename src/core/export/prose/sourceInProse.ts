import type { CslItem } from '../../bibliography/item.js'
import { listOfWords } from '../documentWords.js'
import { joinRuns } from '../joinRuns.js'
import type { CiteItem, Run } from '../citedItem.js'
import { askedBy } from './askedBy.js'
import { authorsOf, hasOtherAuthors, isOfEditors } from './authors.js'
import type { ProseContext, Worded } from './context.js'
import { datesSaying } from './datedSaying.js'
import { isNamedIn, isTitledIn } from './inSentence.js'
import { isoDate, sourceDate, sourceYear } from './sourceDate.js'
import type { Occasion } from './wordsOfLanguage.js'
import { containerRuns, titleRuns, withCommas } from './sourceTitle.js'

/** More authors than this are cut to the first. */
const mostAuthors = 3

/** What plain prose says of a report, an article, a book: who, what and when, as far as the sentence does not say so. */
export function sourceInProse(cited: CiteItem, item: CslItem, context: ProseContext): Worded {
  const { mentions, cluster, words, isRepeated } = context
  const authors = authorsOf(item)
  const isFirst = mentions.isFirst(item.id)
  const isNamed =
    context.isNamed || (authors.length > 0 && authors.every(({ short }) => isNamedIn(cluster.sentence, short)))
  const isTitled = isTitledIn(cluster.sentence, item.title)
  const whole = names(
    item,
    authors.map((one) => one.whole),
    context,
  )
  const short = shortRuns(item, context)
  const locator = cited.locator ? words.locator(cited.locator.label, cited.locator.value) : ''
  const isLeftOut = cited.suppressAuthor && !isNamed
  const again = isRepeated || isNamed || (isTitled && (authors.length === 0 || isLeftOut))
  const later = isLeftOut ? toldWithoutAuthor(item, context) : short
  const told = isFirst ? firstTold(item, context, { whole, isNamed, isTitled, isLeftOut }) : [again ? [] : later]
  const name = isFirst ? run(whole) : run(shortNames(item, context))
  return {
    name: authors.length ? name : titleRuns(item, context),
    rest: joinRuns(withCommas([...told, run(locator)], words.commasInQuotes)),
    short,
    alone: joinRuns(
      withCommas(
        [authors.length ? run(shortNames(item, context)) : titleRuns(item, context), run(sourceYear(item))],
        words.commasInQuotes,
      ),
    ),
  }
}

/** What a source is known by without whoever made it. */
function toldWithoutAuthor(item: CslItem, context: ProseContext): readonly Run[] {
  const title = titleRuns(item, context)
  if (item.type === 'interview')
    return run(context.words.knownOccasion(occasionOf(item, context), shortNames(item, context)))
  return title.length ? title : shortRuns(item, context)
}

interface Known {
  readonly whole: string
  /** Its author, by the sentence. */
  readonly isNamed: boolean
  /** The citation leaves its author out, and the sentence does not name him. */
  readonly isLeftOut: boolean
  readonly isTitled: boolean
}

/** What a reader is told of a source once. */
function firstTold(
  item: CslItem,
  context: ProseContext,
  { whole, isNamed, isTitled, isLeftOut }: Known,
): readonly (readonly Run[])[] {
  const { words } = context
  const isSilent = isNamed || isLeftOut
  const who = run(isSilent ? '' : whole)
  if (item.type === 'interview') return [who, run(words.occasion(occasionOf(item, context), isLeftOut ? whole : ''))]
  const title = isTitled ? [] : titleRuns(item, context)
  const date = run(dateUntold(item, context))
  if (item.type === 'personal_communication') return [who, run(item.genre ?? words.communication), title, date]
  const container = containerRuns(
    item,
    authorsOf(item).map((one) => one.whole),
  )
  const genre = item.type === 'thesis' ? run(item.genre ?? '') : []
  if (isOfEditors(item) && !isSilent) return [title, run(words.editedBy(whole)), genre, container, date]
  return [who, title, genre, container, date]
}

function occasionOf(
  { issued, interviewer = [], publisher, 'container-title': container, URL }: CslItem,
  context: ProseContext,
): Occasion {
  const dated = issued && isoDate(issued)
  const isPublished = Boolean(publisher ?? container ?? URL)
  const asked = isPublished ? {} : askedBy(interviewer, context)
  return { ...(dated ? { dated } : {}), isPublished, ...asked, terms: 'on record' }
}

/** Its date, unless the sentence or the title says it. */
function dateUntold(item: CslItem, { words, language, cluster }: ProseContext): string {
  const date = sourceDate(item, words, language)
  const year = sourceYear(item)
  const authors = authorsOf(item).map(({ short }) => short)
  const isSaid = /^\d{4}$/.test(year) && datesSaying(cluster.sentence, year, authors)
  return isSaid || (date === year && holdsNumber(item.title ?? '', year)) ? '' : date
}

function holdsNumber(text: string, number: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).includes(number)
}

/** By whom, and with other sources by the same people the year, or the title where the years are the same. */
function shortRuns(item: CslItem, context: ProseContext): readonly Run[] {
  const { mentions, items, words } = context
  const authors = authorsOf(item).map(({ short }) => short)
  if (authors.length === 0) return titleRuns(item, context)
  const others = mentions.othersNamed(authors, item.id)
  const label = run(shortNames(item, context))
  if (others.length === 0) return label
  const isYearShared = others.some((id) => sourceYear(items.get(id)) === sourceYear(item))
  return joinRuns(
    withCommas([label, isYearShared ? titleRuns(item, context) : run(sourceYear(item))], words.commasInQuotes),
  )
}

function shortNames(item: CslItem, context: ProseContext): string {
  return names(
    item,
    authorsOf(item).map(({ short }) => short),
    context,
  )
}

function names(item: CslItem, list: readonly string[], { document, words }: ProseContext): string {
  if (list.length > mostAuthors) return `${list[0]} ${words.andOthers}`
  if (hasOtherAuthors(item)) return `${list.join(', ')} ${words.andOthers}`
  return listOfWords(list, document.and)
}

function run(text: string): readonly Run[] {
  return text ? [{ text }] : []
}
