import { formatCslJson } from '../bibliography/csl.js'
import { isProtectedInterview } from '../cite/protection.js'
import type { Corpus } from '../corpus.js'
import type { Memo } from '../memo/memo.js'
import type { CitedMemo, ShippedStyle } from './model.js'

/** What Pandoc is to make of a memo. Paths are the machine's own. */
export interface PandocJob {
  readonly memo: string
  readonly output: string
  /** In CSL-JSON: all that the memo cites, so that the files that it names need not be there. */
  readonly bibliography: string
  /** Of a style of CSL. */
  readonly style: string | undefined
  /** Where pictures and the like are looked for. */
  readonly folders: readonly string[]
  readonly referenceDocument: string | undefined
}

export const pandocFormats = ['docx', 'odt', 'html', 'pdf'] as const
export type PandocFormat = (typeof pandocFormats)[number]

/** What stands behind `pandoc` on its command line. Pins and other comments stay out of HTML as well. */
export function pandocArguments(job: PandocJob, separator: string): readonly string[] {
  return [
    job.memo,
    '--from=markdown',
    `--output=${job.output}`,
    '--standalone',
    '--wrap=none',
    '--citeproc',
    '--strip-comments',
    `--bibliography=${job.bibliography}`,
    ...(job.style === undefined ? [] : [`--csl=${job.style}`]),
    `--resource-path=${job.folders.join(separator)}`,
    ...(job.output.endsWith('.html') ? ['--embed-resources'] : []),
    ...(job.referenceDocument !== undefined && /\.(?:docx|odt)$/.test(job.output)
      ? [`--reference-doc=${job.referenceDocument}`]
      : []),
  ]
}

/** Pandoc has no plain words for sources: the nearest of the shipped styles that it can use. */
export function styleForPandoc(style: string): string {
  const plain: ShippedStyle = 'policy-prose'
  const instead: ShippedStyle = 'chicago-author-date'
  return style === plain ? instead : style
}

/** What Pandoc is given to read. */
export interface PandocInput {
  readonly memo: string
  readonly references: string
}

/**
 * The memo and all that it cites, in CSL-JSON. Pandoc writes keys into pages of HTML: those of protected sources are counted here instead, since
 * somebody may have chosen a telling one.
 */
export function pandocInput(memo: Memo, { items }: CitedMemo, corpus: Pick<Corpus, 'interview'>): PandocInput {
  const counted = new Map<string, string>()
  let text = memo.text
  const spans = memo.citations.flatMap((citation) => citation.items)
  for (const { key, keySpan } of spans.sort((a, b) => b.keySpan.start - a.keySpan.start)) {
    const interview = corpus.interview(key)
    if (!interview || !isProtectedInterview(interview)) continue
    const neutral = counted.get(key) ?? `source-${counted.size + 1}`
    counted.set(key, neutral)
    text = text.slice(0, keySpan.start) + neutral + text.slice(keySpan.end)
  }
  const all = [...items.values()].map((item) => ({ ...item, id: counted.get(item.id) ?? item.id }))
  return { memo: text, references: formatCslJson(all) }
}
