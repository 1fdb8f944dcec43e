import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { readSource } from '../../../src/core/corpus/source/sourceText.js'
import { type Ending, runWith } from './runWith.js'

type Files = Readonly<Record<string, string>>

const folder = 'test/fixtures/checks/corpus'
const older: Files = Object.fromEntries(
  ['halelong2016.md', 'halelong2016.txt', 'sarn-basin.md'].map((name) => [
    `/mine/${name}`,
    fs.readFileSync(`${folder}/${name}`, 'utf8'),
  ]),
)

/** The words of the interview as a transcript has them: a label before each turn, no standfirst, and not ¶12, which the copy of the text lacks. */
function transcript(change: (turns: string[]) => void = () => undefined): string {
  const corpus = new Corpus()
  corpus.set('file:///halelong2016.md', older['/mine/halelong2016.md'] ?? '')
  const source = readSource('file:///halelong2016.txt', older['/mine/halelong2016.txt'] ?? '')
  const voices: Readonly<Record<string, string>> = { hale: 'Ruth Hale', long: 'Peter Long', questioner: 'Interviewer' }
  const interview = corpus.interview('halelong2016')
  const turns = source.blocks.flatMap(({ ref, span }) => {
    const said = interview?.passages.find((one) => one.ref.kind === ref.kind && one.ref.number === ref.number)
    const name = voices[said?.voice ?? '']
    return name === undefined ? [] : [`${name}: ${source.text.slice(span.start, span.end)}`]
  })
  change(turns)
  return turns.join('\n\n')
}

/** Two turns more at the beginning, one gone, and one with other words. */
const newer = transcript((turns) => {
  turns.splice(5, 1)
  turns[7] = turns[7]?.replace(/\. /, ', as far as anybody can tell from here. ') ?? ''
  turns.unshift('Interviewer: Shall we begin with the count?', 'Ruth Hale: By all means, and thank you for having me.')
})

async function again(files: Files, text: string, more: readonly string[] = ['--terms', 'on record']): Promise<Ending> {
  const argv = ['import', '/heard.txt', '--key', 'halelong2016', '--out', '/mine', '--store', ...more]
  return runWith(argv, { ...files, '/heard.txt': text })
}

function filesOf({ files }: Ending): Files {
  return Object.fromEntries([...files].flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])))
}

const untied = (text = ''): number => text.match(/^- at: was /gm)?.length ?? 0

suite('An import again that was interrupted', () => {
  let before: Files = {}
  let whole: Files = {}

  suiteSetup(async () => {
    before = filesOf(await again(older, transcript()))
    whole = filesOf(await again(before, newer))
  })

  test('begins with an interview of version 1, which an import again brings into the newest', () => {
    assert.match(older['/mine/halelong2016.md'] ?? '', /^attache: interview\/1$/m)
    assert.match(before['/mine/halelong2016.md'] ?? '', /^attache: interview\/3$/m)
    assert.match(before['/mine/halelong2016.sums'] ?? '', /^attache: sums\/2\n/)
    assert.doesNotMatch(before['/mine/halelong2016.md'] ?? '', /- at: was (?!SF1|¶12)/, 'the transcript has no more')
    assert.notEqual(whole['/mine/halelong2016.md'], before['/mine/halelong2016.md'])
  })

  for (const [what, written] of [
    ['after the text', ['/mine/halelong2016.txt']],
    ['before the text', []],
  ] as const)
    test(`gives the uninterrupted result when it is repeated, ${what}`, async () => {
      const half = { ...before, ...Object.fromEntries(written.map((path) => [path, whole[path] ?? ''])) }
      const ending = await again(half, newer)
      const files = filesOf(ending)
      for (const path of Object.keys(whole)) assert.equal(files[path], whole[path], path)
      assert.equal(/The old transcript does not match/.test(ending.out), written.length > 0)
    })

  test('unties no claim more where the hashes are of the newer text as well', async () => {
    const half = {
      ...before,
      '/mine/halelong2016.txt': whole['/mine/halelong2016.txt'] ?? '',
      '/mine/halelong2016.sums': whole['/mine/halelong2016.sums'] ?? '',
    }
    const files = filesOf(await again(half, newer))
    assert.equal(untied(files['/mine/halelong2016.md']), untied(whole['/mine/halelong2016.md']))
    assert.equal(files['/mine/halelong2016.sums'], whole['/mine/halelong2016.sums'])
  })

  test('unties no claim more in an interview of version 1 without hashes', async () => {
    const half = { ...older, '/mine/halelong2016.txt': whole['/mine/halelong2016.txt'] ?? '' }
    const ending = await again(half, newer)
    assert.equal(untied(filesOf(ending)['/mine/halelong2016.md']), untied(whole['/mine/halelong2016.md']))
    assert.match(ending.out, /The old transcript does not match the interview in (?:Q|¶)\d/)
  })

  test('of a protected interview finds its passages by the hashes in the store', async () => {
    const terms = ['--terms', 'background', '--description', 'two researchers']
    const first = filesOf(
      await runWith(['import', '/heard.txt', ...terms, '--out', '/mine', '--store'], {
        '/heard.txt': transcript(),
      }),
    )
    const key = Object.keys(first).flatMap((path) => /^\/mine\/(.*)\.md$/.exec(path)?.[1] ?? [])[0] ?? ''
    assert.equal(Object.keys(first).includes(`/mine/${key}.sums`), false)
    const repeat = async (files: Files): Promise<Files> =>
      filesOf(
        await runWith(['import', '/heard.txt', ...terms, '--key', key, '--out', '/mine', '--store'], {
          ...files,
          '/heard.txt': newer,
        }),
      )
    const done = await repeat(first)
    assert.notEqual(done[`/home/.attache/protected/${key}.sums`], first[`/home/.attache/protected/${key}.sums`])
    const half = await repeat({
      ...first,
      [`/home/.attache/protected/${key}.txt`]: done[`/home/.attache/protected/${key}.txt`] ?? '',
    })
    for (const path of Object.keys(done)) assert.equal(half[path], done[path], path)
  })
})
