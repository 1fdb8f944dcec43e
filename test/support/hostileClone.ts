import { createHash, randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import * as path from 'node:path'
import type { StepParts } from '../../src/machine/disk.js'
import { signFor } from '../../src/machine/sign.js'
import { prepare, slotOf } from '../../src/machine/step.js'
import { fixtureCorpus, reedSource } from './fixtures.js'

/** Words that stand in files which no command may read. */
export const secretWords = 'the vault is behind the clock'
/** Words that a planted file would bring in. */
export const plantedWords = 'planted by a stranger'

/** A repository as a stranger may hand it over, in a folder of a user who has a home, a store and other files. */
export interface HostileClone {
  readonly repository: string
  readonly corpus: string
  readonly memo: string
  /** A memo that names files of the user’s in every way a memo can. */
  readonly asking: string
  readonly home: string
  readonly store: string
  /** Everything that must stay as it is: the user's files, and those in the repository that other programs take orders from. */
  readonly untouched: () => ReadonlyMap<string, string>
}

/** Makes the repository anew below a folder, as nobody could commit it here. */
export async function makeHostileClone(folder: string): Promise<HostileClone> {
  const at = (...names: readonly string[]): string => path.join(folder, ...names)
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
  const [home, repository, store] = [at('home'), at('clone'), at('home', '.attache', 'protected')]
  const corpus = path.join(repository, 'corpus')
  fs.mkdirSync(store, { recursive: true, mode: 0o700 })
  write(at('home', 'secret.txt'), secretWords)
  write(at('home', '.profile'), 'mine')
  write(at('home', 'memo.md'), 'It is “a slow-motion bargain” [@reed2021].\n')
  write(path.join(store, 'held.txt'), secretWords)
  write(path.join(repository, '.git', 'HEAD'), 'ref: refs/heads/main\n')
  for (const [uri, text] of fixtureCorpus()) write(path.join(corpus, path.posix.basename(uri)), text)
  write(path.join(corpus, 'reed2021.txt'), reedSource())
  const memo = path.join(repository, 'memo.md')
  write(memo, 'Velmark signed the Sarn Memorandum in 2019 [@reed2021, para. 1].\n')
  const asking = path.join(repository, 'asking.qmd')
  const secrets = [at('home', 'secret.txt'), '../home/secret.txt', 'link/secret.txt', 'corpus/moreau2021.txt']
  write(
    asking,
    `---\nbibliography: [${secrets.join(', ')}]\ncsl: link/secret.txt\nreference-doc: link/secret.txt\n---\n\n${secrets
      .flatMap((name) => [`{{< include ${name} >}}`, `![A map](${name})`, `<img src="${name}">`])
      .join('\n\n')}\n`,
  )
  write(
    path.join(repository, 'talk.txt'),
    'LIND: Will the ferries run?\n\nOKAFOR: By winter, if the numbers hold, they will.\n\nLIND: Who says so?\n\nOKAFOR: The harbour master.\n',
  )

  const targets = [
    ['.git/hooks/pre-commit', '.vscode/settings.json', 'memo.md'],
    ['../home/.profile', path.join(home, '.profile'), 'link/.profile', 'linked.txt', 'x/../../home/.profile'],
  ].flat()
  fs.symlinkSync(home, path.join(repository, 'link'))
  fs.symlinkSync(at('home', '.profile'), path.join(repository, 'linked.txt'))
  for (const [number, one] of [repository, corpus].entries()) {
    plantStep(path.join(one, '.attache-tmp-step'), 'attache step/1', targets)
    plantStep(path.join(one, `.attache-tmp-${randomBytes(6).toString('hex')}-step`), 'attache step/2', targets)
    plantStep(path.join(one, `.attache-tmp-0000000${number}-0000-4000-8000-000000000000`), 'attache step/1', targets)
  }
  plantStep(path.join(repository, '.attache-tmp-\u001B[2Jred[here](command:attache.x)'), 'attache step/1', targets)
  fs.symlinkSync(path.join(repository, '.attache-tmp-step'), path.join(corpus, '.attache-tmp-link-step'))
  await carryStep(repository, at('elsewhere'), home)

  // Into the corpus, the place of what a command writes, and the store.
  for (const name of ['moreau2021.txt', 'leak.md']) fs.symlinkSync(at('home', 'secret.txt'), path.join(corpus, name))
  for (const name of ['memo.html', 'references.json'])
    fs.symlinkSync(at('home', '.profile'), path.join(repository, name))
  write(path.join(repository, 'leak.txt'), 'mine')
  for (const name of ['official2020.txt', 'talk.txt', 'talk.names.json'])
    fs.symlinkSync(path.join(repository, 'leak.txt'), path.join(store, name))
  write(path.join(repository, '.cache', 'attache', '0123456789abcdef', 'corpus-0.bin'), plantedWords)

  const watched = [
    home,
    path.join(repository, '.git'),
    path.join(repository, '.vscode'),
    path.join(repository, 'leak.txt'),
  ]
  return {
    repository,
    corpus,
    memo,
    asking,
    home,
    store,
    untouched: () => new Map(watched.flatMap((one) => filesBelow(one))),
  }
}

/** A step as anybody can write one who knows the format, but not the key of the user. */
function plantStep(folder: string, format: string, targets: readonly string[]): void {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  const id = '00000000-0000-4000-8000-000000000000'
  fs.mkdirSync(folder)
  const files = targets.map((name) => ({
    name,
    before: name.includes('profile') ? hash('mine') : null,
    after: hash(plantedWords),
  }))
  const journal = `${JSON.stringify({ format, id, halves: ['00000000-0000-4000-8000-000000000000'], files }, undefined, 1)}\n`
  const seal = format.endsWith('2') ? `${hash(journal)}\n` : ''
  fs.writeFileSync(path.join(folder, `${id}.json`), seal + journal)
  for (const [index] of targets.entries()) {
    fs.writeFileSync(path.join(folder, `${id}.${index}.new`), plantedWords, { mode: 0o755 })
    fs.writeFileSync(path.join(folder, `${id}.${index}.old`), 'mine')
  }
}

/** A true step of this user, begun in another folder, that was committed there and came back. */
async function carryStep(to: string, from: string, home: string): Promise<void> {
  fs.mkdirSync(from)
  const parts: StepParts = { fs, path, sign: signFor(home, { fs, path }), tell: () => undefined }
  const real = fs.realpathSync(from)
  const step = await prepare(
    real,
    [{ path: path.join(real, 'talk.txt'), before: undefined, after: plantedWords }],
    [],
    parts,
  )
  fs.cpSync(step.folder, path.join(to, path.basename(await slotOf(real, parts))), { recursive: true })
  fs.rmSync(from, { recursive: true })
}

/** All files below a folder, or the file itself, with what they hold, or where they lead. */
function filesBelow(one: string): readonly (readonly [string, string])[] {
  const found = fs.lstatSync(one, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isSymbolicLink()) return [[one, `-> ${fs.readlinkSync(one)}`]]
  if (found.isFile()) return [[one, fs.readFileSync(one, 'utf8')]]
  return fs.readdirSync(one).flatMap((name) => filesBelow(path.join(one, name)))
}
