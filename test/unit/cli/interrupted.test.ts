import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { everyKill, stepsOn, visible } from '../../support/kills.js'
import { MemoryDisk } from '../../support/memoryDisk.js'
import { skip } from '../../support/skip.js'
import { sampleOf } from '../../support/verifying.js'
import { runOn, shippedCorpus } from './runWith.js'

/** Invented. */
const talk = `---
title: The Strait Accord
date: 2024-03-12
publisher: Harbour Policy Review
---

TOMAS LIND: Thank you, Ms Okafor. How did the accord come about, after so many winters of talk?

INES OKAFOR: The matter is as simple as the tide. It was signed in the harbour of Ostrava, and nobody was more surprised than the harbour master.

By winter, if the numbers hold, the northern ferries will be running again.

TOMAS LIND: And the money for the southern lane, who will find it in the end?

INES OKAFOR: The ministers in both capitals are likely to find it.
`
const newer = talk
  .replace('INES OKAFOR: The matter', 'INES OKAFOR: Let me begin elsewhere, with the ferrymen.\n\nThe matter')
  .replace('are likely to find it', 'are likely to find it, I am told')
const second = `---
title: The Weather Station
date: 2023-05-02
---

PAUL DREY: Is the station on the northern cape still manned in the dark months?

HANA ABARA: Four people stay there from October on, and a radio that hears more than it says.

PAUL DREY: Who pays for the coal?

HANA ABARA: Nobody does, which is why they burn driftwood and old crates.
`

const claims = `
### Lanes {#lanes}

###### North by winter {#north}

The northern ferries will run.

- at: ¶2 “By winter, if … running again”
- kind: forecast
- hedge: “if the numbers hold”
`
const glossary = `---
attache: glossary/1
title: Names
---

## Actors

### Northern ferries {#northern-ferries}

- kind: organisation
- says: They run. [@okafor2024, para. 2]
`
const onRecord = ['--terms', 'on record', '--out', '/mine']
const background = ['--terms', 'background', '--description', 'a ferry official', '--out', '/mine', '--store']
const store = '/home/.attache/protected'

type Texts = Readonly<Record<string, string>>

/** What a command leaves, for another to begin with. */
async function after(files: Texts, ...argv: readonly string[]): Promise<Texts> {
  const disk = new MemoryDisk({ ...shippedCorpus(), ...files })
  const { code, out, err } = await runOn(disk, argv)
  assert.notEqual(code, 1, out + err)
  return Object.fromEntries([...disk.files()].map(([name, text]) => [name, String(text)]))
}

interface Scenario {
  readonly name: string
  readonly files: () => Promise<Texts>
  readonly argv: readonly string[]
  /** The files that the command changes, at least. */
  readonly changes: readonly string[]
  /** Commands whose ends are among its states. */
  readonly between?: readonly (readonly string[])[]
}

const imported = async (...terms: readonly string[]): Promise<Texts> =>
  after({ '/talk.txt': talk }, 'import', '/talk.txt', ...terms)

async function codedInterview(): Promise<Texts> {
  const files = await imported(...onRecord)
  return {
    ...files,
    '/mine/okafor2024.md': files['/mine/okafor2024.md'] + claims,
    '/mine/glossary.md': glossary,
    '/newer.txt': newer,
  }
}

