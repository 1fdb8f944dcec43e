import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  installLauncher,
  launcherFile,
  launcherState,
  type Launched,
  refreshLauncher,
  removeLauncher,
} from '../../../src/machine/launcher.js'

const parts = { fs, path }

suite('The launcher of the command line', () => {
  let home = ''
  let launched: Launched

  setup(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'attache home '))
    const program = path.join(home, 'extension 1.0', 'cli.cjs')
    fs.mkdirSync(path.dirname(program))
    fs.writeFileSync(program, 'console.log("one", process.argv.slice(2).join("|"))')
    launched = { node: process.execPath, program, home, platform: process.platform, localFolder: undefined }
  })

  teardown(() => {
    fs.rmSync(home, { recursive: true })
  })

  const run = (...argv: readonly string[]) =>
    spawnSync(launcherFile(launched, parts), argv, { encoding: 'utf8', env: { ...process.env, HOME: home } })

  test('runs the program with the words as they were given', async () => {
    await installLauncher(launched, parts)
    assert.equal(run('check', 'a memo.md', '$HOME').stdout, 'one check|a memo.md|$HOME\n')
    assert.equal(await launcherState(launched, parts), 'ours')
  })

  test('survives an update of the extension', async () => {
    await installLauncher(launched, parts)
    fs.renameSync(path.join(home, 'extension 1.0'), path.join(home, 'extension 2.0'))
    assert.match(run().stderr, /^attache: the extension was not found\. Open VS Code/)
    assert.equal(run().status, 1)
    await refreshLauncher({ ...launched, program: path.join(home, 'extension 2.0', 'cli.cjs') }, parts)
    assert.equal(run('x').stdout, 'one x\n')
  })

  test('is not made by a refresh where nobody installed it', async () => {
    await refreshLauncher(launched, parts)
    assert.deepEqual(fs.readdirSync(home), ['extension 1.0'])
  })

  test('is taken back without a trace', async () => {
    await installLauncher(launched, parts)
    await removeLauncher(launched, parts)
    assert.equal(await launcherState(launched, parts), 'none')
    assert.deepEqual(fs.readdirSync(path.join(home, '.attache')), [])
  })

  test('another program of this name is known as one', async () => {
    fs.mkdirSync(path.join(home, '.local/bin'), { recursive: true })
    fs.writeFileSync(launcherFile(launched, parts), '#!/bin/sh\necho mine\n')
    assert.equal(await launcherState(launched, parts), 'foreign')
  })

  test('has a form for Windows, with its line ends', async () => {
    const onWindows = { ...launched, platform: 'win32', localFolder: path.join(home, 'Local') }
    await installLauncher(onWindows, parts)
    const text = fs.readFileSync(path.join(home, 'Local/Attache/Attache.cmd'), 'utf8')
    assert.match(text, /^@echo off\r\n/)
    assert.match(text, /"%node%" "%program%" %\*\r\n/)
    assert.doesNotMatch(text, /[^\r]\n/)
  })
})
