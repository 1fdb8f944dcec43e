import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { personEnv } from '../../support/personEnv.js'
import { isVerifying } from '../../support/verifying.js'

/** Invented, as is everybody in it. */
const talk = `Interview with Annika Brenner, director of the Meridian Institute
12 March 2024

Q: Where were you when the grid failed?

Brenner: I was in the control room at Korvath when the second line tripped. Nobody had told us of the maintenance window, and the minister rang twice within the hour.

Q: What did the minister want to know?

Brenner: He wanted to know whether the Meridian Star contract covered the outage. I said that it did not, and that the reserve would last nine hours at most.
`
const key = 'source-7c1e'
const background = ['--terms', 'background', '--description', 'a senior grid engineer', '--key', key, '--out', 'corpus']

const syllables = 'ba de fi go hu ka le mi no pu ra se ti vo wu za che dri fla gre'.split(' ')

/** So many words that nobody uses, and then these. */
function listWith(words: readonly string[]): readonly string[] {
  const count = isVerifying ? 10_000 : 400
  const syllableAt = (index: number): string => syllables[index % syllables.length] ?? ''
  const made = Array.from({ length: count }, (_, index) =>
    [index, index / 20, index / 400, index / 8000].map((one) => syllableAt(Math.floor(one))).join(''),
  )
  return [...made, ...words]
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
const words = listWith(['control', 'nine', 'reserve', 'minister'])
const surnames = listWith(['brenner', 'korvath']).map(capital)

const memos = {
  'cites.md': `The reserve was short [@${key}, para. 2].\n`,
  'quotes.md': `She said: “the reserve would last nine hours at most” [@${key}, para. 2]. She spoke of “nine hours” [@${key}].\n`,
  'names.md': `Brenner of the Meridian Institute knew [@${key}, para. 1].\n`,
  'brenner.md': `It was so [@${key}].\n`,
  'copied.md':
    'They say the reserve would last nine hours at most, and that nobody had told us of the maintenance window.\n',
  // What a stranger's memo brings in by links of the repository.
  'reads.md': `A ![map](folder/${key}.txt) and ![map](folder/none.txt).\n\n{{< include link.md >}}\n\n{{< include folder/none.txt >}}\n`,
  'surnames.md': `It was ${surnames.join(', ')} [@${key}, para. 1].\n`,
  'words.md': words.map((word) => `She said: “I was in the ${word}” [@${key}, para. 1].\n`).join('\n'),
}

/** What a run left: what it said, how it ended, and every file of the workspace. */
type Left = Readonly<Record<string, unknown>>

suite('A store that is not opened', function () {
  this.timeout(600_000)
  let folder: string
  const at = (...names: readonly string[]): string => path.join(folder, ...names)
  const attache = (argv: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [path.resolve('dist/cli.cjs'), ...argv], {
      cwd: at('work'),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...personEnv, ATTACHE_STORE: at('store'), ATTACHE_TEAM_STORE: '', XDG_CACHE_HOME: at('cache'), ...more },
    })
  const filesOf = (): Left =>
    Object.fromEntries(
      fs
        .readdirSync(at('work'), { recursive: true, encoding: 'utf8' })
        .filter((name) => !name.startsWith(`folder${path.sep}`) && fs.lstatSync(at('work', name)).isFile())
        .map((name) => [name, fs.readFileSync(at('work', name), 'latin1')]),
    )

  suiteSetup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-closed-'))
    fs.mkdirSync(at('work'))
    fs.writeFileSync(at('talk.txt'), talk)
    const done = attache(['import', at('talk.txt'), ...background, '--store'])
    assert.equal(done.status, 0, done.stdout + done.stderr)
    for (const [name, text] of Object.entries(memos)) fs.writeFileSync(at('work', name), text)
    // Somebody typed the name into the file of the interview itself.
    const typed = at('work', 'corpus', `${key}.md`)
    fs.writeFileSync(typed, fs.readFileSync(typed, 'utf8').replace(/^terms:/m, 'note: Brenner had coffee\nterms:'))
    fs.writeFileSync(at('work', 'open.txt'), talk.replaceAll('minister', 'governor'))
    // A link that a repository brings along leads to the transcript, wherever the store may be.
    fs.symlinkSync(at('store', `${key}.txt`), at('work', 'link.md'))
    fs.symlinkSync(at('store', `${key}.txt`), at('work', 'corpus', `${key}.txt`))
    fs.symlinkSync(at('store'), at('work', 'folder'))
    fs.mkdirSync(at('stores'))
    fs.renameSync(at('store'), at('stores', 'its'))
    fs.cpSync(at('work'), at('before'), { recursive: true, verbatimSymlinks: true })
    const others = {
      another: {
        [`${key}.txt`]: '[Q1]\nWell?\n\n[¶1]\nQuite other words.\n',
        [`${key}.names.json`]: '{"attache":"names/1","key":"source-7c1e","names":["Otto Wu"]}',
      },
      damaged: { [`${key}.txt`]: '\xff\xfe\x00', [`${key}.names.json`]: '{', 'source-1.names.json': '[]' },
    }
    for (const [name, files] of Object.entries(others)) {
      fs.mkdirSync(at('stores', name), { mode: 0o700 })
      for (const [file, text] of Object.entries(files)) fs.writeFileSync(at('stores', name, file), text, 'latin1')
    }
  })
  suiteTeardown(() => fs.rmSync(folder, { recursive: true }))

  /** Runs a command beside each store, from the same files. */
  function besideEach(argv: readonly string[]): readonly (readonly [store: string, left: Left])[] {
    return ['none', 'its', 'damaged', ...(isVerifying ? ['another'] : [])].map((store) => {
      if (store !== 'none') fs.cpSync(at('stores', store), at('store'), { recursive: true })
      const { status, stdout, stderr } = attache(argv)
      const left = {
        status,
        stdout,
        stderr,
        files: filesOf(),
        isStored: fs.existsSync(at('store')) && store === 'none',
      }
      for (const one of ['store', 'work']) fs.rmSync(at(one), { recursive: true, force: true })
      fs.cpSync(at('before'), at('work'), { recursive: true, verbatimSymlinks: true })
      return [store, left]
    })
  }

  const all = Object.keys(memos)
  const few = [...all.slice(0, 6), 'link.md']
  const everywhere: readonly (readonly string[])[] = [
    ['check', ...all, 'link.md', '--severity', 'hint'],
    ['quote', 'the reserve would last nine hours at most', '--json'],
    ['export', 'quotes.md', '--to', 'html', '--force'],
    ['export', 'reads.md', '--to', 'md', '--force'],
    ['import', 'open.txt', '--terms', 'on record'],
    ['import', '../talk.txt', ...background],
    ['export', 'copied.md', '--to', 'html', '--out', 'link.md'],
  ]
  const more: readonly (readonly string[])[] = [
    ['corpus', '--json'],
    ['search', 'reserve', 'hours'],
    ['quote', 'nine', '--key', key],
    ['quote', 'the reserve would last nine hours at most', '--key', key],
    ...['json', 'sarif'].map((format) => ['check', ...few, '--severity', 'hint', '--format', format]),
    ['check', ...few, '--fix'],
    ['assess', 'quotes.md', '--json'],
    ['export', 'copied.md', '--to', 'md', '--annex'],
    ['bibliography', '--out', 'refs.json'],
    ['attach', '../talk.txt', '--key', key],
    ['search', 'reserve', '--corpus', '../store'],
    ['search', 'reserve', '--corpus', 'folder'],
    ['search', 'reserve', '--corpus', '..'],
    ['export', 'copied.md', '--to', 'html', '--out', '../store/copied.html'],
    ['export', 'copied.md', '--to', 'html', '--out', 'folder/copied.html'],
    ['export', 'copied.md', '--to', 'html', '--out', 'folder'],
    ['export', 'copied.md', '--to', 'docx', '--reference-doc', `folder/${key}.txt`],
    ['import', `../store/${key}.txt`, '--terms', 'on record', '--as-read'],
  ]
  for (const argv of isVerifying ? [...everywhere, ...more] : everywhere)
    test(`changes nothing that is printed or written by attache ${argv.join(' ')}`, () => {
      const own =
        argv.includes('--corpus') || ['import', 'assess'].includes(argv[0] ?? '') ? [] : ['--corpus', 'corpus']
      const [first, ...others] = besideEach([...argv, ...(argv[0] === 'assess' ? ['--corpus', 'corpus'] : own)])
      for (const [store, left] of others) assert.deepEqual(left, first?.[1], store)
    })

  test('is not opened by naming another, nor by a link or a path that leads into it', () => {
    fs.cpSync(at('stores', 'its'), at('moved'), { recursive: true })
    for (const argv of [
      ['import', `../moved/${key}.txt`, '--terms', 'on record', '--as-read', '--dry-run'],
      ['check', `../moved/${key}.txt`, `../moved/${key}.names.json`],
      ['search', 'reserve', '--corpus', 'corpus', '--corpus', '../moved'],
    ]) {
      const { stdout, stderr } = attache(argv, { ATTACHE_STORE: at('elsewhere') })
      assert.doesNotMatch(stdout + stderr, /reserve would|Brenner|nine hours/, argv.join(' '))
    }
    fs.rmSync(at('moved'), { recursive: true })
  })

  test('leaves a quotation uncompared and names unchecked, says the way out, and ends with 2', () => {
    const { status, stdout, stderr } = attache(['check', 'quotes.md', '--corpus', 'corpus'])
    assert.equal(status, 2)
    assert.match(
      stdout,
      /quotes\.md:1:\d+ warning Not compared: source-7c1e is protected\. Use --store, or open the memo in the editor\./,
    )
    assert.equal(stderr.match(/^Protected names: not checked for source-7c1e\./gm)?.length, 1)
  })

  test('keeps back every document that cites its sources, and what is to be kept in it', () => {
    const exported = attache(['export', 'cites.md', '--to', 'html', '--corpus', 'corpus', '--force'])
    assert.equal(exported.status, 2)
    assert.match(
      exported.stderr,
      /opens with --store alone\.\nNothing was written\. Add --store, or export the memo in the editor\.\n$/,
    )
    const again = attache(['import', '../talk.txt', ...background])
    assert.equal(again.status, 1)
    assert.match(
      again.stderr,
      /^Nothing was written: of a protected interview its names and transcript are in the store/,
    )
    assert.deepEqual(
      fs.readdirSync(folder).sort(),
      ['before', 'cache', 'stores', 'talk.txt', 'work'].filter((name) => fs.existsSync(at(name))),
    )
  })
})
