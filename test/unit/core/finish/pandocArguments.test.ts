import assert from 'node:assert/strict'
import { citeMemo } from '../../../../src/core/finish/citeMemo.js'
import { pandocArguments, pandocInput, styleForPandoc } from '../../../../src/core/finish/pandocArguments.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { nodeMachine } from '../../../support/nodeMachine.js'
import { skip } from '../../../support/skip.js'

const corpus = readFixture()
const text = `---
title: Water
---

Reed sees a bargain [@reed2021, para. 2]<!--c:unequal-bargain~000000-->. An official sees none [@official2020, para. 1; @{official2020}].
`

function input(): ReturnType<typeof pandocInput> {
  const memo = readMemo(text, 'markdown')
  return pandocInput(memo, citeMemo(memo, { corpus, entry: () => undefined }), corpus)
}

suite('an export with Pandoc', () => {
  test('gives Pandoc all that the memo cites, and no key of a protected source', () => {
    const { memo, references } = input()
    assert.match(memo, /\[@reed2021, para\. 2\].*\[@source-1, para\. 1; @\{source-1\}\]/)
    // The file is ours, in CSL-JSON.
    const items = JSON.parse(references) as readonly { readonly id: string }[]
    assert.deepEqual(
      items.map(({ id }) => id),
      ['reed2021', 'source-1'],
    )
    assert.doesNotMatch(memo + references, /official2020|Solberg|Stein|Ministry of Waters/)
  })

  test('takes a style that Pandoc knows in the place of plain words', () => {
    assert.equal(styleForPandoc('policy-prose'), 'chicago-author-date')
    assert.equal(styleForPandoc('apa'), 'apa')
  })

  test('makes a document with citations, without pins, that tells nobody', async function () {
    this.timeout(60_000)
    const machine = nodeMachine()
    const program = await machine.find(['pandoc'])
    if (program === undefined) return skip(this, 'Pandoc is not installed')
    const html = await machine.inFolder(async (folder) => {
      const { memo, references } = input()
      await folder.write('memo.md', new TextEncoder().encode(memo))
      await folder.write('references.json', new TextEncoder().encode(references))
      const job = {
        memo: folder.pathOf('memo.md'),
        output: folder.pathOf('memo.html'),
        bibliography: folder.pathOf('references.json'),
        style: `${process.cwd()}/media/csl/apa.csl`,
        folders: [folder.path],
        referenceDocument: undefined,
      }
      assert.ok(await machine.run(program, pandocArguments(job, ':'), folder.path))
      return new TextDecoder().decode(await folder.read('memo.html'))
    })
    assert.match(html, /Reed, 2021[^]*a senior Velmark water official/i)
    assert.doesNotMatch(html, /<!--c:|official2020|Solberg|Ministry of Waters/)
  })
})
