import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import type { JsonCheck } from '../../../src/cli/json.js'
import { personEnv } from '../../support/personEnv.js'
import { skip } from '../../support/skip.js'
import { sampleOf } from '../../support/verifying.js'

/** Invented. What the official says must leave only between quotation marks and with a citation. */
const said =
  'The harbour council of Estmark will sell its two oldest tugs before anybody has asked the pilots what they make of it'
const talk = `LIND: What happens to the tugs next spring?

OKAFOR: ${said}.

LIND: Who says so?

OKAFOR: The harbour master.
`
const secret = 'moonlit-walrus-7731'
const refused = /was not read, because/
const stopped = /^Nothing was written\./m

suite('A memo of a stranger', () => {
  let folder: string
  let key: string
  const at = (...names: readonly string[]): string => path.join(folder, ...names)
  const run = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [path.resolve('dist/cli.cjs'), ...argv], {
      cwd: at('repo'),
      encoding: 'utf8',
      env: { ...personEnv, ATTACHE_STORE: at('store'), HOME: at('home') },
    })
  const known = (): readonly string[] => ['--corpus', 'corpus', '--store']
  const exported = (...argv: readonly string[]) => run('export', 'memo.qmd', ...known(), ...argv)
  const write = (name: string, text: string): void => {
    fs.mkdirSync(path.dirname(at('repo', name)), { recursive: true })
    fs.writeFileSync(at('repo', name), text)
  }

  suiteSetup(function () {
    if (process.platform === 'win32') return skip(this, 'Windows has no such links')
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'attache-stranger-')))
    for (const name of ['repo', 'repo/.git', 'outside', 'store', 'home']) fs.mkdirSync(at(name), { mode: 0o700 })
    fs.writeFileSync(at('talk.txt'), talk)
    fs.writeFileSync(at('outside', 'secret.txt'), `The word is ${secret}.\n`)
    fs.writeFileSync(at('outside', 'secret.yml'), `token: ${secret}\n`)
    fs.writeFileSync(
      at('outside', 'refs.bib'),
      `@book{lind2020, author = {Lind, Ana}, title = {${secret}}, year = {2020}}`,
    )
    const terms = ['--terms', 'background', '--description', 'an official']
    const made = run('import', at('talk.txt'), ...terms, '--store', '--out', 'corpus')
    assert.equal(made.status, 0, made.stderr)
    key = fs.readdirSync(at('store')).flatMap((name) => /^(.*)\.txt$/.exec(name)?.[1] ?? [])[0] ?? ''
    assert.match(fs.readFileSync(at('store', `${key}.txt`), 'utf8'), /two oldest tugs/)
  })
  suiteTeardown(() => {
    if (folder) fs.rmSync(folder, { recursive: true })
  })
  teardown(() => {
    if (!folder) return
    for (const name of fs.readdirSync(at('repo')))
      if (name !== '.git' && name !== 'corpus') fs.rmSync(at('repo', name), { recursive: true })
  })

  /** Nothing of a secret or of the protected words gets anywhere, though it is forced. */
  const assertKept = (how: RegExp, ...argv: readonly string[]): void => {
    const { status, stdout, stderr } = exported('--to', 'md', '--out', 'made.md', '--force', ...argv)
    assert.equal(fs.existsSync(at('repo', 'made.md')), false)
    assert.doesNotMatch(stdout + stderr, new RegExp(`${secret}|two oldest tugs|Okafor|OKAFOR`))
    assert.match(stderr, how)
    assert.notEqual(status, 0)
  }
  /** The same, and a check says so as well. */
  const assertNotRead = (where = /^memo\.qmd:/m): void => {
    assertKept(refused)
    const { status, stdout, stderr } = run('check', 'memo.qmd', '--format', 'json', ...known())
    assert.equal(status, 2, stderr)
    const json = JSON.parse(stdout) as JsonCheck
    const [problem] = json.problems
    assert.deepEqual([problem?.rule, problem?.severity], ['file-unreadable', 'error'])
    assert.match(`${problem?.file}:${problem?.line}:${problem?.column} ${problem?.message}`, where)
    assert.doesNotMatch(stdout + stderr, new RegExp(`${secret}|two oldest tugs`))
  }

  const includes: Readonly<Record<string, () => string>> = {
    'by a whole path': () => at('outside', 'secret.txt'),
    'by a way up': () => '../outside/secret.txt',
    'by a way up and down again': () => '../repo/../outside/secret.txt',
    'by a link': () => {
      fs.symlinkSync(at('outside', 'secret.txt'), at('repo', 'link.md'))
      return 'link.md'
    },
    'by a link to a folder': () => {
      fs.symlinkSync(at('outside'), at('repo', 'folder'))
      return 'folder/secret.txt'
    },
    'by a place of the system': () => '/proc/self/cwd/../outside/secret.txt',
    'from the store': () => at('store', `${key}.txt`),
    'from the store, by its names': () => at('store', `${key}.names.json`),
    'from what is hidden': () => {
      write('.env', `TOKEN=${secret}\n`)
      return '.env'
    },
  }
  for (const [how, name] of sampleOf(Object.entries(includes), 2))
    test(`includes no file from outside its project ${how}`, () => {
      write('memo.qmd', `A word.\n\n{{< include ${name()} >}}\n`)
      assertNotRead(/^memo\.qmd:3:13 (?:error )?“/m)
    })

  test('says what it did not read as text and as SARIF alike', () => {
    write('memo.qmd', 'A word.\n\n{{< include ../outside/secret.txt >}}\n')
    const text = run('check', 'memo.qmd', ...known())
    assert.equal(text.status, 2, text.stderr)
    assert.match(text.stdout, /^memo\.qmd:3:13 (?:error )?“.*was not read, because/m)
    assert.match(run('check', 'memo.qmd', '--format', 'sarif', ...known()).stdout, refused)
  })

  test('includes none by a file that it includes, which is named with its line', () => {
    write('parts/one.md', 'Harmless.\n\n{{< include ../outside/secret.txt >}}\n')
    write('memo.qmd', '{{< include parts/one.md >}}\n')
    assertNotRead(/^parts\/one\.md:3:13 (?:error )?“/m)
  })

  for (const name of ['~/secret.txt', '%2e%2e/outside/secret.txt', 'file:///outside/secret.txt'])
    test(`knows no other names of places: ${name}`, () => {
      fs.writeFileSync(at('home', 'secret.txt'), secret)
      write('memo.qmd', `A word.\n\n{{< include ${name.replace('///', `//${at()}/`)} >}}\n`)
      assert.doesNotMatch(exported('--to', 'md', '--force').stdout, new RegExp(secret))
    })

  for (const [file, target, shortcode] of [
    ['_metadata.yml', ['outside', 'secret.yml'], '{{< meta token >}}'],
    ['_quarto.yml', ['outside', 'secret.yml'], '{{< meta token >}}'],
    ['_variables.yml', ['outside', 'secret.yml'], '{{< var token >}}'],
  ] as const)
    test(`takes no values from elsewhere by a link: ${file}`, () => {
      if (file === '_variables.yml') write('_quarto.yml', 'title: x\n')
      fs.symlinkSync(at(...target), at('repo', file))
      write('memo.qmd', `A word: ${shortcode}.\n`)
      assertKept(refused)
    })

  for (const field of ['bibliography: ../outside/refs.bib', 'csl: ../outside/refs.bib'])
    test(`takes no sources and styles from elsewhere: ${field}`, () => {
      write('memo.qmd', `---\n${field}\n---\n\nA word [@lind2020].\n`)
      assertKept(refused)
    })

  test('asks no other machine for anything', () => {
    const asked = at('outside', 'asked.txt')
    const told = `require('node:fs').appendFileSync(${JSON.stringify(asked)}, 'asked')`
    fs.writeFileSync(
      at('outside', 'deaf.cjs'),
      `for (const [of, name] of [[require('node:net').Socket.prototype, 'connect'], [require('node:dns'), 'lookup'],
        [require('node:dgram'), 'createSocket'], [globalThis, 'fetch']]) of[name] = () => { ${told}; throw new Error('asked') }`,
    )
    const address = 'https://stranger.example/a'
    write(
      'memo.qmd',
      `---\nbibliography: ${address}.bib\ncsl: ${address}.csl\n---\n\n![A map](${address}.png)\n\n{{< include ${address}.md >}}\n`,
    )
    for (const argv of [
      ['check', 'memo.qmd'],
      ...['md', 'html', 'docx'].map((to) => ['export', 'memo.qmd', '--to', to, '--force', '--overwrite']),
    ]) {
      const program = ['--require', at('outside', 'deaf.cjs'), path.resolve('dist/cli.cjs')]
      const { error } = spawnSync(process.execPath, [...program, ...argv], { cwd: at('repo'), env: personEnv })
      assert.equal(error, undefined)
      assert.ok(!fs.existsSync(asked), argv.join(' '))
    }
  })

  test('takes no house style and no picture from elsewhere', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    fs.writeFileSync(at('outside', 'map.png'), png)
    write('memo.qmd', '---\nreference-doc: ../outside/secret.txt\n---\n\nA word.\n')
    const word = exported('--to', 'docx', '--force')
    assert.equal(word.status, 1)
    assert.match(word.stderr, refused)
    for (const name of ['../outside/map.png', at('outside', 'map.png')]) {
      write('memo.qmd', `A word.\n\n![A map](${name})\n\n<img src="${name}">\n`)
      const page = exported('--to', 'html', '--force', '--overwrite')
      assert.equal(page.status, 0, page.stderr)
      assert.match(page.stderr, /^memo\.qmd:3:10 “.*map\.png” was not read, because it is outside the project/m)
      assert.doesNotMatch(fs.readFileSync(at('repo', 'memo.html'), 'utf8'), /base64/)
    }
    fs.copyFileSync(at('outside', 'map.png'), at('repo', 'map.png'))
    write('memo.qmd', 'A word.\n\n![A map](map.png)\n')
    assert.equal(exported('--to', 'html', '--overwrite').status, 0)
    assert.match(fs.readFileSync(at('repo', 'memo.html'), 'utf8'), /base64/)
  })

  const ways: Readonly<Record<string, () => string>> = {
    'a copy that it includes': () => {
      write('part.md', `${said}.\n`)
      return '{{< include part.md >}}'
    },
    'a code block': () => `\`\`\`\n${said}\n\`\`\``,
    HTML: () => `<p title="${said}">x</p>`,
    'HTML between tags': () => `<div>\n${said.replaceAll(' t', ' <b>t</b>')}\n</div>`,
    'a value of its front matter': () => `---\nnote: ${said}\n---\n\nA word: {{< meta note >}}.`,
    'its title': () => `---\ntitle: ${said}\n---\n\nA word.`,
    'a value of its project': () => {
      write('_quarto.yml', 'project:\n  type: default\n')
      write('_variables.yml', `note: ${said}\n`)
      return 'A word: {{< var note >}}.'
    },
    'a table': () => `| a |\n|---|\n| ${said} |`,
    'the words of a picture': () => `![${said}](map.png)`,
    'a footnote': () => `A word.[^1]\n\n[^1]: ${said}.`,
    LaTeX: () => `\`\`\`{=latex}\n${said}\n\`\`\`\n\n\\textit{${said}}`,
    emphasis: () => said.replace('oldest tugs', '*oldest* **tugs**'),
    'a citation without quotation marks': () => `${said} [@${key}].`,
    'quotation marks with a citation of another': () => {
      write('refs.bib', '@book{lind2020, author = {Lind, Ana}, title = {Rivers}, year = {2020}}')
      return `---\nbibliography: refs.bib\n---\n\n“${said}” [@lind2020].`
    },
    'an entry of its bibliography': () => {
      write('refs.bib', `@book{lind2020, author = {Lind, Ana}, title = {${said}}, year = {2020}}`)
      return '---\nbibliography: refs.bib\n---\n\nA word [@lind2020].'
    },
  }
  for (const [way, memo] of sampleOf(Object.entries(ways), 2))
    test(`lets no protected words out by ${way}`, () => {
      write('memo.qmd', `${memo()}\n`)
      assertKept(stopped, '--to', 'html', '--style', 'apa')
    })

  test('may quote and cite them, and the log has none of them', () => {
    write('memo.qmd', `An official is sure: “${said}” [@${key}, para. 1].\n`)
    const { status, stdout, stderr } = exported('--to', 'md')
    assert.equal(status, 0, stderr)
    assert.match(stdout, /two oldest tugs/)
    assert.match(stderr, /^- memo\.qmd:1:\d+ A quotation of 22 words that a search engine could find\.$/m)
    assert.doesNotMatch(stderr, /tugs/)
  })

  test('is checked with what it includes, in the lines of that file', () => {
    write(
      'parts/one.md',
      `---\ntitle: Part\n---\n\nAn official says “${said.replace('two', 'three')}” [@${key}, para. 1].\n`,
    )
    write('memo.qmd', '# Tugs\n\n{{< include parts/one.md >}}\n')
    const { status, stdout, stderr } = run('check', 'memo.qmd', ...known())
    assert.equal(status, 2, stderr)
    assert.match(stdout, /^parts\/one\.md:5:\d+ error .* quotation-altered$/m)
    assert.match(stderr, /^Memos: 1\. Citations: 1\./m)
    const made = exported('--to', 'md')
    assert.equal(made.status, 2)
    assert.match(made.stderr, /^parts\/one\.md:5:\d+ /m)
    const both = run('check', 'memo.qmd', 'parts/one.md', ...known())
    assert.equal(both.stdout.match(/quotation-altered$/gm)?.length, 1, both.stdout)
  })
})
