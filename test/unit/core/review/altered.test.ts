import assert from 'node:assert/strict'
import { exportMapName, readExportMap, writeExportMap } from '../../../../src/core/review/exportMap.js'
import { EditedWord } from '../../../support/reviews.js'
import { type Ending, runWith } from '../../cli/runWith.js'

const memo = `---
attache-share-review: true
---

The river runs slow in the dry season. Farmers carry water by hand.

The old mill grinds 40 sacks of grain. The gate stays open all day.
`
const kept = /^\/m\/water\.md\.review\/(.*)$/

async function exported(text = memo): Promise<Ending> {
  const options = ['--to', 'docx', '--for-review', '--out', '/m/a.docx', '--force', '--style', 'apa']
  return runWith(['export', '/m/water.md', ...options], { '/m/water.md': text })
}

/** What a reviewer made of it: each word for another, tracked or not. */
function edited({ files }: Ending, edits: readonly (readonly [string, string, boolean])[]): Uint8Array {
  const bytes = files.get('/m/a.docx')
  assert.ok(bytes instanceof Uint8Array)
  const word = new EditedWord(bytes)
  for (const [from, words, isTracked] of edits) {
    const at = word.paragraphs.find((index) => word.textOf(index).includes(from)) ?? 0
    const start = word.textOf(at).indexOf(from)
    word.replace(at, { start, end: start + from.length, words }, isTracked)
  }
  // As a program leaves it that keeps no bookmarks.
  word.withoutBookmarks()
  return word.bytes()
}

function back(ending: Ending, bytes: Uint8Array, more: Readonly<Record<string, string>> = {}): Promise<Ending> {
  const files = { ...Object.fromEntries(ending.files), ...more, '/in/back.docx': bytes }
  return runWith(['review', '/in/back.docx', '--memo', '/m/water.md', '--apply'], files, '', {
    toUri: (file) => `file://${file.startsWith('/') ? file : `/m/${file.replace(/^\.\//, '')}`}`,
  })
}

function keptOf({ files }: Ending): readonly [path: string, name: string, json: string] {
  const [path = '', json] = [...files].find(([one]) => kept.test(one)) ?? []
  return [path, kept.exec(path)?.[1] ?? '', String(json)]
}

/** The same with other words, as somebody makes it who knows how it gets its name. */
function forged(name: string, json: string, from: string, to: string): readonly [path: string, json: string] {
  const map = readExportMap(json, name)
  assert.ok(map)
  const blocks = map.blocks.map((block) => ({ ...block, text: block.text.replace(from, to) }))
  const made = { ...map, blocks }
  return [`/m/water.md.review/${exportMapName(made)}`, writeExportMap(made)]
}

suite('A file that keeps what went out for a review', () => {
  test('is told by its name and not used where it was altered, broken, or is of a later version', async () => {
    const ending = await exported()
    const [path, name, json] = keptOf(ending)
    assert.ok(readExportMap(json, name))
    const altered = json.replaceAll('40 sacks', '30 sacks')
    for (const other of [altered, '{"version":1,', json.replace('"version":1', '"version":2')]) {
      for (const isTracked of [true, false]) {
        const { out, err, code } = await back(ending, edited(ending, [['40', '30', isTracked]]), { [path]: other })
        assert.match(
          err,
          /^Not used, because it is broken, was changed by hand, or is of another version or document: /,
        )
        assert.ok(err.includes(name))
        assert.match(out, /“40” became “30”/)
        assert.equal(code, 2)
      }
      const { err, code } = await back(ending, edited(ending, []), { [path]: other })
      assert.ok(err.includes(name))
      assert.equal(code, 2)
    }
  })

  test('hides no change that was tracked, though it was forged with its name', async () => {
    const ending = await exported()
    const [path, name, json] = keptOf(ending)
    const [other, made] = forged(name, json, '40 sacks', '30 sacks')
    const files = { ...ending, files: new Map([...ending.files].filter(([one]) => one !== path)) }
    const { out, err, code } = await back(files, edited(ending, [['40', '30', true]]), { [other]: made })
    assert.match(err, /^Made from the export of/)
    assert.match(out, /A\. Chief, 2026-12-04: “40” became “30”\. .*What is kept of the export does not have it so\./)
    assert.equal(code, 2)
  })

  test('is not needed to find what was not tracked beside what was; that is never made unseen', async () => {
    const ending = await exported()
    const [path] = keptOf(ending)
    const files = { ...ending, files: new Map([...ending.files].filter(([one]) => one !== path)) }
    const bytes = edited(ending, [
      ['dry', 'wet', true],
      ['gate', 'door', false],
    ])
    const { out, files: after } = await back(files, bytes)
    assert.match(out, /“dry” became “wet”\. Applied\./)
    assert.match(out, /“gate” became “door”\. Changed without tracking, or in the memo since\./)
    assert.equal(out.match(/became/g)?.length, 2)
    assert.equal(after.get('/m/water.md'), memo.replace('dry', 'wet'))
  })

  test('holds no words that its memo has for nobody to read, and knows all the same that it was not edited since', async () => {
    const unseen =
      '<!-- Ines Okafor told us -->\n\n[hid]: x "Ines Okafor"\n\nA [text](https://okafor.example) ends it.\n'
    const text = `${memo}\n${unseen}`
    const ending = await exported(text)
    const [path, , json] = keptOf(ending)
    assert.ok(path)
    assert.doesNotMatch(json, /okafor/i)
    const { err } = await back(ending, edited(ending, [['dry', 'wet', true]]))
    assert.match(err, /^Made from the export of \S+\.\n/)
    const later = await back(ending, edited(ending, []), { '/m/water.md': text.replace('all day', 'all night') })
    assert.match(later.err, /Paragraphs of the memo changed since: 1/)
  })
})
