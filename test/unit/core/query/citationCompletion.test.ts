import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { proseOf } from '../../../../src/core/memo/prose.js'
import {
  type CitationScope,
  type CitationSuggestion,
  openCompletion,
} from '../../../../src/core/query/citationCompletion.js'
import { fixtureCorpus, reedInterview } from '../../../support/fixtures.js'

function corpusOf(): Corpus {
  const corpus = new Corpus()
  for (const [uri, text] of fixtureCorpus()) corpus.set(uri, text)
  return corpus
}

/** What is offered at `|`, as `kind:name`. */
function offered(marked: string, scope?: CitationScope, cited: readonly string[] = []): readonly string[] | undefined {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const context = {
    text,
    prose: proseOf(text, 'markdown'),
    offset,
    citedKeys: new Set(cited),
    scopeAt: () => scope,
  }
  return openCompletion(corpusOf(), context)?.complete().items.map(nameOf)
}

function nameOf(one: CitationSuggestion): string {
  switch (one.kind) {
    case 'claim':
      return `claim:${one.claim.id}`
    case 'passage':
      return `passage:${one.interview.key} ${one.passage.ref.number} ${one.words}`
    case 'source':
      return `source:${one.interview.key}`
    case 'work':
      return `work ${one.entry.item.id}`
    case 'topic':
      return `topic:${one.topic.id}`
    case 'entry':
      return `entry:${one.entry.id}`
  }
}

suite('completion of citations', () => {
  test('finds a claim by any of its words, in any order, the last one only begun', () => {
    assert.equal(offered('As said, @flow pub|')?.[0], 'claim:publish-data')
    assert.equal(offered('As said, @slow-mot|')?.[0], 'claim:unequal-bargain')
  })

  test('finds claims by a topic above them and by the name of the speaker', () => {
    assert.ok(offered('@danger dam|')?.includes('claim:dam-failure'))
    assert.ok(offered('@moreau sign|')?.includes('claim:no-signature'))
  })

  test('ranks first what the sentence is about', () => {
    assert.equal(offered('The flood of that spring cost many millions @|')?.[0], 'claim:flood-cost')
    assert.equal(offered('The dam may well fail soon @|')?.[0], 'claim:dam-failure')
  })

  test('puts claims first, then sources, topics and names', () => {
    const items = offered('@dam|') ?? []
    assert.match(items[0] ?? '', /^claim:/)
    assert.ok(
      items.some((item) => item.startsWith('entry:')),
      items.join(),
    )
  })

  test('puts the source first when its key was typed in full, with its claims below', () => {
    const items = offered('@reed2021|') ?? []
    assert.equal(items[0], 'source:reed2021')
    assert.ok(items.slice(1).every((item) => item.startsWith('claim:')))
    assert.ok(items.length > 15)
  })

  test('narrows to the claims of a topic or about a name, and offers nothing else then', () => {
    const inTopic = offered('@|', { kind: 'topic', key: 'reed2021', id: 'danger' }) ?? []
    assert.deepEqual([...inTopic].sort(), [
      'claim:dam-failure',
      'claim:flood-cost',
      'claim:half-empty',
      'claim:little-pushback',
      'claim:not-that-far',
    ])
    assert.deepEqual(offered('@ten|', { kind: 'topic', key: 'reed2021', id: 'danger' }), [
      'claim:dam-failure',
      'claim:not-that-far',
    ])
  })

  test('ranks by the sentence within a topic and below a key as well', () => {
    const scope: CitationScope = { kind: 'topic', key: 'reed2021', id: 'danger' }
    assert.equal(offered('The spring flood cost millions @|', scope)?.[0], 'claim:flood-cost')
    assert.equal(offered('Few expect the dam to last ten years @|', scope)?.[0], 'claim:dam-failure')
    assert.equal(offered('The spring flood cost millions @reed2021|')?.[1], 'claim:flood-cost')
  })

  test('finds the claims of a topic in a corpus of which a thousand other claims have the same words', () => {
    const corpus = corpusOf()
    for (let number = 0; number < 300; number++)
      corpus.set(
        `file:///corpus/copy${number}.md`,
        reedInterview().replaceAll('reed2021', `copy${number}`).replace('2021-05-04', '2022'),
      )
    const offset = '@flood'.length
    const scopeAt = (): CitationScope => ({ kind: 'topic', key: 'reed2021', id: 'danger' })
    const found = openCompletion(corpus, {
      text: '@flood',
      prose: '@flood',
      offset,
      citedKeys: new Set(),
      scopeAt,
    })?.complete()
    assert.deepEqual(found?.items.map(nameOf), ['claim:flood-cost'])
  })

  test('offers nothing within a key, and before a locator, that stand already', () => {
    assert.equal(offered('[@reed|2021]'), undefined)
    assert.equal(offered('[see @{reed|2021}, p. 3]'), undefined)
    assert.equal(offered('[@reed2021|, para. 2]'), undefined)
    assert.equal(offered('@reed2021| [para. 2]'), undefined)
    assert.ok(offered('[@reed2021|]')?.length)
    assert.ok(offered('As @flow|ing water, about 3 of them')?.length)
    assert.ok(offered('On @flow|, about 3 of them agree')?.length)
  })

  test('never offers what would name a protected speaker', () => {
    assert.ok(!offered('@minister resigned|')?.includes('claim:minister-resigned'))
    assert.ok(offered('@no plan|')?.includes('claim:no-plan'))
  })

  test('offers claims inside a bracket without an at-sign, and nothing in code, links or words with an at-sign inside', () => {
    assert.ok(offered('[@reed2021, para. 2; |]')?.length)
    assert.ok(offered('[|]')?.length)
    assert.equal(offered('`@dam|`'), undefined)
    assert.equal(offered('mail someone@dam|'), undefined)
    assert.equal(offered('No sign at all|'), undefined)
  })

  test('never offers what was said off the record', () => {
    const corpus = corpusOf()
    const closed = corpus.interview('closed2020')
    assert.ok(closed?.claims.length, 'the fixture has an off-record interview with claims')
    for (const marked of ['@|', '@closed2020|', `@${closed.claims[0]?.label}|`]) {
      for (const item of offered(marked) ?? []) {
        assert.ok(!closed.claims.some(({ id }) => item === `claim:${id}`), item)
        assert.notEqual(item, 'source:closed2020')
      }
    }
  })
})
