import { type MarkedWords, type MarkKind, markKinds } from '../../core/query/evidence/markKinds.js'
import type { L10n } from '../l10n.js'
import { type Content, element, type Html } from './html.js'

/** So many words of a kind are listed. */
const mostListed = 8

/** A sentence with its words marked by kind, and those underlined that the other side lacks. Blanks of a citation close up. */
export function sentenceHtml(words: readonly MarkedWords[]): readonly Content[] {
  return inRuns(words).map((run) => {
    const { kind } = run[0]
    const content = run.map(({ text, isOnlyHere, meets }) => {
      const read = asRead(text)
      if (isOnlyHere) return element('mark', {}, read)
      return meets === undefined || text === meets ? read : element('span', { title: meets }, read)
    })
    return kind ? element('span', { class: `kind of-${kind}` }, content) : content
  })
}

/** Which words are of which kind, for those who do not see the marks, and what each mark means for those who do. */
export function kindsHtml(sentences: readonly (readonly MarkedWords[])[], l10n: L10n): Html | undefined {
  const runs = sentences.flatMap(inRuns)
  const rows = markKinds.flatMap((kind) => {
    const found = new Set(
      runs.flatMap((run) => (run[0].kind === kind ? asRead(run.map(({ text }) => text).join('')) : [])),
    )
    const listed = [...[...found].slice(0, mostListed), ...(found.size > mostListed ? ['…'] : [])].join(', ')
    return listed ? [element('li', { class: `kind of-${kind}` }, kindSentence(kind, listed, l10n))] : []
  })
  return rows.length ? element('ul', { class: 'kinds' }, rows) : undefined
}

function kindSentence(kind: MarkKind, words: string, l10n: L10n): string {
  return {
    figure: l10n.t('Amounts and dates: {0}', words),
    name: l10n.t('Names: {0}', words),
    negation: l10n.t('Negations: {0}', words),
    hedge: l10n.t('Hedges: {0}', words),
    condition: l10n.t('Conditions: {0}', words),
    comparison: l10n.t('Comparisons: {0}', words),
    view: l10n.t('Whose view: {0}', words),
  }[kind]
}

type Run = readonly [MarkedWords, ...MarkedWords[]]

/** Pieces that stand together and are of one kind. */
function inRuns(words: readonly MarkedWords[]): readonly Run[] {
  const runs: [MarkedWords, ...MarkedWords[]][] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last && last[0].kind === word.kind) last.push(word)
    else runs.push([word])
  }
  return runs
}

function asRead(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/ (?=[.,;:!?])/g, '')
}
