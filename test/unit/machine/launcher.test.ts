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

  for (const platform of ['linux', 'darwin'])
    for (const name of ['Jürgen Ödön', '100% sure!', "a'b $HOME `c`", '(x86) & more; ^', 'long '.repeat(40).trim()])
      test(`runs from a folder that is named ${name.slice(0, 20)} (${platform})`, async () => {
        const node = path.join(home, name, 'Visual Studio Code')
        const program = path.join(home, name, 'attache-1.2.3', 'cli.cjs')
        fs.mkdirSync(path.dirname(program), { recursive: true })
        fs.symlinkSync(process.execPath, node)
        fs.copyFileSync(launched.program, program)
        launched = { ...launched, node, program, home: path.join(home, name), platform }
        await installLauncher(launched, parts)
        const { stdout } = spawnSync(launcherFile(launched, parts), ['ä ö', '%PATH%', '!x!'], {
          encoding: 'utf8',
          env: { ...process.env, HOME: launched.home },
        })
        assert.equal(stdout, 'one ä ö|%PATH%|!x!\n')
      })

  test('lies on Windows where its user may write, as its paths are written there', () => {
    const onWindows = { ...launched, home: String.raw`C:\Users\Jürgen 100%`, platform: 'win32' }
    const windows = { fs, path: path.win32 }
    assert.equal(
      launcherFile({ ...onWindows, localFolder: undefined }, windows),
      String.raw`C:\Users\Jürgen 100%\AppData\Local\Attache\Attache.cmd`,
    )
    assert.equal(
      launcherFile({ ...onWindows, localFolder: String.raw`D:\Local` }, windows),
      String.raw`D:\Local\Attache\Attache.cmd`,
    )
  })

  test('has a form for Windows, with its line ends', async () => {
    const onWindows = { ...launched, platform: 'win32', localFolder: path.join(home, 'Local') }
    await installLauncher(onWindows, parts)
    const text = fs.readFileSync(path.join(home, 'Local/Attache/Attache.cmd'), 'utf8')
    assert.match(text, /^@echo off\r\n/)
    assert.match(text, /\r\n"%node%" "%program%" %\*\r\n/)
    assert.doesNotMatch(text, /[^\r]\n/)
    assert.match(text, /^[\0-\x7F]*$/, 'read in whatever code page the console has')
    // What Windows does with names cannot be run here: “!” is kept, umlauts are read as UTF-8, lines end as they are written.
    assert.match(text, /setlocal DisableDelayedExpansion\r\n/)
    assert.match(text, /"from=%USERPROFILE%\\\.attache\\program"/)
    assert.match(text, /chcp 65001 >nul\r\nfor \/f "usebackq delims=" .*\r\nchcp %page% >nul\r\n/)
    assert.doesNotMatch(text, /set \/p/, 'which takes lines that end with \\n for one')
    const uses = [...text.matchAll(/^.*%(?:node|program|from)%.*$/gm)].map(([line]) => line)
    for (const line of uses) assert.doesNotMatch(line.replace(/"[^"]*"/g, ''), /%(?:node|program|from)%/, line)
  })
})
