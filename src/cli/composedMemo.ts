import { type ComposedMemo, composeMemo } from '../core/export/quarto/composeMemo.js'
import { untouched } from '../core/export/quarto/composed.js'
import { tooMuchIn } from '../core/memo/limits.js'
import type { Memo } from '../core/memo/memo.js'
import type { Refused } from '../core/memo/refused.js'
import type { Span } from '../core/model.js'
import { lineStartsOf, pointAt } from '../core/text/lines.js'
import { refusedFileSentence } from '../words/export/exportMemo.js'
import { plainEnglish } from '../words/l10n.js'
import { tooMuchSentence } from '../words/problems/memoLimits.js'
import { CannotRun, type Host } from './host.js'
import type { JsonPlace } from './json.js'
import type { NamedFiles } from './namedInMemo.js'
import { surroundingsOf } from './profiles.js'
import { jsonPlace } from './report.js'

/** A place in the file that its author wrote it in, with the end of the span. */
export interface FilePlace extends JsonPlace {
  readonly file: string
  readonly endLine: number
  readonly endColumn: number
}

/** A memo with all that it includes, and the file and line of what stands in it. */
export interface WholeMemo extends Pick<ComposedMemo, 'memo' | 'back'> {
  readonly placeOf: (span: Span) => FilePlace
  /** A line for each of these files, with the place where the memo names it. */
  readonly refusedLines: (refused: Iterable<readonly [name: string, why: Refused]>) => readonly string[]
}

/** Reads what a memo includes. For a check nothing is composed of one without shortcodes: its words are all its own. */
export async function wholeMemo(
  host: Host,
  file: string,
  read: Memo,
  { files, isChecked = false }: { readonly files: NamedFiles; readonly isChecked?: boolean },
): Promise<WholeMemo> {
  const isAlone = isChecked && !read.written.includes('{{<')
  const { memo, back, included } = isAlone
    ? { ...untouched(read.written), memo: read }
    : await composeMemo(read, surroundingsOf(host, file, files))
  const what = memo === read ? undefined : tooMuchIn(memo.written)
  if (what) throw new CannotRun(tooMuchSentence(file, what, plainEnglish))
  const lines = new Map<string, readonly number[]>()
  const placeIn = (name: string, text: string, { start, end }: Span): FilePlace => {
    const starts = lines.get(text) ?? lineStartsOf(text)
    lines.set(text, starts)
    const last = pointAt(starts, end)
    return { file: name, ...jsonPlace(pointAt(starts, start), end), endLine: last.line, endColumn: last.column }
  }
  const placeOf = (span: Span): FilePlace => {
    const from = included(span)
    if (!from) return placeIn(file, read.written, back(span))
    return placeIn(host.toPath(host.toUri(host.beside(file, from.file.path))), from.file.text, from.span)
  }
  return {
    memo,
    back,
    placeOf,
    refusedLines: (refused) =>
      Array.from(refused, ([name, why]) => {
        const start = memo.written.indexOf(name)
        const place = start < 0 ? undefined : placeOf({ start, end: start + name.length })
        const at = place ? `${place.file}:${place.line}:${place.column}` : file
        return `${at} ${refusedFileSentence(name, why, plainEnglish)}`
      }),
  }
}
