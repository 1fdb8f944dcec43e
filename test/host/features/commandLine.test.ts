import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'

suite('Install Command Line…', () => {
  const { showInformationMessage } = vscode.window
  const { HOME, PATH } = process.env
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-home-'))
  const program = path.join(home, '.local/bin/attache')
  const told: string[] = []
  let answer: string | undefined
  const run = async (button: string): Promise<string> => {
    answer = button
    await vscode.commands.executeCommand('attache.installCommandLine')
    return told.at(-1) ?? ''
  }

  suiteSetup(async () => {
    process.env['HOME'] = home
    await vscode.extensions.getExtension('attache.attache')?.activate()
    vscode.window.showInformationMessage = (message: string): Promise<unknown> => {
      told.push(message)
      return Promise.resolve(answer)
    }
  })

  suiteTeardown(() => {
    vscode.window.showInformationMessage = showInformationMessage
    Object.assign(process.env, { HOME, PATH })
    fs.rmSync(home, { recursive: true })
  })

  test('puts a program there that runs the extension by its own Node, and tells of the path', async () => {
    assert.match(await run('Install'), /^Installed\. Add .*\.local\/bin to your PATH/)
    const out = execFileSync(program, ['search', 'suppliers', 'group'], { encoding: 'utf8', env: { HOME: home } })
    assert.match(out, /Nuclear Suppliers Group/)
    process.env['PATH'] = `${PATH}${path.delimiter}${path.dirname(program)}`
    assert.match(await run('Install Again'), /^Installed\. Type “attache --help”/)
  })

  test('takes it back', async () => {
    assert.equal(await run('Remove'), 'The command “attache” is removed.')
    assert.equal(fs.existsSync(program), false)
  })
})
