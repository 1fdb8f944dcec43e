import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import { readMemo } from '../../src/core/memo/memo.js'
import { milliseconds, timeOf } from './measure.js'

/** Memos of one thing over and over, which a careless reader takes quadratic time for. */
const pieces = ['<!-- ', '`', '$x ', '[', '[@a; ', '<pre>', '{#a ', 'a@', '<a b="', '> ', '1. ', '{{<', '*a ', 'x']
const short = 2000
const times = 10
/** Ten times the text may take so many times as long: some of it goes to the collection of garbage. */
const mostGrowth = 40

/** Prints the growth and gives a sentence for each that grew too much. */
export function reportHostile(): readonly string[] {
  return pieces.flatMap((piece) => {
    const read = (repeats: number): number => {
      const text = piece.repeat(repeats)
      return timeOf(() => readMemo(text, 'markdown').prose, { runs: 3 })
    }
    const before = read(short)
    const growth = read(short * times) / before
    console.log(
      `${JSON.stringify(piece)} × ${short}: ${milliseconds(before)}; × ${short * times}: ${growth.toFixed(1)} times that`,
    )
    return growth > mostGrowth
      ? [`ten times as much of ${JSON.stringify(piece)} takes ${growth.toFixed(1)} times as long`]
      : []
  })
}

const cited = '\n\nSo it is [@a, para. 2].\n'
const times300 = (row: string): string => row.repeat(300)
/** Inputs that took longer than ten seconds or more memory than there was: each is a memo, with the bibliography that it names. */
const inputs: Readonly<Record<string, { readonly memo: string; readonly bibliography?: string }>> = {
  'lists 800 deep': { memo: Array.from({ length: 800 }, (_, at) => `${'  '.repeat(at)}- a\n`).join('') },
  'lists 49 deep, 100 times': {
    memo: `${Array.from({ length: 49 }, (_, at) => `${'  '.repeat(at)}- a\n`).join('')}\nb\n\n`.repeat(100),
  },
  '20,000 switches': {
    memo: 'They said “so it goes” here. <!-- attache-off not-found: known (M. Lind) -->\n\n'.repeat(20_000),
  },
  '8,000 quotations in a paragraph': {
    memo: Array.from({ length: 8000 }, (_, at) => `They said “so it goes ${at} times in all” [@a, para. 2].`).join(' '),
  },
  'a grid table of 300 × 150': {
    memo: `${'+---'.repeat(150)}+\n${times300(`${'| a '.repeat(150)}|\n${'+---'.repeat(150)}+\n`)}`,
  },
  '5,000 commands of LaTeX in each other': {
    memo: '',
    bibliography: `@book{a, title = {${'\\textit{'.repeat(5000)}a${'}'.repeat(5000)}}, year = 2001}\n`,
  },
  'macros that double 40 times': {
    memo: '',
    bibliography: `@string{s0 = "a"}\n${Array.from({ length: 40 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}\n`).join('')}@book{a, title = s40}\n`,
  },
}

const sayPeak =
  'data:text/javascript,process.on("exit",()=>{const{maxRSS:m,userCPUTime:u}=process.resourceUsage();console.error(`\\n${Math.round(u/1e6*10)/10} s, at most ${Math.round(m/1024)} MB`)})'

/** Prints what a check and an export of each cost as whole processes: seconds of computing, and the most memory that they took. */
export function reportHostilePeaks(): void {
  const program = path.resolve('dist/cli.cjs')
  if (!fs.existsSync(program)) return console.log('memos made to do harm: skipped, dist/ is not built')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-bench-'))
  for (const [what, { memo, bibliography = '' }] of Object.entries(inputs)) {
    fs.writeFileSync(path.join(folder, 'refs.bib'), bibliography)
    fs.writeFileSync(path.join(folder, 'memo.md'), `---\nbibliography: refs.bib\n---\n\n${memo}${cited}`)
    for (const argv of [['check'], ['export', '--to', 'html', '--force', '--overwrite']]) {
      const { stderr } = spawnSync(process.execPath, ['--import', sayPeak, program, ...argv, 'memo.md'], {
        cwd: folder,
        encoding: 'utf8',
      })
      console.log(`${argv[0]} of ${what}, whole process: ${stderr.trim().split('\n').at(-1)}`)
    }
  }
  fs.rmSync(folder, { recursive: true })
}
