import assert from 'node:assert/strict'
import { dirname } from 'node:path'
import { changeFiles, type FileChange, type InEditor, recover } from '../../../src/machine/changeFiles.js'
import { everyKill, stepsOn, visible } from '../../support/kills.js'
import { MemoryDisk } from '../../support/memoryDisk.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** An interview that is imported again: store and corpus, files that change, a new one and one that goes. */
const before = {
  '/store/a.txt': 'old words',
  '/store/a.names.json': 'old names',
  '/c/glossary.md': 'old glossary',
  '/c/a.md': 'old interview, rather long',
  '/c/gone.txt': 'to go',
}
const plan: readonly FileChange[] = [
  { path: '/store/a.names.json', before: bytes('old names'), after: 'new names', isPrivate: true },
  { path: '/store/a.txt', before: bytes('old words'), after: 'new words', isPrivate: true },
  { path: '/c/.gitignore', before: undefined, after: '/a.txt\n' },
  { path: '/c/sub/more.md', before: undefined, after: 'new more' },
  { path: '/c/gone.txt', before: bytes('to go'), after: undefined },
  { path: '/c/glossary.md', before: bytes('old glossary'), after: 'new glossary' },
  { path: '/c/a.md', before: bytes('old interview, rather long'), after: 'new interview' },
]
const after = {
  '/store/a.txt': 'new words',
  '/store/a.names.json': 'new names',
  '/c/.gitignore': '/a.txt\n',
  '/c/sub/more.md': 'new more',
  '/c/glossary.md': 'new glossary',
  '/c/a.md': 'new interview',
}
const homes = ['/c', '/store']

const old = (): MemoryDisk => new MemoryDisk(before)
const change = (disk: MemoryDisk, changes = plan): ReturnType<typeof changeFiles> => changeFiles(changes, disk.parts)
const seen = (disk: MemoryDisk): Readonly<Record<string, string>> => Object.fromEntries(visible(disk))

/** Asserts that all files are as before, or all as after. */
function assertWhole(disk: MemoryDisk, message: string): void {
  const now = seen(disk)
  assert.deepEqual(now, now['/c/a.md'] === after['/c/a.md'] ? after : before, message)
}

