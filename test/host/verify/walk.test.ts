import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import * as vscode from 'vscode'
import { type CheckOptions, MemoChecker } from '../../../src/core/check/check.js'
import type { MemoProblem } from '../../../src/core/cited/rule.js'
import { readNamesFile } from '../../../src/core/terms/namesFile.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { fixTitle } from '../../../src/words/problems/fixTitle.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { closeEditors, openSavedMemo } from '../../support/savedMemo.js'
import { shippedFile, shippedSource } from '../../support/shippedSource.js'
import { laneText, namesOf, walkInterviews, walkNotes } from '../../support/walk/interviews.js'
import { faultyMemo } from '../../support/walk/memo.js'
import { deleteCorpus, services, until, writeCorpusFile } from '../../support/workspaceCorpus.js'

const severities = { 'mixed-estimate': 'warning' } as const

suite('A memo on the real interview with every kind of fault, in the editor', () => {
  const store = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-walk-'))
  const keep = (key: 'official2012' | 'officer2013'): void =>
    fs.writeFileSync(path.join(store, `${key}.names.json`), namesOf(key))
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('attache')

  suiteSetup(async function () {
    const { source } = shippedSource(this)
    for (const name of ['small2010.md', 'small2010.sums', 'china-pakistan.md'])
      await writeCorpusFile(name, shippedFile(name))
    for (const [name, text] of Object.entries({ ...walkInterviews, ...walkNotes })) await writeCorpusFile(name, text)
    await writeCorpusFile('small2010.txt', source.text)
    keep('official2012')
    await settings().update('protectedStore', store, vscode.ConfigurationTarget.Global)
    await settings().update('checks', severities, vscode.ConfigurationTarget.Global)
    await (await services()).files.refresh()
  })
  suiteTeardown(async () => {
    await settings().update('protectedStore', undefined, vscode.ConfigurationTarget.Global)
    await settings().update('checks', undefined, vscode.ConfigurationTarget.Global)
    fs.rmSync(store, { recursive: true })
    await closeEditors()
    await deleteCorpus()
  })

  test('is mended fault by fault from the light bulb, and each time shows what a check from scratch finds', async function () {
    const { source } = shippedSource(this)
    const { corpus } = await services()
    const names = new Map(
      (['official2012'] as const).flatMap((key) => {
        const file = readNamesFile(namesOf(key))
        return file ? [[key, file] as const] : []
      }),
    )
    const options: CheckOptions = { severities, names, isOwnCorpus: true }
    const check = (text: string): readonly MemoProblem[] =>
      new MemoChecker(corpus).check(readMemo(text, 'markdown'), options)
    const memo = faultyMemo(corpus, source)
    const { document } = await openSavedMemo(memo.text)
    const shown = (): readonly string[] =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ source: from }) => from === 'Attaché')
        .map(({ code, range }) => `${typeof code === 'object' ? code.value : ''} ${document.offsetAt(range.start)}`)
    const settled = async (): Promise<readonly MemoProblem[]> => {
      const found = check(document.getText())
      const expected = found.map(({ ruleId, span }) => `${ruleId} ${span.start}`).join('\n')
      await until('what a check from scratch finds', () => shown().join('\n') === expected).catch(() =>
        assert.equal(shown().join('\n'), expected),
      )
      return found
    }
    for (const { rule, span, mend } of [...memo.planted].reverse()) {
      const problem = (await settled()).find((one) => one.ruleId === rule && one.span.start === span.start)
      assert.ok(problem, `${rule} is not there`)
      if (mend === 'from outside') continue
      const edit = new vscode.WorkspaceEdit()
      if (typeof mend === 'string') {
        const fix = problem.fixes.find(({ kind }) => kind === mend)
        assert.ok(fix)
        const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
          'quickfix',
        )
        const action = actions.find(({ title }) => title === fixTitle(fix, plainEnglish))
        assert.ok(action?.edit, `${rule}: no ${mend} among ${actions.map(({ title }) => title).join(' / ')}`)
        await vscode.workspace.applyEdit(action.edit)
      } else {
        const at = document.getText().indexOf(mend.from, Math.max(0, span.start - 100))
        const range = new vscode.Range(document.positionAt(at), document.positionAt(at + mend.from.length))
        edit.replace(document.uri, range, mend.to)
        await vscode.workspace.applyEdit(edit)
      }
    }
    // A word of the memo's own that its fix has marked with brackets.
    const left = ['quotation-retouched']
    assert.deepEqual((await settled()).map(({ ruleId }) => ruleId).sort(), [
      'attribution-unchecked',
      ...left,
      'quotation-unchecked',
    ])
    keep('officer2013')
    await writeCorpusFile('lane2011.txt', laneText)
    await (await services()).files.refresh()
    const rules = (): readonly string[] => shown().map((one) => one.replace(/ \d+$/, ''))
    await until('a memo with no more than that', () => rules().length === left.length)
    assert.deepEqual([...rules()].sort(), left)
  })
})
