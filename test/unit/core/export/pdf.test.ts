import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { writeDocx } from '../../../../src/encode/docx/writeDocx.js'
import { writeHtml } from '../../../../src/core/export/html/writeHtml.js'
import { makePdf, type Machine, type PdfSources } from '../../../../src/core/export/pdf.js'
import { countsOf, withPages } from '../../../../src/core/export/counts.js'
import { pagesOfPdf } from '../../../../src/core/export/pdfPages.js'
import { countsSentence } from '../../../../src/words/export/exportMemo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { readDraft } from '../../../../src/core/export/draft/readDraft.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { finished, labels } from '../../../support/finished.js'
import { nodeMachine } from '../../../support/nodeMachine.js'
import { skip } from '../../../support/skip.js'

const sources: PdfSources = { docx: new Uint8Array([1]), html: '<p>x' }

/** A machine on which these programs are installed, of which those in `able` make something. */
function machineWith(installed: readonly string[], able: readonly string[]) {
  const runs: (readonly string[])[] = []
  const files: string[] = []
  let last = ''
  const machine: Machine = {
    find: (names) => Promise.resolve(names.find((name) => installed.includes(name))),
    run: (program, parameters) => {
      last = program
      runs.push([program, ...parameters])
      return Promise.resolve(able.includes(program))
    },
    inFolder: (work) =>
      work({
        path: '/t',
        pathOf: (name) => `/t/${name}`,
        uriOf: (name) => `file:///t/${name}`,
        write: (name) => {
          files.push(name)
          return Promise.resolve()
        },
        read: () => Promise.resolve(able.includes(last) ? new Uint8Array([7]) : undefined),
      }),
    output: () => Promise.resolve(undefined),
    folderAt: () => assert.fail('a folder of the user was entered'),
  }
  return { machine, runs, files }
}

suite('the pages of a PDF', () => {
  const pagesOf = (text: string): number | undefined => pagesOfPdf(new TextEncoder().encode(text))
  const counts = { words: 10, citations: 2, pages: 3 }

  test('are counted where its tree of pages can be read, and said to be an estimate elsewhere', () => {
    const outline = '<</Type/Outlines/Count 90>>'
    assert.equal(pagesOf(`%PDF ${outline}<</Type/Pages/Kids[4 0 R]/Count 2>><</Count 7 /Kids[] /Type /Pages>>`), 7)
    assert.equal(pagesOf(`%PDF ${outline}`), undefined)
    assert.equal(countsSentence(withPages(counts, 7), plainEnglish), '10 words, 2 citations, 7 pages')
    const annexed = { ...counts, hasAnnex: true as const }
    assert.equal(countsSentence(annexed, plainEnglish), '10 words, 2 citations, about 3 pages before the annex')
    assert.equal(countsSentence(withPages(annexed, 7), plainEnglish), '10 words, 2 citations, 7 pages')
    assert.equal(countsSentence(withPages(counts, undefined), plainEnglish), '10 words, 2 citations, about 3 pages')
  })
})

