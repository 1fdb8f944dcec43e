import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { paragraphHash } from '../../../src/core/corpus/source/paragraphHash.js'
import { reedInterview, reedSource } from '../../support/fixtures.js'
import { type Ending, runWith } from './runWith.js'

type Files = Readonly<Record<string, string>>

const folder = 'test/fixtures/checks/corpus'
const varga = {
  '/mine/varga2011.md': fs.readFileSync(`${folder}/varga2011.md`, 'utf8'),
  '/mine/varga2011.txt': fs.readFileSync(`${folder}/varga2011.txt`, 'utf8'),
  '/mine/sarn-basin.md': fs.readFileSync(`${folder}/sarn-basin.md`, 'utf8'),
}

async function migrated(files: Files): Promise<Ending> {
  return runWith(['corpus', '--migrate', '--corpus', '/mine'], files)
}

const sumsOf = ({ files }: Ending, key: string): string => String(files.get(`/mine/${key}.sums`) ?? '')

suite('attache corpus --migrate', () => {
  test('brings an interview of version 1 into the newest, with hashes from its text, and changes nothing else', async () => {
    const before = varga['/mine/varga2011.md']
    assert.match(before, /^attache: interview\/1$/m)
    const ending = await migrated(varga)
    assert.equal(ending.files.get('/mine/varga2011.md'), before.replace('interview/1', 'interview/3'))
    const passages = before.match(/^- (?:¶|Q|SF)\d+:/gm)?.length
    assert.equal(sumsOf(ending, 'varga2011').trimEnd().split('\n').length, 1 + (passages ?? 0))
    assert.match(ending.out, /→ \/mine\/varga2011\.sums\n→ \/mine\/varga2011\.md\n/)
    assert.equal(ending.code, (await runWith(['corpus', '--corpus', '/mine'], varga)).code)
  })

  test('brings an interview of version 2 into the newest by its number alone', async () => {
    const before = reedInterview().replace('interview/1', 'interview/2')
    const first = await migrated({ '/mine/reed2021.md': before, '/mine/reed2021.txt': reedSource() })
    assert.equal(first.files.get('/mine/reed2021.md'), before.replace('interview/2', 'interview/3'))
    const files = { '/mine/reed2021.md': before, '/mine/reed2021.sums': sumsOf(first, 'reed2021') }
    const again = await migrated(files)
    assert.match(again.out, /→ \/mine\/reed2021\.md\n/)
    assert.doesNotMatch(again.out, /→ \/mine\/reed2021\.sums\n/)
  })

  test('moves the hashes of version 1 out of the lines, and believes them more than the text', async () => {
    const hash = 'ab12'.repeat(16)
    const hashed = reedInterview().replace(/^- ¶1: .*/m, `$& {page=4 sha256=${hash}}`)
    const ending = await migrated({ '/mine/reed2021.md': hashed, '/mine/reed2021.txt': reedSource() })
    assert.doesNotMatch(String(ending.files.get('/mine/reed2021.md')), /sha256/)
    assert.match(String(ending.files.get('/mine/reed2021.md')), /^- ¶1: .* \{page=4\}$/m)
    assert.match(sumsOf(ending, 'reed2021'), new RegExp(`^¶1 “.*” ${hash}$`, 'm'))
    const said = /\[¶3\]\n([^[]*)\n\n/.exec(reedSource())?.[1] ?? ''
    assert.match(sumsOf(ending, 'reed2021'), new RegExp(`^¶3 “.*” ${paragraphHash(said)}$`, 'm'))
  })

  test('rebuilds hashes from a text that begins and ends as the passages do, and from no other', async () => {
    const ending = await migrated({ '/mine/reed2021.md': reedInterview(), '/mine/reed2021.txt': reedSource() })
    const md = String(ending.files.get('/mine/reed2021.md'))
    const whole = sumsOf(ending, 'reed2021')
    const files = { '/mine/reed2021.md': md, '/mine/reed2021.txt': reedSource() }
    const line = /^¶2 .*\n/m.exec(whole)?.[0] ?? ''
    const conflict = whole.replace(
      line,
      `<<<<<<< HEAD\n${line}=======\n${line.replace(/[0-9a-f]{9}\n/, '0'.repeat(9) + '\n')}>>>>>>> b\n`,
    )
    for (const damaged of ['', whole.replace(line, ''), conflict])
      assert.equal(sumsOf(await migrated({ ...files, '/mine/reed2021.sums': damaged }), 'reed2021'), whole)
    const missing = await migrated(files)
    assert.equal(sumsOf(missing, 'reed2021'), whole)
    const other = reedSource().replace('In my view the treaty', 'The treaty, I would say,')
    const left = await migrated({ ...files, '/mine/reed2021.txt': other, '/mine/reed2021.sums': conflict })
    assert.equal(sumsOf(left, 'reed2021'), conflict, 'what git has may still be put right')
    assert.match(left.out, /Git left a merge conflict/)
  })

  test('puts no hash of a protected interview into the corpus', async () => {
    const closed = reedInterview().replace('terms: on record', 'terms: background\ndescription: an economist')
    const ending = await migrated({ '/mine/reed2021.md': closed, '/mine/reed2021.txt': reedSource() })
    assert.match(String(ending.files.get('/mine/reed2021.md')), /interview\/3/)
    assert.equal(ending.files.has('/mine/reed2021.sums'), false)
  })

  test('has nothing to do the second time, and changes no corpus that is not named', async () => {
    const first = await migrated(varga)
    const files = Object.fromEntries([...first.files].map(([path, text]) => [path, String(text)]))
    assert.doesNotMatch((await migrated(files)).out, /→/)
    const none = await runWith(['corpus', '--migrate'])
    assert.equal(none.code, 1)
    assert.match(none.err, /^Name the folder of your corpus with --corpus\.\n$/)
  })
})
