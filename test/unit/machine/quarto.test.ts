import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import type { Cancellation } from '../../../src/core/export/pdf.js'
import { renderWithQuarto } from '../../../src/core/export/quarto/renderWithQuarto.js'
import { skip } from '../../support/skip.js'
import { nodeMachine } from '../../support/nodeMachine.js'

/** Stands in for Quarto: writes what it was told and given to read into the document, with figures beside it, or fails or waits where the memo says so. */
const quarto = `#!/bin/sh
mkdir -p "\${2%.*}_files/figure-docx"
touch "\${2%.*}_files/figure-docx/a.png" "\${2%.*}.knit.md"
if grep -q 'stop()' "$2"; then exit 1; fi
if grep -q 'wait()' "$2"; then sleep 60 & echo $! > ../begun; wait; fi
{ echo "$*"; cat "$2" "\${2%.*}.json"; ls; } > "$6"
`

const never: Cancellation = { onCancellationRequested: () => ({ dispose: () => {} }) }

suite('Render with Quarto', () => {
  let root = ''
  setup(function () {
    if (process.platform === 'win32') return skip(this, 'the stand-in for Quarto is a script of a shell')
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'quarto-'))
    fs.mkdirSync(path.join(root, 'memos'))
    fs.writeFileSync(path.join(root, 'memos', 'm.qmd'), 'As written.\n')
    fs.writeFileSync(path.join(root, 'quarto'), quarto, { mode: 0o755 })
  })
  teardown(() => fs.rmSync(root, { recursive: true, force: true }))

  const beside = () => fs.readdirSync(path.join(root, 'memos'))
  const render = async (memo: string, more: object = {}, cancellation: Cancellation = never) => {
    const made = await renderWithQuarto(
      nodeMachine(),
      {
        program: path.join(root, 'quarto'),
        input: { memo, references: '[{"id":"source-1"}]' },
        folder: path.join(root, 'memos'),
        name: 'm.qmd',
        format: 'html',
        style: undefined,
        referenceDocument: '/house.docx',
        ...more,
      },
      cancellation,
    )
    return made instanceof Uint8Array ? new TextDecoder().decode(made) : JSON.stringify(made)
  }

  test('gives Quarto the memo with what it cites, beside the files that its cells read, and leaves nothing there', async () => {
    const made = await render('It is so [@source-1].\n', { style: '/styles/apa.csl' })
    const [command = '', ...rest] = made.split('\n')
    assert.match(command, /^render m-for-quarto\.qmd --to html --output m-for-quarto\.html --citeproc /)
    assert.match(command, /--bibliography=m-for-quarto\.json --csl=\/styles\/apa\.csl --embed-resources$/)
    assert.deepEqual(rest.slice(0, 1), ['It is so [@source-1].'])
    assert.match(made, /"source-1"[^]*^m\.qmd$/m)
    assert.deepEqual(beside(), ['m.qmd'])
  })

  test('gives a document of Word the house style', async () => {
    assert.match(await render('So.\n', { format: 'docx' }), /--to docx .*--reference-doc=\/house\.docx$/m)
  })

  test('has Quarto run cells of a memo in Markdown too, and of R Markdown as such', async () => {
    assert.match(await render('So.\n', { name: 'm.md' }), /^render m-for-quarto\.qmd /)
    assert.match(await render('So.\n', { name: 'm.Rmd' }), /^render m-for-quarto\.Rmd /)
  })

  test('makes nothing, and leaves nothing, where a cell fails', async () => {
    assert.equal(await render('```{r}\nstop()\n```\n'), '"failed"')
    assert.deepEqual(beside(), ['m.qmd'])
  })

  test('names what is in the way, and leaves it as it is', async () => {
    for (const name of ['m-for-quarto.html', 'm-for-quarto_files']) {
      fs.writeFileSync(path.join(root, 'memos', name), 'mine')
      assert.equal(await render('So.\n'), `{"inTheWay":"${name}"}`)
      assert.equal(fs.readFileSync(path.join(root, 'memos', name), 'utf8'), 'mine')
      fs.rmSync(path.join(root, 'memos', name))
    }
    fs.writeFileSync(path.join(root, 'memos', 'm-for-quartos.html'), 'mine')
    assert.match(await render('So.\n'), /^render /)
    assert.deepEqual(beside(), ['m-for-quartos.html', 'm.qmd'])
  })

  test('ends with all that it began as soon as somebody cancels, and leaves nothing', async () => {
    const ends = new Set<() => void>()
    const cancellation = {
      onCancellationRequested: (end: () => void) => {
        ends.add(end)
        return { dispose: () => ends.delete(end) }
      },
    }
    const rendered = render('wait()\n', {}, cancellation)
    const begun = path.join(root, 'begun')
    while (!fs.existsSync(begun) || fs.readFileSync(begun, 'utf8') === '')
      await new Promise((resolve) => setTimeout(resolve, 20))
    for (const end of ends) end()
    assert.equal(await rendered, '"cancelled"')
    assert.deepEqual(beside(), ['m.qmd'])
    assert.equal(ends.size, 0)
    await gone(Number(fs.readFileSync(begun, 'utf8')))
  })
})

/** Waits until a process has ended. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
      // In some containers nobody asks how an orphan ended, and it stays in the table.
      const status = `/proc/${pid}/status`
      if (fs.existsSync(status) && /^State:\s+Z/m.test(fs.readFileSync(status, 'utf8'))) return
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
