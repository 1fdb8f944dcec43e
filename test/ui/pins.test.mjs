import assert from 'node:assert/strict'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'

const asked = 'They asked [-@reed2021, sec. 1]'

suite('citations in a memo', () => {
  let workbench, page
  suiteSetup(async () => {
    workbench = await openFolder(
      { ...inventedCorpus(), 'memo.md': `# Memo\n\n${asked}.\n` },
      { 'editor.wordWrap': 'off' },
    )
    ;({ page } = workbench)
    await workbench.openFile('memo.md')
    await line('They asked').waitFor()
  })
  suiteTeardown(() => workbench?.close())

  const line = (text) => page.locator('.editor-group-container.active .view-line', { hasText: text }).first()

  test('have a look of their own, to which no words are added', async () => {
    const seen = () =>
      line('They asked').evaluate((element) => {
        const all = [...element.querySelectorAll('span')].filter((span) => !span.querySelector('span'))
        const colourAt = (words) => {
          const span = all.find(({ textContent }) => textContent.includes(words))
          return span && getComputedStyle(span).color
        }
        const signs = all
          .map((span) => getComputedStyle(span, '::after').content)
          .filter((sign) => sign.startsWith('"'))
        return {
          text: element.textContent.replaceAll('\u00a0', ' '),
          signs,
          colours: [colourAt('@reed'), colourAt('asked')],
        }
      })
    const { text, signs } = await until(seen, ({ colours: [ofCitation, ofProse] }) => ofCitation !== ofProse)
    assert.deepEqual([text, signs], [`${asked}.`, []])
    await picture(workbench, 'citations')
  })
})
