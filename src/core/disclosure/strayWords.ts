import type { Checked } from '../cited/checked.js'
import { protectedTexts } from '../cited/texts.js'
import type { Interview, Span, Terms } from '../model.js'
import { longestChance } from '../quoted/unmarked.js'
import { isProtected, isProtectedInterview, termsOfPassage } from '../terms/terms.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { undisguised } from './plainLook.js'
import { sharedRuns } from './sharedRuns.js'

/** Words of a protected interview, and whose they are. */
export interface StrayWords {
  readonly span: Span
  readonly key: string
}

/**
 * Runs of eight words and more of protected interviews in a text, be it a memo or what was made of it, whatever way they came there: in code, markup, the
 * front matter or an entry of the bibliography. What the memo's sentences and quotations tell with a citation of that interview is judged there, and is
 * none; nor is what an interview on the record has too.
 */
export function strayWords(text: string, checked: Checked): readonly StrayWords[] {
  const { corpus, protectedTexts: stored = new Map<string, never>() } = checked
  const texts = protectedTexts(corpus, stored)
  return texts.interviews().flatMap((interview) => {
    const { key } = interview
    const source = texts.sourceOf(key)
    const saidUnder = (isWanted: (terms: Terms) => boolean): readonly string[] =>
      (source?.blocks ?? []).flatMap(({ ref, span }) =>
        isWanted(termsAt(interview, ref)) ? (source?.text.slice(span.start, span.end) ?? '') : [],
      )
    // A citation tells what may be told of it, and of an interview on the record it would name who said it.
    const mayBeCited = isProtectedInterview(interview)
    const citable = saidUnder((terms) => mayBeCited && isProtected(terms) && terms !== 'off record')
    const closed = saidUnder((terms) => terms === 'off record' || (!mayBeCited && isProtected(terms)))
    const runs = [
      ...sharedRuns(text, citable, longestChance, toldOf(key, checked)),
      ...sharedRuns(text, closed, longestChance),
    ]
    return runs.flatMap(({ span }) => {
      const open = checked.find(undisguised(text.slice(span.start, span.end)))
      const isOpen = open.kind === 'found' && open.places.some((one) => isOnRecord(one.key, one.refs, checked))
      return isOpen ? [] : [{ span, key }]
    })
  })
}

function termsAt(interview: Interview, ref: Interview['passages'][number]['ref']): Terms {
  const passage = interview.passages.find((one) => isSameRef(one.ref, ref))
  return passage ? termsOfPassage(interview, passage) : interview.terms
}

function isOnRecord(key: string, refs: readonly Interview['passages'][number]['ref'][], { corpus }: Checked): boolean {
  const interview = corpus.interview(key)
  return interview !== undefined && refs.every((ref) => !isProtected(termsAt(interview, ref)))
}

/** What a memo tells with a citation of an interview: sentences that follow each other as one, for a document may show nothing between them. */
function toldOf(key: string, { memo, sentences, quotations }: Checked): readonly string[] {
  const spans: Span[] = []
  let isNext = false
  for (const { span, cited } of sentences) {
    const isCited = cited.some(({ item }) => item.key === key)
    const start = isNext ? spans.pop()?.start : undefined
    if (isCited) spans.push({ start: start ?? span.start, end: span.end })
    else if (start !== undefined) spans.push({ start, end: span.start })
    isNext = isCited
  }
  const quoted = quotations.filter(({ cited }) => cited.some(({ item }) => item.key === key))
  return [...spans.map(({ start, end }) => memo.prose.slice(start, end)), ...quoted.map(({ text }) => text)]
}
