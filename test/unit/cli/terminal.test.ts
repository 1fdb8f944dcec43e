import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import markdownIt from 'markdown-it'
import { skip } from '../../support/skip.js'
import { runWith } from './runWith.js'

const escape = '\u001b[31m'
const memo = (header: string, text = 'It is late [@ward].'): string => `---\n${header}\n---\n\n${text}\n`
const ward = (doi: string): string =>
  `references:\n- id: ward\n  type: article-journal\n  title: Late\n  issued: 2019\n  author:\n  - family: Ward\n  DOI: ${JSON.stringify(doi)}`

suite('What comes from other people', () => {
  test('takes no terminal for its own, by whatever way it gets out', async () => {
    const yaml = JSON.stringify(`a${escape}b`).replace('\\u001b', '\\e')
    const runs = [
      await runWith(['export', '/m.md', '--to', 'html'], { '/m.md': memo(`csl: ${yaml}`) }),
      await runWith(['export', '/m.md', '--to', 'docx'], { '/m.md': memo(`reference-doc: ${yaml}`) }),
      await runWith(['check', `/a${escape}.md`]),
      await runWith(['import', `/a${escape}.txt`, '--terms', 'on record', '--out', '/mine']),
      await runWith(['search', `--corpus=/a${escape}`, 'Beijing']),
      await runWith([`a${escape}`]),
      await runWith(['check', '/m.md', '--json'], { '/m.md': memo('bibliography: "a\\u009b31m.json"') }),
    ]
    for (const { out, err } of runs) {
      assert.notEqual(out + err, '')
      assert.doesNotMatch(out + err, /[^\P{Cc}\n\t]/u)
    }
    // What JSON holds stays what it is.
    assert.ok(runs.at(-1)?.out.includes('a\\u009b31m.json'))
  })

  test('opens no place on another machine, and no device, because a memo says so', async () => {
    const opened: string[] = []
    const beside = (file: string, name: string): string => {
      // The memo's own folder, and what Quarto looks for there.
      if (!/^(?:\.|_metadata\.yml|_quarto\.ya?ml)$/.test(name)) opened.push(name)
      return file.replace(/[^/]*$/, name)
    }
    const names = ['\\\\host\\share\\x', '//host/share/x', '/dev/tty', '/proc/kmsg']
    for (const name of names) {
      const quoted = `'${name}'`
      for (const header of [`bibliography: ${quoted}`, `csl: ${quoted}`, `reference-doc: ${quoted}`])
        await runWith(['export', '/m.md', '--to', 'docx', '--force'], { '/m.md': memo(header, 'Fog.') }, '', { beside })
      await runWith(
        ['export', '/m.md', '--to', 'html'],
        { '/m.md': `![fog](<${name.replaceAll('\\', '\\\\')}>)\n\n{{< include ${name} >}}\n` },
        '',
        { beside },
      )
    }
    assert.deepEqual(opened, [])
  })

  test('waits for no pipe that nobody fills', function () {
    if (process.platform === 'win32') return skip(this, 'Windows has no such pipes')
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-pipe-'))
    try {
      spawnSync('mkfifo', [path.join(folder, 'pipe.bib')])
      fs.writeFileSync(path.join(folder, 'm.md'), memo('bibliography: pipe.bib', 'Fog [@x].'))
      const { status, stdout } = spawnSync(process.execPath, [path.resolve('dist/cli.cjs'), 'check', 'm.md'], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 100_000,
      })
      assert.equal(status, 2)
      assert.match(stdout, /bibliography-missing/)
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })

  for (const [what, text, sentence] of [
    ['a million citations', '[@ward] '.repeat(1_000_000).slice(0, 7_999_999), /^\/m\.md has more than 10000 citations/],
    ['more text than anybody writes', 'Fog. '.repeat(1_700_000), /^\/m\.md has more than 8000000 characters/],
    [
      'lists nested ten thousand deep',
      `${'- '.repeat(10_000)}fog`,
      /^\/m\.md has lists, quotations or braces nested 50 deep/,
    ],
  ] as const)
    test(`ends in one sentence for ${what}`, async () => {
      for (const argv of [
        ['check', '/m.md'],
        ['export', '/m.md', '--to', 'html'],
      ]) {
        const { code, err } = await runWith(argv, { '/m.md': text })
        assert.equal(code, 1)
        assert.match(err, sentence)
        assert.equal(err.match(/\n/g)?.length, 1)
      }
    })

  for (const doi of ['10.1/ ![x](http://evil.example/p.png)', '10.1/![x](http://evil.example/p.png)', '10.1/x!'])
    test(`makes no picture of Markdown that is shown: ${doi}`, async () => {
      for (const style of ['policy-prose', 'chicago-notes', 'chicago-author-date', 'apa']) {
        const text = memo(ward(doi), 'Late! [@ward]')
        const { out } = await runWith(['export', '/m.md', '--to', 'md', '--force', '--style', style], { '/m.md': text })
        assert.match(out, /Ward/)
        assert.doesNotMatch(markdownIt({ html: true }).render(out), /<img/, `${style}: ${out}`)
      }
    })
})
