import assert from 'node:assert/strict'
import type { JsonAttach } from '../../../src/cli/jsonImport.js'
import { type Ending, runWith } from './runWith.js'

const talk = `LIND: Why is the vote in Estmark so late this year?

OKAFOR: The government in Norport is split over the lanes, and in my view the matter is as simple as that.

By winter, if the numbers hold, the ferries of the northern lane will be running again.

LIND: And what of the southern lane?

OKAFOR: The southern lane is likely to stay closed until the ministers in both capitals have found the money for it.

Yes, and thank you for your time.
`

/** The interview as it is on a machine that has no text of it. */
async function withoutText(terms: readonly string[]): Promise<Record<string, string>> {
  const argv = ['import', '/talk.txt', '--terms', ...terms, '--out', '/mine', '--key', 'source-1']
  const { files } = await runWith(argv, { '/talk.txt': talk })
  return Object.fromEntries(
    [...files].flatMap(([path, text]) => (typeof text === 'string' && !path.endsWith('1.txt') ? [[path, text]] : [])),
  )
}

function attach(copy: string, files: Record<string, string>, ...more: readonly string[]): Promise<Ending> {
  const argv = ['attach', '/copy.txt', '--key', 'source-1', '--corpus', '/mine', '--store', ...more]
  return runWith(argv, { ...files, '/copy.txt': copy })
}

const onRecord = ['on record'] as const
const background = ['background', '--description', 'an official', '--store'] as const

suite('attache attach of a copy with other words', () => {
  test('writes nothing where one remark alone is that of the interview', async () => {
    const other = `Q: How much of the harvest was lost in the upper valley?

A: A third of it, and the farmers there have no seed left for the autumn, whatever the capital has told you.

Yes, and thank you for your patience.
`
    for (const terms of [onRecord, background]) {
      const files = await withoutText(terms)
      const ending = await attach(other, files)
      assert.equal(ending.code, 2)
      assert.match(ending.out, /This is not the transcript of that interview, so nothing was saved\./)
      assert.deepEqual(
        [...ending.files.keys()].filter((path) => path.endsWith('1.txt')),
        [],
      )
    }
  })

  test('says that nothing confirms the words of a protected interview, which keeps no hash of them', async () => {
    const other = talk.replace('if the numbers hold', 'if the numbers fail')
    const ending = await attach(other, await withoutText(background))
    assert.doesNotMatch(ending.out, /passages match/)
    assert.match(
      ending.out,
      /Found by first and last words: 6 of 6 passages\. .* their other words are not confirmed\./,
    )
    assert.equal(ending.code, 0)
    const json = await attach(other, await withoutText(background), '--json')
    const { passages } = JSON.parse(json.out) as JsonAttach
    assert.ok(passages.every(({ state }) => state === 'placed'))
  })
})
