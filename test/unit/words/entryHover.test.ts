import assert from 'node:assert/strict'
import type { Nodes } from 'mdast'
import { pinOf } from '../../support/pins.js'
import type { Corpus } from '../../../src/core/corpus/corpus.js'
import { parseMarkdown } from '../../../src/core/text/markdown.js'
import { findMentions } from '../../../src/core/names/findMentions.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { resolveCitation } from '../../../src/core/citation/resolve.js'
import { quotedAt } from '../../../src/core/citation/quotedAt.js'
import { entryHover, mentionAt } from '../../../src/core/query/entryHover.js'
import { citationHoverText } from '../../../src/words/hover/citationHover.js'
import { escapeMarkdown } from '../../../src/words/escape.js'
import { entryHoverText } from '../../../src/words/hover/entryHover.js'
import type { HoverLinks } from '../../../src/words/hover/hoverParts.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { fixture, readFixture } from '../../support/fixtureCorpus.js'
import { basinGlossary, officialInterview, reedInterview, reedSource } from '../../support/fixtures.js'

const links: HoverLinks = {
  cite: (ref) => `command:cite?${ref.replace('#', '%23')}`,
  open: (ref) => `command:open?${ref.replace('#', '%23')}`,
  allAbout: (id) => `command:all?${id}`,
  attach: (key) => `command:attach?${key}`,
}
const shared = readFixture()

/** The Markdown of the hover on a name where `|` stands. */
function entryMarkdown(marked: string, corpus: Corpus = shared): string {
  const memo = readMemo(marked.replace('|', ''), 'markdown')
  const mention = mentionAt(findMentions(corpus.matcher, memo), marked.indexOf('|'))
  const hover = mention && entryHover(corpus, memo, mention)
  assert.ok(hover)
  return entryHoverText(hover, corpus, links, plainEnglish)
}

function citationMarkdown(marked: string, corpus: Corpus = shared, isReading = false, isStored = false): string {
  const memo = readMemo(marked.replace('|', ''), 'markdown')
  const hover = resolveCitation(corpus, memo, marked.indexOf('|'))
  assert.ok(hover)
  const source = hover.kind === 'interview' ? corpus.sourceOf(hover.interview.key) : undefined
  const quoted =
    source && hover.kind === 'interview' ? quotedAt(memo, marked.indexOf('|'), hover.interview, source) : []
  return citationHoverText(hover, corpus, links, plainEnglish, { isReading, isStored, quoted })
}

/** What a reader sees, line by line; a link as `[words]`. */
function seen(markdown: string): string {
  const lineOf = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value
    if (node.type === 'break') return '\n'
    if (node.type === 'thematicBreak') return '---'
    const inner = 'children' in node ? node.children.map(lineOf).join(node.type === 'root' ? '\n\n' : '') : ''
    return node.type === 'link' ? `[${inner}]` : inner
  }
  return lineOf(parseMarkdown(markdown)).replaceAll('\u00a0', ' ').replace(/ +/g, ' ')
}

