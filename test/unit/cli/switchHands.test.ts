import assert from 'node:assert/strict'
import type { Host } from '../../../src/cli/host.js'
import { reedInterview, reedSource } from '../../support/fixtures.js'
import { open } from './gateTools.js'
import { type Ending, runWith } from './runWith.js'

const off = '<!-- attache-off quotation-altered: read aloud (Anna Brandt) -->'
const words = 'Reed said: “Kestria should publish its flood data.” [@reed2021, para. 3]'
const memo = `${words} ${off}\n`

/** A git in which these people committed the lines of a memo, each with others where they have some. */
function git(authors: readonly (readonly [author: string, more: string])[]): Pick<Host, 'machine'> {
  const ids = authors.map((_, index) => String(index).repeat(40))
  const never = (): never => assert.fail('expected no other program')
  const blamed = authors.map(
    ([author], index) => `${ids[index]} 1 1 1\nauthor ${author}\nfilename m.md\n\t${words} ${off}\n`,
  )
  const shown = authors.map(([, more], index) => `${ids[index]} ${more}\n`)
  return {
    machine: {
      find: () => Promise.resolve('/usr/bin/git'),
      output: (_git, asked) => {
        const answer = asked.includes('blame') ? blamed : asked.includes('show') ? shown : undefined
        return Promise.resolve(answer && new TextEncoder().encode(answer.join('')))
      },
      run: never,
      inFolder: never,
      folderAt: never,
    },
  }
}

const run = async (argv: readonly string[], machine: Partial<Host> = {}, text = memo): Promise<Ending> =>
  runWith(
    ['check', ...argv, '--corpus', '/corpus'],
    { '/corpus/reed2021.md': open(reedInterview()), '/corpus/reed2021.txt': reedSource(), './m.md': text },
    JSON.stringify({ file_path: './m.md' }),
    machine,
  )

suite('A check that somebody switched off', () => {
  const signed = git([['Anna Brandt', '']])
  const forged: readonly (readonly [who: string, machine: Partial<Host>, told: RegExp])[] = [
    ['nobody has committed', {}, /Switches that no commit has, so that nobody has signed them yet: 1\./],
    ['somebody else committed', git([['Copilot', '']]), /Switches signed Anna Brandt and committed by Copilot: 1\./],
    [
      'an assistant committed beside the person',
      git([['Anna Brandt', 'Claude <noreply@anthropic.com>']]),
      /Switches signed Anna Brandt and committed by Anna Brandt with Claude: 1\./,
    ],
  ]
  for (const [who, machine, told] of forged)
    test(`is told where ${who}, and under an assistant so is what it hides`, async () => {
      const person = await run(['./m.md'], machine)
      assert.equal(person.code, 0, 'what a person is about to commit may not be stopped')
      assert.match(person.err, told)
      const assistant = await run(['./m.md'], { ...machine, assistant: 'CLAUDECODE' })
      assert.equal(assistant.code, 2)
      assert.match(assistant.out, /quotation-altered/)
      assert.match((await run(['--assistant'], machine)).err, /^\.\/m\.md\nDiffers: 1\./)
    })

  test('is off where the person whom it names has committed it, after an edit of an assistant too', async () => {
    assert.doesNotMatch((await run(['./m.md'], signed)).err, /Switches/)
    for (const argv of [['./m.md'], ['--assistant']])
      assert.equal((await run(argv, { ...signed, assistant: 'CLAUDECODE' })).code, 0, argv.join())
  })

  test('is told where a signed one was copied', async () => {
    const { err } = await run(['./m.md'], signed, `${memo}\n${memo}`)
    assert.match(err, /Switches that no commit has, so that nobody has signed them yet: 1\./)
  })
})
