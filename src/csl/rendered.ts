import type { CiteCluster, RenderedCitation, Run } from '../core/export/citedItem.js'
import { joinRuns } from '../core/export/joinRuns.js'
import { capitalised, withoutStop } from '../core/export/sentenceRuns.js'
import { readRuns } from './runFormat.js'

/** What the engine wrote for a citation. */
export interface Written {
  readonly text: string
  /** Of an in-text citation, without which `text` then is. */
  readonly name?: string
  /** Words in place of that name. */
  readonly named?: string
}

const noForm = /\[(?:CSL STYLE ERROR: reference with no printed form\.|NO_PRINTED_FORM)\]/g

/** What a style and its language hold to. */
export interface Conventions {
  /** Around the citation, where the engine left them out. */
  readonly affixes?: { readonly prefix: string; readonly suffix: string }
  /** Commas and full stops stand before a closing quotation mark. The engine sees to it but for the words that follow a locator. */
  readonly movesMarks: boolean
}

/** The engine's text as it stands in the sentence and in a note. */
export function rendered(
  { text, name, named }: Written,
  cluster: CiteCluster,
  form: 'note' | 'in-text',
  { affixes, movesMarks }: Conventions,
): RenderedCitation {
  const { items, inText, inNote, beginsNote, markAfter } = cluster
  const body = readRuns(text.replace(noForm, ''))
  const whole = affixes && body.length ? closed([{ text: affixes.prefix }, ...body], affixes.suffix) : body
  const runs = movesMarks ? marksInQuotes(whole) : whole
  const written = !inText ? [] : named === undefined ? readRuns((name ?? '').replace(noForm, '')) : [{ text: named }]
  // Whoever is described and not named begins a sentence with a small letter else.
  const before = inText && items[0]?.said && cluster.beginsSentence ? capitalised(written) : written
  if (form === 'in-text') return { text: joinRuns([...before, ...spaced(before, runs), ...runs]) }
  if (!inNote) return { text: before, ...(runs.length ? { note: capitalised(runs) } : {}) }
  if (beginsNote && !inText) return { text: markAfter === '.' ? withoutStop(capitalised(runs)) : capitalised(runs) }
  const inner = withoutStop(runs)
  if (inText)
    return { text: joinRuns([...before, ...(before.length && inner.length ? [{ text: ', ' }] : []), ...inner]) }
  return { text: inner.length ? joinRuns([{ text: '(' }, ...inner, { text: ')' }]) : [] }
}

function spaced(before: readonly Run[], runs: readonly Run[]): readonly Run[] {
  return before.length && runs.length ? [{ text: ' ' }] : []
}

function marksInQuotes(runs: readonly Run[]): readonly Run[] {
  const moved = runs.map((run, index) => {
    const next = runs[index + 1]?.text.charAt(0) ?? ''
    const isFollowed = run.text.endsWith('”') && /[,.]/.test(next)
    const isTaken = /^[,.]/.test(run.text) && runs[index - 1]?.text.endsWith('”')
    const text = run.text.slice(isTaken ? 1 : 0).replace(/([^\s.,?!])(’?”)([,.])(?!\.)/g, '$1$3$2')
    return { ...run, text: isFollowed ? `${text.slice(0, -1)}${next}”` : text }
  })
  return joinRuns(moved)
}

/** The affix at the end, no mark twice. */
function closed(runs: readonly Run[], suffix: string): readonly Run[] {
  const end = runs.at(-1)?.text.slice(-1) ?? ''
  const isDoubled = /[.?!]/.test(end) && suffix.startsWith('.')
  return joinRuns([...runs, { text: isDoubled ? suffix.slice(1) : suffix }])
}
