import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { generateCorpus, generateMemo } from '../../bench/generate.js'
import { besideTally, runWith } from '../cli/runWith.js'

/** Bytes in use when nothing is left to collect. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  // What the flag adds to a new context.
  const collect = runInNewContext('gc') as () => void
  collect()
  collect() // what only the first one let go of
  return process.memoryUsage().heapUsed
}

suite('attache check of many memos', () => {
  test('takes no more memory for many than for some', async function () {
    const generated = generateCorpus(10)
    const corpus = Object.fromEntries(generated.files.map(({ uri, text }) => [uri.replace('file://', ''), text]))
    const [settled, last, size] = [200, 1000, 10_000]
    const used: number[] = []
    const names = Array.from({ length: last }, (_, index) => `${String(index).padStart(3, '0')}.md`)
    const memoOf = (name: string): string => {
      const memo = generateMemo(size, generated, 1 + Number.parseInt(name))
      // Words that are looked for in the corpus, no two times the same.
      return memo.replace(/(?<=\n)([A-Z][^.[\n]{30,})(?= \[@|\.)/g, (words) => `“${words} ${name}”`)
    }
    const { code, err } = await runWith(
      ['check', '/memos/*.md', '--corpus', '/bench', '--severity', 'hint'],
      corpus,
      '',
      {
        listFiles: (folder) => {
          const folders = { '/memos': names, '/bench': Object.keys(corpus).map((file) => path.posix.basename(file)) }
          return Promise.resolve(folder === '/memos' || folder === '/bench' ? folders[folder] : undefined)
        },
        readBytes: (file) => {
          const name = path.posix.basename(file)
          const index = names.indexOf(name)
          if (index % 100 === 0) console.log(`      ${index} memos`) // so that nobody takes it to hang
          if (index >= settled && index % 10 === 0) used.push(heapUsed())
          const text = index < 0 ? corpus[file] : memoOf(name)
          return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text))
        },
        out: () => {},
      },
    )
    assert.equal(besideTally(err), '')
    assert.equal(code, 2)
    // What is remembered for a while comes and goes; what is kept stays. A memo with quotation marks takes two bytes for a character.
    const half = used.length / 2
    const [before, after] = [Math.min(...used.slice(0, half)), Math.min(...used.slice(half))]
    const growth = (after - before) / (((last - settled) / 2) * size * 2)
    assert.ok(growth < 0.6, `grew by ${(growth * 100).toFixed(0)} % of what was read in between`)
  })

  test('ends as other programs do, and not as if all were well, where nobody reads on', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-check-'))
    try {
      const file = path.join(folder, 'memo.md')
      fs.writeFileSync(file, 'It is so [@nobody2010, para. 2].\n\n'.repeat(3000)) // more than a pipe holds
      const program = spawn(process.execPath, [path.resolve('dist/cli.cjs'), 'check', file])
      let told = ''
      program.stderr.on('data', (part: Buffer) => (told += part.toString()))
      program.stdout.once('data', () => program.stdout.destroy())
      const [code] = (await once(program, 'close')) as readonly unknown[]
      assert.equal(code, 141)
      assert.doesNotMatch(told, /EPIPE|^\s+at /m)
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })

  test('finds files on a disk by a pattern, without installed packages and what is hidden, and mends them there', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-check-'))
    try {
      const text = 'It is so [@Small2010, para. 2].\n'
      for (const name of ['a.md', 'memos/b.md', 'memos/deep/c.md', '.hidden/d.md', 'node_modules/e/f.md']) {
        fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
        fs.writeFileSync(path.join(folder, name), text)
      }
      const check = (...argv: readonly string[]) =>
        spawnSync(process.execPath, [path.resolve('dist/cli.cjs'), 'check', ...argv], { encoding: 'utf8', cwd: folder })
      const files = ({ stdout }: { readonly stdout: string }) =>
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => line.split(':')[0])
      assert.deepEqual(files(check('**/*.md')), [
        'a.md',
        path.join('memos', 'b.md'),
        path.join('memos', 'deep', 'c.md'),
      ])
      assert.deepEqual(files(check('./memos/**/*.md', '!memos/deep/**')), [path.join('memos', 'b.md')])
      spawnSync('mkfifo', [path.join(folder, 'memos', 'pipe.md')]) // nobody writes into it
      assert.deepEqual(files(check('memos')), [path.join('memos', 'b.md'), path.join('memos', 'deep', 'c.md')])
      assert.deepEqual(files(check('a.md', './a.md', path.join(folder, 'a.md'))), ['a.md']) // once
      const fixed = check('--fix', 'memos/*.md')
      assert.deepEqual([fixed.status, besideTally(fixed.stderr)], [0, 'Mended: 1. Left: 0.\n'])
      assert.equal(fs.readFileSync(path.join(folder, 'memos/b.md'), 'utf8'), text.replace('Small', 'small'))
      assert.equal(fs.readFileSync(path.join(folder, 'a.md'), 'utf8'), text)
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })
})
