import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import { seeded } from './random.js'

const citations = 100
const sources = 110
const runs = 4
const names =
  'Abel Brandt Castor Duval Egger Falk Greve Holm Ivers Jansen Krog Lund Marn Noor Osten Pell Quist Rask Selm Tove'.split(
    ' ',
  )
const words =
  'silt tides harbour council survey review pressure budget northern sanctions ferry islands water treaty partners crossing seasons'.split(
    ' ',
  )

/**
 * What a document of Word with 100 citations costs as a whole process, beside Pandoc where that is installed: the memo and a BibLaTeX file of 65 KB are read,
 * the shipped bundle does the rest. Processor time of the child, the least of several runs; printed, and judged by nobody.
 */
export function reportWholeProcesses(): void {
  const program = path.resolve('dist/cli.cjs')
  if (!fs.existsSync(program)) return console.log('whole processes: skipped, dist/ is not built')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-bench-'))
  const fileOf = (name: string): string => path.join(folder, name)
  try {
    fs.writeFileSync(fileOf('refs.bib'), bibliography())
    fs.writeFileSync(fileOf('memo.md'), memo())
    fs.writeFileSync(fileOf('word.md'), 'Word.\n')
    const exported = (file: string, style: string): readonly string[] => [
      program,
      'export',
      fileOf(file),
      '--to',
      'docx',
      '--style',
      style,
      '--out',
      fileOf('own.docx'),
      '--overwrite',
    ]
    const word = leastOf(process.execPath, exported('word.md', 'apa'))
    console.log(`a memo of one word to DOCX, whole process: ${word}`)
    for (const style of ['apa', 'chicago-author-date', 'chicago-notes']) {
      const own = leastOf(process.execPath, exported('memo.md', style))
      const csl = path.resolve(`media/csl/${style}.csl`)
      const pandoc = leastOf('pandoc', [
        '--citeproc',
        '--csl',
        csl,
        '--bibliography',
        fileOf('refs.bib'),
        fileOf('memo.md'),
        '-o',
        fileOf('pandoc.docx'),
      ])
      console.log(`${style}: ${citations} citations to DOCX, whole process: ${own}, Pandoc ${pandoc}`)
    }
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

function bibliography(): string {
  const random = seeded(11)
  const title = (count: number): string => Array.from({ length: count }, () => capital(random.pick(words))).join(' ')
  return Array.from({ length: sources }, (_, index) => {
    const people = Array.from({ length: 1 + random.below(3) }, () => `${random.pick(names)}, ${random.pick(names)}`)
    const abstract = Array.from({ length: 30 }, () => random.pick(words)).join(' ')
    const kind = random.pick(['article', 'book', 'report', 'online'])
    return `@${kind}{k${index},
  author = {${people.join(' and ')}}, title = {${title(7)}: {${title(2)}} \\emph{${title(2)}}},
  journaltitle = {${title(3)}}, publisher = {${title(2)}}, institution = {${title(2)}}, date = {20${10 + random.below(15)}-0${1 + random.below(9)}},
  volume = {${index}}, pages = {${index}--${index + 9}}, url = {https://${random.pick(words)}.example/${index}}, langid = {english},
  abstract = {${capital(abstract)}.}
}
`
  }).join('\n')
}

function memo(): string {
  const sentences = Array.from(
    { length: citations },
    (_, index) => `Sentence ${index} says what it has to say [@k${(index * 7) % sources}, p. ${index + 1}].\n`,
  )
  return `---\ntitle: Memo\nbibliography: refs.bib\n---\n\n${sentences.join('\n')}`
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** The least processor time, or time by the clock where the system does not tell that of children. */
function leastOf(program: string, args: readonly string[]): string {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const before = [performance.now(), computedByChildren()] as const
    const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
    if (error) return 'not installed'
    if (status !== 0) throw new Error(`expected ${program} to end with 0, got ${status}: ${stderr}`)
    const computed = computedByChildren()
    times.push(computed === undefined || before[1] === undefined ? performance.now() - before[0] : computed - before[1])
  }
  const unit = computedByChildren() === undefined ? 's by the clock' : 's CPU'
  return `${(Math.min(...times) / 1000).toFixed(2)} ${unit}`
}

/** Milliseconds of processor time that ended children took, which Linux tells in hundredths of a second. */
function computedByChildren(): number | undefined {
  if (process.platform !== 'linux') return undefined
  // Behind the program's name, which may hold anything but `)` at its end (proc(5)): `cutime` and `cstime` are fields 16 and 17.
  const fields = fs
    .readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) * 10
}
