import { toCsl, toCslOf } from '../bibliography/interviewToCsl.js'
import type { CslItem } from '../bibliography/item.js'
import { mentionsName } from '../language/foldName.js'
import { interviewees } from '../corpus/voiceNames.js'
import { isMixed } from '../terms/terms.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Interview } from '../model.js'
import { withNames } from './titleNames.js'

/** What a memo's keys are looked up in. */
export interface Sources {
  /** With a matcher, its names have their capitals in titles. */
  readonly corpus: Pick<Corpus, 'interview'> & Partial<Pick<Corpus, 'matcher'>>
  /** An entry of the memo's bibliographies, in CSL-JSON; interviews of the corpus come first. */
  readonly entry: (key: string) => CslItem | undefined
  /** What `nocite: "@*"` stands for: see `starKeys`. */
  readonly keys?: () => readonly string[]
}

/** What a key stands for; an interview without an item is off the record. */
export interface FoundSource {
  readonly item?: CslItem
  readonly interview?: Interview
}

const known = new WeakMap<Interview, CslItem>()

/** Looks keys up, and keeps in `items` what a style will need. An interview that has not changed gives the same item again. */
export function sourceFinder({ corpus, entry }: Sources, items: Map<string, CslItem>): (key: string) => FoundSource {
  const keep = (item: CslItem | undefined): { item?: CslItem } => {
    if (!item) return {}
    items.set(item.id, item)
    return { item }
  }
  return (key) => {
    const interview = corpus.interview(key)
    const found = interview ? undefined : entry(key)
    if (!interview) return keep(found && corpus.matcher ? withNames(found, corpus.matcher) : found)
    const item = known.get(interview) ?? shownItem(interview)
    if (item) known.set(interview, item)
    if (item && isMixed(interview)) for (const voice of interviewees(interview)) keep(toCslOf(interview, voice))
    return { interview, ...keep(item) }
  }
}

/** A title that says no more than with whom the interview was is made up where nobody has published it: the style says so itself. */
function shownItem(interview: Interview): CslItem | undefined {
  const item = toCsl(interview)
  const { publisher, containerTitle, url, authors } = interview
  if (!item?.title || publisher || containerTitle || url || authors.length !== 1) return item
  const [, whom = ''] = /^(?:an )?interview with (\S+(?: \S+){0,3})$/iu.exec(item.title) ?? []
  const [{ family, literal } = {}] = authors
  const { title: _, ...untitled } = item
  return whom && mentionsName(whom, [family ?? literal ?? '']) ? untitled : item
}
