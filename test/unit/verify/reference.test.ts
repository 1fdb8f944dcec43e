import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { fixtureCorpus, reedSource } from '../../support/fixtures.js'

/** The block of the reference that holds a piece of text. */
function blockWith(language: string, piece: string): string {
  const reference = fs.readFileSync('media/manual/teams.md', 'utf8')
  const blocks = [...reference.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
  const found = blocks.find(([, name, text]) => name === language && text?.includes(piece))?.[2]
  assert.ok(found, `no block with ${piece}`)
  return found
}

suite('What the reference says of a team’s CI', () => {
  let folder: string
  const inFolder = () => ({
    cwd: folder,
    encoding: 'utf8' as const,
    env: { ...process.env, PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH']}` },
  })
  const git = (...argv: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...argv], {
      ...inFolder(),
    })
  const write = (name: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
  }

  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-team-'))
    execFileSync('git', ['init', '--quiet'], { cwd: folder })
    // As it is installed, by its name.
    fs.mkdirSync(path.join(folder, 'bin'))
    fs.symlinkSync(path.resolve('dist/cli.cjs'), path.join(folder, 'bin/attache'))
    for (const [uri, text] of fixtureCorpus()) write(`corpus/${path.posix.basename(uri)}`, text)
    write('corpus/reed2021.txt', reedSource())
  })
  teardown(() => fs.rmSync(folder, { recursive: true }))

  const wrong = 'Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].\n'
  const right = wrong.replace('equal', 'unequal')

  test('the step fails where a problem is left, and passes where none is', () => {
    const [, step = ''] = /run: (attache .*)$/m.exec(blockWith('yaml', 'attache check')) ?? []
    const run = () => spawnSync('sh', ['-c', step], inFolder())
    write('memos/2026/a.md', wrong)
    const { status, stdout } = run()
    assert.equal(status, 2)
    assert.match(stdout, /^memos\/2026\/a\.md:1:16 error Quotation differs from Reed, ¶2/)
    write('memos/2026/a.md', right)
    assert.deepEqual([run().status, run().stdout], [0, ''])
  })

  test('the hook refuses a commit of a memo that is wrong, and lets others pass', () => {
    write('.git/hooks/pre-commit', blockWith('sh', 'git diff --cached'))
    fs.chmodSync(path.join(folder, '.git/hooks/pre-commit'), 0o755)
    write('memos/a memo.md', wrong)
    git('add', 'memos')
    const refused = git('commit', '-m', 'A memo')
    assert.notEqual(refused.status, 0)
    assert.match(refused.stdout + refused.stderr, /quotation-altered/)
    write('memos/a memo.md', right)
    git('add', 'memos')
    assert.equal(git('commit', '-m', 'A memo').status, 0)
    write('notes.md', wrong)
    git('add', 'notes.md')
    assert.equal(git('commit', '-m', 'Notes').status, 0)
  })
})
