import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { reedInterview, reedSource } from '../../support/fixtures.js'
import { rest } from '../../support/memoEditor.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

suite('many source texts', () => {
  teardown(async () => {
    fs.rmSync(corpusFolder().fsPath, { recursive: true, force: true })
    await (await services()).files.refresh()
  })

  test('five hundred texts of some length are read and compared with their interviews, in slices', async () => {
    const own = await services()
    const folder = path.join(corpusFolder().fsPath, 'many')
    fs.mkdirSync(folder, { recursive: true })
    const filler = Array.from(
      { length: 900 },
      (_, index) => `The gauge at mile ${index} stood “high” -- higher than before.`,
    )
    for (let number = 0; number < 500; number++) {
      fs.writeFileSync(path.join(folder, `reed${number}.md`), reedInterview().replaceAll('reed2021', `reed${number}`))
      fs.writeFileSync(
        path.join(folder, `reed${number}.txt`),
        reedSource().replace('[¶2]\n', `[¶2]\n${filler.join(' ')} `),
      )
    }
    let longest = 0
    let read = 0
    const started = performance.now()
    let last = started
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last - 5)
      last = performance.now()
    }, 5)
    try {
      await own.files.refresh()
      read = performance.now() - started
      await until('all texts', () => own.corpus.texts.uris().length === 500 || undefined)
      await rest(3000)
      console.log(
        `      read in ${Math.round(read)} ms, all within ${Math.round(performance.now() - started)} ms; held the host for ${Math.round(longest)} ms at most`,
      )
    } finally {
      clearInterval(pulse)
    }
    assert.equal(own.corpus.sourceOf('reed499')?.text.includes('mile 899'), true)
    assert.ok(longest < read / 3, 'others get a turn while a thousand files are read')
  })
})
