import assert from 'node:assert/strict'
import type { JsonImport } from '../../../src/cli/jsonImport.js'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { labelledTalk } from '../../support/unnamedTalks.js'
import { type Ending, runWith } from './runWith.js'

/** Nobody is named who may ask. */
const talk = labelledTalk('Speaker 1', 'Ines Okafor')
  .replace('By Lena Brandt\n\n', '')
  .replace('Speaker 1: Do you want to stay?', 'Speaker 3: Do you want to stay?')

const onRecord = ['--terms', 'on record', '--out', '/mine', '--key', 'quay2024']
const background = ['--terms', 'background', '--description', 'a senior official', '--out', '/mine', '--store']

const imports = (argv: readonly string[], files = {}): Promise<Ending> =>
  runWith(['import', '/talk.txt', ...argv], { '/talk.txt': talk, ...files })

const textsOf = ({ files }: Ending): Record<string, string> =>
  Object.fromEntries([...files].flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])))

function voices(ending: Ending): readonly string[] {
  const corpus = new Corpus()
  corpus.set('file:///mine/quay2024.md', textsOf(ending)['/mine/quay2024.md'] ?? '')
  return (corpus.interview('quay2024')?.voices ?? []).flatMap(({ name, role }) =>
    role === 'standfirst' ? [] : `${role} ${name}`,
  )
}

