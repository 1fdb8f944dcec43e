import assert from 'node:assert/strict'
import v8 from 'node:v8'
import vm from 'node:vm'
import { Corpus } from '../../../../../src/core/corpus/corpus.js'
import { keptSums } from '../../../../../src/core/corpus/source/keptBeside.js'
import { KeptTexts } from '../../../../../src/core/corpus/source/keptTexts.js'
import { readSource, type SourceText } from '../../../../../src/core/corpus/source/sourceText.js'
import { formatSums, readSums } from '../../../../../src/core/corpus/source/checksums.js'

const uri = 'file:///corpus/reed2020.txt'

suite('What a corpus keeps beside an interview', () => {
  test('is to the letter the text that was read, in every script, with odd ends of lines and with half a letter', () => {
    const bodies = [
      'the dam is “half empty” now',
      '水坝半空 😀',
      'one\r\ntwo\rthree\n',
      'a mark \uFEFF within',
      'half \ud83d of one',
      '',
    ]
    for (const body of bodies) {
      const text = `${body}\n[Q1]\nWhat now?\n[¶1]\n${body}\n[¶x2] ${body}\n[¶1]\nAgain.\n`
      const read = readSource(uri, text)
      assert.ok(read.blocks.length > 1)
      assert.deepEqual(kept(read), read)
      assert.deepEqual(kept(kept(read)), read)
    }
    for (const text of ['', 'no label', '\0', '\uFEFF\uFEFF[¶1]\nTwo marks.\n'])
      assert.deepEqual(kept(readSource(uri, text)), readSource(uri, text))
  })

  test('is to the letter the hashes that were read, with what is wrong in them', () => {
    const sum = {
      ref: { kind: 'paragraph', number: 1 },
      first: 'the “dam”',
      last: 'empty 😀',
      sha256: 'a'.repeat(64),
    } as const
    const text = formatSums([sum, { ...sum, last: 'half \ud83d' }])
    for (const one of [text, `${text}¶2 nothing\n`, text.replace('sums/2', 'sums/9'), '']) {
      const read = readSums('file:///corpus/reed2020.sums', one)
      assert.deepEqual(keptSums(read), read)
    }
  })

  test('takes a byte for a letter, though the text has letters for which the machine takes two', async () => {
    const text = `[¶1]\n“${'the dam is half empty now. '.repeat(40_000)}”\n`
    const corpus = new Corpus()
    assert.ok(text.includes('empty')) // which lays out in memory what was joined until here
    const before = used()
    corpus.setSource(uri, text.replace('now', 'then'))
    await new Promise(setImmediate) // until then the machine lets nothing go that was asked for
    const taken = used() - before
    assert.ok(taken < text.length * 1.3, `${taken} bytes for ${text.length} letters`)
    assert.ok(corpus.has(uri))
  })
})

function kept(source: SourceText): SourceText {
  const texts = new KeptTexts(() => undefined)
  texts.set(source)
  return texts.of(source) ?? assert.fail()
}

v8.setFlagsFromString('--expose-gc')
// The flag makes it a function without parameters.
const collect = vm.runInNewContext('gc') as () => void

/** Bytes in use once what nobody has any more is gone. */
function used(): number {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
