import assert from 'node:assert/strict'
import { runWith } from './runWith.js'

const talk = `Title: Quays in spring
Publisher: Harbour Letters
Date: 5 May 2023

PRESENTER: Ana Solis, you have run the quays since the flood. Jo March is asking. What is next?

SOLIS: The talks go on until the end of May, I think, and nobody will walk out before that.

PRESENTER: And what comes then, in the summer?

SOLIS: Then we shall see, for there is a second round in June.
`
const argv = [
  'import',
  '/t.txt',
  '--terms',
  'background',
  '--description',
  'an official',
  '--key',
  'source-1',
  '--store',
]

/** What a check says of a memo that cites the interview, with this file of names. */
async function breaches(words: string, file: object): Promise<string> {
  const { files } = await runWith([...argv, '--out', '/mine'], { '/t.txt': talk })
  const interview = files.get('/mine/source-1.md')
  assert.ok(typeof interview === 'string')
  const { out } = await runWith(['check', '/m.md', '--corpus', '/mine', '--store'], {
    '/mine/source-1.md': interview,
    '/home/.attache/protected/source-1.names.json': JSON.stringify({ attache: 'names/1', key: 'source-1', ...file }),
    '/m.md': `${words} expects a second round [@source-1, para. 2].\n`,
  })
  return out
    .split('\n')
    .filter((line) => line.includes('attribution-breach'))
    .join('\n')
}

suite('where a protected speaker works', () => {
  const names = { names: ['Ana Solis'], affiliations: ['Ministry of Maritime Affairs of Sandovia'], stated: {} }
  for (const words of [
    'An official of the Ministry of Maritime Affairs of Sandovia',
    'An official of the Ministry of Maritime Affairs',
    'An official of Sandovia’s Ministry of Maritime Affairs',
    'An official of the Sandovian Ministry of Maritime Affairs',
  ])
    test(`is told by: ${words}`, async () => assert.notEqual(await breaches(words, names), ''))

  for (const [words, affiliations] of [
    ['An official of a ministry', names.affiliations],
    ['An official close to the United Nations', ['United Nations in Sandovia']],
    ['An official of a university', ['University of Sandovia']],
  ] as const)
    test(`is not told by: ${words}`, async () => assert.equal(await breaches(words, { ...names, affiliations }), ''))

  test('is asked for although the publisher is known', async () => {
    const { out, files } = await runWith([...argv, '--out', '/mine'], { '/t.txt': talk })
    assert.match(String(files.get('/home/.attache/protected/source-1.names.json')), /Harbour Letters/)
    assert.match(out, /No affiliation of the interviewee was found/)
  })
})

suite('a label that tells a part alone', () => {
  test('is no protected name', async () => {
    for (const label of ['PRESENTER', 'Reporter', 'Interviewer']) {
      const text = talk.replaceAll('PRESENTER', label)
      const told = [...argv, '--out', '/mine', '--name', 'Jo March']
      const { files, out } = await runWith(told, { '/t.txt': text })
      const stored = String(files.get('/home/.attache/protected/source-1.names.json'))
      assert.match(stored, /Jo March/, out)
      assert.doesNotMatch(stored, new RegExp(label, 'i'))
    }
  })
})
