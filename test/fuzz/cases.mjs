import * as fs from 'node:fs'
import { allTranscripts, readKnown } from '../known.mjs'
import { mutated, mutatedFile } from './mutate.mjs'

const transcripts = allTranscripts().filter((name) => readKnown(name).length < 120_000)
const byEnding = Map.groupBy?.(transcripts, endingOf) ?? grouped(transcripts)
const text = (file) => fs.readFileSync(file, 'utf8')
const memos = [text('media/sample/memo.md'), text('test/fixtures/plain/memo.md')]
const corpus = { 'small2010.md': text('corpus/small2010.md'), 'china-pakistan.md': text('corpus/china-pakistan.md') }
const bibliographies = {
  'a.bib': text('test/fixtures/bibliography/nasty.bib'),
  'b.ris': text('test/fixtures/bibliography/sources.ris'),
  'c.json': text('media/sample/references.json'),
  'd.yaml':
    'references:\n- id: ward2019\n  type: book\n  title: The *Late* Quay\n  issued: 2019-03\n  author:\n  - family: Ward\n    given: A.\n',
}
const style = text('media/csl/apa.csl')
const onRecord = ['--terms', 'on record']
const background = ['--terms', 'background', '--description', 'a diplomat']

/**
 * A case: files in memory and the runs of the program over them, one after the other. `reads` is what an import must leave readable. `killed` says at
 * which share of its changes of the disk a run is killed besides, and whether by a loss of power.
 */
export function caseOf(random) {
  return random.pick(families)(random)
}

const families = [
  imports,
  imports,
  imports,
  (random) => ({ ...importsAgain(random), family: 'import again' }),
  memo,
  memo,
  bibliography,
  cslStyle,
  corpusFiles,
  attach,
  argumentsOnly,
]

function transcriptOf(random) {
  const name = random.pick(byEnding.get(random.pick([...byEnding.keys()])))
  return { name, bytes: readKnown(name) }
}

function imports(random) {
  const { name, bytes } = transcriptOf(random)
  const file = `/in/talk.${endingOf(name)}`
  const terms = random.chance(0.25) ? background : onRecord
  const json = random.chance(0.3) ? ['--json'] : []
  // What is badly read is written only so, and has to be readable all the same.
  const force = random.chance(0.5) ? ['--force'] : []
  return {
    family: `import ${endingOf(name)}`,
    files: { [file]: mutatedFile(bytes, name, random) },
    runs: [['import', file, ...terms, '--key', 'talk-7', '--out', '/mine', ...json, ...force]],
    reads: '/mine',
    ...(random.chance(0.15) ? { killed: { share: random.below(100) / 100, isPowerLost: random.chance(0.5) } } : {}),
  }
}

function importsAgain(random) {
  const name = random.pick(byEnding.get('txt'))
  const bytes = readKnown(name)
  const force = random.chance(0.7) ? ['--force'] : []
  const run = (file) => ['import', file, ...onRecord, '--key', 'talk-7', '--out', '/mine', ...force]
  return {
    files: { '/in/a.txt': bytes, '/in/b.txt': mutatedFile(bytes, name, random) },
    runs: [run('/in/a.txt'), run('/in/b.txt'), run('/in/a.txt')],
    reads: '/mine',
  }
}

function memo(random) {
  const words = mutated(random.pick(memos), random)
  const to = random.pick(['html', 'md', 'docx'])
  return {
    family: `memo to ${to}`,
    files: { '/m.md': words },
    shipped: corpus,
    runs: [
      ['check', '/m.md', '--json'],
      ['check', '/m.md', '--fix'],
      ['export', '/m.md', '--to', to, '--force', ...(random.chance(0.5) ? ['--annex'] : [])],
    ],
  }
}

function bibliography(random) {
  const name = random.pick(Object.keys(bibliographies))
  const header = `---\nbibliography: ${name}\n---\n\n`
  return {
    family: `bibliography ${name}`,
    files: {
      [`/${name}`]: mutated(bibliographies[name], random),
      '/m.md': `${header}It is late [@ward2019; @moreau2021].\n`,
    },
    runs: [
      ['check', '/m.md', '--json'],
      ['export', '/m.md', '--to', 'md', '--force', '--style', random.pick(['apa', 'chicago-notes', 'policy-prose'])],
      ['bibliography', '--out', name === 'a.bib' || name === 'c.json' ? `/${name}` : '/new.json'],
    ],
  }
}

function cslStyle(random) {
  return {
    family: 'style',
    files: { '/s.csl': mutated(style, random), '/m.md': '---\ncsl: s.csl\n---\n\nIt is late [@small2010, para. 2].\n' },
    shipped: corpus,
    runs: [['export', '/m.md', '--to', 'html', '--force']],
  }
}

function corpusFiles(random) {
  const name = random.pick(Object.keys(corpus))
  return {
    family: 'corpus',
    files: { ...below('/own', corpus), [`/own/${name}`]: mutated(corpus[name], random), '/m.md': memos[0] },
    runs: [
      ['corpus', '--corpus', '/own', '--json'],
      ['search', 'deal', '--corpus', '/own'],
      ['check', '/m.md', '--corpus', '/own', '--json'],
      ['quote', 'tit-for-tat', '--corpus', '/own'],
    ],
  }
}

function attach(random) {
  const { name, bytes } = transcriptOf(random)
  const file = `/in/talk.${endingOf(name)}`
  return {
    family: 'attach',
    files: { [file]: mutatedFile(bytes, name, random) },
    shipped: corpus,
    runs: [['attach', file, '--key', 'small2010', '--out', '/mine']],
  }
}

const options =
  '--json --key --out --terms --to --style --corpus --fix --store --severity --format --help --nonsense -'.split(' ')
const commands = 'corpus search quote check import export attach bibliography nonsense'.split(' ')

function argumentsOnly(random) {
  const some = () =>
    random.pick([
      ...options,
      '/m.md',
      '/',
      '',
      'a\u001b[31mb',
      '//x/y',
      '/own',
      'on record',
      '0',
      '-1',
      '*',
      '{a,b',
      '!',
    ])
  const run = () => [random.pick(commands), ...Array.from({ length: random.below(6) }, some)]
  return { family: 'arguments', files: { '/m.md': memos[1], ...below('/own', corpus) }, runs: [run(), run(), run()] }
}

function below(folder, files) {
  return Object.fromEntries(Object.entries(files).map(([name, words]) => [`${folder}/${name}`, words]))
}

function endingOf(name) {
  return name.split('.').at(-1)
}

function grouped(names) {
  const groups = new Map()
  for (const name of names) groups.set(endingOf(name), [...(groups.get(endingOf(name)) ?? []), name])
  return groups
}
