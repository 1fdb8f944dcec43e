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
      /^ {2}It is doubtful who speaks as [\d, ]+ below\. Correct it in the saved text, or write a mark such as \[Q NAME\] or \[A NAME\] before the paragraphs of the file and import it again\.$/m,
    )
  })

  test('calls nobody doubtful whose label says the part, and says that the name was not found', async () => {
    const files = { '/talk.txt': talk.replaceAll(/Speaker \d:/g, 'Interviewer:').replace('By Lena Brandt', '') }
    const { out } = await imports([...onRecord, '--dry-run'], files)
    assert.match(out, /^ {2}No name was found of 1 below\. If you know it, write it into the saved interview\.$/m)
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

  test('says of an option that is gone where its work is done now', async () => {
    for (const gone of [
      ['--asks', '1=Bo Weiss'],
      ['--no-label', 'percent.'],
    ]) {
      const { code, err } = await imports([...onRecord, ...gone])
      assert.equal(code, 1)
      assert.match(err, new RegExp(`${gone[0]} is gone: names, roles and labels are corrected in the saved text`))
    }
  })

  test('names those whom marks in the file name', async () => {
    const marked = talk
      .replaceAll('Speaker 1:', '[Q Bo Weiss]')
      .replaceAll('Ines Okafor:', '[A]')
      .replaceAll('Speaker 3:', '[Q]')
    const ending = await imports(onRecord, { '/talk.txt': marked })
    assert.deepEqual(voices(ending).slice(0, 1), ['questioner Bo Weiss'])
    assert.doesNotMatch(ending.out, /It is doubtful/)
  })
})
