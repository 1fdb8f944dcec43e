import type { Block } from '../../core/export/document.js'
import type { Evidence } from '../../core/export/evidence/evidence.js'
import type { L10n } from '../l10n.js'
import { checkOf, othersOf, sourceLines, words } from './annex.js'
import { isLimit, summaryOf } from './annexCheck.js'
import { type AnnexSources, numberedSources } from './annexSources.js'

/** So many lines have room on half a page beside heading and sum, of so many letters each, sources and limits together. */
const lines = 13
const linesOfSources = 5
const lineLength = 110

/** The annex for whom the memo is written: how the statements stand, the sources, and where they end: what is not confirmed, and who differs. */
export function limitsBlocks(evidence: readonly Evidence[], sources: AnnexSources, l10n: L10n): readonly Block[] {
  const limits = evidence
    .filter((one) => isLimit(one) || (one.others.length > 0 && !one.isProtected))
    .map((one): string => {
      // What is in order needs no word: only who differs.
      const limit = [...(isLimit(one) ? checkOf(one, sources, l10n) : []), ...othersOf(one, sources, l10n)]
      return `${shortened(one.words)}: ${shortened(limit.map((part) => part.replace(/[.;]$/, '')).join('; '))}`
    })
  const cited = sourceLines(numberedSources(evidence, l10n), sources, l10n)
  const named = fitting(cited, linesOfSources)
  const rows = fitting(limits, lines - linesOf(named))
  const moreSources = cited.length - named.length
  const more = limits.length - rows.length
  const paragraph = (text: string): Block => ({ kind: 'paragraph', content: words(text) })
  return [
    { kind: 'heading', level: 1, id: 'annex-evidence', content: words(l10n.t('Annex: sources and limits')) },
    paragraph(summaryOf(evidence, sources.changes?.otherHands ?? [], l10n)),
    listOf(named),
    ...(moreSources ? [paragraph(l10n.t('More sources: {0}.', moreSources))] : []),
    ...(rows.length
      ? [paragraph(l10n.t('Limits:')), listOf(rows)]
      : [paragraph(l10n.t('No compared statement differs from its source.'))]),
    ...(more ? [paragraph(l10n.t('More statements with limits: {0}.', more))] : []),
  ]
}

function listOf(rows: readonly string[]): Block {
  return {
    kind: 'list',
    isOrdered: false,
    start: 1,
    isTight: true,
    items: rows.map((row) => ({ blocks: [{ kind: 'paragraph', content: words(row) }] })),
  }
}

/** The first of these that have room in so many lines. */
function fitting(rows: readonly string[], room: number): readonly string[] {
  const most = rows.findIndex((_, index) => linesOf(rows.slice(0, index + 1)) > room)
  return most < 0 ? rows : rows.slice(0, most)
}

function linesOf(rows: readonly string[]): number {
  return rows.reduce((sum, row) => sum + Math.ceil(row.length / lineLength), 0)
}

function shortened(text: string): string {
  if (text.length <= lineLength) return text.replace(/\.$/, '')
  return `${text.slice(0, lineLength - 2).replace(/\s+\S*$/, '')} …`
}
