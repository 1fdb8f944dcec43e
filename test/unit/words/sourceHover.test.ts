import assert from 'node:assert/strict'
import type { Nodes } from 'mdast'
import { parseMarkdown } from '../../../src/core/text/markdown.js'
import type { Corpus } from '../../../src/core/corpus/corpus.js'
import { sourceHover } from '../../../src/core/passage/sourceHover.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { type SourceLinks, sourceHoverText } from '../../../src/words/hover/sourceHover.js'
import { readFixture } from '../../support/fixtureCorpus.js'
import { officialInterview, reedInterview, reedSource } from '../../support/fixtures.js'

const links: SourceLinks = {
  cite: (ref) => `command:cite?${ref.replace('#', '%23')}`,
  open: (ref) => `command:open?${ref.replace('#', '%23')}`,
  edit: (ref) => `command:edit?${ref.replace('#', '%23')}`,
  remove: (ref) => `command:remove?${ref.replace('#', '%23')}`,
  quotePassage: 'command:quote',
  citePassage: 'command:citeHere',
}

/** The Markdown of the hover at the first of these words; undefined where there is none. */
function hoverOn(corpus: Corpus, key: string, words: string): string | undefined {
  const interview = corpus.interview(key)
  const source = corpus.sourceOf(key)
  assert.ok(interview && source)
  const hover = sourceHover(interview, source, source.text.indexOf(words))
  return hover && sourceHoverText(hover, corpus, links, plainEnglish)
}

function withTexts(texts: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}): Corpus {
  const corpus = readFixture(others)
  for (const [key, text] of Object.entries(texts)) corpus.setSource(`file:///corpus/${key}.txt`, text)
  return corpus
}

/** All nodes of a Markdown text, and the words in it. */
function read(markdown: string): { readonly nodes: readonly Nodes[]; readonly words: string } {
  const nodes: Nodes[] = []
  const visit = (node: Nodes): void => {
    nodes.push(node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parseMarkdown(markdown))
  return { nodes, words: nodes.map((node) => (node.type === 'text' ? node.value : '')).join('') }
}

suite('the hover in a source text', () => {
  const corpus = withTexts({ reed2021: reedSource() })

  test('says who speaks, on what question, and which claims rest on the words', () => {
    const { words } = read(hoverOn(corpus, 'reed2021', 'the dam could fail') ?? '')
    assert.match(words, /^¶3 Reed · Q2 The Green League/)
    assert.match(
      words,
      /❝ ?Dam may fail within ten years · Kestrian engineers via Reed ¶3 · “could fail” · forecast · suggested/,
    )
    assert.match(words, /The Kerra Dam will fail within ten years\./)
  })

  test('does not call a claim suggested that somebody has checked, and says whose the likelihood is', () => {
    const { words } = read(hoverOn(corpus, 'reed2021', 'Indications') ?? '')
    assert.match(words, /our coding: likely/)
    assert.doesNotMatch(words, /suggested/)
  })

  test('says on a label that nothing rests on the passage, and stays away from words without a claim', () => {
    assert.match(hoverOn(corpus, 'reed2021', '[Q3]') ?? '', /This passage is not coded yet/)
    assert.equal(hoverOn(corpus, 'reed2021', 'Perhaps not'), undefined)
  })

  test('names no protected source', () => {
    const text =
      '[Q1]\nHas the cabinet been told about the drought?\n\n[¶1]\nWe have no plan for a second dry year. The cabinet fears much for the farmers.\n'
    const official = withTexts({ official2020: text }, { 'file:///corpus/official2020.md': officialInterview() })
    for (const place of ['[Q1]', '[¶1]', 'no plan', 'fears much']) {
      const { words } = read(hoverOn(official, 'official2020', place) ?? '')
      assert.ok(words.length > 0, place)
      assert.doesNotMatch(words, /Solberg|Henrik|Stein|Mira/, place)
    }
  })

  test('lets nothing of a corpus become markup', () => {
    const hostile = '[x](command:evil) <img src=x> $(zap) **b** https://evil.example'
    const reed = reedInterview()
      .replace('###### Dam may fail within ten years', `###### ${hostile}`)
      .replace('### Q2 The Green League', `### Q2 ${hostile}`)
      .replace('“could fail”', `“${hostile}”`)
    const markdown =
      hoverOn(
        withTexts({ reed2021: reedSource() }, { 'file:///corpus/reed2021.md': reed }),
        'reed2021',
        'Kestrian engineers',
      ) ?? ''
    const { nodes, words } = read(markdown)
    assert.equal(words.split('<img src=x>').length, 4)
    for (const node of nodes)
      if (node.type === 'link') assert.match(node.url, /^command:(?:cite|open|edit|remove|quote|citeHere)/)
    assert.deepEqual(
      [...new Set(nodes.map(({ type }) => type))].filter((type) =>
        ['image', 'html', 'inlineCode', 'list'].includes(type),
      ),
      [],
    )
    assert.doesNotMatch(markdown, /\$\(|:\/\//)
  })
})
