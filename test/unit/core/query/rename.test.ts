import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { citationsIn } from '../../../../src/core/memo/memoCitations.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { nameFault, type Renamable, renamableAt, renameEdits } from '../../../../src/core/query/rename.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus } from '../../../support/fixtures.js'

const corpus = readFixture()
const memo =
  'A [@reed2021, para. 3]<!--c:dam-failure~0a-->. B [@moreau2021; @{reed2021}]<!--c:,dam-failure~0a-->. Reed2021.\n'

/** All files after the renaming, the memo under `file:///memo.md`. */
function renamed(target: Renamable, name: string): ReadonlyMap<string, string> {
  const citations = citationsIn('file:///memo.md', readMemo(memo, 'markdown'))
  const texts = new Map([...fixtureCorpus(), ['file:///memo.md', memo]])
  const edits = [...renameEdits(corpus, citations, target, name, fixtureCorpus())]
  for (const { uri, place, text } of edits.sort((a, b) => b.place.start.offset - a.place.start.offset)) {
    const before = texts.get(uri) ?? ''
    texts.set(uri, before.slice(0, place.start.offset) + text + before.slice(place.end.offset))
  }
  return texts
}

/** Problems of the corpus that the files make, without those that were there before. */
function newProblems(texts: ReadonlyMap<string, string>): readonly string[] {
  const after = new Corpus()
  for (const [uri, text] of texts) if (uri.startsWith('file:///corpus/')) after.set(uri, text)
  const rules = (one: Corpus): readonly string[] => [...one.problems().values()].flat().map(({ ruleId }) => ruleId)
  const before = rules(corpus)
  return rules(after).filter((rule) => !before.includes(rule))
}

suite('Renaming', () => {
  test('changes a claim in its heading, in what points at it and in pins, which keep their hash', () => {
    const texts = renamed({ kind: 'claim', ref: 'reed2021#dam-failure' }, 'dam-fails')
    assert.match(texts.get('file:///memo.md') ?? '', /c:dam-fails~0a-->.*c:,dam-fails~0a/)
    const reed = texts.get('file:///corpus/reed2021.md') ?? ''
    assert.match(reed, /\{#dam-fails\}/)
    assert.match(reed, /qualifies: dam-fails/)
    assert.doesNotMatch(reed, /dam-failure/)
    assert.deepEqual(newProblems(texts), [])
  })

  test('changes a claim and a key where it is recorded which sentences rest on them', () => {
    const uri = 'file:///corpus/memos.reviewed'
    const lines = (id: string, key = 'reed2021'): string =>
      `attache: reviewed/2\n${'1'.repeat(16)} moreau2021#dam-failure~aaaaaa\n${'2'.repeat(16)} ${key}#${id}~bbbbbb\n`
    const before = lines('dam-failure')
    const own = readFixture()
    own.set(uri, before)
    const after = (target: Renamable, name: string): string =>
      renameEdits(own, [], target, name, new Map([[uri, before]])).reduce(
        (text, { place, text: put }) => text.slice(0, place.start.offset) + put + text.slice(place.end.offset),
        before,
      )
    assert.equal(after({ kind: 'claim', ref: 'reed2021#dam-failure' }, 'dam-fails'), lines('dam-fails'))
    assert.equal(after({ kind: 'source', key: 'reed2021' }, 'reed2022'), lines('dam-failure', 'reed2022'))
  })

  test('changes a claim that another interview points at', () => {
    const texts = renamed({ kind: 'claim', ref: 'moreau2021#no-signature' }, 'unsigned')
    assert.match(texts.get('file:///corpus/reed2021.md') ?? '', /contradicts: moreau2021#unsigned/)
    assert.deepEqual(newProblems(texts), [])
  })

  test('changes an entry in its heading and wherever its id stands', () => {
    const texts = renamed({ kind: 'entry', id: 'velmark' }, 'the-velmark')
    assert.match(texts.get('file:///corpus/basin.md') ?? '', /parties: the-velmark, kestria/)
    assert.deepEqual(newProblems(texts), [])
  })

  test('changes a key in the interview, in brackets of the corpus and in citations, braces or not', () => {
    const texts = renamed({ kind: 'source', key: 'reed2021' }, 'reed2022')
    const after = texts.get('file:///memo.md') ?? ''
    assert.match(after, /\[@reed2022, para\. 3\].*@\{reed2022\}.*Reed2021\./)
    assert.match(texts.get('file:///corpus/reed2021.md') ?? '', /citation-key: reed2022/)
    assert.match(texts.get('file:///corpus/basin.md') ?? '', /\[@reed2022, para\. 2\]/)
    assert.match(texts.get('file:///corpus/moreau2021.md') ?? '', /contradicts: reed2022#velmark-to-sign/)
    for (const text of texts.values()) assert.doesNotMatch(text, /@\{?reed2021|reed2021#/)
  })

  test('refuses what is taken or malformed', () => {
    const claim: Renamable = { kind: 'claim', ref: 'reed2021#dam-failure' }
    const source: Renamable = { kind: 'source', key: 'reed2021' }
    assert.equal(nameFault(corpus, claim, 'flood-cost'), 'taken')
    assert.equal(nameFault(corpus, claim, 'Flood cost'), 'malformed')
    assert.equal(nameFault(corpus, { kind: 'entry', id: 'velmark' }, 'kestria'), 'taken')
    assert.equal(nameFault(corpus, source, 'moreau2021'), 'taken')
    for (const name of ['', 'a b', 'a/b', 'a#b', 'a]', 'con', 'LPT1.old', 'x'.repeat(300)])
      assert.equal(nameFault(corpus, source, name), 'malformed', name)
    assert.equal(nameFault(corpus, source, 'reed-2022'), undefined)
  })

  test('takes the name at the cursor, the key in front of an id as well', () => {
    const text = 'contradicts: moreau2021#no-signature'
    const target = { kind: 'claim', ref: 'moreau2021#no-signature' } as const
    assert.deepEqual(renamableAt(text, text.indexOf('sig'), target)?.target, target)
    assert.deepEqual(renamableAt(text, text.indexOf('eau'), target)?.target, { kind: 'source', key: 'moreau2021' })
    assert.equal(renamableAt('The Green League.', 6, { kind: 'entry', id: 'green-league' }), undefined)
  })
})
