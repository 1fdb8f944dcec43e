import assert from 'node:assert/strict'
import { type Ending, runWith } from './runWith.js'

const talk = `LIND: Why is the vote in Estmark so late this year?

OKAFOR: The government in Norport is split over the lanes, and in my view the matter is as simple as that.

LIND: Will the ferries run?

OKAFOR: By winter, if the numbers hold, they will.
`

function imports(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
  file = '/in/t.txt',
  store = '/home/.attache/protected',
): Promise<Ending> {
  const terms = ['--terms', 'background', '--description', 'an official']
  return runWith(['import', file, ...terms, '--store', ...argv], { [file]: talk, ...files }, '', { store })
}

suite('the store of an import', () => {
  const places: readonly (readonly [what: string, out: string, store: string, files: Record<string, string>])[] = [
    ['holds the corpus', '/u/kept/corpus', '/u/kept', {}],
    ['lies beside the corpus', '/u/project/corpus', '/u/project/kept', {}],
    ['lies in a workspace of the editor', '/u/own', '/u/work/kept', { '/u/work/.vscode/settings.json': '{}' }],
  ]
  for (const [what, out, store, files] of places)
    test(`is refused where it ${what}`, async () => {
      const ending = await imports(['--out', out], files, undefined, store)
      assert.equal(ending.code, 1)
      assert.match(ending.err, /^The store \S+ (?:holds the corpus folder|lies in the folder)/)
      assert.deepEqual(
        [...ending.files.keys()].filter((path) => path.startsWith(`${store}/`)),
        [],
      )
    })

  test('may be the one of a home that has a corpus and the extensions of the editor', async () => {
    const files = { '/home/.vscode/extensions/extensions.json': '[]' }
    const ending = await imports(['--out', '/home/corpus'], files)
    assert.equal(ending.code, 0, ending.err)
  })
})

suite('the file that a protected import was made of', () => {
  const told = /The imported file is in (\S+) with the corpus and still reveals who spoke/
  for (const [file, out, files, folder] of [
    ['/u/okafor.txt', '/u/corpus', {}, '/u'],
    ['/u/corpus/raw/okafor.txt', '/u/corpus', {}, '/u'],
    ['/u/in/raw/okafor.txt', '/u/corpus', { '/u/.git/HEAD': '' }, '/u'],
    ['/u/in/raw/okafor.txt', '/u/a/corpus', { '/u/.vscode/tasks.json': '{}' }, '/u'],
  ] as const)
    test(`is told where it lies with the corpus: ${file}, ${out}`, async () => {
      const { out: said } = await imports(['--out', out], files, file)
      assert.equal(told.exec(said)?.[1], folder, said)
      assert.doesNotMatch(said, /okafor/)
    })

  test('is not told where it lies elsewhere', async () => {
    assert.doesNotMatch((await imports(['--out', '/u/corpus'], {}, '/v/okafor.txt')).out, told)
  })
})
