import type { Library } from '../bibliography/library.js'
import type { Memo } from '../memo/memo.js'
import { sourcesIn } from './header.js'

/**
 * What `nocite: "@*"` puts into the bibliography of a memo: what its own bibliographies hold, and the interviews that its front matter names. A
 * corpus is no bibliography of the memo, and the sample that comes with Attaché is cited by nobody who does not name it.
 */
export function starKeys(memo: Memo, { bibliographies, source }: Library): readonly string[] {
  const listed = bibliographies.flatMap(({ entries }) => entries.map(({ item }) => item.id))
  const isSample = (key: string): boolean => {
    const found = source(key)
    return found?.kind === 'interview' && found.interview.isSample === true
  }
  return [...new Set([...listed.filter((key) => !isSample(key)), ...sourcesIn(memo).map(({ key }) => key)])]
}
