import assert from 'node:assert/strict'
import { readMemo, type Reader } from '../../../../src/core/memo/memo.js'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { memoEvidence } from '../../../../src/core/query/memoEvidence.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { citationsIn } from '../../../../src/core/memo/memoCitations.js'

/** What a reader gets of a memo, in one line. */
function shown(text: string, reader?: Reader): string {
  const memo = readMemo(text, 'quarto', reader)
  assert.equal(memo.text.length, text.length, 'offsets moved')
  assert.equal(memo.text.split(/\r\n|\n|\r/).length, text.split(/\r\n|\n|\r/).length, 'lines moved')
  return memo.text.replace(/\s+/g, ' ').trim()
}

function isShown(text: string, reader?: Reader): boolean {
  const words = shown(text, reader)
  assert.match(words, /before.*after/s, 'what is not hidden is gone')
  return words.includes('secret')
}

const within = (open: string, close = ':::'): string => `before\n\n${open}\nsecret\n${close}\n\nafter\n`

suite('hidden content', () => {
  test('is a cell up to marks as far in as its first, for its code may write others', () => {
    const text = 'before\n\n```{r, include=FALSE}\nx <- "\n  ```bibtex\n  secret\n  ```\n  secret"\n```\n\nafter'
    assert.match(readMemo(text, 'rmd', 'docx').text, /^before\s+after$/)
  })

  test('is hidden however its div is written', () => {
    const opened = [
      '::: {.content-hidden}',
      ':::{.content-hidden}',
      '::: content-hidden',
      '::: content-hidden :::',
      '::::::: {.content-hidden}',
      '::: {.box .content-hidden}',
      '::: {#internal .content-hidden}',
      "::: {when-format='html' .box #id .content-visible}",
      '::: {.content-visible when-profile="internal"}',
      '::: {.content-visible when-profile=internal}',
      '::: {.content-hidden unless-profile="internal"}',
      '::: {.content-visible when-format="revealjs"}',
      '::: {.content-visible when-meta="internal"}',
      '::: {.content-hidden unless-format="html"}',
      '<div class="content-hidden">',
      '<div class="box content-visible" data-when-profile="internal">',
      '::: {.hidden}',
    ]
    for (const open of opened) assert.ok(!isShown(within(open, open.startsWith('<') ? '</div>' : ':::'), 'docx'), open)
  })

  test('is shown where its condition holds', () => {
    const holds: readonly (readonly [string, Reader])[] = [
      ['{.content-visible}', 'docx'],
      ['{.content-visible when-format="docx"}', 'docx'],
      ['{.content-visible when-format="html+smart"}', 'html'],
      ['{.content-visible when-format="latex"}', 'pdf'],
      ['{.content-visible when-format="gfm"}', 'markdown'],
      ['{.content-visible unless-format="html"}', 'docx'],
      ['{.content-hidden when-format="html"}', 'docx'],
      ['{.content-visible unless-profile="internal"}', 'docx'],
      ['{.content-hidden when-meta="draft"}', 'docx'],
      ['{.content-hidden when-format="html"}', 'any'],
      ['{.box}', 'docx'],
      ['{.content-hidden}', 'author'],
    ]
    for (const [attributes, reader] of holds) assert.ok(isShown(within(`::: ${attributes}`), reader), attributes)
  })

  test('takes every condition of a div, and fields of the front matter', () => {
    const memo = (div: string, front = ''): string => `---\ntitle: T\n${front}---\n\n${within(`::: ${div}`)}`
    assert.ok(!isShown(memo('{.content-visible when-format="docx" when-profile="internal"}'), 'docx'))
    assert.ok(isShown(memo('{.content-hidden when-format="docx" when-profile="public"}'), 'docx'))
    assert.ok(isShown(memo('{.content-visible when-meta="team.internal"}', 'team:\n  internal: true\n'), 'docx'))
    assert.ok(!isShown(memo('{.content-visible when-meta="team.internal"}', 'team:\n  internal: false\n'), 'docx'))
    assert.ok(!isShown(memo('{.content-visible unless-meta="final"}', 'final: true\n'), 'docx'))
  })

  test('ends where its own div ends', () => {
    const nested = 'before\n\n:::: {.content-hidden}\nsecret\n\n::: {.box}\nsecret\n:::\n\nsecret\n::::\n\nafter'
    assert.equal(shown(nested), 'before after')
    const sameLength = 'before\n\n::: {.content-hidden}\n\n::: {.box}\nsecret\n:::\n\nsecret\n\n:::\n\nafter'
    assert.equal(shown(sameLength), 'before after')
    assert.match(
      shown('::: {.box}\nbefore\n\n::: {.content-hidden}\nsecret\n:::\n\nafter\n:::'),
      /^::: \{\.box\} before after :::$/,
    )
    const inCode = 'before\n\n::: {.content-hidden}\n```\n:::\n```\nsecret\n:::\n\nafter'
    assert.equal(shown(inCode), 'before after')
    const inQuotation = 'before\n\n::: {.content-hidden}\n> :::\n\nsecret\n:::\n\nafter'
    assert.equal(shown(inQuotation), 'before after')
    assert.equal(shown('> before\n>\n> ::: {.content-hidden}\n> secret\n\nafter'), '> before > > > after')
    assert.equal(shown('before\n\n- one\n- ::: {.content-hidden}\n  secret\n  :::\n\nafter'), 'before - one - after')
    assert.equal(
      shown('before\n\n::: {.content-hidden}\n- ::: {.box}\n\n  secret\n\n  :::\n\nsecret\n:::\n\nafter'),
      'before after',
    )
    assert.equal(shown('before\r\n\r\n::: {.content-hidden}\r\nsecret\r\n:::\r\n\r\nafter'), 'before after')
    assert.equal(shown('before\n\n::: {.content-hidden}\nnever closed: secret\n\nsecret'), 'before')
  })

  test('is a span as well, with brackets and citations in it', () => {
    const all = [
      'before [secret]{.content-hidden} after',
      'before [[a link](https://example.org) of *secret* [@a, para. 2]]{.content-hidden} after',
      'before [secret]{.content-visible when-profile="internal"} after',
      'before <span class="content-hidden">secret</span> after',
      'before [secret\nsecret]{.content-hidden}\nafter',
    ]
    for (const text of all) assert.equal(shown(text, 'html'), 'before after', text)
    assert.equal(shown('before `[not]{.content-hidden}` after'), 'before `[not]{.content-hidden}` after')
  })

  test('is the code of cells that print none', () => {
    const cells = [
      '```{r, include=FALSE}\nsecret\n```',
      '```{r setup, include = F}\nsecret\n```',
      '```{r, echo=FALSE}\nsecret\n```',
      '```{r, include=params$x}\nsecret\n```',
      '```{python}\n#| label: a\n#| include: false\nsecret\n```',
      '```{ojs}\n//| echo: false\nsecret\n```',
      '~~~{r}\n#| echo=FALSE, warning=FALSE\nsecret\n~~~',
      '```{.python .content-hidden}\nsecret\n```',
    ]
    for (const cell of cells) assert.ok(!isShown(`before\n\n${cell}\n\nafter`), cell)
    const open = [
      '```{r}\nsecret\n```',
      '```{r, include=TRUE}\nsecret\n```',
      '```r\n# include=FALSE\nsecret\n```',
      '```{{r, include=FALSE}}\nsecret\n```',
    ]
    for (const cell of open) assert.ok(isShown(`before\n\n${cell}\n\nafter`), cell)
    const forAll = [
      '---\nexecute:\n  echo: false\n---\n\n',
      '---\nformat:\n  docx:\n    echo: false\n---\n\n',
      '```{r}\nknitr::opts_chunk$set(echo = FALSE)\n```\n\n',
    ]
    for (const first of forAll) {
      assert.ok(!isShown(`${first}before\n\n\`\`\`{r}\nsecret\n\`\`\`\n\nafter`), first)
      assert.ok(isShown(`${first}before\n\n\`\`\`{r, echo=TRUE}\nsecret\n\`\`\`\n\nafter`), first)
    }
  })

  test('takes the footnotes along that nothing else refers to', () => {
    const text =
      'before\n\n::: {.content-hidden}\nHidden.[^1] Both.[^2]\n:::\n\nafter[^2]\n\n[^1]: secret [@a]\n[^2]: shown [@b]\n'
    assert.equal(shown(text), 'before after[^2] [^2]: shown [@b]')
    assert.equal(shown('before[^1] after\n\n::: {.content-hidden}\n[^1]: secret\n:::\n'), 'before after')
  })

  test('goes from the front matter, and leaves its fields', () => {
    const text =
      '---\ntitle: "before [secret]{.content-hidden}"\nabstract: |\n  ::: {.content-hidden}\n  secret\n---\n\nafter'
    const memo = shown(text)
    assert.doesNotMatch(memo, /secret/)
    assert.match(memo, /^--- title: "before " abstract: \| .*after$/)
  })

  test('cites nothing, and is still found by whoever renames what it cites', () => {
    const text = 'One [@a, para. 1].\n\n::: {.content-hidden}\nTwo [@b, para. 2].\n:::\n'
    const memo = readMemo(text, 'markdown')
    assert.deepEqual(
      memo.citations.flatMap(({ items }) => items.map(({ key }) => key)),
      ['a'],
    )
    const other = citationsIn('memo', memo).filter(({ item }) => item.key === 'b')
    assert.deepEqual(
      other.map(({ keyPlace }) => keyPlace.start.line),
      [4],
    )
  })

  test('is nothing special in plain text', () => {
    const text = 'before\n\n::: {.content-hidden}\nsecret\n:::\n'
    assert.equal(readMemo(text, 'plaintext').text, text)
  })
})

suite('hidden sentences', () => {
  test('are not counted by This Memo', () => {
    const totals = (text: string) => {
      const { checked, problems } = new MemoChecker(readFixture()).examine(readMemo(text, 'markdown'))
      return memoEvidence(checked, problems).totals
    }
    const text = 'Reed sees a bargain [@reed2021, para. 2].\n'
    const hidden =
      '\n::: {.content-hidden}\nMoreau calls it a “deal of the strong” [@moreau2021, para. 1] [@gone].\n:::\n'
    assert.deepEqual(totals(text + hidden), totals(text))
    assert.notDeepEqual(totals(text + hidden.replace('content-hidden', 'box')), totals(text))
  })
})