suite('changing files', () => {
  test('changes all of them and leaves nothing else', async () => {
    const disk = old()
    assert.equal(await change(disk), undefined)
    assert.deepEqual(seen(disk), after)
    assert.deepEqual(stepsOn(disk), [])
    assert.equal(disk.modeOf('/store/a.txt'), 0o600)
    assert.equal(disk.modeOf('/c/a.md'), 0o644)
  })

  test('leaves each file old or new whenever it is killed; the next run finishes all or takes all back', async () => {
    const kills = await everyKill(old(), change)
    assert.ok(kills.length > 60, `${kills.length} kills`)
    const ends = new Set<string>()
    for (const { disk, when } of kills) {
      for (const [name, text] of visible(disk))
        assert.ok(
          [before, after].some((files) => (files as Record<string, string>)[name] === text),
          `${when}: ${name}: ${text}`,
        )
      assert.equal(await recover(homes, disk.parts), undefined, when)
      assertWhole(disk, when)
      ends.add(seen(disk)['/c/a.md'] ?? '')
      assert.ok(!stepsOn(disk).some((folder) => folder.endsWith('-step')), when)
    }
    assert.equal(ends.size, 2)
  })

  test('is killed while it finishes what was killed, and finishes it then', async () => {
    for (const { disk, when } of await everyKill(old(), change)) {
      const isBegun = stepsOn(disk).some((folder) => folder.endsWith('-step'))
      const again = isBegun ? await everyKill(disk, (one) => recover(homes, one.parts)) : []
      for (const { disk: left, when: then } of again) {
        assert.equal(await recover(homes, left.parts), undefined)
        assertWhole(left, `${when}; ${then}`)
        assert.equal(seen(left)['/c/a.md'], 'new interview')
      }
    }
  })

  test('keeps all that it prepares in folders that git ignores from their first moment', async () => {
    for (const { disk, when } of await everyKill(old(), change))
      for (const folder of stepsOn(disk)) {
        const others = [...disk.files().keys()].filter(
          (name) => name.startsWith(`${folder}/`) && !name.endsWith('/.gitignore'),
        )
        if (others.length > 0) assert.equal(disk.get(`${folder}/.gitignore`), '*\n', when)
      }
  })

  test('names in the journal of the store nothing outside it', async () => {
    for (const { disk, when } of await everyKill(old(), change))
      for (const [name, text] of disk.files())
        if (name.startsWith('/store/')) assert.doesNotMatch(String(text), /\/c\b|a\.md|glossary/, `${when}: ${name}`)
  })

  test('replaces nothing that somebody saved since it was read, whenever that was, and says which file it was', async () => {
    const saved = ['/c/a.md', '/c/glossary.md', '/store/a.txt', '/c/.gitignore', '/c/sub/more.md', '/c/gone.txt']
    const moments = (await everyKill(old(), change)).length
    for (const file of saved)
      for (let moment = 0; moment < moments / 2; moment += 1) {
        let count = 0
        let wasThere: string | undefined
        const disk: MemoryDisk = new MemoryDisk(before, {
          onChange: () => {
            if (count === moment) {
              wasThere = seen(disk)[file]
              disk.put(file, 'typed by hand')
            }
            count += 1
          },
        })
        const refusal = await change(disk)
        const now = seen(disk)
        if (count <= moment) continue
        assert.equal(now[file], 'typed by hand', `${file}, ${moment}`)
        const { [file]: _, ...others } = now
        const isNew = now['/c/a.md'] === 'new interview' || wasThere === 'new interview'
        const expected: Record<string, string> = { ...(isNew ? after : before) }
        delete expected[file]
        assert.deepEqual(others, expected, `${file}, ${moment}`)
        if (!isNew) assert.equal(refusal?.path, file)
        assert.ok(!stepsOn(disk).some((folder) => folder.endsWith('-step')))
      }
  })

  test('leaves all as it was on a disk that fills up, at every byte', async () => {
    for (let room = 0; room < 2000; room += 7) {
      const disk = new MemoryDisk(before, { room })
      const refusal = await change(disk)
      if (!refusal) {
        assert.deepEqual(seen(disk), after)
        return
      }
      assert.equal(refusal.why, 'failed')
      assert.deepEqual(seen(disk), before, String(room))
      assert.deepEqual(stepsOn(disk), [])
    }
    assert.fail('the disk was never large enough')
  })

  test('leaves all as it was where one folder cannot be written, or one file cannot be moved', async () => {
    for (const part of ['/store/', '/c/', '/c/sub', '/c/a.md', '/store/a.txt']) {
      const disk = new MemoryDisk(before, { readOnly: (path) => path.startsWith(part) })
      assert.equal((await change(disk))?.why, 'failed', part)
      assert.deepEqual(seen(disk), before, part)
    }
  })

  test('finishes the step of another run that is at work, and is finished by it', async () => {
    const moments = (await everyKill(old(), change)).length
    for (let moment = 0; moment < moments / 2; moment += 1) {
      let count = 0
      let other: Promise<unknown> = Promise.resolve()
      const more = [{ path: '/c/references.json', before: undefined, after: '[]' }]
      const disk: MemoryDisk = new MemoryDisk(before, {
        onChange: () => {
          if (count === moment) other = recover(homes, disk.parts).then(() => change(disk, more))
          count += 1
        },
      })
      const [refusal] = [await change(disk), await other]
      const { '/c/references.json': references, ...now } = seen(disk)
      assert.equal(references, '[]')
      assert.deepEqual(now, refusal ? before : after, `moment ${moment}: ${JSON.stringify(refusal)}`)
      assert.ok(!stepsOn(disk).some((folder) => folder.endsWith('-step')))
    }
  })

  test('of two runs that make the same file from the same reading one is refused', async () => {
    const moments = (await everyKill(old(), change)).length
    const mine = [{ path: '/c/a.md', before: bytes('old interview, rather long'), after: 'by the other run' }]
    for (let moment = 0; moment < moments / 2; moment += 1) {
      let count = 0
      let other: Promise<{ readonly why: string } | undefined> = Promise.resolve(undefined)
      const disk: MemoryDisk = new MemoryDisk(before, {
        onChange: () => {
          if (count === moment) other = change(disk, mine)
          count += 1
        },
      })
      const [first, second] = [await change(disk), await other]
      assert.equal([first, second].filter((one) => one === undefined).length, 1, `moment ${moment}`)
      const expected = first ? { ...before, '/c/a.md': 'by the other run' } : after
      assert.deepEqual(seen(disk), expected, `moment ${moment}`)
    }
  })

  test('clears away what a killed run left, when nobody can be at it any more', async () => {
    for (const { disk, when } of await everyKill(old(), change)) {
      await recover(homes, disk.parts)
      disk.foldersMade -= 2 * 3_600_000
      await recover(homes, disk.parts)
      const left = stepsOn(disk)
      // What may be tied to a step that this run does not see waits longer.
      for (const folder of left) {
        const isWhole = [...disk.files().keys()].some((name) => name.startsWith(folder) && name.endsWith('.json'))
        assert.ok(isWhole, `${when}: ${folder}`)
      }
      disk.foldersMade -= 31 * 24 * 3_600_000
      await recover(homes, disk.parts)
      assert.deepEqual(stepsOn(disk), [], when)
    }
  })

  test('waits with a step that is tied to a store nobody names', async () => {
    let isSeen = false
    for (const { disk } of await everyKill(old(), change)) {
      const refusal = await recover(['/c'], disk.parts)
      if (!refusal) continue
      isSeen = true
      assert.equal(refusal.why, 'apart')
      assert.match(refusal.path, /^\/c\/\.attache-tmp-[0-9a-f]{12}-step$/)
      assert.equal(await recover(homes, disk.parts), undefined)
      assert.deepEqual(seen(disk), after)
    }
    assert.ok(isSeen)
  })
})

