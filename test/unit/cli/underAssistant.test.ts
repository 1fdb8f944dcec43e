import assert from 'node:assert/strict'
import { runWith } from './runWith.js'

const talk = `Interview with Annika Brenner, director of the Meridian Institute
12 March 2024

Q: Where were you when the grid failed?

Brenner: I was in the control room at Korvath when the second line tripped. Nobody had told us of the maintenance window.

Q: What did the minister want to know?

Brenner: He wanted to know whether the contract covered the outage. I said that it did not, and that the reserve would last nine hours at most.
`
const memo = `<!-- attache-off quotation-altered: read aloud (Anna Brandt) -->

Brenner said: “Nobody told us of the maintenance window” [@brenner2024, para. 1].

Brenner said: "the reserve would last nine hours at most" [@brenner2024, para. 1].
`
const reviewed = `${'0'.repeat(16)} ${'a'.repeat(16)} ${'b'.repeat(16)} supported AB 2026-12-01\n`
const terms = ['on record', 'background', 'not for attribution', 'off record']

/** What nobody but a person may change. */
function decided(files: ReadonlyMap<string, string | Uint8Array>): Readonly<Record<string, readonly string[]>> {
  const lines = [...files].filter(([file]) => /\.md$|reviewed$/.test(file))
  return Object.fromEntries(
    lines.map(([file, text]) => [
      file,
      String(text).match(
        /^(?:-? ?(?:terms|assistants|embargo|quotation-approval|read-back):.*)$|attache-off.*|\bsupported\b.*/gm,
      ) ?? [],
    ]),
  )
}

suite('commands that an assistant runs', () => {
  const argvs: readonly (readonly string[])[] = [
    ['check', './memo.md', '--fix', '--strict', '--corpus', '/c'],
    ['check', '--assistant', './memo.md', '--corpus', '/c'],
    ['check', './memo.md', '--require-read', '--corpus', '/c'],
    ['corpus', '--migrate', '--corpus', '/c'],
    ...terms.flatMap((one) => [
      ['import', './talk.txt', '--terms', one, '--description', 'an engineer', '--key', 'brenner2024', '--out', '/c'],
      ['import', './talk.txt', '--terms', one, '--key', 'brenner2024', '--out', '/c', '--force'],
    ]),
    [
      'import',
      './talk.txt',
      '--terms',
      'background',
      '--description',
      'x',
      '--key',
      'brenner2024',
      '--out',
      '/c',
      '--store',
    ],
    ['attach', './talk.txt', '--key', 'brenner2024', '--corpus', '/c', '--out', '/c'],
    ['export', './memo.md', '--to', 'md', '--force', '--corpus', '/c'],
    ['bibliography', '--out', './references.json', '--corpus', '/c'],
    ['assess', './memo.md', '--corpus', '/c'],
    ['quote', 'nine hours at most', '--corpus', '/c'],
  ]
  for (const own of ['terms: on record\nassistants: never\nembargo: 2999-01-01', 'terms: off record'])
    test(`mark nothing as read, switch nothing off and change no terms (${own.split('\n')[0]})`, async () => {
      const imported = await runWith(
        ['import', './talk.txt', '--terms', 'on record', '--key', 'brenner2024', '--out', '/c'],
        { './talk.txt': talk },
      )
      const made = Object.fromEntries([...imported.files].filter(([file]) => file.startsWith('/c/')))
      const interview = String(made['/c/brenner2024.md']).replace('terms: on record', own)
      assert.ok(interview.includes(own))
      const files = {
        ...made,
        '/c/brenner2024.md': interview,
        '/c/memos.reviewed': reviewed,
        './talk.txt': talk,
        './memo.md': memo,
      }
      const before = decided(new Map(Object.entries(files)))
      assert.ok(['/c/brenner2024.md', '/c/memos.reviewed', './memo.md'].every((file) => before[file]?.length))
      for (const argv of argvs) {
        const after = decided((await runWith(argv, files, '', { assistant: 'CLAUDECODE' })).files)
        for (const [file, lines] of Object.entries(before))
          assert.deepEqual(after[file], lines, `${argv.join(' ')}: ${file}`)
      }
    })

  test('there is no option by which any could', async () => {
    const { out } = await runWith(['--help'])
    assert.doesNotMatch(out, /--(?:mark|read|reviewed|approve|release|switch-off|assistants)\b/)
  })
})
