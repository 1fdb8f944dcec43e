import assert from 'node:assert/strict'
import { pinOf } from '../../../out/src/core/citation/citation.js'
import { fixture } from '../../../out/test/support/fixtureCorpus.js'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'
import { until } from '../support/until.mjs'

const column = 60
const pin = pinOf(fixture('reed2021#flood-cost').claim)
/** Citations that end a little before that column, so that the pin is in the next line. */
const lines = [28, 32, 36].map((length) => `- ${'x'.repeat(length)} [-@reed2021, sec. 1]${pin}, and so on.`)

suite('lines that the editor wraps', () => {
  test('have room for who speaks behind a citation', async () => {
    const settings = { '[markdown]': { 'editor.wordWrap': 'wordWrapColumn', 'editor.wordWrapColumn': column } }
    const workbench = await openFolder({ ...inventedCorpus(), 'memo.md': `${lines.join('\n')}\n` }, settings)
    try {
      await workbench.openFile('memo.md')
      const ends = await until(
        () => workbench.page.locator('.editor-group-container.active .view-lines').evaluate(endsOfSpeakers),
        (all) => all.length === lines.length,
      )
      await picture(workbench, 'wrapped-lines')
      assert.deepEqual(
        ends.filter((end) => end > column),
        [],
      )
    } finally {
      await workbench.close()
    }
  })
})

/** The columns at which the names end, which the style sheet alone has. */
function endsOfSpeakers(view) {
  const drawn = [...view.querySelectorAll('span')].filter((span) =>
    ['::before', '::after'].some((part) => getComputedStyle(span, part).content.includes('Questioner')),
  )
  const text = [...view.querySelectorAll('span')].find(
    (one) => !one.querySelector('span') && /x{9}/.test(one.textContent),
  )
  const { width } = text.getBoundingClientRect()
  const letter = width / text.textContent.length
  return drawn.map((span) => (span.getBoundingClientRect().right - view.getBoundingClientRect().left) / letter)
}
