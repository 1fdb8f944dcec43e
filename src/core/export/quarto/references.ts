import { isCrossReference, keyAt } from '../../memo/citationKey.js'
import { matchBrackets } from '../../memo/brackets.js'
import type { Memo } from '../../memo/memo.js'
import type { Edit } from './composed.js'
import type { Target } from './targets.js'

/** `@fig-x`, `[@fig-x; @tbl-y]`, `[-@fig-x]` and `[see @fig-x]` as the words and numbers that they stand for. What refers to nothing stays, and the proof tells of it. */
export function referenceEdits(
  { citingProse: prose, text }: Pick<Memo, 'citingProse' | 'text'>,
  targets: ReadonlyMap<string, Target>,
): readonly Edit[] {
  const wordsFor = (id: string, hasName: boolean): string | undefined =>
    (targets.get(id) ?? targets.get(id.slice(0, 1).toLowerCase() + id.slice(1)))?.[hasName ? 'named' : 'bare']
  const brackets = [...matchBrackets(prose, text)]
  const inBrackets = brackets.flatMap(([open, close]) => bracketEdit(prose, open, close, wordsFor))
  const alone = Array.from(prose.matchAll(/(?<!\\)@/g)).flatMap(({ index }): readonly Edit[] => {
    const key = keyAt(prose, index)
    const said = key && isCrossReference(key.key) ? wordsFor(key.key, true) : undefined
    return key && said !== undefined ? [{ start: index, end: key.end, put: said }] : []
  })
  return [...inBrackets, ...alone]
}

function citesWork(piece: string): boolean {
  const key = keyAt(piece, piece.indexOf('@'))
  return key !== undefined && !isCrossReference(key.key)
}

/** All of a bracket that holds references, each with words before it instead of its name; works that it cites as well stay in it, before them. */
function bracketEdit(
  prose: string,
  open: number,
  close: number,
  wordsFor: (id: string, hasName: boolean) => string | undefined,
): readonly Edit[] {
  const inside = prose.slice(open + 1, close)
  if (!inside.includes('@') || prose[open - 1] === '^' || prose[close + 1] === '(') return []
  const pieces = inside.split(';')
  const said = pieces.map((piece) => {
    const [, before = '', minus = '', id, after = ''] = /^\s*([^@]*?)\s*(-?)@([\w:.-]*\w)\s*([^@]*)$/.exec(piece) ?? []
    if (id === undefined || !isCrossReference(id)) return undefined
    const words = wordsFor(id, before === '' && minus === '')
    return words === undefined ? undefined : [before, words].filter(Boolean).join('\u00a0') + after.trimEnd()
  })
  const references = said.filter((one) => one !== undefined)
  const works = pieces.filter((_, index) => said[index] === undefined)
  // A pin belongs to all of the bracket.
  const isParted = works.every((piece) => citesWork(piece)) && prose[close + 1] !== '{'
  if (!references.length || (works.length && !isParted)) return []
  const put = references.join(', ')
  return [{ start: open, end: close + 1, put: works.length ? `[${works.join(';').trim()}] (${put})` : put }]
}