suite('a PDF', () => {
  test('is made by LibreOffice from the document of Word where that is there', async () => {
    const { machine, runs, files } = machineWith(['soffice', 'chromium'], ['soffice'])
    assert.deepEqual(await makePdf(machine, sources), new Uint8Array([7]))
    assert.deepEqual(files, ['memo.docx'])
    assert.deepEqual(runs[0]?.slice(0, 4), [
      'soffice',
      '-env:UserInstallation=file:///t/profile',
      '--headless',
      '--norestore',
    ])
    assert.equal(runs.length, 1)
  })

  test('is made by the next program where the first one fails', async () => {
    const { machine, runs, files } = machineWith(['libreoffice', 'google-chrome'], ['google-chrome'])
    assert.ok((await makePdf(machine, sources)) instanceof Uint8Array)
    assert.deepEqual(files, ['memo.docx', 'memo.html'])
    assert.ok(runs[1]?.includes('--print-to-pdf=/t/memo.pdf'))
  })

  test('is none where nothing is installed, and failed where nothing could make it', async () => {
    assert.equal(await makePdf(machineWith([], []).machine, sources), 'none')
    assert.equal(await makePdf(machineWith(['soffice', 'chromium'], []).machine, sources), 'failed')
  })

  test('of LibreOffice has the words, the notes and the pages of the document, without repair', async function () {
    const machine = nodeMachine()
    const soffice = await machine.find(['soffice'])
    if (soffice === undefined || (await machine.find(['pdftotext'])) === undefined)
      return skip(this, 'LibreOffice or pdftotext is not installed')
    const filler = 'Water runs down the river to the sea and nobody has ever asked it to. '.repeat(14)
    const memo = `---\ntitle: Water\n---\n\n# Why\n\nIt holds [@a, para. 2].\n\n${`${filler}\n\n`.repeat(9)}\n| A | B |\n|---|---|\n${'| row | cell |\n'.repeat(60)}`
    const document = finished(memo, 'note')
    const only: Machine = {
      ...machine,
      find: (names) => Promise.resolve(names.includes('soffice') ? soffice : undefined),
    }
    const pdf = await makePdf(only, {
      docx: await writeDocx(document, { labels, paper: 'a4' }),
      html: writeHtml(document, labels),
    })
    assert.ok(pdf instanceof Uint8Array, String(pdf))
    const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
    const pages = stdout.split('\f')
    const { pages: estimate } = countsOf(readDraft(readMemo(memo, 'markdown')))
    assert.ok(
      Math.abs(estimate - (pages.length - 1)) <= 1,
      `${estimate} pages were estimated, ${pages.length - 1} there are`,
    )
    const parts = spawnSync('pdfinfo', ['-struct-text', '-'], { input: pdf, encoding: 'utf8' }).stdout
    const headings = Array.from(parts.matchAll(/^ *H\d \(block\):\n(?: *\/.*\n)*((?: *".*"\n)+)/gm), ([, words = '']) =>
      words.trim(),
    )
    assert.deepEqual(headings, ['"Water"', '"Why"'], 'the title is a heading as others are')
    assert.match(Buffer.from(pdf).toString('latin1'), /\/DisplayDocTitle true/)
    assert.match(pages[0] ?? '', /Water[^]*Why[^]*It holds\.1[^]*1\s+a, 2\.[^]*1 ?\/ ?\d/)
    const heads = pages.filter((page) => /^\s*A\s+B\s*$/m.test(page)).length
    assert.ok(heads >= 2, 'the head of a table stands on each of its pages')
  })
})

suite('a machine', () => {
  test('gives a folder that others cannot read, and takes it away with all that is in it', async () => {
    let path = ''
    const text = await nodeMachine().inFolder(async (folder) => {
      path = folder.path
      await folder.write('a.txt', new TextEncoder().encode('x'))
      if (process.platform !== 'win32') assert.equal(fs.statSync(path).mode & 0o077, 0)
      assert.equal(await folder.read('b.txt'), undefined)
      return new TextDecoder().decode(await folder.read('a.txt'))
    })
    assert.equal(text, 'x')
    assert.ok(!fs.existsSync(path))
    await assert.rejects(nodeMachine().inFolder((folder) => Promise.reject(new Error((path = folder.path)))))
    assert.ok(!fs.existsSync(path))
  })

  test('finds programs on the path and by their place, runs them without a shell, and says how they ended', async () => {
    const machine = nodeMachine()
    assert.equal(await machine.find(['no-such-program', process.execPath]), process.execPath)
    assert.equal(await machine.find(['no-such-program', '/no/such/program']), undefined)
    const run = (code: string): Promise<boolean> => machine.run(process.execPath, ['-e', code], '.')
    assert.equal(await run('process.exit(0)'), true)
    assert.equal(await run('process.exit(3)'), false)
    assert.equal(await machine.run('/no/such/program', [], '.'), false)
  })
})
