import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import { skip } from '../../support/skip.js'

/** Stands in for Quarto: writes what it was told and given to read into a page, and waits first where the memo says so. */
const quarto = `#!/bin/sh
if grep -q 'wait()' "$2"; then echo > ../begun; sleep 60; fi
{ echo "$*"; cat "$2" "\${2%.*}.json"; } > "$6"
`
const memo = (cell: string) =>
  `---\nreferences:\n- id: ward\n  type: book\n  title: Fog\n  issued: 2019\n  author:\n  - family: Ward\n---\n\nIt is late [@ward].\n\n\`\`\`{r}\n${cell}\n\`\`\`\n\nThere are \`r n\` of them.\n`

suite('attache export --quarto', () => {
  let root = ''
  setup(function () {
    if (process.platform === 'win32') return skip(this, 'the stand-in for Quarto is a script of a shell')
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'quarto-'))
    fs.mkdirSync(path.join(root, 'memos'))
    fs.mkdirSync(path.join(root, 'bin'))
    fs.writeFileSync(path.join(root, 'bin', 'quarto'), quarto, { mode: 0o755 })
    fs.writeFileSync(path.join(root, 'memos', 'm.qmd'), memo('plot(1)'))
  })
  teardown(() => fs.rmSync(root, { recursive: true, force: true }))

  const begin = (argv: readonly string[], PATH = `${path.join(root, 'bin')}:${process.env['PATH'] ?? ''}`) =>
    spawn(process.execPath, [path.resolve('dist/cli.cjs'), 'export', 'memos/m.qmd', ...argv], {
      cwd: root,
      env: { ...process.env, PATH },
    })
  const ended = async (child: ChildProcess) => {
    let err = ''
    child.stderr?.on('data', (part) => (err += String(part)))
    const code = await new Promise((resolve) => child.on('close', resolve))
    return { code, err }
  }

  test('has an installed Quarto run the cells that keep a memo back, with what it cites, and leaves nothing else beside it', async () => {
    const without = await ended(begin(['--to', 'html']))
    assert.equal(without.code, 2)
    assert.match(without.err, /The output of this r cell would be missing\./)
    assert.match(without.err, /With --quarto an installed Quarto runs its code\.$/m)
    const { code, err } = await ended(begin(['--to', 'html', '--quarto', '--style', 'apa']))
    assert.equal(code, 0, err)
    const made = fs.readFileSync(path.join(root, 'memos', 'm.html'), 'utf8')
    assert.match(made, /^render m-for-quarto\.qmd --to html .*--csl=\/\S*\/csl\/apa\.csl --embed-resources$/m)
    assert.match(made, /plot\(1\)[^]*`r n`[^]*"id": ?"ward"/)
    assert.deepEqual(fs.readdirSync(path.join(root, 'memos')).sort(), ['m.html', 'm.qmd'])
  })

  test('keeps back what Quarto does not mend', async () => {
    fs.appendFileSync(path.join(root, 'memos', 'm.qmd'), '\nIt costs TK, says [@nobody].\n')
    const { code, err } = await ended(begin(['--to', 'html', '--quarto']))
    assert.equal(code, 2, err)
    assert.match(err, /“TK” marks unfinished text/)
    assert.match(err, /nobody/)
    assert.doesNotMatch(err, /cell|code to run/)
    assert.deepEqual(fs.readdirSync(path.join(root, 'memos')), ['m.qmd'])
    const forced = await ended(begin(['--to', 'html', '--quarto', '--force']))
    assert.equal(forced.code, 0, forced.err)
    assert.match(
      forced.err,
      /^memos\/m\.qmd:19:10 “TK” marks unfinished text[^]*^memos\/m\.qmd:19:21 No source has the key nobody\.$/m,
    )
    assert.match(
      fs.readFileSync(path.join(root, 'memos', 'm.html'), 'utf8'),
      /\*\*This document was exported despite failed checks\.\*\* Citations of unknown sources: 1\.\n\n\n\nIt is late/,
    )
  })

  test('says where it cannot be: no Quarto, a format that Quarto is not asked for, an annex', async () => {
    const nowhere = await ended(begin(['--to', 'html', '--quarto'], path.join(root, 'memos')))
    assert.deepEqual([nowhere.code, nowhere.err], [1, 'Quarto is not installed, or is not on the PATH.\n'])
    assert.match(
      (await ended(begin(['--to', 'pdf', '--quarto']))).err,
      /Expected docx or html behind --to with --quarto/,
    )
    assert.match((await ended(begin(['--to', 'html', '--quarto', '--annex']))).err, /Quarto sets no annex/)
  })

  test('takes away what it put beside the memo when it is interrupted', async () => {
    fs.writeFileSync(path.join(root, 'memos', 'm.qmd'), memo('wait()'))
    const child = begin(['--to', 'html', '--quarto'])
    const ending = ended(child)
    while (!fs.existsSync(path.join(root, 'begun'))) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    assert.equal((await ending).code, 130)
    assert.deepEqual(fs.readdirSync(path.join(root, 'memos')), ['m.qmd'])
  })
})
