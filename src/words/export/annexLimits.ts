import type { Block } from '../../core/export/document.js'
import type { Evidence } from '../../core/export/evidence/evidence.js'
import type { L10n } from '../l10n.js'
import { checkOf, othersOf, sourceBlocks, words } from './annex.js'
import { isLimit, summaryOf } from './annexCheck.js'
import { type AnnexSources, numberedSources } from './annexSources.js'

/** So many statements, and so much of each in UTF-16 units, have room on half a page. */
const mostLimits = 8
const mostWords = 140

/** The annex for whom the memo is written: how the statements stand, the sources, and where they end: what is not confirmed, and who differs. */
export function limitsBlocks(evidence: readonly Evidence[], sources: AnnexSources, l10n: L10n): readonly Block[] {
  const limits = evidence.filter((one) => isLimit(one) || (one.others.length > 0 && !one.isProtected))
  const rows = limits.slice(0, mostLimits).map((one): string => {
    // What is in order needs no word: only who differs.
    const limit = [...(isLimit(one) ? checkOf(one, sources, l10n) : []), ...othersOf(one, sources, l10n)]
    return `${shortened(one.words)}: ${limit.join('; ')}`
  })
  const more = limits.length - rows.length
  return [
    { kind: 'heading', level: 1, id: 'annex-evidence', content: words(l10n.t('Annex: sources and limits')) },
    { kind: 'paragraph', content: words(summaryOf(evidence, l10n)) },
    ...sourceBlocks(numberedSources(evidence, l10n), sources, l10n),
    ...(rows.length
      ? [{ kind: 'paragraph', content: words(l10n.t('Limits:')) } as const, listOf(rows)]
      : [
          {
            kind: 'paragraph',
            content: words(l10n.t('No compared statement differs from its source.')),
          } as const,
        ]),
    ...(more > 0
      ? [{ kind: 'paragraph', content: words(l10n.t('More statements with limits: {0}.', more)) } as const]
      : []),
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

function shortened(text: string): string {
  if (text.length <= mostWords) return text.replace(/\.$/, '')
  return `${text.slice(0, mostWords).replace(/\s+\S*$/, '')} …`
}
