import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { changeFiles, type FileChange, recover } from '../../../src/machine/changeFiles.js'
import { forgetSteps } from '../../../src/machine/settle.js'
import { signFor } from '../../../src/machine/sign.js'
import { everyKill, stepsOn, visible } from '../../support/kills.js'
import { MemoryDisk } from '../../support/memoryDisk.js'
import { skip } from '../../support/skip.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const before = {
  '/store/a.txt': 'old words',
  '/c/a.md': 'old',
  '/c/b.md': 'old b',
  '/d/a.md': 'old',
  '/d/b.md': 'old b',
}
const plan: readonly FileChange[] = [
  { path: '/store/a.txt', before: bytes('old words'), after: 'new words', isPrivate: true },
  { path: '/c/a.md', before: bytes('old'), after: 'new' },
  { path: '/c/b.md', before: bytes('old b'), after: 'new b' },
]
const homes = ['/c', '/d', '/store']
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A disk on which this user's run was killed as soon as its step counted. */
async function interrupted(): Promise<MemoryDisk> {
  const kills = await everyKill(new MemoryDisk(before), (disk) => changeFiles(plan, disk.parts))
  const first = kills.find(({ disk }) => stepsOn(disk).some((folder) => /^\/c\/.*-step$/.test(folder)))
  assert.ok(first)
  return first.disk
}

function copyStep(disk: MemoryDisk, from: string, to: string): void {
  for (const [name, content] of disk.files())
    if (name.startsWith(`${from}/`)) disk.put(to + name.slice(from.length), content)
}

/** Asserts that nothing planted took effect and that nothing of it stands in the way. */
async function assertHarmless(disk: MemoryDisk, message: string): Promise<void> {
  const were = Object.fromEntries(visible(disk))
  assert.equal(await recover(homes, disk.parts), undefined, message)
  assert.deepEqual(Object.fromEntries(visible(disk)), were, message)
  for (const home of homes) {
    const change = { path: `${home}/new.md`, before: undefined, after: 'mine' }
    assert.equal(await changeFiles([change], disk.parts), undefined, message)
  }
}

suite('a step that this user did not begin on this machine', () => {
  test('is left alone, told by name, and stands in nobody’s way', async () => {
    const disk = await interrupted()
    const steps = stepsOn(disk)
    disk.sign = signFor('', { fs, path })
    await assertHarmless(disk, 'of another user')
    assert.deepEqual(
      new Set(disk.told.map(({ what, folder }) => `${what} ${folder}`)),
      new Set(steps.map((one) => `foreign ${one}`)),
    )
    assert.deepEqual(stepsOn(disk), steps)
  })

  test('takes no effect in another folder than its own, or under the name of one of this user’s', async () => {
    const disk = await interrupted()
    const slot = stepsOn(disk).find((one) => one.startsWith('/c/')) ?? ''
    await recover(homes, disk.parts)
    // As a copy of the folder, or a repository that took the step in, carries it.
    const moved = await interrupted()
    copyStep(moved, slot, slot.replace('/c/', '/d/'))
    for (const [name] of moved.files()) if (name.startsWith(`${slot}/`)) moved.remove(name)
    await assertHarmless(moved, 'moved')
    // Whoever saw the name of a folder in /d can give it to another.
    const own = new MemoryDisk(before)
    const seen = await everyKill(own, (one) =>
      changeFiles([{ path: '/d/z.md', before: undefined, after: '' }], one.parts),
    )
    const ownSlot = seen.flatMap(({ disk: one }) => stepsOn(one)).find((one) => one.endsWith('-step')) ?? ''
    const named = await interrupted()
    copyStep(named, slot, ownSlot)
    for (const [name] of named.files()) if (name.startsWith(`${slot}/`)) named.remove(name)
    await assertHarmless(named, 'named')
  })

  test('takes no effect as the half of one of this user’s', async () => {
    const disk = await interrupted()
    const half = stepsOn(disk).find((one) => one.startsWith('/store/')) ?? ''
    const journal = [...disk.files().keys()].find((name) => name.startsWith(`${half}/`) && name.endsWith('.json')) ?? ''
    const [, ...text] = String(disk.get(journal)).split('\n')
    const other = signFor('', { fs, path })
    disk.put(journal, `${await other(`step /store\n${text.join('\n')}`)}\n${text.join('\n')}`)
    const refusal = await recover(homes, disk.parts)
    assert.equal(refusal?.why, 'apart')
    assert.deepEqual(Object.fromEntries(visible(disk)), before)
  })

  test('changes nothing outside its folder or below a hidden one, even with this user’s own seal', async () => {
    const names = [
      '../.bashrc',
      '/home/.bashrc',
      'x/../../.bashrc',
      'link',
      '.git/hooks/pre-commit',
      '.vscode/settings.json',
    ]
    for (const name of [...names, 'deep/.git/config', '.envrc', 'folder/a.md'])
      for (const was of [null, 'mine']) {
        const disk = new MemoryDisk({ '/home/.bashrc': 'mine', '/home/c/a.md': 'a', '/home/c/deep/x.md': 'x' })
        disk.putLink('/home/c/link', '/home/.bashrc')
        disk.putLink('/home/c/folder/a.md', '/home/.bashrc')
        const id = '00000000-0000-4000-8000-000000000000'
        const files = [{ name, before: was === null ? null : hash(was), after: hash('theirs') }]
        const journal = JSON.stringify({ format: 'attache step/2', id, halves: [], files })
        const folder = `/home/c/.attache-tmp-${(await disk.sign('folder /home/c')).slice(0, 12)}-step`
        disk.put(`${folder}/${id}.json`, `${await disk.sign(`step /home/c\n${journal}`)}\n${journal}`)
        disk.put(`${folder}/${id}.0.new`, 'theirs')
        const were = Object.fromEntries(visible(disk))
        assert.equal(await recover(['/home/c'], disk.parts), undefined, name)
        assert.deepEqual(Object.fromEntries(visible(disk)), were, name)
        const change = { path: '/home/c/b.md', before: undefined, after: 'b' }
        assert.equal(await changeFiles([change], disk.parts), undefined, name)
      }
  })
})

