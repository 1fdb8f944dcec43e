import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import MarkdownIt from 'markdown-it'
import type { CslItem } from '../../src/core/bibliography/item.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { citeMemo } from '../../src/core/export/citeMemo.js'
import type { CitedMemo } from '../../src/core/export/citedItem.js'
import type { StyleOptions } from '../../src/core/export/citationStyle.js'
import { policyProse } from '../../src/core/export/prose/policyProse.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { tokensOf } from '../../src/core/export/preview/tokens.js'
import { previewDocument, type PreviewMemo } from '../../src/core/export/preview/previewMemo.js'
import { documentLabels } from '../../src/words/export/document.js'
import { plainEnglish } from '../../src/words/l10n.js'
import { previewPlugin } from '../../src/core/export/preview/plugin.js'
import { makeStyle } from '../../src/csl/makeStyle.js'
import { milliseconds, timeOf } from './measure.js'

const sources = 200
const mostPerEdit = 5
const mostOfPandoc = 1.5

const entries: ReadonlyMap<string, CslItem> = new Map(
  Array.from({ length: sources }, (_, index): [string, CslItem] => [
    `k${index}`,
    {
      id: `k${index}`,
      type: index % 3 ? 'article-journal' : 'report',
      title: `On the matter of number ${index}`,
      author: [
        { family: `Name${index}`, given: 'Anna' },
        { family: `Other${index}`, given: 'Tom' },
      ],
      'container-title': 'Journal of Matters',
      volume: String(index),
      page: '1-20',
      publisher: 'Delta Council',
      issued: { 'date-parts': [[2000 + (index % 20)]] },
    },
  ]),
)

function memoText(citations: number, page: number): string {
  const edited = Math.floor(citations / 2)
  return Array.from(
    { length: citations },
    (_, index) =>
      `Sentence ${index} says what it has to say [@k${(index * 7) % sources}, p. ${index === edited ? page : index + 1}].`,
  ).join('\n\n')
}

const corpus = new Corpus()

function cite(text: string): CitedMemo {
  return citeMemo(readMemo(text, 'markdown'), { corpus, entry: (key) => entries.get(key) })
}

function styleNamed(name: string, options: StyleOptions = {}): ReturnType<typeof policyProse> {
  if (name === 'policy-prose') return policyProse(options)
  const style = makeStyle(fs.readFileSync(`media/csl/${name}.csl`, 'utf8'), options)
  if ('broken' in style) throw new Error(`expected a style, got ${style.broken}`)
  return style
}

/** A memo as long as that, and with the citation in its middle alone. */
function memoWithOne(citations: number, page: number): string {
  const edited = `p. ${page}]`
  return memoText(citations, page).replace(/\[@(k\d+), (p\. \d+)\]/g, (cited, key: string, where: string) =>
    cited.endsWith(edited) ? cited : `of ${key}, ${where}`,
  )
}

/** All that a preview does between an edit and its HTML, every second time with another page in the middle of the memo. */
function pathOf(name: string, texts: readonly string[]): number {
  const style = styleNamed(name)
  let shown: PreviewMemo | undefined
  const markdown = previewPlugin(new MarkdownIt({ html: true }), () => (maker) => (shown ? tokensOf(shown, maker) : []))
  let turn = 0
  return timeOf(
    () => {
      const text = texts[turn++ % 2] ?? ''
      const memo = readMemo(text, 'markdown')
      const rendered = style.render(citeMemo(memo, { corpus, entry: (key) => entries.get(key) }))
      const document = previewDocument(memo, { rendered, signs: [], bibliographyTitle: 'References' })
      shown = { document, titles: memo.citations.map(() => ''), signs: [], labels: documentLabels(plainEnglish) }
      return markdown.render(text)
    },
    { runs: 10 },
  )
}

/**
 * From an edit to the HTML of the preview in a memo of 1,000 citations, against a memo as long that cites once: what the other 999 cost the one who
 * waits. Gives a sentence where that is more than it may be.
 */
function reportPath(name: string): readonly string[] {
  const textsOf = (make: typeof memoText): readonly string[] => [7001, 7002].map((page) => make(1000, page))
  // Turn about, since a machine that is busy is not so all the time.
  const rounds = [1, 2].map(() => ({
    thousand: pathOf(name, textsOf(memoText)),
    one: pathOf(name, textsOf(memoWithOne)),
  }))
  const thousand = Math.min(...rounds.map((round) => round.thousand))
  const one = Math.min(...rounds.map((round) => round.one))
  const ratio = thousand / one
  console.log(
    `${name}: from an edit to the preview ${milliseconds(thousand)} at 1,000 citations, ${milliseconds(one)} in a memo as long with one (${ratio.toFixed(1)}×)`,
  )
  return ratio > mostPerEdit
    ? [
        `from an edit to the preview a memo of 1,000 citations in ${name} takes ${ratio.toFixed(1)} times as long as one of its length with one; at most ${mostPerEdit} is right`,
      ]
    : []
}