const scenarios: readonly Scenario[] = [
  {
    name: 'import',
    files: async () => ({ '/talk.txt': talk }),
    argv: ['import', '/talk.txt', ...onRecord],
    changes: ['/mine/.gitignore', '/mine/.ignore', '/mine/okafor2024.txt', '/mine/okafor2024.md'],
  },
  {
    name: 'import of two transcripts',
    files: async () => ({ '/talk.txt': talk, '/second.txt': second }),
    argv: ['import', '/talk.txt', '/second.txt', ...onRecord],
    changes: ['/mine/okafor2024.md', '/mine/abara2023.md'],
    between: [['import', '/talk.txt', ...onRecord]],
  },
  {
    name: 'import of a protected interview',
    files: async () => ({ '/talk.txt': talk }),
    argv: ['import', '/talk.txt', ...background],
    changes: [],
  },
  {
    name: 'import of what was said off the record',
    files: async () => ({ '/talk.txt': talk }),
    argv: [
      'import',
      '/talk.txt',
      '--terms',
      'off record',
      '--description',
      'a ferry official',
      '--out',
      '/mine',
      '--store',
    ],
    changes: [],
  },
  {
    name: 'import again',
    files: codedInterview,
    argv: ['import', '/newer.txt', ...onRecord],
    changes: ['/mine/okafor2024.txt', '/mine/okafor2024.md'],
  },
  {
    name: 'import again of a protected interview',
    files: async () => {
      const files = await imported(...background, '--key', 'talk-7')
      return { ...files, '/newer.txt': newer, '/mine/talk-7.md': files['/mine/talk-7.md'] + claims }
    },
    argv: ['import', '/newer.txt', ...background, '--key', 'talk-7', '--name', 'Norport'],
    changes: ['/mine/talk-7.md', `${store}/talk-7.txt`, `${store}/talk-7.names.json`],
  },
  {
    name: 'attach',
    files: async () => {
      const {
        '/mine/okafor2024.txt': _,
        '/mine/.gitignore': __,
        '/mine/.ignore': ___,
        ...files
      } = await imported(...onRecord)
      return files
    },
    argv: ['attach', '/talk.txt', '--key', 'okafor2024', '--corpus', '/mine'],
    changes: ['/mine/.gitignore', '/mine/.ignore', '/mine/okafor2024.txt'],
  },
  {
    name: 'attach with a copy of the interview',
    files: async () => {
      const files = await codedInterview()
      return {
        '/talk.txt': talk,
        '/theirs/okafor2024.md': files['/mine/okafor2024.md'] ?? '',
        '/theirs/glossary.md': glossary,
      }
    },
    argv: ['attach', '/talk.txt', '--key', 'okafor2024', '--corpus', '/theirs', '--out', '/own'],
    changes: ['/own/.gitignore', '/own/.ignore', '/own/okafor2024.txt', '/own/okafor2024.md', '/own/glossary.md'],
  },
  {
    name: 'attach into the store',
    files: async () => {
      const files = await imported(...background, '--key', 'talk-7')
      return Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith(store)))
    },
    argv: ['attach', '/talk.txt', '--key', 'talk-7', '--corpus', '/mine', '--store'],
    changes: [`${store}/talk-7.txt`, `${store}/talk-7.names.json`],
  },
  {
    name: 'check --fix',
    files: async () => ({
      ...(await imported(...onRecord)),
      '/memo.md': 'Ferries will run [@okafor2024, para. 2 ].  They may not [@Okafor2024, para. 1].\n',
    }),
    argv: ['check', '--fix', '/memo.md', '--corpus', '/mine'],
    changes: ['/memo.md'],
  },
  {
    name: 'corpus --migrate',
    files: async () => {
      const { '/mine/okafor2024.sums': _, ...files } = await codedInterview()
      const text = files['/mine/okafor2024.md'] ?? ''
      return { ...files, '/mine/okafor2024.md': text.replace('attache: interview/3', 'attache: interview/1') }
    },
    argv: ['corpus', '--migrate', '--corpus', '/mine'],
    changes: ['/mine/okafor2024.sums', '/mine/okafor2024.md'],
  },
  {
    name: 'bibliography',
    files: async () => ({
      ...(await imported(...onRecord)),
      '/references.json': '[{"id": "own", "type": "book", "title": "Mine"}]\n',
    }),
    argv: ['bibliography', '--corpus', '/mine', '--out', '/references.json'],
    changes: ['/references.json'],
  },
  {
    name: 'export',
    files: async () => ({
      ...(await imported(...onRecord)),
      '/memo.md': '# Lanes\n\nFerries will run [@okafor2024, para. 2].\n',
      '/memo.html': 'an older one',
    }),
    argv: ['export', '/memo.md', '--to', 'html', '--corpus', '/mine', '--overwrite'],
    changes: ['/memo.html'],
  },
]

suite('a command that is killed', () => {
  for (const { name, files, argv, changes, between = [] } of sampleOf(scenarios, 4))
    test(`leaves each file old or new, and does the same when it is repeated: ${name}`, async () => {
      const start = new MemoryDisk({ ...shippedCorpus(), ...(await files()) })
      const done = start.copy()
      const { code, out, err } = await runOn(done, argv)
      assert.notEqual(code, 1, out + err)
      const [old, now] = [visible(start), visible(done)]
      const changed = [...now.keys()].filter((file) => now.get(file) !== old.get(file))
      assert.ok(changed.length > 0)
      for (const file of changes) assert.ok(changed.includes(file), `${file} was not changed: ${out}${err}`)
      assert.deepEqual(stepsOn(done), [])
      const states = [old, now]
      for (const command of between) {
        const disk = start.copy()
        await runOn(disk, command)
        states.push(visible(disk))
      }
      const repeated = new Set<string>()
      const kills = await everyKill(start, (disk) => runOn(disk, argv))
      for (const { disk, when } of kills) {
        for (const file of new Set([...visible(disk).keys(), ...old.keys()])) {
          const text = visible(disk).get(file)
          assert.ok(
            states.some((state) => state.get(file) === text),
            `${when}: ${file} is half written`,
          )
        }
        // What is only prepared, the next run never looks at.
        const state = JSON.stringify([...disk.files()].filter(([file]) => !/tmp-(?!step)/.test(file)))
        if (repeated.has(state)) continue
        repeated.add(state)
        const again = await runOn(disk, argv)
        assert.deepEqual(visible(disk), now, `${when}: ${again.out}${again.err}`)
        assert.ok(!stepsOn(disk).some((folder) => folder.endsWith('-step')), when)
      }
    })
})

