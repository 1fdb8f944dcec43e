import assert from 'node:assert/strict'
import { pinOf } from '../../../support/pins.js'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import type { FilePlace } from '../../../../src/core/query/filePlaces.js'
import { definitionsInCorpusFile, definitionsInMemo } from '../../../../src/core/query/definitions.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus, reedSource } from '../../../support/fixtures.js'

const corpus = readFixture()
const withText = readFixture()
withText.setSource('file:///corpus/reed2021.txt', reedSource())
const claim = corpus.claim('reed2021#velmark-to-sign')
assert.ok(claim)
const pin = pinOf(claim)

function words(places: readonly FilePlace[]): readonly string[] {
  return places.map(({ uri, span }) => {
    const text = uri.endsWith('.txt') ? reedSource() : (fixtureCorpus().get(uri) ?? '')
    return `${uri.slice(uri.lastIndexOf('/') + 1)}: ${text.slice(span.start, span.end).slice(0, 40)}`
  })
}

function inMemo(marked: string, of: Corpus = corpus): readonly string[] {
  return words(definitionsInMemo(of, readMemo(marked.replace('|', ''), 'markdown'), marked.indexOf('|')))
}

/** `marked` occurs in the file once without its `|`. */
function inFile(name: string, marked: string): readonly string[] {
  const uri = `file:///corpus/${name}`
  const at = fixtureCorpus().get(uri)?.indexOf(marked.replace('|', ''))
  assert.ok(at !== undefined && at >= 0, marked)
  return words(definitionsInCorpusFile(corpus, uri, at + marked.indexOf('|')))
}

suite('Definitions', () => {
  test('lead from a key to the interview, and from a paragraph to its words where they are here', () => {
    assert.deepEqual(inMemo('So it is [@re|ed2021].'), ['reed2021.md: reed2021'])
    assert.match(inMemo('So it is [@re|ed2021, para. 2].').join(), /^reed2021\.md: ¶2: “In my view/)
    assert.match(inMemo('So it is [@reed2021, pa|ra. 2].', withText).join(), /^reed2021\.txt: .*In my view the treaty/)
  })

  test('lead from a pinned citation to the claim, or to the words it rests on where those are here', () => {
    const cites = `So it is [@re|ed2021, para. 2]${pin}.`
    const heading = 'reed2021.md: ###### Velmark to sign before winter {#v'
    assert.deepEqual(inMemo(cites), [heading])
    assert.match(inMemo(cites, withText).join(), /^reed2021\.txt: Indications so far are/)
    assert.deepEqual(inMemo(`So it is [@reed2021, para. 2]${pin.replace('velmark', 'vel|mark')}.`, withText), [heading])
  })

  test('lead from a name to its entries, from an unknown key and from other words nowhere', () => {
    assert.match(inMemo('The Kes|trian engineers wait.').join(), /^basin\.md: ### Kestria/)
    assert.equal(inMemo('It was so in Sa|rn.').length, 2)
    assert.deepEqual(inMemo('So it is [@re|ed2012].'), [])
    assert.deepEqual(inMemo('So i|t is.'), [])
  })

  test('lead in a corpus file from an id or a bracket to what it names', () => {
    assert.match(inFile('reed2021.md', 'qualifies: dam-|failure').join(), /###### Dam may fail within ten years/)
    assert.match(
      inFile('reed2021.md', 'contradicts: moreau|2021#no-signature').join(),
      /^moreau2021\.md: ###### No sig/,
    )
    assert.match(inFile('reed2021.md', 'actor: anna|-reed').join(), /^basin\.md: ### Anna Reed/)
    assert.match(inFile('basin.md', 'parties: velmark, kes|tria').join(), /^basin\.md: ### Kestria/)
    assert.match(inFile('basin.md', 'Green League [@reed|2021, sec. 2]').join(), /^reed2021\.md: Q2: “Surely/)
    assert.match(inFile('reed2021.md', '- at: ¶2 “Indi|cations').join(), /^reed2021\.md: ¶2: “In my view/)
  })
})
