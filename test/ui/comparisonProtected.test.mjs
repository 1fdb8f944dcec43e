import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'
import { reedSource } from '../../out/test/support/fixtures.js'
import { namesOfFixture } from '../../out/test/support/namesOfFixture.js'

const open = `# Brief

Engineers of Kestria warn of the dam [@reed2021, para. 3]. Ida Kestner would agree that Velmark will sign [@reed2021, para. 2].
`
const cites = `# Brief

Engineers of Kestria warn of the dam [@reed2021, para. 3]. An official disagrees [@official2020, sec. 1].
`

suite('a language model beside a store of protected interviews', () => {
  let store, workbench, page
  suiteSetup(async () => {
    store = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'))
    for (const [name, text] of Object.entries(namesOfFixture))
      fs.writeFileSync(path.join(store, path.basename(name)), text, { mode: 0o600 })
    // Whoever has not said so of all that is open is asked first.
    const letIn = ([name, text]) => [name, text.replace(/^terms: on record$/m, '$&\nassistants: any')]
    const files = {
      ...Object.fromEntries(Object.entries(inventedCorpus()).map(letIn)),
      'corpus/reed2021.txt': reedSource(),
      'open.md': open,
      'cites.md': cites,
    }
    // A served window takes no setting of the machine from its user.
    process.env.ATTACHE_STORE = store
    workbench = await openFolder(files, { 'attache.assistants': 'any' }, undefined, 'model')
    ;({ page } = workbench)
  })
  suiteTeardown(async () => {
    delete process.env.ATTACHE_STORE
    await workbench?.close()
    fs.rmSync(store, { recursive: true, force: true })
  })
  const box = () => page.locator('.monaco-dialog-box')
  const button = (name) => box().locator('.monaco-button', { hasText: name })
  const asked = () => path.join(workbench.workspace, 'asked.log')

  test('is sent no sentence that has a name of the store, and nothing of what is protected', async () => {
    await workbench.openFile('open.md')
    await workbench.runCommand('Attaché: AI Comparison of Memo…')
    await box()
      .getByText(/^Send 1 sentences/)
      .waitFor()
    await picture(workbench, 'compare-beside-store')
    await button('Compare').click()
    await workbench.notification(/1 of 1 sentences compared, 0 questioned\. Not sent, .*: 1\./)
    await until(() => fs.existsSync(asked()))
    const words = fs.readFileSync(asked(), 'utf8')
    assert.match(words, /Engineers of Kestria/)
    assert.doesNotMatch(words, /Kestner|official2020|closed2020/)
    fs.rmSync(asked())
  })

  test('is sent nothing of a memo that cites a protected interview', async () => {
    await workbench.openFile('cites.md')
    await workbench.runCommand('Attaché: AI Comparison of Memo…')
    await workbench.notification(/Nothing is sent of a memo that cites a protected source or has its words\./)
    assert.equal(await box().count(), 0)
    assert.equal(fs.existsSync(asked()), false)
  })
})
