import assert from 'node:assert/strict'
import type { Nodes } from 'mdast'
import type { ClaimRef } from '../../../src/core/corpus/claimRef.js'
import { parseMarkdown } from '../../../src/core/text/markdown.js'
import { claimDetails } from '../../../src/words/hover/claimDetails.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { fixture, readFixture } from '../../support/fixtureCorpus.js'
import { reedInterview, reedSource } from '../../support/fixtures.js'

/** The details as Markdown, with what a reader sees of them, line by line. */
function details(
  ref: ClaimRef,
  corpus = readFixture(),
): { readonly markdown: string; readonly seen: readonly string[] } {
  const markdown = claimDetails(corpus, fixture(ref, corpus).claim, plainEnglish)
  return { markdown, seen: linesOf(parseMarkdown(markdown)).split('\n') }
}

function linesOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '\n'
  const isBlock = node.type === 'root' || node.type === 'list'
  return 'children' in node ? node.children.map(linesOf).join(isBlock ? '\n' : '') : `<${node.type}>`
}

suite('A claim in full', () => {
  test('has wording, kind, hedge, coding, voice, date, passage, what it contradicts, and who coded and checked it', () => {
    assert.deepEqual(details('reed2021#velmark-to-sign').seen, [
      'Velmark will sign the Lower Basin Treaty before winter.',
      '↗ forecast · in the source’s words: “Indications so far” · our coding: likely',
      'Said by Reed in paragraph 2.',
      'When: 2021 (the source says “before the first snow”)',
      'paragraph 2: “Indications so far … the first snow”',
      'The transcript is not attached, so the words of ¶2 cannot be shown.',
      'Contradicts: No signature this year',
      'Coded by A. Brandt, 1 June 2021. Reviewed by C. Duarte, 2 June 2021.',
    ])
  })

  test('shows the sentence of the source where its text is here, and else how to attach it', () => {
    const corpus = readFixture()
    const links = { open: () => 'command:open', attach: (key: string) => `command:attach?${key}` }
    const { claim } = fixture('reed2021#velmark-to-sign', corpus)
    assert.match(claimDetails(corpus, claim, plainEnglish, links), /\[Attach it…\]\(command:attach\?reed2021\)/)
    corpus.setSource('file:///corpus/reed2021.txt', reedSource())
    const markdown = claimDetails(corpus, claim, plainEnglish, links)
    assert.match(
      markdown,
      /^> In my view .* partners\. \*\*Indications so far are that Velmark will sign before the first snow\*\*\.$/m,
    )
    assert.doesNotMatch(markdown, /attach|paragraph 2: /)
  })

  test('shows no word of a protected transcript, though its text is here', () => {
    const corpus = readFixture()
    corpus.setSource('file:///corpus/official2020.txt', '[¶1]\nThere is no plan, as far as I can see.\n')
    const { markdown } = details('official2020#no-plan', corpus)
    assert.doesNotMatch(markdown, /There is no plan, as/)
  })

  test('tells voice and holder apart', () => {
    assert.ok(
      details('reed2021#dam-failure').seen.includes(
        'The view of Kestrian engineers, as Reed reports it in paragraph 3.',
      ),
    )
    assert.ok(
      details('reed2021#unfair').seen.includes('The view of Dorrin, as the interviewer reports it in question 1.'),
    )
    assert.ok(
      details('reed2021#vote-slipped').seen.includes('Said by the interviewer, not the interviewee, in question 1.'),
    )
  })

  test('has the caveat, the key phrases and what qualifies it', () => {
    assert.ok(details('reed2021#talks-in-march').markdown.includes('My understanding is'))
    assert.ok(details('reed2021#unequal-bargain').seen.includes('Key phrase: “slow-motion bargain”'))
    assert.ok(details('reed2021#dam-failure').seen.includes('Qualified by: Reed doubts the ten years'))
  })

  test('has every passage that it rests on', () => {
    const { seen } = details('moreau2021#elections-first')
    assert.ok(seen.includes('paragraph 1: “No. Velmark votes … in October”'), seen.join('\n'))
    assert.ok(seen.includes('paragraph 2: “Once the elections … cabinet will return”'), seen.join('\n'))
  })

  test('says where there is no hedge, and that nobody has checked it', () => {
    const { seen } = details('reed2021#flood-cost')
    assert.ok(seen.includes('• fact · without a hedge'))
    assert.equal(seen.at(-1), 'Suggested by A. Brandt, 1 June 2021; not yet reviewed.')
  })

  test('names a protected speaker by description, with the terms', () => {
    const { markdown, seen } = details('official2020#no-plan')
    assert.ok(
      seen.some((line) => line.includes('a senior Velmark water official')),
      seen.join('\n'),
    )
    assert.ok(seen.some((line) => line.includes('background')))
    assert.doesNotMatch(markdown, /Solberg|Stein/)
  })

  test('markup of a corpus stays text', () => {
    const wording = 'Now ![x](http://evil) <b>and</b> $(zap) [y](command:z) **bold** `code`.'
    const text = reedInterview().replace('The spring flood of 2018 cost $40 million.\n', `${wording}\n`)
    const { seen, markdown } = details('reed2021#flood-cost', readFixture({ 'file:///corpus/reed2021.md': text }))
    assert.equal(seen[0], wording)
    assert.doesNotMatch(markdown, /\$\(|<b>|\]\(/)
  })
})
