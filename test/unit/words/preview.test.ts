import assert from 'node:assert/strict'
import { readMemo } from '../../../src/core/memo/memo.js'
import { resolveCitation } from '../../../src/core/citation/resolve.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { citationTitle } from '../../../src/words/export/preview.js'
import { readFixture } from '../../support/fixtureCorpus.js'

const corpus = readFixture()

function titleOf(citation: string): string {
  const memo = readMemo(citation, 'markdown')
  const hover = resolveCitation(corpus, memo, citation.indexOf('@') + 1)
  assert.ok(hover)
  return citationTitle(hover, corpus, plainEnglish)
}

suite('the title of a citation in the preview', () => {
  test('says under which terms the cited passage may be used', () => {
    assert.match(titleOf('[@moreau2021, para. 1]'), / · on record$/m)
    assert.match(titleOf('[@moreau2021, para. 3]'), / · not for attribution$/m)
    assert.match(titleOf('[@moreau2021]'), / · on record$/m)
  })

  test('tells no protected name, title or day', () => {
    const title = titleOf('[@official2020, para. 1]')
    assert.match(title, /^a senior Velmark water official · 2020 · background/)
    assert.doesNotMatch(title, /Solberg|Stein|on the drought|November|Ministry/)
  })
})
