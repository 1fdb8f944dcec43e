import type { ShippedStyle } from '../citationStyle.js'

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
