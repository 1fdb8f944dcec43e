import assert from 'node:assert/strict'
import { type Ending, runWith } from './runWith.js'

const strait = `LIND: Why is the vote in Estmark so late this year?

OKAFOR: The government in Norport is split over the lanes, and in my view the matter is as simple as that.

By winter, if the numbers hold, the ferries of the northern lane will be running again.

LIND: Thank you for your time.

OKAFOR: You are welcome.
`
const delta = `MARCH: How much of the harvest was lost in the upper valley?

BERG: A third of it, and the farmers there have no seed left for the autumn, whatever the capital has told you.

MARCH: Thank you for your time.

BERG: You are welcome.
`

/** The files that a run left, as the next one finds them. */
function filesOf({ files }: Ending): Record<string, string> {
  return Object.fromEntries([...files].flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])))
}

suite('attache import with the key of another interview', () => {
  for (const terms of [
    ['on record'],
    ['background', '--description', 'an official', '--store'],
    ['off record', '--description', 'an official', '--store'],
  ])
    test(`${terms[0]}: leaves the interview, its text and its names as they are`, async () => {
      const argv = ['--terms', ...terms, '--out', '/mine', '--key', 'source-1']
      const before = filesOf(await runWith(['import', '/strait.txt', ...argv], { '/strait.txt': strait }))
      const ending = await runWith(['import', '/delta.txt', ...argv], { ...before, '/delta.txt': delta })
      assert.equal(ending.code, 2)
      assert.match(ending.out, /not imported\n {2}This is not the transcript of source-1: .* another key/)
      assert.deepEqual(filesOf(ending), { ...before, '/delta.txt': delta })
    })
})
