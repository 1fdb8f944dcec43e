import { readDraft } from '../core/export/draft/readDraft.js'
import { type ComposedMemo, composeMemo } from '../core/export/quarto/composeMemo.js'
import { untouched } from '../core/export/quarto/composed.js'
import { tooMuchIn } from '../core/memo/limits.js'
import type { Memo } from '../core/memo/memo.js'
import type { Refused, Unfilled } from '../core/memo/refused.js'
import type { Span } from '../core/model.js'
import { lineStartsOf, pointAt } from '../core/text/lines.js'
import { refusedFileSentence } from '../words/export/exportMemo.js'
import { plainEnglish } from '../words/l10n.js'
import { tooMuchSentence } from '../words/problems/memoLimits.js'
import { CannotRun, type Host } from './host.js'
import type { JsonFilePlace } from './json.js'
import type { NamedFiles } from './namedInMemo.js'
import { surroundingsOf } from './profiles.js'
import { jsonPlace } from './report.js'

/** That a file which a memo names was not read, and why. */
export interface Refusal extends JsonFilePlace {
  readonly message: string
}

/** A memo with all that it includes, and the file and line of what stands in it. */
export interface WholeMemo extends Pick<ComposedMemo, 'memo' | 'back'> {
  readonly placeOf: (span: Span) => JsonFilePlace
  /** What is said of each of these files and of what it includes in vain, where the memo names it; else at its start, for its project does. */
  readonly refusals: (refused: Iterable<readonly [name: string, why: Refused]>) => readonly Refusal[]
}

/** Reads what a memo includes. For a check nothing is composed of one without shortcodes: its words are all its own. */
export async function wholeMemo(
  host: Host,
  file: string,
  read: Memo,
  {
    files,
    isChecked = false,
    style,
  }: { readonly files: NamedFiles; readonly isChecked?: boolean; readonly style?: string | undefined },
): Promise<WholeMemo> {
  const isAlone = isChecked && !read.written.includes('{{<')
  const { memo, back, included, unfilled } = isAlone
    ? { ...untouched(read.written), memo: read, unfilled: new Map<string, Unfilled>() }
    : await composeMemo(read, surroundingsOf(host, file, files))
  const what = memo === read ? undefined : tooMuchIn(memo.written)
  if (what) throw new CannotRun(tooMuchSentence(file, what, plainEnglish))
  // A style that may not be read is told with the rest, unless the command line names another one.
  const wished = style === undefined && /^csl[ \t]*:/m.test(memo.written) ? readDraft(memo).wishes.style : undefined
  if (wished !== undefined) await files.pathOf(wished)
  const lines = new Map<string, readonly number[]>()
  const placeIn = (name: string, text: string, { start, end }: Span): JsonFilePlace => {
    const starts = lines.get(text) ?? lineStartsOf(text)
    lines.set(text, starts)
    const last = pointAt(starts, end)
    return { file: name, ...jsonPlace(pointAt(starts, start), end), endLine: last.line, endColumn: last.column }
  }
  const placeOf = (span: Span): JsonFilePlace => {
    const from = included(span)
    if (!from) return placeIn(file, read.written, back(span))
    return placeIn(host.toPath(host.toUri(host.beside(file, from.file.path))), from.file.text, from.span)
  }
  return {
    memo,
    back,
    placeOf,
    refusals: (refused) =>
      Array.from(new Map<string, Unfilled>([...unfilled, ...refused]), ([name, why]) => {
        const start = memo.written.indexOf(name)
        const span = start < 0 ? { start: 0, end: 0 } : { start, end: start + name.length }
        return { ...placeOf(span), message: refusedFileSentence(name, why, plainEnglish) }
      }),
  }
}

/** `memo.md:3:13 “…” was not read, …` */
export function refusalLine({ file, line, column, message }: Refusal): string {
  return `${file}:${line}:${column} ${message}`
}
