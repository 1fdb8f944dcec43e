import assert from 'node:assert/strict'
import * as childProcess from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as url from 'node:url'
import { renderWithQuarto } from '../../../src/core/export/pandoc/quarto.js'
import { makeMachine } from '../../../src/machine/machine.js'

/** Stands in for Quarto: writes what it was told and given to read into the document, or fails where the memo says so. */
const quarto = `#!/bin/sh
if grep -q 'stop()' "$2"; then exit 1; fi
{ echo "$*"; cat "$2" "\${2%.*}.json"; ls; } > "$6"
`

suite('Render with Quarto', () => {
  let root = ''
  setup(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'quarto-'))
    fs.mkdirSync(path.join(root, 'bin'))
    fs.mkdirSync(path.join(root, 'memos'))
    fs.writeFileSync(path.join(root, 'memos', 'm.qmd'), 'As written.\n')
  })
  teardown(() => fs.rmSync(root, { recursive: true, force: true }))

  const machine = () => makeMachine({ childProcess, fs, os, path, url, environment: { PATH: path.join(root, 'bin') } })
  const beside = () => {
    const folder = path.join(root, 'memos')
    const at = (name: string): string => path.join(folder, name)
    return {
      path: folder,
      change: (files: ReadonlyMap<string, string | undefined>) => {
        for (const [name, text] of files) {
          if (text === undefined) fs.rmSync(at(name))
          else fs.writeFileSync(at(name), text, { flag: 'wx' })
        }
        return Promise.resolve(true)
      },
      read: (name: string) =>
        Promise.resolve(fs.existsSync(at(name)) ? new Uint8Array(fs.readFileSync(at(name))) : undefined),
    }
  }
  const render = async (memo: string, name = 'm.qmd', style?: string) => {
    fs.writeFileSync(path.join(root, 'bin', 'quarto'), quarto, { mode: 0o755 })
    const program = await machine().find(['quarto'])
    assert.ok(program)
    const input = { memo, references: '[{"id":"source-1"}]' }
    const made = await renderWithQuarto(machine(), beside(), { program, input, name, format: 'html', style })
    return made && new TextDecoder().decode(made)
  }

  test('gives Quarto the memo with what it cites, beside the files that its cells read, and leaves nothing there', async () => {
    const made = await render('It is so [@source-1].\n', 'm.qmd', '/styles/apa.csl')
    const [command = '', ...rest] = made?.split('\n') ?? []
    assert.match(command, /^render m-for-quarto\.qmd --to html --output m-for-quarto\.html --citeproc /)
    assert.match(command, /--bibliography=m-for-quarto\.json --csl=\/styles\/apa\.csl --embed-resources$/)
    assert.deepEqual(rest.slice(0, 1), ['It is so [@source-1].'])
    assert.match(made ?? '', /"source-1"[^]*^m\.qmd$/m)
    assert.deepEqual(fs.readdirSync(path.join(root, 'memos')), ['m.qmd'])
  })

  test('has Quarto run cells of a memo in Markdown too, and of R Markdown as such', async () => {
    assert.match((await render('So.\n', 'm.md')) ?? '', /^render m-for-quarto\.qmd /)
    assert.match((await render('So.\n', 'm.Rmd')) ?? '', /^render m-for-quarto\.Rmd /)
  })

  test('makes nothing, and leaves nothing, where a cell fails or a file of that name is there', async () => {
    assert.equal(await render('```{r}\nstop()\n```\n'), undefined)
    assert.deepEqual(fs.readdirSync(path.join(root, 'memos')), ['m.qmd'])
    fs.writeFileSync(path.join(root, 'memos', 'm-for-quarto.html'), 'mine')
    assert.equal(await render('So.\n'), undefined)
    assert.equal(fs.readFileSync(path.join(root, 'memos', 'm-for-quarto.html'), 'utf8'), 'mine')
  })
})
