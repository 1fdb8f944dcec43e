import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { authorsOfLines, uncommittedIn } from '../../../src/machine/committed.js'
import { machineHere } from '../../../src/machine/machineHere.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

suite('What is new or changed since the last commit', () => {
  const machine = machineHere()
  let folder = ''
  const at = (...names: readonly string[]): string => path.join(folder, ...names)
  const git = (...words: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=K. Ode', '-c', 'user.email=k@ode.test', ...words], { cwd: folder })

  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-committed-'))
    fs.mkdirSync(at('corpus'))
    fs.writeFileSync(at('corpus', 'öde 2021.txt'), 'One.\nTwo.\n')
  })
  teardown(() => fs.rmSync(folder, { recursive: true, force: true }))

  async function states(files: Readonly<Record<string, string>>): Promise<unknown> {
    assert.ok(machine)
    const named = Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) }))
    const found = await uncommittedIn(at('corpus'), named, machine)
    return found && Object.fromEntries(found)
  }

  test('is told by the bytes, whatever the line ends that git writes here', async () => {
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'First')
    assert.deepEqual(await states({ 'öde 2021.txt': 'One.\nTwo.\n' }), {})
    assert.deepEqual(await states({ 'öde 2021.txt': 'One.\r\nTwo.\r\n' }), {})
    assert.deepEqual(await states({ 'öde 2021.txt': 'One.\nThree.\n', 'new.txt': '' }), {
      'öde 2021.txt': 'changed',
      'new.txt': 'new',
    })
  })

  test('counts what is staged and not committed', async () => {
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'First')
    fs.writeFileSync(at('corpus', 'new.txt'), 'New.\n')
    git('add', '.')
    assert.deepEqual(await states({ 'new.txt': 'New.\n' }), { 'new.txt': 'new' })
  })

  test('has an author for each line of a file, and runs nothing that would make it fit to read', async () => {
    assert.ok(machine)
    git('init', '-q')
    fs.writeFileSync(at('.gitattributes'), '* diff=trap\n')
    git('add', '.')
    git('commit', '-q', '-m', 'First')
    fs.writeFileSync(at('corpus', 'öde 2021.txt'), 'One.\nThree.\n')
    git('commit', '-q', '-a', '-m', 'Second', '--author', 'Ea Lind <ea@lind.test>')
    git('config', 'diff.trap.textconv', `touch ${at('sprung')}; cat`)
    assert.deepEqual(await authorsOfLines(at('corpus'), 'öde 2021.txt', machine), [
      { author: 'K. Ode', line: 'One.' },
      { author: 'Ea Lind', line: 'Three.' },
    ])
    assert.deepEqual(await authorsOfLines(at('corpus'), 'none.txt', machine), [])
    assert.ok(!fs.existsSync(at('sprung')))
  })

  test('names whom a commit names beside its author, and asks no program for signatures', async () => {
    assert.ok(machine)
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'First\n\nCo-Authored-By: Claude <noreply@anthropic.test>')
    fs.appendFileSync(at('corpus', 'öde 2021.txt'), 'Three.\n')
    git('commit', '-q', '-a', '-m', 'Second')
    git('config', 'log.showSignature', 'true')
    git('config', 'gpg.program', `touch ${at('sprung')}`)
    assert.deepEqual(
      (await authorsOfLines(at('corpus'), 'öde 2021.txt', machine)).map(({ author }) => author),
      ['K. Ode with Claude', 'K. Ode with Claude', 'K. Ode'],
    )
    assert.ok(!fs.existsSync(at('sprung')))
  })

  test('is not known without a repository, or a commit', async () => {
    assert.equal(await states({ 'öde 2021.txt': 'One.\n' }), undefined)
    git('init', '-q')
    assert.equal(await states({ 'öde 2021.txt': 'One.\n' }), undefined)
  })

  test('runs nothing that the settings of a repository name', async () => {
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'First')
    const trap = `touch ${at('sprung')}`
    fs.writeFileSync(at('.gitattributes'), '* filter=trap\n')
    for (const [name, value] of [
      ['core.fsmonitor', trap],
      ['core.pager', trap],
      ['pager.ls-tree', 'true'],
      ['core.sshCommand', trap],
      ['filter.trap.clean', trap],
      ['filter.trap.smudge', trap],
      ['alias.ls-tree', `!${trap}`],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.url', `ext::${trap}`],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.uploadpack', trap],
      ['protocol.ext.allow', 'always'],
    ])
      execFileSync('git', ['config', name ?? '', value ?? ''], { cwd: folder })
    // An object that is missing would be fetched.
    const tree = execFileSync('git', ['rev-parse', 'HEAD:corpus'], { cwd: folder, encoding: 'utf8' }).trim()
    fs.rmSync(at('.git', 'objects', tree.slice(0, 2), tree.slice(2)))
    assert.equal(await states({ 'öde 2021.txt': 'One.\nTwo.\n' }), undefined)
    assert.ok(!fs.existsSync(at('sprung')))
  })
})