/** All nodes of a Markdown text. */
function nodesOf(markdown: string): readonly Nodes[] {
  const all: Nodes[] = []
  const visit = (node: Nodes): void => {
    all.push(node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parseMarkdown(markdown))
  return all
}

const pin = pinOf(fixture('reed2021#velmark-to-sign').claim)

suite('hover on a name', () => {
  test('says what it is, what is general knowledge, and what was said of it', () => {
    assert.equal(
      seen(entryMarkdown('The Lower Basin Trea|ty will be signed before winter.')),
      `Lower Basin Treaty (LBT) · water-sharing treaty
General knowledge: Shares out the water of the lower Vell River.
Date: 2021 ¶5 Reed
Parties: Velmark, Kestria general knowledge

Claims about it
↗ Reed ¶2 · forecast, “Indications so far” · Velmark to sign before winter 4 May 2021 [Cite] [Open]
↗ Moreau ¶1 · forecast · No signature this year June 2021 [Cite] [Open]`,
    )
  })

  test('dates the interview once where all is from one', () => {
    assert.equal(
      seen(entryMarkdown('The Kerra D|am could fail within ten years.')),
      `Kerra Dam · dam
Half empty when the rains failed. SF1 standfirst
Part of: Vell River general knowledge

Claims about it, published 4 May 2021
❝ Kestrian engineers via Reed ¶3 · forecast, “could fail” · Dam may fail within ten years [Cite] [Open]
• Standfirst 1, not Reed · Dam half empty [Cite] [Open]`,
    )
  })

  test('puts what was said of a state before all but one line', () => {
    const lines = seen(entryMarkdown('Velm|ark may sign the memorandum.')).split('\n')
    assert.deepEqual(lines.slice(0, 4), [
      'Velmark · state',
      'Has still to sign the Lower Basin Treaty. ¶2 Reed',
      '',
      'Claims about it',
    ])
    assert.match(lines.join('\n'), /\n\[All \d+…\]\n\nOther names: Sarn$/)
  })

  test('marks the questioner’s claims as not the interviewee’s', () => {
    const text = seen(entryMarkdown('The Green Lea|gue blocks.'))
    assert.match(text, /^↗ Questioner Q2, not Reed · Green League to block the treaty \[Cite\] \[Open\]$/m)
    assert.match(text, /^❝ Reed via Questioner Q2 · forecast · /m)
  })

  test('shows both meanings of an ambiguous name under a line that says so', () => {
    const text = seen(entryMarkdown('In Sa|rn nobody knows.'))
    assert.match(text, /^“Sarn” may mean either of these: city of Sarn · Velmark\.\n\ncity of Sarn · city\n/)
    assert.match(text, /\n\n---\n\nVelmark · state\n/)
  })

  test('says where a word may be no name', () => {
    assert.match(seen(entryMarkdown('Re|ed grows; a reed bends.')), /^May be Anna Reed, or just the word “Reed”\.\n/)
  })

  test('does not name a protected source, nor give the day', () => {
    const named = basinGlossary().replace(
      '### Green League',
      '### cabinet {#cabinet}\n\n- type: government body\n\n### Green League',
    )
    const corpus = readFixture({ 'file:///corpus/basin.md': named })
    const text = seen(entryMarkdown('The cabi|net has no plan.', corpus))
    assert.match(text, /^Claims about it, 2020$/m)
    assert.match(text, /^⚖︎ a senior Velmark water official ¶1 \(background\) · assessment, “as far as I can see” · /m)
    assert.doesNotMatch(text, /Solberg|Stein|November/)
  })
})

suite('hover on a citation', () => {
  test('says source and terms, where exactly, and what stands there', () => {
    assert.equal(
      seen(citationMarkdown('So [@reed|2021, para. 2].')),
      `Low water, high stakes: the Lower Basin Treaty · on record
Anna Reed, water economist · Basin Review · 4 May 2021

¶2 Reed · Q1 Why the vote slipped · “In my view … the first snow”

Claims in ¶2
↗ Velmark to sign before winter · Reed ¶2 · forecast · “Indications so far” · our coding: likely [Open]
⚖︎ A bargain of unequals · Reed ¶2 · assessment · suggested [Open]

The transcript is not here, so quotations cannot be checked. [Attach it…]`,
    )
  })

  test('says whether the store has the text of a protected interview, and offers to attach it where it has not', () => {
    const marked = 'So [@official|2020, para. 1].'
    const without = seen(citationMarkdown(marked))
    assert.match(without, /The protected store on this machine has no transcript of this interview, .* \[Attach it…\]/)
    const stored = seen(citationMarkdown(marked, shared, false, true))
    assert.match(stored, /is in the protected store, so quotations can be checked/)
    assert.doesNotMatch(stored, /Attach|not here/)
  })

  test('puts the pinned claim before the others, in full', () => {
    const text = seen(citationMarkdown(`So [@reed|2021, para. 2]${pin}.`))
    assert.ok(
      text.includes(`
$(pinned) Pinned: Velmark to sign before winter
Velmark will sign the Lower Basin Treaty before winter.
Reed ¶2 · forecast · “Indications so far” · our coding: likely [Open]

Also in ¶2
⚖︎ A bargain of unequals`),
      text,
    )
  })

  const pins: readonly (readonly [state: string, memo: string, expected: RegExp])[] = [
    ['changed', `[@reed|2021, para. 2]${pin.replace(/~\w+/, '~000000')}`, /changed after it was cited/],
    ['elsewhere', `[@reed|2021, para. 3]${pin}`, /is from ¶2, not from the cited passage/],
    ['gone', '[@reed|2021, para. 2]<!--c:lost~000000-->', /The pinned claim lost is no longer in this interview/],
  ]
  for (const [state, memo, expected] of pins)
    test(`says that a pin is stale: ${state}`, () => assert.match(seen(citationMarkdown(memo)), expected))

  test('says whose words a question and a standfirst are', () => {
    const question = seen(citationMarkdown('So [-@reed|2021, sec. 2].'))
    assert.match(question, /^These are the interviewer’s words, not those of Reed\.$/m)
    assert.doesNotMatch(question, /names Reed as the author/)
    const standfirst = seen(citationMarkdown('So [@reed|2021, standfirst 1].'))
    assert.match(standfirst, /^These are the words of the introduction, not those of Reed\.$/m)
    assert.match(standfirst, /This citation names Reed as the author\. -@reed2021 leaves the name out/)
  })

  test('says what does not exist, and what does', () => {
    assert.match(
      seen(citationMarkdown('So [@reed|2021, paras. 4, 6-8, 12].')),
      /No paragraph 6–8, 12 in this interview\. Its paragraphs are 1 to 5\./,
    )
    assert.match(
      seen(citationMarkdown('So [@moreau|2021, standfirst 1].')),
      /No introduction 1: this interview has none\./,
    )
    assert.match(seen(citationMarkdown('So [@reed|2021, 3].')), /marked “page 3”\. For paragraph 3 write “para\. 3”\./)
    assert.match(
      seen(citationMarkdown('So [@red|2021].')),
      /No interview in the corpus has the key red2021\.\nSimilar: reed2021$/,
    )
    assert.match(seen(citationMarkdown('So [@red|2021].', shared, true)), /Not all of the corpus has been read yet\.$/)
  })

  test('sums the interview up where no paragraph is named', () => {
    assert.match(
      seen(citationMarkdown('So [@reed|2021].')),
      /The citation names no paragraph\. Paragraphs: 5 · Claims: 20\nTopics: The treaty · The river/,
    )
  })

  test('shows the sentence of the source where its text is here, what is cited in bold', () => {
    const corpus = readFixture()
    corpus.setSource('file:///corpus/reed2021.txt', reedSource())
    const words = (marked: string): string | undefined => /^> .*$/m.exec(citationMarkdown(marked, corpus))?.[0]
    const whole = '> In my view the treaty is a slow-motion bargain between unequal partners. '
    const sentence = 'Indications so far are that Velmark will sign before the first snow'
    assert.equal(words('So [@reed|2021, para. 2].'), `${whole}${sentence}.`)
    assert.equal(words(`So [@reed|2021, para. 2]${pin}.`), `${whole}**${sentence}**.`)
    assert.equal(words(`So [@reed|2021]${pin}.`), `${whole}**${sentence}**.`)
    assert.equal(
      words('She expects it “before the first snow” [@reed|2021, para. 2].'),
      `${whole}Indications so far are that Velmark will sign **before the first snow**.`,
    )
    assert.match(seen(citationMarkdown('So [@reed|2021, para. 2].', corpus)), /\n\n¶2 Reed · Q1 Why the vote slipped\n/)
    assert.match(citationMarkdown('It costs [@reed|2021, para. 5].', corpus), /^> .* cost &#36;40 million/m)
  })

  test('shows no word of a protected transcript', () => {
    const corpus = readFixture()
    corpus.setSource('file:///corpus/official2020.txt', '[¶1]\nThere is no plan, as far as I can see.\n')
    assert.doesNotMatch(citationMarkdown('So [@official|2020, para. 1].', corpus), /There is no plan, as/)
  })

  test('gives several paragraphs each its own claims', () => {
    const text = seen(citationMarkdown('So [@reed|2021, paras. 1, 3].'))
    assert.match(text, /^¶1 Reed · Q1 .*\n¶3 Reed · Q2 /m)
    assert.match(text, /^Claims in ¶1\n(?:.+\n)+\nClaims in ¶3\n/m)
    assert.match(text, /^• Flood alarms only · Editor ¶1 · fact · suggested \[Open\]$/m)
  })

  test('shows of a protected source only what was agreed', () => {
    const text = seen(citationMarkdown('So [@official|2020, para. 1].'))
    assert.match(text, /^official2020 · background\na senior Velmark water official · 2020\n/)
    assert.doesNotMatch(text, /Solberg|Stein|Ministry|November/)
    assert.match(text, /^⚖︎ No plan for a second dry year · a senior Velmark water official ¶1 \(background\) · /m)
  })

  test('does not name whoever asked a protected source', () => {
    const text = seen(citationMarkdown('So [-@official|2020, sec. 1].'))
    assert.match(text, /not those of a senior Velmark water official/)
    assert.doesNotMatch(text, /Solberg|Stein/)
  })
})

suite('hostile markup in a corpus', () => {
  const hostile =
    '[x](command:evil) ![p](https://evil.example/p.png) <img src=x onerror=alert(1)> $(alert) `c` **b** ~~s~~ | t | https://evil.example www.evil.example a@evil.example &lt; \\_ ^'

  test('is shown to the letter by the escape', () => {
    for (const text of [hostile, '- a', '1. a', '12) a', '# a', '> a', '+ a', '=== a', '~~~', '$(zap)', '[^1]: a']) {
      const [root, paragraph, ...rest] = nodesOf(escapeMarkdown(text))
      assert.deepEqual(
        [root?.type, paragraph?.type, rest.map(({ type }) => type)],
        ['root', 'paragraph', ['text']],
        text,
      )
      assert.equal(seen(escapeMarkdown(text)), text)
    }
  })

  test('is one line, whatever it breaks', () => {
    assert.equal(seen(escapeMarkdown('a\n\n# b\r\n- c')), 'a # b - c')
  })

  test('leaves nothing that an editor links or draws by itself', () => {
    assert.doesNotMatch(escapeMarkdown(hostile), /\$\(|:\/\/|www\.|@|</)
  })

  test('adds no link, picture, code or HTML to a hover', () => {
    const reed = reedInterview()
      .replace('title: "Low water, high stakes: the Lower Basin Treaty"', `title: '${hostile}'`)
      .replace('publisher: Basin Review', `publisher: '${hostile}'`)
      .replace('###### Velmark to sign before winter', `###### ${hostile}`)
      .replace('Velmark will sign the Lower Basin Treaty before winter.', `Velmark ${hostile}`)
      .replace('- hedge: “Indications so far”', `- hedge: “${hostile}”`)
      .replace('### Q1 Why the vote slipped', `### Q1 ${hostile}`)
      .replace('“In my view the … the first snow”', `“${hostile} … x”`)
    const glossary = basinGlossary()
      .replace('Has still to sign the Lower Basin Treaty.', hostile)
      .replace('- alias: Velmarker (demonym)', `- alias: ${hostile}`)
    const corpus = readFixture({ 'file:///corpus/reed2021.md': reed, 'file:///corpus/basin.md': glossary })
    const claim = corpus.claim('reed2021#velmark-to-sign')
    assert.ok(claim)
    for (const text of [claim.hedge, claim.label, claim.wording]) assert.ok(text?.includes('evil'), text)
    const hovers = [
      entryMarkdown('Indications are that Velm|ark signs.', corpus),
      citationMarkdown(`So [@reed|2021, para. 2]${pinOf(claim)}.`, corpus),
      citationMarkdown('So [@reed|2021].', corpus),
    ]
    for (const markdown of hovers) {
      assert.ok(seen(markdown).includes('<img src=x'), markdown)
      const types = new Set(nodesOf(markdown).map(({ type }) => type))
      const allowed = ['root', 'paragraph', 'text', 'break', 'strong', 'emphasis', 'link']
      assert.deepEqual(
        [...types].filter((type) => !allowed.includes(type)),
        [],
      )
      for (const node of nodesOf(markdown))
        if (node.type === 'link') assert.match(node.url, /^command:(?:cite|open|all|attach)\?/)
      assert.doesNotMatch(markdown.replace(/\$\((?:warning|pinned)\)/g, ''), /\$\(|:\/\/|www\.|@/)
    }
  })

  test('of a memo is escaped as well', () => {
    const markdown = citationMarkdown('So [@{x$(z|ap)**y**_z_https://a}, para. 2].')
    assert.deepEqual([...new Set(nodesOf(markdown).map(({ type }) => type))], ['root', 'paragraph', 'text', 'strong'])
    assert.ok(seen(markdown).includes('x$(zap)**y**_z_https://a'))
  })

  test('in a protected interview is escaped as well', () => {
    const official = officialInterview()
      .replace('description: a senior', `description: '[x](command:evil) a senior`)
      .replace('official\n---', `official'\n---`)
    const corpus = readFixture({ 'file:///corpus/official2020.md': official })
    const markdown = citationMarkdown('So [@official|2020, sec. 1].', corpus)
    assert.ok(seen(markdown).includes('[x](command:evil) a senior'))
    for (const node of nodesOf(markdown))
      if (node.type === 'link') assert.match(node.url, /^command:(?:cite|open|all|attach)\?/)
  })
})