suite('changing files of which an editor has documents', () => {
  const texts = {
    '/store/a.txt': 'old words',
    '/store/a.sums': 'old sums',
    '/w/memos/m.md': 'old memo',
    '/w/more/n.md': 'old note',
    '/w/c/a.txt': 'to go',
    '/w/c/a.md': 'old interview, rather long',
  }
  const changes: readonly FileChange[] = [
    { path: '/store/a.txt', before: bytes('old words'), after: 'new words', isPrivate: true },
    { path: '/store/a.sums', before: bytes('old sums'), after: 'new sums', isPrivate: true },
    { path: '/w/memos/m.md', before: bytes('old memo'), after: 'newer memo', inEditor: true },
    { path: '/w/more/n.md', before: bytes('old note'), after: 'newer note', inEditor: true },
    { path: '/w/c/b.md', before: undefined, after: 'new b', inEditor: true },
    { path: '/w/c/a.txt', before: bytes('to go'), after: undefined, inEditor: true },
    { path: '/w/c/a.md', before: bytes('old interview, rather long'), after: 'new interview', inEditor: true },
  ]
  const done = {
    '/store/a.txt': 'new words',
    '/store/a.sums': 'new sums',
    '/w/memos/m.md': 'newer memo',
    '/w/more/n.md': 'newer note',
    '/w/c/b.md': 'new b',
    '/w/c/a.md': 'new interview',
  }
  /** Saves as an editor does, which empties a file before it writes it. */
  const editorOf = (disk: MemoryDisk, saved: (text: string) => string = (text) => text): InEditor => ({
    folders: ['/w'],
    change: async () => {
      for (const { path, before: was, after: text } of changes) {
        if (path.startsWith('/store/')) continue
        if (text === undefined) {
          await disk.unlink(path)
          continue
        }
        const file = await disk.open(path, was === undefined ? 'wx' : 'r+')
        await file.truncate(0)
        await file.writeFile(saved(String(text)))
        await file.close()
      }
      return true
    },
  })
  const update = (disk: MemoryDisk): ReturnType<typeof changeFiles> => changeFiles(changes, disk.parts, editorOf(disk))

  test('changes them and those beside them, and leaves nothing else', async () => {
    const disk = new MemoryDisk(texts)
    assert.equal(await update(disk), undefined)
    assert.deepEqual(seen(disk), done)
    assert.deepEqual(stepsOn(disk), [])
  })

  test('is finished or taken back whenever the editor is killed, in the store as in the folder that it has open', async () => {
    const kills = await everyKill(new MemoryDisk(texts), update)
    assert.ok(kills.length > 80, `${kills.length} kills`)
    const ends = new Set<boolean>()
    for (const { disk, when } of kills) {
      // As the command line does, which knows of no folder of an editor.
      assert.equal(await recover(['/w/c', '/store'], disk.parts), undefined, when)
      const isDone = seen(disk)['/w/c/a.md'] === done['/w/c/a.md']
      assert.deepEqual(seen(disk), isDone ? done : texts, when)
      ends.add(isDone)
      if (!isDone) assert.equal(await update(disk), undefined, when)
      assert.deepEqual(seen(disk), done, `${when}, and repeated`)
    }
    assert.equal(ends.size, 2)
  })

  test('names in the journal of the store nothing outside it', async () => {
    for (const { disk, when } of await everyKill(new MemoryDisk(texts), update))
      for (const [name, text] of disk.files())
        if (name.startsWith('/store/')) assert.doesNotMatch(String(text), /\/w\b|a\.md|memos/, `${when}: ${name}`)
  })

  test('leaves what the editor formatted while it saved as it saved it', async () => {
    const disk = new MemoryDisk(texts)
    const editor = editorOf(disk, (text) => `${text}\n`)
    assert.equal(await changeFiles(changes, disk.parts, editor), undefined)
    assert.equal(seen(disk)['/w/c/a.md'], 'new interview\n')
    assert.equal(seen(disk)['/store/a.txt'], 'new words')
  })

  test('is taken back where the editor cannot change them, or somebody saved one meanwhile', async () => {
    const disk = new MemoryDisk(texts)
    const editor = editorOf(disk)
    const refusal = await changeFiles(changes, disk.parts, {
      ...editor,
      change: async () => {
        await editor.change()
        return false
      },
    })
    assert.deepEqual(refusal, { why: 'failed', path: '/w/c/a.md' })
    assert.deepEqual(seen(disk), texts)
    assert.deepEqual(stepsOn(disk), [])
    disk.put('/store/a.txt', 'typed by hand')
    assert.deepEqual(await update(disk), { why: 'changed', path: '/store/a.txt' })
    assert.deepEqual(seen(disk), { ...texts, '/store/a.txt': 'typed by hand' })
  })
})