suite('attache import, told who speaks', () => {
  test('numbers those who speak, and says where it is doubtful how to tell it', async () => {
    const { out } = await imports([...onRecord, '--dry-run'])
    assert.match(out, /^ {2}1\. Questioner “Speaker 1”, turns: 3$/m)
    assert.match(out, /^ {2}2\. Interviewee Ines Okafor, turns: 4$/m)
    assert.match(
      out,
      /^ {2}It is doubtful who speaks as [\d, ]+ below\. Say it with --asks, --answers or --neither, as in --asks 1=NAME\.$/m,
    )
  })

  test('calls nobody doubtful whose label says the part, and says that the name was not found', async () => {
    const files = { '/talk.txt': talk.replaceAll(/Speaker \d:/g, 'Interviewer:').replace('By Lena Brandt', '') }
    const { out } = await imports([...onRecord, '--dry-run'], files)
    assert.match(out, /^ {2}No name was found of 1 below\. If you know it, say it, as in --asks 1=NAME\.$/m)
    assert.doesNotMatch(out, /It is doubtful/)
  })

  test('names who it may be where nobody has a name, the likeliest first, and none of a protected talk', async () => {
    const named = talk.replace('Ines Okafor runs', 'Lena Brandt met Bo Weiss at the quay.\n\nInes Okafor runs')
    const files = { '/talk.txt': named }
    const { out } = await imports([...onRecord, '--dry-run'], files)
    assert.match(
      out,
      /^ {2}1\. Questioner “Speaker 1”, turns: 3; the name may be (?:Lena Brandt or Bo Weiss|Bo Weiss or Lena Brandt)$/m,
    )
    assert.doesNotMatch(out, /turns: \d+; the name may be .*Okafor/, 'somebody else has that name')
    const { files: read } = JSON.parse((await imports([...onRecord, '--dry-run', '--json'], files)).out) as JsonImport
    const [first] = read[0]?.transcript?.speakers ?? []
    const chances = first?.otherNames?.map(({ chance }) => chance) ?? []
    assert.ok(chances.length > 1)
    assert.deepEqual(
      chances,
      [...chances].sort((one, other) => other - one),
    )
    for (const json of [[], ['--json']])
      assert.doesNotMatch((await imports([...background, ...json], files)).out, /Weiss|Brandt|otherNames/)
  })

  test('believes numbers, labels and names alike', async () => {
    for (const who of [
      ['--asks', '1=Bo Weiss', '--answers', '2=Cy Adair', '--neither', '3=Dee Roth'],
      ['--asks', 'speaker 1=Bo Weiss', '--answers', 'INES OKAFOR=Cy Adair', '--neither', 'Speaker 3=Dee Roth'],
    ]) {
      const ending = await imports([...onRecord, ...who])
      assert.equal(ending.code, 0, ending.out + ending.err)
      assert.deepEqual(voices(ending), ['questioner Bo Weiss', 'interviewee Cy Adair', 'other Dee Roth'])
      assert.doesNotMatch(ending.out, /It is doubtful/)
    }
  })

  test('keeps the numbers where two have become one', async () => {
    const { out } = await imports([...onRecord, '--answers', '1=Ada Lind', '--answers', '2=Ada Lind', '--asks', '3'])
    assert.match(out, /^ {2}1\. Interviewee Ada Lind, turns: \d+\n {2}3\. Questioner/m)
  })

  test('says in one message whom it could mean, and writes nothing', async () => {
    for (const [who, message] of [
      [
        ['--asks', '9'],
        /--asks 9 is none of those who speak: 1\. Questioner “Speaker 1”, turns: 3; 2\. Interviewee Ines Okafor/,
      ],
      [['--asks', '1', '--answers', '1'], /--answers 1 is somebody of whom another option tells already: 1\. /],
      [['--answers', '1', '--answers', '2', '--answers', '3'], /nobody would ask anything/],
    ] as const) {
      const ending = await imports([...onRecord, ...who])
      assert.equal(ending.code, 2)
      assert.match(ending.out, message)
      assert.ok([...ending.files.keys()].every((path) => !path.startsWith('/mine/')))
    }
    const twins = '[Q Ada Lind] Why?\n\n[A] Because.\n\n[O Ada Lind] May I?\n\n[A] Yes.\n'
    const ending = await imports([...onRecord, '--asks', 'Ada Lind'], { '/talk.txt': twins })
    assert.match(
      ending.out,
      /--asks Ada Lind may be several of those who speak; give the number: 1\. Questioner Ada Lind/,
    )
  })

  test('takes one file alone', async () => {
    const ending = await runWith(['import', '/talk.txt', '/more.txt', ...onRecord.slice(0, 4), '--asks', '1'], {
      '/talk.txt': talk,
      '/more.txt': talk,
    })
    assert.equal(ending.code, 1)
    assert.match(ending.err, /^Expected one FILE with --asks, --answers or --neither/)
  })

  test('tells numbers and parts alone of a protected interview, and keeps old and new names out of all but the store', async () => {
    const wrong = await imports([...background, '--answers', 'Nkechi Farrow'])
    assert.match(wrong.out, /--answers is none of those who speak: 1\. Questioner, turns: 3; 2\. Interviewee, turns: 4/)
    const ending = await imports([...background, '--asks', '1=Bo Weiss', '--answers', '2=Cy Adair', '--json'])
    assert.equal(ending.code, 0, ending.out)
    const written = Object.entries(textsOf(ending)).filter(([path]) => path.startsWith('/mine/'))
    assert.equal(written.length, 1)
    for (const name of ['Weiss', 'Adair', 'Okafor', 'Ines', 'Farrow', 'Speaker'])
      for (const text of [ending.out, wrong.out, ...written.map(([, one]) => one)])
        assert.ok(!text.includes(name), name)
    const kept = Object.entries(textsOf(ending)).find(([path]) => path.endsWith('.names.json'))?.[1] ?? ''
    for (const name of ['Cy Adair', 'Ines Okafor']) assert.ok(kept.includes(name), name)
    assert.doesNotMatch(kept, /Weiss/, 'whoever asks is no source')
  })

  test('takes a name that is told at a second import out of what the first one wrote, and lists lines that are somebody’s own', async () => {
    const low = labelledTalk('Speaker 1', 'Speaker 2').replace(
      'Speaker 2: ',
      'Speaker 2: vockerodt joined in the spring. ',
    )
    const first = await imports(background, { '/talk.txt': low })
    const [path = '', text = ''] = Object.entries(textsOf(first)).find(([one]) => one.startsWith('/mine/')) ?? []
    assert.match(text, /vockerodt joined/)
    const claimed = `${text.trimEnd()}\n\n## Topics\n\n### Harbour\n\n#### Vockerodt joined late {#late}\n\n- at: ¶1\n- kind: fact\n`
    const files = { ...textsOf(first), [path]: claimed, '/talk.txt': low }
    const again = await imports([...background, '--answers', '2=Ilse Vockerodt'], files)
    assert.equal(again.code, 0, again.out)
    const after = textsOf(again)[path] ?? ''
    const lines = after.split('\n').flatMap((line, at) => (/vockerodt/i.test(line) ? [at + 1] : []))
    assert.deepEqual(lines, [after.split('\n').findIndex((line) => line.startsWith('#### ')) + 1])
    assert.ok(
      again.out.includes(
        `Lines of the new file that still contain a protected name, for you to reword: ${lines.join(', ')}\n`,
      ),
      again.out,
    )
  })

  test('lists the lines of a file whose terms somebody changed by hand', async () => {
    const [path, key] = ['/mine/quay2024.md', 'quay2024']
    const first = await imports([...onRecord, '--asks', '1=Bo Weiss'])
    const text = textsOf(first)[path] ?? ''
    const closed = text.replace(/^terms: on record$/m, 'terms: background\ndescription: a senior official')
    assert.notEqual(closed, text)
    const again = await imports([...background, '--key', key], { ...textsOf(first), [path]: closed })
    assert.match(again.out, /^ {2}Lines of the new file that still contain a protected name, for you to reword: \d/m)
  })

  test('keeps what was told when a newer transcript is imported, and may be told otherwise', async () => {
    const first = await imports([
      ...onRecord,
      '--asks',
      '1=Bo Weiss',
      '--answers',
      '2=Cy Adair',
      '--asks',
      '3=Dee Roth',
    ])
    const newer = talk.replace(
      'Speaker 1: Why',
      'Speaker 1: Good morning.\n\nInes Okafor: Good morning to you.\n\nSpeaker 1: Why',
    )
    const again = await imports([...onRecord, '--json'], { ...textsOf(first), '/talk.txt': newer })
    // What the program prints with --json is what its type says.
    const [file] = (JSON.parse(again.out) as JsonImport).files
    assert.equal(file?.result, 'imported-again')
    assert.deepEqual(file.changes?.gone, [])
    assert.deepEqual(voices(again), ['questioner Bo Weiss', 'interviewee Cy Adair', 'questioner Dee Roth'])
    const other = await imports([...onRecord, '--answers', 'cy adair=Ines Okafor'], {
      ...textsOf(again),
      '/talk.txt': newer,
    })
    assert.match(other.out, /2\. Interviewee Ines Okafor/)
    assert.deepEqual(voices(other), ['questioner Bo Weiss', 'interviewee Ines Okafor', 'questioner Dee Roth'])
  })
})
