import * as vscode from 'vscode'
import type { CheckOptions, MemoChecker } from '../../core/check/check.js'
import type { MemoProblem } from '../../core/cited/rule.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import type { IncludedPlace } from '../../core/export/quarto/composed.js'
import { tooMuchIn } from '../../core/memo/limits.js'
import type { Memo } from '../../core/memo/memo.js'
import type { Refused, Unfilled } from '../../core/memo/refused.js'
import type { Span } from '../../core/model.js'
import { lineStartsOf, placeOf } from '../../core/text/lines.js'
import { spanToRange, toRange } from '../../editor/convert.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import { namedFile, surroundingsOf } from '../../editor/memos/namedFiles.js'
import { prepareCheck } from '../../editor/memos/prepareCheck.js'
import type { Services } from '../../editor/services.js'
import { refusedFileSentence } from '../../words/export/exportMemo.js'
import { toDiagnostic } from './diagnostic.js'

/** What is wrong in a file that a memo includes, at the place in the memo that includes it. */
export interface IncludedProblem {
  readonly span: Span
  readonly diagnostic: vscode.Diagnostic
}

/** Whether a memo may include files. */
export function mayInclude(text: string): boolean {
  return text.includes('{{<')
}

/** Checks the memo with what it includes, as the command line does, and tells what stands in the files: hints only in these themselves. */
export async function problemsIncluded(
  services: Services,
  document: vscode.TextDocument,
  memo: Memo,
  { tools, checker, options }: { readonly tools: Tools; readonly checker: MemoChecker; readonly options: CheckOptions },
): Promise<readonly IncludedProblem[]> {
  if (!mayInclude(memo.written)) return []
  const { corpus } = services
  const refused = new Map<string, Refused>()
  const around = surroundingsOf(services, document.uri, (name, why) => refused.set(name, why))
  const { memo: whole, back, included, unfilled } = await tools.composeMemo(memo, around)
  const at = (span: Span, sentence: string, severity: vscode.DiagnosticSeverity): IncludedProblem => {
    const diagnostic = new vscode.Diagnostic(spanToRange(document, span), sentence, severity)
    diagnostic.source = 'Attaché'
    return { span, diagnostic }
  }
  const unread = [...new Map<string, Unfilled>([...unfilled, ...refused])].map(([name, why]) => {
    const start = Math.max(0, whole.written.indexOf(name))
    const sentence = refusedFileSentence(name, why, vscode.l10n)
    return at(back({ start, end: start + name.length }), sentence, vscode.DiagnosticSeverity.Error)
  })
  if (whole === memo || tooMuchIn(whole.written)) return unread
  await prepareCheck(checker, corpus, whole, options)
  const { problems } = await withWords(corpus.texts, () => checker.examine(whole, options))
  const files = new Map<string, { readonly span: Span; readonly all: [MemoProblem, IncludedPlace][] }>()
  for (const problem of problems) {
    const place = problem.severity === 'hint' ? undefined : included(problem.span)
    if (!place) continue
    const span = back(problem.span)
    const name = JSON.stringify([span, place.file.path])
    const file = files.get(name) ?? { span, all: [] }
    file.all.push([problem, place])
    files.set(name, file)
  }
  const told = await Promise.all(
    Array.from(files.values(), async ({ span, all }) => {
      const path = all[0]?.[1].file.path ?? ''
      const uri = await namedFile(services, document.uri, path)
      const inFile = all.map(([problem, { file, span: own }]) =>
        toDiagnostic(services, tools, problem, toRange(placeOf(lineStartsOf(file.text), own))),
      )
      const [worst = vscode.DiagnosticSeverity.Error] = inFile.map(({ severity }) => severity).sort((a, b) => a - b)
      const one = at(span, sentenceOf(path, all.length), worst)
      if (uri instanceof vscode.Uri)
        one.diagnostic.relatedInformation = inFile.map(
          ({ range, message }) => new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, range), message),
        )
      return one
    }),
  )
  return [...unread, ...told]
}

function sentenceOf(path: string, count: number): string {
  return count === 1
    ? vscode.l10n.t('The included file “{0}” has 1 problem. It is listed below.', path)
    : vscode.l10n.t('The included file “{0}” has {1} problems. They are listed below.', path, count)
}