suite('a step of this user', () => {
  test('is told when it is finished, and when it is taken back', async () => {
    const disk = await interrupted()
    assert.equal(await recover(homes, disk.parts), undefined)
    assert.deepEqual(disk.told, [{ what: 'finished', folder: '/c', files: ['a.md', 'b.md'] }])
    const changed = await interrupted()
    changed.put('/c/b.md', 'typed by hand')
    assert.equal(await recover(homes, changed.parts), undefined)
    assert.deepEqual(changed.told, [{ what: 'taken back', folder: '/c', files: ['a.md', 'b.md'] }])
  })

  test('is not waited for longer because the clock was set back since', async () => {
    const disk = await interrupted()
    disk.foldersMade = Date.now() + 3_600_000
    const began = performance.now()
    assert.equal(await recover(homes, disk.parts), undefined)
    assert.ok(performance.now() - began < 6000)
    assert.equal(disk.get('/c/b.md'), 'new b')
  })
})

suite('what runs prepared and never began', () => {
  test('goes at once when a source becomes protected, but not what others made or what is at work', async () => {
    const kills = await everyKill(new MemoryDisk(before), (disk) => changeFiles(plan, disk.parts))
    const prepared = kills.map(({ disk }) => disk).filter((disk) => stepsOn(disk).length > 0)
    const isAtWork = (folder: string): boolean => folder.endsWith('-step')
    assert.ok(prepared.some((disk) => stepsOn(disk).some((folder) => !isAtWork(folder))))
    for (const disk of prepared) {
      const [atWork, foreign] = [stepsOn(disk).filter(isAtWork), '/c/.attache-tmp-0123456789ab-x']
      disk.put(`${foreign}/x.json`, 'planted')
      await forgetSteps(homes, disk.parts)
      assert.deepEqual([...stepsOn(disk)].sort(), [...atWork, foreign].sort())
    }
  })
})

suite('the key by which steps are known', () => {
  let home = ''
  setup(function () {
    if (process.platform === 'win32') return skip(this, 'Windows has no such modes')
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-home-'))
  })
  teardown(() => fs.rmSync(home, { recursive: true, force: true }))
  const sign = (where = home): Promise<string> => signFor(where, { fs, path })('text')
  const file = (): string => path.join(home, '.attache', 'state', 'key')

  test('is made once, for its owner alone, also by several programs at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => sign()))
    assert.equal(new Set([...all, await sign()]).size, 1)
    assert.equal(fs.statSync(file()).mode & 0o777, 0o600)
    assert.equal(fs.statSync(path.dirname(file())).mode & 0o777, 0o700)
    assert.deepEqual(fs.readdirSync(path.dirname(file())), ['key'])
  })

  test('is made anew where others could have read it, where it is a link, and where it is damaged', async () => {
    const first = await sign()
    fs.chmodSync(file(), 0o644)
    const second = await sign()
    fs.truncateSync(file(), 10)
    const third = await sign()
    fs.renameSync(file(), path.join(home, 'elsewhere'))
    fs.symlinkSync(path.join(home, 'elsewhere'), file())
    const fourth = await sign()
    assert.equal(new Set([first, second, third, fourth]).size, 4)
    assert.equal(await sign(), fourth)
  })

  test('lasts as long as the program where its folder is open to others, is no folder, or cannot be had', async () => {
    await sign()
    fs.chmodSync(path.dirname(file()), 0o755)
    assert.notEqual(await sign(), await sign())
    fs.rmSync(path.dirname(file()), { recursive: true })
    fs.writeFileSync(path.dirname(file()), '')
    assert.notEqual(await sign(), await sign())
    for (const where of ['', 'relative', path.join(home, 'none')]) assert.notEqual(await sign(where), await sign(where))
    assert.ok(!fs.existsSync(path.join(home, 'none')))
    assert.ok(!fs.existsSync('relative'))
  })
})
