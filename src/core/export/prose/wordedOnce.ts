import type { CitedMemo, CiteCluster, Run } from '../citedItem.js'
import type { Asked, Mentions } from './mentions.js'

interface Known {
  readonly asked: readonly Asked[]
  readonly runs: readonly Run[]
}

type Reworded = (
  cluster: CiteCluster,
  goesOn: boolean,
  memo: Pick<CitedMemo, 'authors'>,
  mentions: Mentions,
  make: () => readonly Run[],
) => readonly Run[]

/** The same words of a citation in so many sentences are kept. */
const most = 200

/**
 * Words each citation once: after an edit nearly all of a memo's are in the sentence that they were in, and what the memo has told of their sources
 * before is the same. The items of a citation are the same object as long as it is in the same words and its sources are the same.
 */
export function wordedOnce(): Reworded {
  const all = new WeakMap<CiteCluster['items'], Map<string, Known>>()
  return (cluster, goesOn, { authors }, mentions, make) => {
    const { items, sentence, before, inText, beginsNote, markAfter, beginsSentence, isAlone } = cluster
    const known = all.get(items) ?? new Map<string, Known>()
    all.set(items, known)
    const place = [sentence, before, inText, beginsNote, markAfter, beginsSentence, isAlone, goesOn, ...authors].join(
      '\n',
    )
    const last = known.get(place)
    if (last && mentions.answersAgain(last.asked)) return last.runs
    if (known.size >= most) known.clear()
    const { made, asked } = mentions.listenTo(make)
    known.set(place, { asked, runs: made })
    return made
  }
}
