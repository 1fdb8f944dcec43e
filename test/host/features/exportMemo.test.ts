import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { readDocx } from '../../support/docx.js'
import { formatNamesFile } from '../../../src/core/terms/namesFile.js'
import { reedSource } from '../../support/fixtures.js'
import { closeEditors } from '../../support/savedMemo.js'
import { skip } from '../../support/skip.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, deleteCorpus, until, writeCorpus, writeCorpusFile } from '../../support/workspaceCorpus.js'

const memo = `---
title: Water
author: A. Brandt
attache-style: chicago-notes
---

## Why

Reed calls it a “slow-motion bargain” [@reed2021, para. 2].
`

suite('the export of a memo', () => {
  let window: Asked
  let root: string
  let folder: string
  /** Where the dialog that asks for a place puts the document. */
  let place: string | undefined
  const { showSaveDialog } = vscode.window
  const proposed: (string | undefined)[] = []

  suiteSetup(async () => {
    await writeCorpusFile('reed2021.txt', reedSource())
    await writeCorpus()
    root = path.dirname(corpusFolder().fsPath)
    folder = path.join(root, 'exports')
  })
  setup(() => {
    fs.mkdirSync(folder, { recursive: true })
    window = watchWindow()
    place = undefined
    proposed.length = 0
    Object.assign(vscode.window, {
      showSaveDialog: (options?: vscode.SaveDialogOptions) => {
        proposed.push(options?.defaultUri?.path.split('/').at(-1))
        return Promise.resolve(place === undefined ? options?.defaultUri : vscode.Uri.file(place))
      },
    })
  })
  teardown(async () => {
    window.release()
    Object.assign(vscode.window, { showSaveDialog })
    await closeEditors()
    fs.rmSync(folder, { recursive: true, force: true })
  })
  suiteTeardown(deleteCorpus)

  /** Each under a name of its own, for the editor keeps what it has read of a file for a while. */
  const open = async (text: string, name: string): Promise<void> => {
    const file = path.join(folder, name)
    fs.writeFileSync(file, text)
    await vscode.window.showTextDocument(vscode.Uri.file(file))
  }
  /** Takes the rows of the picks that have these labels: format, style, annex. */
  const run = async (...labels: readonly string[]): Promise<void> => {
    const waiting = [...labels]
    window.choose = (rows) => {
      const label = waiting.shift()
      return rows.findIndex((row) => row.label === label)
    }
    await vscode.commands.executeCommand('attache.exportMemo')
  }
  const notes = 'Chicago, notes'
  const prose = 'Policy prose'
  const bare = 'Without an annex'
  const read = (name: string): Buffer => fs.readFileSync(path.join(folder, name))

  test('is a document of Word beside the memo, in the style of the memo', async () => {
    await open(memo, 'water.md')
    await run('Word', notes, bare)
    assert.deepEqual(proposed, ['water.docx'])
    assert.match(
      window.messages.at(-1) ?? '',
      /exported as water\.docx: 7 words, \d+ with title, citations and all else, 1 citation, about 1 page\./,
    )
    const { footnotes, paragraphs } = readDocx(read('water.docx'))
    assert.equal(footnotes.length, 1)
    assert.deepEqual(paragraphs[0] && [paragraphs[0].style, paragraphs[0].text], ['Title', 'Water'])
  })

  test('is HTML in another style with the evidence, and prose for mails', async () => {
    await open(memo, 'river.md')
    await run('HTML', 'APA', 'With an annex of evidence')
    const html = read('river.html').toString()
    assert.match(html, /\(Reed, 2021/)
    assert.match(html, /<section class="annex" role="doc-appendix">[^]*quoted words to the letter/)
    await run('Clean prose', notes, bare)
    assert.equal(proposed.at(-1), 'river.mail.md')
    assert.match(read('river.mail.md').toString(), /^# Water\n/)
  })

  test('goes on with an altered quotation only when it is told to, and says so in the document', async () => {
    await open(memo.replace('slow-motion bargain', 'slow-motion bargain between equals'), 'altered.md')
    await run('HTML', prose, bare)
    assert.match(window.messages.at(-1) ?? '', /altered quotations, or unknown or lost sources/)
    assert.deepEqual(fs.readdirSync(folder), ['altered.md'])
    assert.deepEqual(window.buttons, ['Show Problems', 'Export Anyway'])
    window.answer = 'Export Anyway'
    await run('HTML', prose, bare)
    assert.match(read('altered.html').toString(), /class="notice"[^]*exported despite failed checks/)
  })

  test('is kept back while it is not finished, shows where, and goes on in one step without a word of it', async () => {
    await open(memo.replace('## Why', '## Why\n\nIt costs TK euros, see @fig-map.'), 'open.md')
    window.answer = 'Show'
    await run('HTML', prose, bare)
    assert.equal(window.messages.at(-1), 'This memo is not finished: the document would show raw text or lose content.')
    const shown = vscode.window.activeTextEditor
    assert.equal(shown?.document.getText(shown.selection), 'TK')
    assert.deepEqual(fs.readdirSync(folder), ['open.md'])
    window.answer = 'Export Anyway: 2 open points'
    await run('HTML', prose, bare)
    assert.doesNotMatch(read('open.html').toString(), /class="notice"/)
  })

  test('has Quarto run cells whose output would be missing, with what the memo cites, or says that there is no Quarto', async function () {
    if (process.platform === 'win32') return skip(this, 'the stand-in for Quarto is a script of a shell')
    const cell = '```{r}\n#| label: fig-flow\nplot(1)\n```'
    await open(memo.replace('## Why', `## Why\n\n${cell}`), 'cells.qmd')
    const before = process.env['PATH']
    const programs = fs.mkdtempSync(path.join(root, 'programs-'))
    window.answer = 'Render with Quarto'
    try {
      process.env['PATH'] = programs
      await run('HTML', prose, bare)
      assert.match(window.messages.at(-1) ?? '', /^Quarto is not installed/)
      const script = '#!/bin/sh\n{ echo "<p>"; /bin/cat "$2" "${2%.*}.json"; } > "$6"\n'
      fs.writeFileSync(path.join(programs, 'quarto'), script, { mode: 0o755 })
      await run('HTML', prose, bare)
      assert.equal(window.messages.at(-1), 'Quarto rendered the memo as cells.html.')
      const made = read('cells.html').toString()
      assert.match(made, /plot\(1\)[^]*\[@reed2021, para\. 2\][^]*"id": ?"reed2021"/)
      assert.deepEqual(fs.readdirSync(folder).sort(), ['cells.html', 'cells.qmd'])
    } finally {
      process.env['PATH'] = before
    }
  })

  test('is refused where a protected name would leave, whatever is answered', async () => {
    const store = path.join(root, 'store')
    fs.mkdirSync(store, { recursive: true })
    const names = { key: 'official2020', names: ['Petra Vogel'], affiliations: ['Harbour Board'], stated: {} }
    const settings = vscode.workspace.getConfiguration('attache')
    await settings.update('protectedStore', store, vscode.ConfigurationTarget.Global)
    try {
      await open('An official said that no plan exists [@official2020, para. 1].', 'unnamed.md')
      window.answer = 'Export Anyway'
      await run('HTML', prose, bare)
      assert.match(
        window.messages.at(-1) ?? '',
        /^Export stopped: the memo could not be checked for protected names\.$/,
      )
      assert.ok(!fs.existsSync(path.join(folder, 'unnamed.html')))
      fs.writeFileSync(path.join(store, 'official2020.names.json'), formatNamesFile(names))
      await open('Vogel said that no plan exists [@official2020, para. 1].', 'telling.md')
      window.answer = 'Export Anyway'
      await run('HTML', prose, bare)
      assert.equal(window.messages.at(-1), 'Export stopped: a protected name appears in the text.')
      window.answer = 'Show'
      await run('HTML', prose, bare)
      const shown = vscode.window.activeTextEditor
      assert.equal(shown?.document.getText(shown.selection), 'Vogel')
      window.answer = 'Replace with “a senior Velmark water official”'
      await run('HTML', prose, bare)
      assert.match(shown.document.getText(), /^A senior Velmark water official said that no plan exists/)
      await shown.document.save()
      const signed = '---\nauthor: Petra Vogel\n---\n\nNo plan exists [@official2020, para. 1].\n'
      await open(signed, 'signed.md')
      await run('HTML', prose, bare)
      assert.equal(window.messages.at(-1), 'Export stopped: a protected name appears in the author line.')
      assert.equal(vscode.window.activeTextEditor?.document.getText(), signed, 'nobody signs as the source')
      await open('An official said in Sarn that no plan exists [@official2020, para. 1].', 'plain.md')
      window.answer = undefined
      await run('HTML', prose, bare)
      assert.match(
        window.messages.at(-1) ?? '',
        /^The memo cites protected sources: a senior Velmark water official, 2020\.$/,
      )
      assert.ok(!fs.existsSync(path.join(folder, 'plain.html')), 'nobody has read the report')
      window.answer = 'Export'
      await run('HTML', prose, bare)
      const html = read('plain.html').toString()
      assert.doesNotMatch(html, /Vogel|Harbour|Solberg|official2020/)
      const work = '@book{locks2019, author = {Vogel, Petra}, title = {Locks}, year = {2019}, publisher = {North}}'
      fs.writeFileSync(path.join(folder, 'works.bib'), work)
      const cites = 'Locks rot [@locks2019]. An official said that no plan exists [@official2020, para. 1].'
      await open(`---\nbibliography: works.bib\n---\n\n${cites}\n`, 'cites.md')
      await run('HTML', prose, bare)
      assert.match(
        window.messages.at(-1) ?? '',
        /^Export stopped: a protected name appears in the text\. A work that the memo cites contains it\. Cite another/,
      )
      Object.assign(vscode.window, {
        showSaveDialog: (options?: vscode.SaveDialogOptions) => {
          window.answer = 'Show'
          return Promise.resolve(options?.defaultUri)
        },
      })
      const picks = ['HTML', prose, bare]
      window.choose = (rows) => {
        const label = picks.shift()
        return label === undefined ? 0 : rows.findIndex((row) => row.label === label)
      }
      await vscode.commands.executeCommand('attache.exportMemo')
      assert.deepEqual(
        window.offered.at(-1)?.map(({ label, description }) => [label, description]),
        [['Petra Vogel', 'the text']],
      )
      await until('the citation', () => {
        const editor = vscode.window.activeTextEditor
        return editor?.document.getText(editor.selection) === '[@locks2019]' || undefined
      })
    } finally {
      await settings.update('protectedStore', undefined, vscode.ConfigurationTarget.Global)
      fs.rmSync(store, { recursive: true, force: true })
    }
  })

  test('takes a picture from beside the memo and the styles of a reference document from the setting', async () => {
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
    fs.writeFileSync(path.join(folder, 'map.png'), Buffer.from(pixel, 'base64'))
    await open(`${memo}\n![A map](map.png) ![None](none.png)\n`, 'map.md')
    window.answer = 'Export Anyway: 1 open point'
    await run('HTML', prose, bare)
    assert.match(read('map.html').toString(), /<img src="data:image\/png;base64,[^"]+" alt="A map"[^]*Picture: None/)
    assert.match(window.messages.at(-1) ?? '', /The picture none\.png was left out\. Use a readable PNG or JPEG/)
    assert.doesNotMatch(window.messages.at(-1) ?? '', /map\.png/)
    const settings = vscode.workspace.getConfiguration('attache')
    await settings.update('referenceDocument', 'house.docx', vscode.ConfigurationTarget.Global)
    try {
      fs.writeFileSync(path.join(folder, 'house.docx'), 'no document')
      await run('Word', notes, bare)
      assert.match(window.messages.at(-1) ?? '', /house\.docx is not a Word document/)
    } finally {
      await settings.update('referenceDocument', undefined, vscode.ConfigurationTarget.Global)
    }
  })
})
