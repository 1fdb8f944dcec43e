import type { Corpus } from '../../core/corpus/corpus.js'
import type { Reimport } from '../../core/import/reimport.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { readMemo } from '../../core/memo/memo.js'
import { renumberCitations } from '../../core/citation/renumberCitations.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { Host } from '../host.js'
import { memoFiles } from '../memoFiles.js'
import { textOf } from '../write.js'

/**
 * A sentence for each memo below the folder where the program runs that cites, by its number, what a newer transcript has elsewhere or
 * not at all. Memos are not written: the program was given none, and the editor may have them open.
 */
export async function citingMemos(
  host: Host,
  corpus: Corpus,
  key: string,
  result: Pick<Reimport, 'moved' | 'gone'>,
): Promise<readonly string[]> {
  if ((!result.moved.length && !result.gone.length) || !(await host.listFiles('.'))) return []
  const report: string[] = []
  for (const file of await memoFiles(host, ['.'], corpus)) {
    const text = await textOf(host, file)
    if (!text?.includes(key)) continue
    const { changed, gone } = renumberCitations(
      readMemo(text, languageOf(file), 'author', [], corpus.reviews.pinOf),
      key,
      result,
    )
    if (changed)
      report.push(
        `${file} cites ${key} by its older numbers in ${changed === 1 ? 'one citation' : `${changed} citations`}, and is left as it is; an update in the editor changes memos as well.`,
      )
    const lost = [...new Set(gone.map(formatPassageRef))].join(', ')
    if (lost) report.push(`${file} cites what is no longer there: ${lost}.`)
  }
  return report
}