suite('files that are not plain', () => {
  test('a link stays one, and what it leads to is changed', async () => {
    for (const [to, more] of [
      ['/r/c/b.md', {}],
      ['/r/elsewhere/a.md', { '/r/.git/HEAD': 'main' }],
    ] as const) {
      const disk = new MemoryDisk({ ...more, [to]: 'old', '/r/c/z.md': 'z' })
      disk.putLink('/r/c/a.md', to)
      const changes = [{ path: '/r/c/a.md', before: bytes('old'), after: 'new' }]
      for (const { disk: left, when } of await everyKill(disk, (one) => changeFiles(changes, one.parts))) {
        await recover(['/r/c', dirname(to)], left.parts)
        assert.match(String(left.get(to)), /^(?:old|new)$/, when)
      }
      assert.equal(await changeFiles(changes, disk.parts), undefined)
      assert.ok(disk.isLink('/r/c/a.md'))
      assert.equal(disk.get(to), 'new')
    }
  })

  test('a link that leads out of its folder and its repository, or to what git takes orders from, is not followed', async () => {
    for (const to of ['/home/.profile', '/home/r/.git/config', '/home/r/c/.vscode/settings.json']) {
      const disk = new MemoryDisk({ [to]: 'old', '/home/r/.git/HEAD': 'main', '/home/r/c/b.md': 'b' })
      disk.putLink('/home/r/c/a.md', to)
      const changes = [
        { path: '/home/r/c/b.md', before: bytes('b'), after: 'new' },
        { path: '/home/r/c/a.md', before: 'anything', after: 'new' },
      ] as const
      assert.deepEqual(await changeFiles(changes, disk.parts), { why: 'link', path: '/home/r/c/a.md' })
      assert.deepEqual([disk.get(to), disk.get('/home/r/c/b.md')], ['old', 'b'])
    }
  })

  test('a link in the store is followed nowhere', async () => {
    const disk = new MemoryDisk({ '/r/leak.txt': 'old', '/r/store/b.txt': 'b' })
    disk.putLink('/r/store/a.txt', '/r/leak.txt')
    const changes = [{ path: '/r/store/a.txt', before: bytes('old'), after: 'words', isPrivate: true }]
    assert.deepEqual(await changeFiles(changes, disk.parts), { why: 'link', path: '/r/store/a.txt' })
    assert.equal(disk.get('/r/leak.txt'), 'old')
  })

  test('a file with two names keeps both, and is not emptied by a disk that fills up', async () => {
    for (let room = 0; room < 1500; room += 1) {
      const disk = new MemoryDisk({ '/c/a.md': 'old' })
      disk.hardLink('/c/a.md', '/c/same.md')
      disk.faults.room = room
      const refusal = await changeFiles(
        [{ path: '/c/a.md', before: bytes('old'), after: 'new, and longer' }],
        disk.parts,
      )
      const content = String(disk.get('/c/a.md'))
      assert.equal(
        Buffer.from(disk.get('/c/same.md') ?? '').toString(),
        Buffer.from(disk.get('/c/a.md') ?? '').toString(),
      )
      if (!refusal) return assert.equal(Buffer.from(disk.get('/c/a.md') ?? '').toString(), 'new, and longer')
      assert.equal(content, 'old', String(room))
    }
    assert.fail('the disk was never large enough')
  })

  test('a file with two names that was written to the middle is finished', async () => {
    const disk = new MemoryDisk({ '/c/a.md': 'old words that are long' })
    disk.hardLink('/c/a.md', '/c/same.md')
    const changes = [{ path: '/c/a.md', before: bytes('old words that are long'), after: 'new words' }]
    for (const { disk: left, when } of await everyKill(disk, (one) => changeFiles(changes, one.parts))) {
      // What a loss of power leaves of a file that is written where it is nobody can say.
      if (when.endsWith('power')) continue
      await recover(['/c'], left.parts)
      assert.match(Buffer.from(left.get('/c/a.md') ?? '').toString(), /^(?:new words|old words that are long)$/, when)
      assert.equal(
        Buffer.from(left.get('/c/same.md') ?? '').toString(),
        Buffer.from(left.get('/c/a.md') ?? '').toString(),
      )
    }
  })

  test('one file in a folder that takes no other is written where it is, also where the disk fills up', async () => {
    const one = [{ path: '/c/a.md', before: bytes('old'), after: 'new, and longer' }]
    const locked = (path: string): boolean => path.startsWith('/c/')
    const disk = new MemoryDisk({ '/c/a.md': 'old' }, { locked })
    assert.equal(await changeFiles(one, disk.parts), undefined)
    assert.equal(Buffer.from(disk.get('/c/a.md') ?? '').toString(), 'new, and longer')
    const full = new MemoryDisk({ '/c/a.md': 'old' }, { locked, room: 3 })
    assert.equal((await changeFiles(one, full.parts))?.why, 'failed')
    assert.equal(Buffer.from(full.get('/c/a.md') ?? '').toString(), 'old')
  })
})
