import assert from 'node:assert/strict'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { pickInterview } from '../../../src/editor/pickInterview.js'
import { type Asked, shownRows, typeInto, watchWindow } from '../../support/watchedWindow.js'
import { until } from '../../support/workspaceCorpus.js'

const many = 10_000

suite('a pick among 10,000 interviews', () => {
  let window: Asked
  const corpus = new Corpus()

  suiteSetup(() => {
    for (let at = 0; at < many; at += 1) {
      const title = at === 7777 ? 'The Köln dam, half empty' : `Talk ${at}`
      const head = `attache: interview/1\ncitation-key: voice${at}\ntitle: ${title}\nterms: on record`
      corpus.set(`file:///corpus/voice${at}.md`, `---\n${head}\n---\n`)
    }
  })
  setup(() => (window = watchWindow()))
  teardown(() => {
    for (const pick of window.picks) pick.hide()
    window.release()
  })

  test('has a few hundred rows, and finds any of them by part of its key or words of its title', async () => {
    const chosen = pickInterview(corpus.interviews(), ({ title }) => title, { title: 'Pick', placeHolder: 'Which?' })
    const pick = await until('the pick', () => window.picks[0])
    const first = await shownRows(pick)
    assert.ok(first.length > 100 && first.length < 300, String(first.length))
    assert.match(first.at(-1)?.label ?? '', /^Type part of a key or title/)
    const found = await typeInto(pick, 'dam koln')
    assert.deepEqual(
      found.map(({ label, description }) => [label, description]),
      [['voice7777', 'The Köln dam, half empty']],
    )
    assert.deepEqual(
      (await typeInto(pick, 'oice912')).map(({ label }) => label),
      ['voice912', ...Array.from({ length: 10 }, (_, at) => `voice912${at}`)],
    )
    assert.deepEqual(await typeInto(pick, 'nothing so'), [])
    pick.hide()
    assert.equal(await chosen, undefined)
  })
})
