import { type CslItem, plainText } from '../../bibliography/item.js'
import { mentionsName, plainWords } from '../../cite/foldName.js'
import { listOfWords } from '../documentWords.js'
import { joinRuns } from '../joinRuns.js'
import type { CiteItem, Run } from '../model.js'
import { authorsOf, hasOtherAuthors } from './authors.js'
import type { ProseContext, Worded } from './context.js'

/** Types whose titles stand in quotation marks, as parts of something. */
const parts = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'entry-encyclopedia',
  'paper-conference',
  'post',
  'post-weblog',
  'speech',
  'thesis',
  'webpage',
])

/** More authors than this are cut to the first. */
const mostAuthors = 3

/** What plain prose says of a report, an article, a book: who, what and when, as far as the sentence does not say so. */
export function sourceInProse(cited: CiteItem, item: CslItem, context: ProseContext): Worded {
  const { mentions, cluster, words } = context
  const authors = authorsOf(item)
  const isFirst = mentions.isFirst(item.id)
  const isNamed =
    context.isNamed || (authors.length > 0 && authors.every(({ short }) => mentionsName(cluster.sentence, [short])))
  const title = titleRuns(item, context)
  const isTitled = plainWords(cluster.sentence).includes(plainWords(item.title ?? '\0'))
  const year = yearOf(item)
  const isDated = year !== '' && cluster.sentence.includes(year)
  const whole = names(
    item,
    authors.map((one) => one.whole),
    context,
  )
  const short = shortRuns(item, context)
  const locator = cited.locator ? words.locator(cited.locator.label, cited.locator.value) : ''
  const who = isNamed ? '' : whole
  const told: readonly (readonly Run[])[] = isFirst
    ? [run(who), isTitled ? [] : title, container(item), isDated ? [] : run(year)]
    : [isNamed || (isTitled && authors.length === 0) ? [] : short]
  const name = authors.length
    ? run(
        isFirst
          ? whole
          : names(
              item,
              authors.map((one) => one.short),
              context,
            ),
      )
    : title
  return { name, rest: commas([...told, run(locator)]), short }
}

/** By whom, and with other sources by the same people the year, or the title where the years are the same. */
function shortRuns(item: CslItem, context: ProseContext): readonly Run[] {
  const { mentions, items } = context
  const authors = authorsOf(item).map(({ short }) => short)
  if (authors.length === 0) return titleRuns(item, context)
  const others = mentions.othersNamed(authors, item.id)
  const label = run(names(item, authors, context))
  if (others.length === 0) return label
  const isYearShared = others.some((id) => yearOf(items.get(id)) === yearOf(item))
  return commas([label, isYearShared ? titleRuns(item, context) : run(yearOf(item))])
}

function names(item: CslItem, list: readonly string[], { document, words }: ProseContext): string {
  if (list.length > mostAuthors) return `${list[0]} ${words.andOthers}`
  if (hasOtherAuthors(item)) return `${list.join(', ')} ${words.andOthers}`
  return listOfWords(list, document.and)
}

function titleRuns({ title, type }: CslItem, { document }: ProseContext): readonly Run[] {
  const text = plainText(title ?? '')
  if (!text) return []
  const [open, close] = document.quotes
  return parts.has(type) ? [{ text: `${open}${text}${close}` }] : [{ text, italic: true }]
}

function container(item: CslItem): readonly Run[] {
  const text = plainText(item['container-title'] ?? '')
  return text && parts.has(item.type) ? [{ text, italic: true }] : []
}

function yearOf(item: CslItem | undefined): string {
  const { issued } = item ?? {}
  return String(issued?.['date-parts']?.[0]?.[0] ?? issued?.literal ?? '')
}

function commas(lists: readonly (readonly Run[])[]): readonly Run[] {
  const filled = lists.filter(({ length }) => length > 0)
  return joinRuns(filled.flatMap((runs, index) => (index > 0 ? [{ text: ', ' }, ...runs] : runs)))
}

function run(text: string): readonly Run[] {
  return text ? [{ text }] : []
}