/** Every second time another page in the middle of the memo. */
function editOf(name: string, citations: number): number {
  const states = [cite(memoText(citations, 7001)), cite(memoText(citations, 7002))]
  const style = styleNamed(name)
  let turn = 0
  return timeOf(() => {
    const state = states[turn++ % 2]
    return state && style.render(state)
  })
}

/**
 * Prints what rendering costs in each style: one edit in a memo of 1,000 citations, against the same in a memo of one; in prose the way from
 * there to the preview, against that of a memo as long which cites once; and a memo of 100 citations in full, against Pandoc's time for the same. Gives a sentence where either takes more than it may.
 */
export function reportStyles(): readonly string[] {
  const failures = ['chicago-notes', 'chicago-author-date', 'apa', 'policy-prose'].flatMap((name) => {
    // The first round warms the engine up; without it the memo of one is measured at leisure and the other is not.
    const rounds = [1, 2].map(() => ({ one: editOf(name, 1), thousand: editOf(name, 1000) }))
    const one = Math.min(...rounds.map((round) => round.one))
    const thousand = Math.min(...rounds.map((round) => round.thousand))
    const ratio = thousand / one
    // Prose has no engine: its single citation costs next to nothing, and what counts is the way from the edit to the preview.
    if (name === 'policy-prose') {
      console.log(`${name}: one edit ${milliseconds(thousand)} at 1,000 citations, ${milliseconds(one)} at one`)
      return reportPath(name)
    }
    console.log(
      `${name}: one edit ${milliseconds(thousand)} at 1,000 citations, ${milliseconds(one)} at one (${ratio.toFixed(1)}×)`,
    )
    return ratio > mostPerEdit
      ? [
          `an edit in ${name} at 1,000 citations takes ${ratio.toFixed(1)} times one citation; at most ${mostPerEdit} is right`,
        ]
      : []
  })
  return [...failures, ...reportAgainstPandoc()]
}

/**
 * In full means from the text of the memo to the rendered one, in an engine made anew, within a process that runs already, as an editor does. What a
 * process of its own takes, as Pandoc is one, is printed beside it with its stages. Most of that is the engine at work in code that V8 has not
 * compiled yet; to start Node and to load all modules takes a tenth, so that a cache of compiled code would not help.
 */
function reportAgainstPandoc(): readonly string[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-bench-'))
  try {
    const memo = path.join(folder, 'memo.md')
    const bibliography = path.join(folder, 'references.json')
    const program = path.join(folder, 'render.cjs')
    const text = memoText(100, 7001)
    fs.writeFileSync(memo, text)
    fs.writeFileSync(bibliography, JSON.stringify([...entries.values()]))
    buildSync({
      entryPoints: ['test/bench/renderOnce.ts'],
      bundle: true,
      platform: 'node',
      minify: true,
      outfile: program,
    })
    return ['chicago-notes', 'chicago-author-date', 'apa'].flatMap((name) => {
      const csl = `media/csl/${name}.csl`
      const pandoc = wallTime('pandoc', [
        '--citeproc',
        '--csl',
        csl,
        '--bibliography',
        bibliography,
        '-t',
        'html',
        memo,
      ])
      if (!pandoc) {
        console.log(`${name}: 100 citations in full against Pandoc: skipped, Pandoc is not installed`)
        return []
      }
      const ours = timeOf(() => styleNamed(name).render(cite(text)))
      const cold = wallTime(process.execPath, [program, memo, bibliography, csl])
      const ratio = ours / pandoc.time
      console.log(
        `${name}: 100 citations in full ${milliseconds(ours)}, Pandoc ${milliseconds(pandoc.time)} (${ratio.toFixed(2)}×); as a process of its own ${coldTime(cold)}`,
      )
      return ratio > mostOfPandoc
        ? [
            `100 citations in ${name} take ${ratio.toFixed(2)} times as long as with Pandoc; at most ${mostOfPandoc} is right`,
          ]
        : []
    })
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

/** A run of a program, and what it printed. */
interface Run {
  readonly time: number
  readonly output: string
}

/** The time of a process of `renderOnce`, and what of it each stage took. */
function coldTime(run: Run | undefined): string {
  if (!run) return 'not measured'
  // What that program prints.
  const ends = JSON.parse(run.output) as Readonly<Record<string, number>>
  const times = Object.entries(ends).map(
    ([stage, end], at, all) => `${stage} ${milliseconds(end - (all[at - 1]?.[1] ?? 0))}`,
  )
  return `${milliseconds(run.time)} (${times.join(', ')})`
}

/** The shortest of several runs of a program in milliseconds; undefined where there is none of its name. */
function wallTime(program: string, args: readonly string[]): Run | undefined {
  const runs: Run[] = []
  for (let run = 0; run < 5; run++) {
    const started = performance.now()
    const { error, status, stderr, stdout } = spawnSync(program, args, { encoding: 'utf8' })
    if (error) return undefined
    if (status !== 0) throw new Error(`expected ${program} to end with 0, got ${status}: ${stderr}`)
    runs.push({ time: performance.now() - started, output: stdout })
  }
  return runs.reduce((best, one) => (one.time < best.time ? one : best))
}
