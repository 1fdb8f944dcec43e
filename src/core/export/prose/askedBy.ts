import type { CslName } from '../../bibliography/item.js'
import { mentionsName } from '../../language/foldName.js'
import { listOfWords } from '../documentWords.js'
import { authorOf } from './authors.js'
import type { ProseContext } from './context.js'
import type { Occasion } from './wordsOfLanguage.js'

/** Who held an interview, where it says so: the memo's only author, or whoever it names. Of one that names nobody nothing is said. */
export function askedBy(
  interviewers: readonly CslName[],
  { authors, document }: Pick<ProseContext, 'authors' | 'document'>,
): Pick<Occasion, 'isOwn' | 'by'> {
  const names = interviewers.map((one) => authorOf(one).whole)
  const [only, second] = names
  if (only === undefined) return {}
  const [author, other] = authors
  const isAuthor = second === undefined && other === undefined && author !== undefined && mentionsName(author, [only])
  return isAuthor ? { isOwn: true } : { by: listOfWords(names, document.and) }
}
