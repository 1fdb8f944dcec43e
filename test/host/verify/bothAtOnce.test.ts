import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { enterImportRoom, type ImportRoom } from '../../support/importRoom.js'
import type { Asked } from '../../support/watchedWindow.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

const talk = `Fog over the strait

INTERVIEWER: Ms Okafor, who decides when the ferry sails?

OKAFOR: The harbour board decides, and it decides late. Last winter it met on eleven mornings and sent us out on four.

INTERVIEWER: Does the ministry know of that?

OKAFOR: It has our letters. I wrote three of them myself, with the tide tables enclosed.
`
const withWords = (words: string): string => talk.replace('OKAFOR: The', `OKAFOR: ${words}\n\nOKAFOR: The`)
const editors = 'Let me thank you first for coming out in this weather.'
const commands = 'Good morning, and mind the ropes on your way down the pier.'

suite('the editor and the command line at work on one corpus', () => {
  let room: ImportRoom
  let window: Asked
  let inbox: string
  let count = 0
  let key: string

  const inCorpus = (name: string): string => path.join(corpusFolder().fsPath, name)
  const given = (name: string, text: string): string => room.given(name, text).fsPath
  /** Runs the command line in a process of its own. */
  const importByCommand = (file: string): Promise<{ readonly code: number | null; readonly told: string }> =>
    new Promise((resolve, reject) => {
      const cli = path.join(process.env['ATTACHE_ROOT'] ?? '', 'dist', 'cli.cjs')
      const options = ['--terms', 'on record', '--key', key, '--out', corpusFolder().fsPath]
      const child = spawn(process.execPath, [cli, 'import', file, ...options], {
        cwd: inbox,
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ATTACHE_STORE: path.join(inbox, 'store') },
      })
      let told = ''
      child.stdout.on('data', (data: Buffer) => (told += data.toString()))
      child.stderr.on('data', (data: Buffer) => (told += data.toString()))
      child.on('error', reject)
      child.on('close', (code) => resolve({ code, told }))
    })
  /** Runs the import in the editor up to the report, and gives what writes it. */
  const startInEditor = async (file: string): Promise<() => Promise<void>> => {
    const uri = vscode.Uri.file(file)
    window.choose = (rows) => rows.findIndex(({ label }) => label === `Update “${key}”`)
    const done = vscode.commands.executeCommand('attache.importInterview', uri, [uri])
    await until('the report', () => vscode.window.activeTextEditor?.document.uri.path === '/Import report' || undefined)
    return async () => {
      await vscode.commands.executeCommand('attache.writeImport')
      await done
    }
  }
  /** Whose words stand in the corpus, all files of which have to fit each other. */
  const whose = async (): Promise<'editor' | 'command' | 'nobody'> => {
    const { corpus, files } = await services()
    await files.refresh()
    const interview = corpus.interview(key)
    assert.ok(interview)
    const problems = [...corpus.problems()].filter(([uri]) => uri.includes(key)).flatMap(([, found]) => found)
    assert.deepEqual(problems, [])
    const text = fs.readFileSync(inCorpus(`${key}.txt`), 'utf8')
    const has = [editors, commands].filter((words) => text.includes(words))
    assert.equal(interview.passages.length, 4 + has.length)
    assert.equal(fs.readFileSync(inCorpus(`${key}.sums`), 'utf8').match(/^(?:Q|¶|SF)\d+ /gm)?.length, 4 + has.length)
    const left = fs.readdirSync(corpusFolder().fsPath).filter((name) => name.startsWith('.attache-tmp'))
    assert.deepEqual(left, [])
    assert.ok(has.length < 2, 'words of both')
    return has[0] === editors ? 'editor' : has[0] === commands ? 'command' : 'nobody'
  }
  const wasRefused = (): boolean =>
    window.messages.some((one) => /changed in the meantime, so nothing was saved/.test(one))

  setup(async () => {
    room = await enterImportRoom(async (options = {}) => options.value)
    ;({ window, inbox } = room)
    // Another one in each test: the editor keeps documents of files that are gone.
    count += 1
    key = `okafor${2040 + count}`
    const { code, told } = await importByCommand(given('fog.txt', talk))
    assert.equal(code, 0, told)
    const { corpus, files } = await services()
    await files.refresh()
    assert.ok(corpus.interview(key))
  })
  teardown(() => room.leave())

  test('the editor leaves what the command wrote while its report was read, and says so', async () => {
    const write = await startInEditor(given('a.txt', withWords(editors)))
    const { code, told } = await importByCommand(given('b.txt', withWords(commands)))
    assert.equal(code, 0, told)
    await write()
    assert.ok(wasRefused(), window.messages.join('\n'))
    assert.equal(await whose(), 'command')
  })

  for (const head of [0, 400, 800, 1200])
    test(`each file is old or new, and who comes later is told, where the command starts ${head} ms ahead`, async () => {
      const write = await startInEditor(given('a.txt', withWords(editors)))
      const running = importByCommand(given('b.txt', withWords(commands)))
      await new Promise((done) => setTimeout(done, head))
      const [{ code, told }] = await Promise.all([running, write()])
      const found = await whose()
      if (code === 0) assert.equal(found, 'command', told)
      else {
        assert.equal(found, 'editor', told)
        assert.match(told, /changed|interrupted|cannot/)
        assert.equal(wasRefused(), false)
      }
      // Where both were done, the command read what the editor had written.
      if (found === 'command' && !wasRefused()) assert.match(told, /imported again/)
    })
})
