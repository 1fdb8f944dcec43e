import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import type { CslItem } from '../../../src/core/bibliography/item.js'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { citeMemo } from '../../../src/core/export/citeMemo.js'
import type { Run } from '../../../src/core/export/citedItem.js'
import type { CitationStyle } from '../../../src/core/export/citationStyle.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { readBib } from '../../support/bibliographies.js'
import { type PandocCitations, pandocCitations, tidy } from '../../support/pandocCitations.js'
import { styleOf } from './rendered.js'

/** A style in a language. `csl` is the name of a shipped style, or the path of a file. */
export interface ComparedStyle {
  readonly style: string
  readonly csl: string
  readonly lang: string
}

/** Where the two differ, and why. */
export interface Difference {
  readonly style: string
  readonly theirs: string
  readonly ours: string
  readonly reason: string
}

/** What Pandoc writes otherwise wherever it writes it, and why. `ours` is a replacement of `pattern`. */
export interface Habit {
  readonly pattern: RegExp
  readonly ours: string
  readonly reason: string
}

export interface Comparison {
  /** The path of a file in CSL-JSON or BibLaTeX, which each of the two reads for itself. */
  readonly bibliography: string
  readonly memos: readonly string[]
  readonly differences: readonly Difference[]
  readonly habits?: readonly Habit[]
  /** Habits that were met are added. */
  readonly metHabits?: Set<Habit>
}

/** Renders memos here and by Pandoc: all is equal, or listed; and what is listed does differ. */
export function compareWithPandoc(
  context: Mocha.Context,
  { style, csl, lang }: ComparedStyle,
  { bibliography, memos, differences, habits = [], metHabits = new Set() }: Comparison,
): void {
  const isPath = csl.endsWith('.csl')
  const metadata = { bibliography, csl: isPath ? csl : `media/csl/${csl}.csl`, lang }
  const theirs = pandocCitations(
    context,
    memos.map((text) => ({ text, metadata })),
  )
  const entries = new Map(readItems(bibliography).map((item) => [item.id, item]))
  const listed = differences.filter((one) => one.style === style)
  const met = new Set<Difference>()
  // One after the other, as an editor would have it.
  const made = styleOf(isPath ? fs.readFileSync(csl, 'utf8') : csl, { lang })
  memos.forEach((text, index) => {
    const wanted = theirs[index]
    assert.ok(wanted, text)
    const rendered = ours(text, made, entries)
    assert.deepEqual(rendered, expected(wanted, { listed, habits, met, metHabits }), text)
  })
  for (const one of listed) assert.ok(met.has(one), `no longer differs: ${one.ours}`)
}

function readItems(bibliography: string): readonly CslItem[] {
  const text = fs.readFileSync(bibliography, 'utf8')
  if (bibliography.endsWith('.bib')) return readBib(text).entries.map(({ item }) => item)
  // The file is CSL-JSON of our own.
  return JSON.parse(text) as readonly CslItem[]
}

function ours(text: string, style: CitationStyle, entries: ReadonlyMap<string, CslItem>): PandocCitations {
  const memo = citeMemo(readMemo(text, 'markdown'), { corpus: new Corpus(), entry: (key) => entries.get(key) })
  const styleOfNotes = style.form === 'note'
  const { citations, bibliography } = style.render(memo)
  return {
    citations: memo.readingOrder.map((index) => {
      const { text: inSentence = [], note } = citations[index] ?? {}
      const { beginsNote, markAfter } = memo.clusters[index] ?? {}
      // Where a footnote begins with a citation Pandoc takes the full stop behind it into the citation; we leave it where it stands.
      const isStopped = styleOfNotes && beginsNote && markAfter === '.'
      return { text: emphasised(inSentence) + (isStopped ? '.' : ''), ...(note ? { note: emphasised(note) } : {}) }
    }),
    bibliography: bibliography.map(({ id, runs }) => ({ id, text: emphasised(runs) })),
  }
}

function emphasised(runs: readonly Run[]): string {
  return tidy(runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join(''))
}

interface Listed {
  readonly listed: readonly Difference[]
  readonly habits: readonly Habit[]
  readonly met: Set<Difference>
  readonly metHabits: Set<Habit>
}

/** Pandoc’s with the listed differences put right; those that were met are added to `met`. */
function expected(
  { citations, bibliography: list }: PandocCitations,
  { listed, habits, met, metHabits }: Listed,
): PandocCitations {
  const right = (text: string): string => {
    const known = listed.find((one) => one.theirs === text)
    if (known) met.add(known)
    if (known) return known.ours
    return habits.reduce((before, habit) => {
      const after = before.replace(habit.pattern, habit.ours)
      if (after !== before) metHabits.add(habit)
      return after
    }, text)
  }
  return {
    citations: citations.map(({ text, note }) => ({
      text: right(text),
      ...(note === undefined ? {} : { note: right(note) }),
    })),
    // Pandoc has an empty entry for what a style leaves out of the list: personal communications and interviews that nobody has published.
    bibliography: list.filter(({ text }) => text !== '').map(({ id, text }) => ({ id, text: right(text) })),
  }
}
