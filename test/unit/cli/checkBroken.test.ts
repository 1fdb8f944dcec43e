import assert from 'node:assert/strict'
import { reedSource } from '../../support/fixtures.js'
import { runWith } from './runWith.js'

async function check(memo: string): Promise<string> {
  const { out } = await runWith(['check', '/m.md'], { '/corpus/reed2021.txt': reedSource(), '/m.md': memo })
  return out
}

suite('attache check of a memo that is not written to its end', () => {
  test('tells a citation whose bracket nobody closes', async () => {
    const said = /m\.md:1:26 warning The bracket before @reed2021 is not closed.*missing-locator/
    assert.match(await check('Velmark signed in 2019 [@reed2021, para. 1.\n\nThen [it] went on.\n'), said)
    assert.match(
      await check('Velmark signed in 2019 [see @reed2021, para. 1. Then it went on [@reed2021, para. 2].\n'),
      /is not closed/,
    )
    assert.doesNotMatch(await check('Velmark signed in 2019 [@reed2021, para. 1].\n'), /is not closed/)
    assert.doesNotMatch(await check('Signed [see what @reed2021 [para. 1] says].\n'), /is not closed/)
  })

  test('tells front matter that cannot be read', async () => {
    const broken = '---\ntitle: "Quays\nlang: en\n---\n\nVelmark signed in 2019 [@reed2021, para. 1].\n'
    assert.match(await check(broken), /The front matter .* header-unreadable/)
    assert.doesNotMatch(await check(broken.replace('"Quays', 'Quays')), /front matter/)
  })
})
