import * as fs from 'node:fs'
import type { CslItem } from '../../src/core/bibliography/item.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { citeMemo } from '../../src/core/export/citeMemo.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { makeStyle } from '../../src/csl/makeStyle.js'

/**
 * Renders one memo from its files and ends: node renderOnce.js MEMO BIBLIOGRAPHY STYLE. Prints when each of its stages ended, in milliseconds since the
 * process began.
 */
const ends = { start: performance.now(), style: 0, memo: 0, rendering: 0 }
const [memo = '', bibliography = '', csl = ''] = process.argv.slice(2)
// The file that the bench has written.
const items = JSON.parse(fs.readFileSync(bibliography, 'utf8')) as readonly CslItem[]
const entries = new Map(items.map((item) => [item.id, item]))
const style = makeStyle(fs.readFileSync(csl, 'utf8'), {})
ends.style = performance.now()
if ('broken' in style) throw new Error(`expected a style, got ${style.broken}`)
const cited = citeMemo(readMemo(fs.readFileSync(memo, 'utf8'), 'markdown'), {
  corpus: new Corpus(),
  entry: (key) => entries.get(key),
})
ends.memo = performance.now()
if (style.render(cited).citations.length === 0) throw new Error('expected citations')
ends.rendering = performance.now()
process.stdout.write(JSON.stringify(ends))
