import assert from 'node:assert/strict'
import { corpusToCsl, formatCslJson } from '../../../../src/core/bibliography/interviewToCsl.js'
import { mergeCslJson } from '../../../../src/core/bibliography/mergeCslJson.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

const items = corpusToCsl(readFixture())
const report = { id: 'report2019', type: 'report', title: 'Floods', custom: { kept: ['as', 'it', 'is'] } }

/** What the merged text holds, by id. */
function merged(text: string): ReadonlyMap<string, { readonly id: string; readonly title?: string }> {
  const result = mergeCslJson(text, items)
  assert.ok(result)
  // What was just formatted: a list of items.
  const list = JSON.parse(result.text) as readonly { readonly id: string; readonly title?: string }[]
  const byId = new Map(list.map((item) => [item.id, item]))
  assert.equal(byId.size, list.length, 'an id stands twice')
  return byId
}

suite('A bibliography file with our interviews in it', () => {
  test('is what we write where there was nothing', () => {
    for (const text of ['', ' \n']) assert.equal(mergeCslJson(text, items)?.text, formatCslJson(items))
  })

  test('keeps what is not ours, in its place', () => {
    const found = merged(formatCslJson([report, { ...items[0], title: 'An old title' }]))
    assert.deepEqual(found.get('report2019'), report)
    assert.deepEqual([...found.keys()].slice(0, 2), ['report2019', items[0]?.id])
    assert.equal(found.size, items.length + 1)
  })

  test('has the interviews as they are now', () => {
    const old = items.map((item) => ({ ...item, title: 'An old title', note: 'old' }))
    assert.equal(mergeCslJson(formatCslJson(old), items)?.text, formatCslJson(items))
  })

  test('is left to the letter where nothing changes, however it is laid out', () => {
    for (const text of [
      formatCslJson(items),
      JSON.stringify([report, ...items]),
      `${JSON.stringify(items, undefined, '\t').replaceAll('\n', '\r\n')}\r\n\r\n`,
    ])
      assert.equal(mergeCslJson(text, items)?.text, text)
  })

  test('keeps indentation and line endings where something changes', () => {
    const text = JSON.stringify([report], undefined, '\t').replaceAll('\n', '\r\n')
    const result = mergeCslJson(text, items)?.text ?? ''
    assert.ok(result.startsWith(text.slice(0, -3)))
    assert.doesNotMatch(result, /[^\r]\n/)
  })

  test('says whether an interview was in it before', () => {
    const had = (list: readonly object[]): boolean | undefined => mergeCslJson(formatCslJson(list), items)?.hasInterview
    assert.equal(had([report, { ...items[0], title: 'An old title' }]), true)
    assert.equal(had([report, { id: 'stranger2001', type: 'interview' }, { id: items[0]?.id, type: 'book' }]), false)
  })

  test('keeps something else under a key of ours, and says so', () => {
    const text = formatCslJson([{ id: 'reed2021', type: 'book', title: 'Rivers' }])
    assert.equal(merged(text).get('reed2021')?.title, 'Rivers')
    assert.deepEqual(mergeCslJson(text, items)?.taken, ['reed2021'])
    assert.deepEqual(mergeCslJson(formatCslJson(items), items)?.taken, [])
  })

  for (const text of ['{}', '{"items": []}', 'null', '[1]', '[null]', '[{"id": "a"}', '@article{a}', '<xml/>'])
    test(`refuses what is no CSL-JSON: ${text}`, () => assert.equal(mergeCslJson(text, items), undefined))
})