suite('an interview that is imported again while somebody types in its file', () => {
  test('is changed as it was read, whenever that was, or left as it is', async () => {
    const start = new MemoryDisk({ ...shippedCorpus(), ...(await codedInterview()) })
    const file = '/mine/okafor2024.md'
    const typed = String(start.get(file)).replace(
      '### Lanes',
      '### A topic that somebody adds meanwhile {#added}\n\n### Lanes',
    )
    const whole = start.copy()
    whole.put(file, typed)
    await runOn(whole, ['import', '/newer.txt', ...onRecord])
    let readings = 0
    const count = async (at: number): Promise<{ readonly disk: MemoryDisk; readonly told: string }> => {
      const disk = start.copy()
      readings = 0
      const { out, err } = await runOn(disk, ['import', '/newer.txt', ...onRecord], {
        readBytes: async (name) => {
          if (name === file && readings++ === at) disk.put(file, typed)
          return disk.get(name) === undefined ? undefined : disk.readFile(name)
        },
      })
      return { disk, told: out + err }
    }
    const total = (await count(-1), readings)
    for (let at = 0; at < total; at += 1) {
      const { disk, told } = await count(at)
      const isLeft = disk.get(file) === typed
      assert.equal(String(disk.get(file)), isLeft ? typed : String(whole.get(file)), `reading ${at}`)
      if (isLeft) assert.match(told, /okafor2024\.md was changed meanwhile/)
    }
  })
})

suite('what git takes', () => {
  test('is nothing that a killed run prepared', async function () {
    if (spawnSync('git', ['--version']).status !== 0) return skip(this, 'there is no git')
    const start = new MemoryDisk({ '/talk.txt': talk })
    const kills = await everyKill(start, (disk) => runOn(disk, ['import', '/talk.txt', ...onRecord]))
    const begun = kills.filter(({ disk, when }) => stepsOn(disk).length > 0 && !when.endsWith('power'))
    // Git is slow: each moment at which a folder holds other files than before.
    const moments = new Map(begun.map((one) => [[...one.disk.files().keys()].join(), one]))
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-git-'))
    try {
      const git = (...words: readonly string[]): string =>
        spawnSync('git', ['-c', 'core.excludesFile=', ...words], { cwd: folder, encoding: 'utf8' }).stdout
      git('init', '--quiet')
      for (const { disk, when } of moments.values()) {
        for (const [name, content] of disk.files()) {
          fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
          fs.writeFileSync(path.join(folder, name), content)
        }
        git('add', '.')
        const taken = git('ls-files').split('\n').filter(Boolean)
        assert.deepEqual(
          taken.filter((name) => !/^(?:talk\.txt|mine\/(?:\.gitignore|\.ignore|okafor2024\.md))$/.test(name)),
          [],
          when,
        )
        git('rm', '--quiet', '-r', '--cached', '.')
        fs.rmSync(path.join(folder, 'mine'), { recursive: true })
      }
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })
})

suite('a disk that fills up', () => {
  for (const { name, files, argv } of sampleOf(
    scenarios.filter(({ between }) => !between),
    4,
  ))
    test(`leaves all files as they were: ${name}`, async () => {
      const start = new MemoryDisk({ ...shippedCorpus(), ...(await files()) })
      for (const room of [0, 2, 50, 300, 1000]) {
        const disk = start.copy(false, { room })
        const { code, out, err } = await runOn(disk, argv)
        if (disk.faults.room !== undefined && code === 0) continue
        assert.match(out + err, /cannot be written/, `${room}`)
        assert.deepEqual(visible(disk), visible(start), `${room}`)
        assert.deepEqual(stepsOn(disk), [])
      }
    })
})

suite('what somebody saves while a command runs', () => {
  for (const { name, files, argv, changes } of scenarios.filter(
    (one) => one.changes.length > 0 && !one.between && !one.argv.includes('--overwrite'),
  ))
    test(`is never overwritten, and named: ${name}`, async () => {
      const start = new MemoryDisk({ ...shippedCorpus(), ...(await files()) })
      for (const file of changes) {
        let isSaved = false
        const disk: MemoryDisk = start.copy(false, {
          // The first change: all was read, and nothing is prepared.
          onChange: () => {
            if (!isSaved) disk.put(file, 'typed meanwhile')
            isSaved = true
          },
        })
        const { code, out, err } = await runOn(disk, argv)
        assert.equal(disk.get(file), 'typed meanwhile')
        assert.notEqual(code, 0)
        assert.ok((out + err).includes(file), out + err)
        const others = new Map(visible(disk))
        others.delete(file)
        const old = new Map(visible(start))
        old.delete(file)
        assert.deepEqual(others, old, file)
      }
    })
})
