import type { CslItem } from '../bibliography/item.js'
import type { Examined } from '../check/check.js'
import { protectedSources } from '../disclosure/protectedNames.js'
import { disclosedIn } from '../disclosure/disclosedIn.js'
import type { MemoProblem } from '../cited/rule.js'
import { neverOff, type Switch, switchesOf } from '../cited/switches.js'
import { readDraft } from '../export/draft/readDraft.js'
import type { OpenPoint } from '../export/proof/openPoint.js'
import { proofread } from '../export/proof/proofread.js'
import { holdsName } from '../language/foldName.js'
import type { Claim, Interview } from '../model.js'
import { lineStartsOf, pointAt } from '../text/lines.js'
import { pinnedClaim } from '../citation/resolve.js'

/** What whoever takes over a memo must know of its evidence. Lines are 1-based. */
export interface HandOver {
  /** Undefined where the name of the memo's file tells who a protected source is. */
  readonly file: string | undefined
  readonly sources: readonly HandedSource[]
  readonly problems: readonly { readonly problem: MemoProblem; readonly line: number }[]
  /** What would not be finished in a document of the memo. */
  readonly open: readonly { readonly point: OpenPoint; readonly line: number }[]
  /** Checks that somebody switched off. */
  readonly switches: readonly { readonly off: Switch; readonly line: number }[]
  /** Claims that pins rely on and that nobody has checked, with the lines of the pins. */
  readonly suggested: readonly { readonly claim: Claim; readonly lines: readonly number[] }[]
  /** Takes out of a text the names that the cited protected interviews keep back. */
  readonly hide: (text: string) => string
}

export interface HandedSource {
  readonly key: string
  readonly interview: Interview | undefined
  /** A work of a bibliography, where it is no interview. */
  readonly work?: CslItem
  /** How often it is cited. */
  readonly citations: number
  /** Whether the corpus, or the store of this machine, has it. */
  readonly hasText: boolean
  /** Whether it is two years older than the memo or more: what it calls so may be so no longer. */
  readonly isOld: boolean
}

/** In place of a name. */
const hidden = '[…]'

/** Gathers what a check of a memo found and passed over. `file` is the name of the memo's file. */
export function handOver({ checked, problems }: Examined, file: string): HandOver {
  const { memo } = checked
  const starts = lineStartsOf(memo.text)
  const lineOf = (offset: number): number => pointAt(starts, offset).line
  const isKey = (key: string): boolean => checked.library.source(key) !== undefined
  const names = protectedSources(checked).flatMap((source) => source.names)
  return {
    file: holdsName(file, names) ? undefined : file,
    sources: sourcesOf(checked),
    problems: problems.map((problem) => ({ problem, line: lineOf(problem.span.start) })),
    open: proofread(readDraft(memo).document, { memo, isKey, isDraft: true }).map((point) => ({
      point,
      line: lineOf(point.span.start),
    })),
    switches: switchesOf(memo).flatMap((one) => {
      const rules =
        'lacks' in one ? [] : one.rules.filter((rule) => checked.ruleIds.includes(rule) && !neverOff.includes(rule))
      return 'lacks' in one || !rules.length ? [] : [{ off: { ...one, rules }, line: lineOf(one.span.start) }]
    }),
    suggested: suggestedOf(checked, lineOf),
    hide: (text) =>
      disclosedIn(text, names).reduceRight(
        (left, { start, end }) => left.slice(0, start) + hidden + left.slice(end),
        text,
      ),
  }
}

function sourcesOf({ cited, corpus, date, protectedTexts }: Examined['checked']): readonly HandedSource[] {
  const keys = [...new Set(cited.map(({ item }) => item.key))]
  return keys.map((key) => ({
    key,
    ...workOf(cited, key),
    interview: corpus.interview(key),
    citations: cited.filter(({ item }) => item.key === key).length,
    hasText: Boolean((corpus.sourceOf(key) ?? protectedTexts?.get(key))?.blocks.length),
    isOld: isOld(corpus.interview(key)?.issued, date),
  }))
}

/** Both ISO, the day or the month not always given. */
function isOld(issued: string | undefined, date: string | undefined): boolean {
  return issued !== undefined && date !== undefined && Number(date.slice(0, 4)) - Number(issued.slice(0, 4)) >= 2
}

function workOf(cited: Examined['checked']['cited'], key: string): Pick<HandedSource, 'work'> {
  const entry = cited.find(({ item }) => item.key === key)?.entry
  return entry ? { work: entry.item } : {}
}

function suggestedOf(
  { cited, corpus }: Examined['checked'],
  lineOf: (offset: number) => number,
): HandOver['suggested'] {
  const lines = new Map<Claim, number[]>()
  for (const { item } of cited) {
    const pinned = pinnedClaim(corpus, item)
    if (!pinned || pinned.state === 'gone' || pinned.claim.checked) continue
    const line = lineOf(item.span.start)
    lines.set(pinned.claim, [...(lines.get(pinned.claim) ?? []), line])
  }
  return [...lines].map(([claim, at]) => ({ claim, lines: at }))
}
