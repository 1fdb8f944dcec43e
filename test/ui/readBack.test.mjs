import assert from 'node:assert/strict'
import { agreedInterview, agreedText, vidalWords } from '../../out/test/support/agreedTerms.js'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { offeredBy, take } from './support/problems.mjs'
import { until } from './support/until.mjs'
import { axeFindingsInside, pageBody } from './support/webview.mjs'

const memo = `# The harbour

Vidal calls the harbour “a promise with cranes” [@vidal2024, para. 1].

Nobody has read the lease, she says [@vidal2024, para. 2].
`

suite('reading back in the Evidence view', () => {
  let workbench, body
  suiteSetup(async () => {
    workbench = await openFolder(
      {
        'memo.md': memo,
        ...inventedCorpus(),
        'corpus/vidal2024.md': agreedInterview('vidal2024', ['Ana', 'Vidal'], vidalWords, ['read-back: required']),
        'corpus/vidal2024.txt': agreedText(vidalWords),
      },
      { 'attache.codedBy': 'A. Brandt' },
    )
    body = pageBody(workbench.page)
    await workbench.openFile('memo.md')
  })
  suiteTeardown(() => workbench?.close())

  const text = () =>
    body
      .locator('main')
      .innerText({ timeout: 1000 })
      .then((all) => all.replace(/\s+/g, ' '))
      .catch(() => '')
  const see = (part) => until(text, (all) => all.includes(part))
  /** The value of a list is part of what its label says. */
  const field = (name) => body.locator('label', { hasText: new RegExp(`^${name}`) }).locator('input, select')
  const record = () => body.getByRole('button', { name: 'Record', exact: true }).click()
  /** What is recorded, without the hashes. */
  const records = () => {
    try {
      const lines = workbench.read('corpus/memos.reviewed').trim().split('\n')
      return lines.flatMap((line) => (line.startsWith('read-back ') ? line.replace(/ [0-9a-f]{16} /, ' ') : []))
    } catch {
      return []
    }
  }
  const recorded = (...lines) => until(records, (all) => all.join() === lines.join())

  test('opens from the light bulb of the problem, and has a form that a reader of the screen can fill in', async () => {
    await workbench.goTo(3, 52)
    await workbench.page.locator('.squiggly-warning').first().waitFor()
    const offered = await offeredBy(workbench, 'Control+.')
    assert.ok(offered.includes('Record the answer…'), offered.join())
    await take(workbench, 'Record the answer…')
    await see('Read-back to send')
    assert.deepEqual(await axeFindingsInside(body), [])
    assert.equal(await field('Reason').isVisible(), false)
  })

  test('writes a line for all sentences of the source, or for one', async () => {
    await field('What became of it').selectOption('sent')
    await field('Day').fill('2025-12-01')
    await field('For').selectOption('all')
    await record()
    await recorded('read-back vidal2024 sent 2025-12-01', 'read-back vidal2024 sent 2025-12-01')
    await see('Read-back sent 1 December 2025')
    await field('What became of it').selectOption('answered')
    await field('Day').fill('2025-12-09')
    await field('For').selectOption('sentence')
    await record()
    await see('Read-back answered 9 December 2025')
    assert.deepEqual(records().sort(), [
      'read-back vidal2024 answered 2025-12-09',
      'read-back vidal2024 sent 2025-12-01',
    ])
  })

  for (const theme of ['light', 'dark', 'high contrast'])
    test(`can be read in ${theme}`, async () => {
      await workbench.setTheme(theme)
      await field('What became of it').selectOption('released')
      await field('Reason').evaluate((one) => one.scrollIntoView())
      const spare = await body.evaluate(({ ownerDocument }) => {
        const { scrollWidth, clientWidth } = ownerDocument.documentElement
        return clientWidth - scrollWidth
      })
      assert.equal(spare, 0, 'wider than the view')
      await picture(workbench, `read-back-${theme.replaceAll(' ', '-')}`)
      assert.deepEqual(await axeFindingsInside(body), [])
    })

  test('releases with a reason alone, under the initials of who does it', async () => {
    await workbench.goTo(5, 40)
    await see('sent 1 December 2025')
    await field('What became of it').selectOption('released')
    await field('Day').fill('2025-12-12')
    await record()
    await workbench.notification('A release needs a reason.')
    assert.equal(records().length, 2)
    // Letters that are keys elsewhere.
    await field('Reason').pressSequentially('She is on the boat; c s o')
    await record()
    await see('released by AB: She is on the boat; c s o')
    assert.ok(records().includes('read-back vidal2024 released 2025-12-12 AB: She is on the boat; c s o'))
    await until(
      () => workbench.problems(),
      (rows) => !rows.some((row) => row.includes('Vidal [vidal2024]')),
    )
  })
})
