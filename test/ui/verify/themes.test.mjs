import assert from 'node:assert/strict'
import { openSample, picture } from '../support/folders.mjs'
import { lookOf } from '../support/look.mjs'

const key = 'small2010'
/** WCAG 2.2, success criteria 1.4.3 for text, and 1.4.11 for signs. */
const forText = 4.5
const forSigns = 3

/** A citation, and a sentence that waits for its evidence. */
function memoOf(core, corpus) {
  const claim = corpus.claim(`${key}#ignore-nsg`)
  const cited = core.formatCitation([core.citationOf(corpus.interview(key), claim)])
  return `# Colours

Prose on the NSG stands here ${cited}.

This one is meant to be cited `
}

suite('the four kinds of themes', () => {
  let workbench, corpus, page, editor, topics, opened
  suiteSetup(async () => {
    ;({ workbench, corpus } = await openSample((...both) => ({ 'colours.md': memoOf(...both) })))
    ;({ page, editor } = workbench)
    topics = workbench.tree('Topics')
    await workbench.openFile('colours.md')
    await workbench.openContainer('Attaché')
    await topics.row(corpus.interview(key).title).waitFor()
    await workbench.widenSideBar(160)
    const claim = corpus.claim(`${key}#ignore-nsg`)
    const topic = corpus
      .interview(key)
      .topics.find(({ topics: below }) => below.some(({ claims }) => claims.includes(claim.id)))
    opened = topic.topics.find(({ claims }) => claims.includes(claim.id))
    await topics.expand(topic.title)
    await topics.expand(opened.title)
  })
  suiteTeardown(() => workbench?.close())

  const assertContrast = async (locator, least, what) => {
    const all = await locator.all()
    assert.ok(all.length > 0, `there is no ${what}`)
    for (const one of all) {
      let { contrast, color } = await lookOf(one)
      // What pops up fades in: it is looked at again until it has come.
      for (let tries = 0; contrast < least && tries < 20; tries++) {
        await page.waitForTimeout(50)
        ;({ contrast, color } = await lookOf(one))
      }
      assert.ok(
        contrast >= least,
        `${what}: ${await one.innerText()} in ${color} has a contrast of ${contrast.toFixed(2)}`,
      )
    }
  }

  for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'])
    suite(theme, () => {
      suiteSetup(() => workbench.setTheme(theme))
      const shot = (name) => picture(workbench, `themes-${theme.replaceAll(' ', '-')}-${name}`)

      test('rows can be read, and the signs of claims told apart', async () => {
        await shot('tree')
        const claims = opened.claims.map((id) => corpus.claim(`${key}#${id}`))
        const icons = new Map()
        for (const claim of claims) {
          const row = await topics.reveal(claim.label)
          await assertContrast(row.locator('.label-name'), forText, 'label')
          await assertContrast(row.locator('.label-description'), forText, 'description')
          const icon = row.locator('.custom-view-tree-node-item-icon')
          const sign = claim.holder ? 'second-hand' : claim.kind
          await assertContrast(icon, forSigns, `the sign of a claim that is ${sign}`)
          const look = await icon.evaluate((one) => getComputedStyle(one, '::before').content)
          icons.set(sign, (icons.get(sign) ?? new Set()).add(look))
        }
        const signs = [...icons.values()].flatMap((one) => [...one])
        assert.ok(icons.size >= 4, `only ${[...icons.keys()].join(', ')}`)
        assert.equal(new Set(signs).size, icons.size)
      })

      test('a hover can be read, and its links told from its text', async () => {
        const box = await editor.hover('NSG', { expected: /Claims about it/ })
        await shot('hover')
        await assertContrast(box.locator('strong, em, a'), forText, 'text of the hover')
        const text = await lookOf(box.locator('p').first())
        assert.ok(text.contrast >= forText, `the contrast is ${text.contrast}`)
        assert.notDeepEqual((await lookOf(box.locator('a').first())).color, text.color)
        await editor.leave()
      })

      test('the list of claims can be read', async () => {
        await editor.clickEnd()
        await editor.type('@')
        const rows = page.locator('.suggest-widget.visible .monaco-list-row')
        await rows.first().waitFor()
        await shot('completion')
        await assertContrast(rows.locator('.label-name'), forText, 'label')
        await assertContrast(rows.locator('.details-label'), forText, 'description')
        await workbench.press('Escape', 'Backspace')
      })
    })
})
