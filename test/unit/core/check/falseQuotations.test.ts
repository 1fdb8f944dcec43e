import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import type { MemoProblem } from '../../../../src/core/cited/rule.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { worstQuotationState } from '../../../../src/core/export/evidence/quotationState.js'
import { readMemo } from '../../../../src/core/memo/memo.js'

/** Two talks, one in English and one in German, with what is said in their paragraphs. */
const talks: readonly (readonly [key: string, given: string, family: string, answers: readonly string[]])[] = [
  [
    'marlow2023',
    'Edith',
    'Marlow',
    [
      'Closing the ferry would be a blunder unless the bridge is built first. The council should keep two boats, and paint them.',
      'Fares fell by 9 per cent in the spring. The harbour board was the real obstacle, and he knew that. It wanted a kiosk.',
      'Most of the piers will rot before 2040. That is likely, not certain. The one at Tarn may last. Oster leaned hard on Tarn to cut the tolls.',
      'By now I think they pay for the old pier, since everyone in Tarn has asked for it. Oster is late with its third of the 30 crowns. In 2019 ferries ran to Tarn every day.',
    ],
  ],
  [
    'kern2023',
    'Paula',
    'Kern',
    ['Die Schließung war kein Irrtum, aber der Fahrplan war einer.', 'Der Kapitän ist ein Freund des Hauses.'],
  ],
]

function corpusOfTalks(): Corpus {
  const corpus = new Corpus()
  for (const [key, given, family, answers] of talks) {
    const anchors = answers.map((answer, index) => {
      const words = answer.replace(/[.,]/g, '').split(' ')
      return `- ¶${index + 1}: “${words.slice(0, 3).join(' ')} …”`
    })
    corpus.set(
      `file:///corpus/${key}.md`,
      `---
attache: interview/2
citation-key: ${key}
type: interview
title: The Ferry at Tarn
author:
  - given: ${given}
    family: ${family}
conducted: 2023-05-04
terms: on record
---

# The Ferry at Tarn

## Voices

### ${given} ${family} {#guest}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 The ferry

- Q1: “What of the ferry”
${anchors.join('\n')}
`,
    )
    const text = answers.map((answer, index) => `[¶${index + 1}]\n${answer}\n`).join('\n')
    corpus.setSource(`file:///corpus/${key}.txt`, `[Q1]\nWhat of the ferry?\n\n${text}`)
  }
  return corpus
}

const corpus = corpusOfTalks()

function problemsOf(text: string): readonly MemoProblem[] {
  const problems = new MemoChecker(corpus).check(readMemo(`${text}\n`, 'markdown'))
  return problems.filter(({ ruleId }) => ruleId.startsWith('quotation-'))
}

function rulesIn(text: string): readonly string[] {
  return problemsOf(text).map(({ ruleId }) => ruleId)
}

suite('A false quotation in the capitals of a title', () => {
  test('is told where a verb of saying, a colon, a full stop, a small verb or a place say that somebody said so', () => {
    for (const memo of [
      'Kern sagt: „Die Schließung war ein Irrtum“ [@kern2023, para. 1].',
      'Kern sagt „Schließung und Irrtum“ [@kern2023, para. 1].',
      'Es bleibt dabei: „Der Kapitän ist ein Feind.“ [@kern2023, para. 2]',
      'Marlow told us: “Closing It Would Be a Triumph” [@marlow2023, para. 1].',
      'Marlow says “The Mayor Took Bribes!” [@marlow2023, para. 1].',
      '“Closing the Ferry is a Triumph”, as we heard in Tarn [@marlow2023, para. 1].',
      'It was plain in Tarn. “The Mayor Took Bribes” [@marlow2023, para. 1].',
    ])
      assert.deepEqual(rulesIn(memo), ['quotation-altered'], memo)
  })

  test('is told where the cited paragraph has nearly the words, and of two where it denies them', () => {
    assert.deepEqual(
      rulesIn('In Tarn one hears of “Closing the Ferry” and what it means, as [@marlow2023, para. 1] has it.'),
      ['quotation-altered'],
    )
    const few = problemsOf('Kern sagt, die Schließung sei „ein Irrtum“ gewesen [@kern2023, para. 1].')
    assert.deepEqual(
      few.map(({ ruleId, severity }) => [ruleId, severity]),
      [['quotation-altered', 'error']],
    )
  })

  test('is none where the words are a title', () => {
    for (const memo of [
      'Marlow, author of “The Boats We Kept”, agrees [@marlow2023, para. 1].',
      'Marlow read “The Boats We Kept” as a child [@marlow2023, para. 1].',
      'She calls her book “The Boats We Kept” [@marlow2023, para. 1].',
      'Kern las „Die Boote und das Meer“ als Kind [@kern2023, para. 1].',
      'Kern nennt ihr Buch „Die Boote und das Meer“ [@kern2023, para. 1].',
    ])
      assert.deepEqual(rulesIn(memo), [], memo)
    // Where nothing but the place says that it is none, it may be one all the same.
    const [hint] = problemsOf('Marlow has read “The Boats We Kept” [@marlow2023, para. 1].')
    assert.equal(hint?.severity, 'hint')
  })
})

suite('A bracket in a quotation', () => {
  const touches = (text: string): readonly unknown[] =>
    problemsOf(text).map(({ data }) => ('touch' in data ? [data.touch, data.words, data.replaced] : data))

  test('is told where it puts another word for that of the source, within and at an edge', () => {
    for (const [memo, words, replaced] of [
      ['Marlow says: “Fares [rose] by 9 per cent in the spring” [@marlow2023, para. 2].', 'rose', 'fell'],
      ['Marlow says: “The harbour board was the real [hero]” [@marlow2023, para. 2].', 'hero', 'obstacle'],
      ['Marlow says: “keep two boats, and [sell] them” [@marlow2023, para. 1].', 'sell', 'paint'],
    ] as const)
      assert.deepEqual(touches(memo), [['bracket', words, replaced]], memo)
  })

  const mended = (words: string): readonly unknown[] => touches(`Marlow says: “${words}” [@marlow2023, para. 4].`)

  test('is told where it puts a word that joins, counts or places for another, or one that tells something for such a word', () => {
    for (const [words, bracket, replaced] of [
      ['they pay [against] the old pier', 'against', 'for'],
      ['pay for the [between] pier', 'between', 'old'],
      ['they pay [despite] the old pier', 'despite', 'for'],
      ['[because] everyone in Tarn has asked', 'because', 'since'],
      ['since [some] in Tarn', 'some', 'everyone'],
      ['since [every] in Tarn has asked for it', 'every', 'everyone'],
      ['Oster is late [despite] its third', 'despite', 'with'],
      ['they [opposed] for the old pier', 'opposed', 'pay'],
      ['in Tarn [opposes] asked for it', 'opposes', 'has'],
      ['Oster is late with [all] third', 'all', 'its'],
      ['they pay for the old [from], since everyone', 'from', 'pier'],
      ['[towards] everyone in Tarn', 'towards', 'since'],
    ] as const)
      assert.deepEqual(mended(words), [['bracket', bracket, replaced]], words)
  })

  test('is told where what somebody thinks goes with the word that it stands for', () => {
    assert.deepEqual(mended('By now [Tarn] pay for the old pier'), [['bracket', 'Tarn', 'I think they']])
    assert.deepEqual(mended('By now I think [Tarn] pay for the old pier'), [])
  })

  test('is told where an ellipsis takes from a number what it counts', () => {
    const [found] = touches('Marlow says: “Fares fell by 9 […] in the spring” [@marlow2023, para. 2].')
    assert.deepEqual(found, ['bracket', '[…]', 'per cent'])
    assert.deepEqual(mended('its third of the 30 […]. In 2019 ferries ran'), [['bracket', '[…]', 'crowns']])
    assert.deepEqual(
      touches('Marlow says: “Fares fell by 9 per cent […] The harbour board” [@marlow2023, para. 2].'),
      [],
    )
    assert.deepEqual(touches('Marlow says: “In 2019 […] ran to Tarn every day” [@marlow2023, para. 4].'), [])
  })

  test('may put another form of a small verb, a pronoun or an article, and adds what stands for nothing', () => {
    for (const words of [
      'Oster [was] late with its third',
      'everyone in Tarn [had] asked for it',
      'everyone in Tarn [had] asked for [the pier]',
      'Oster is late with [their] third',
      'they pay for [its] old pier',
      'they pay for the old pier [and the boats], since everyone',
      'they [also] pay for the old pier',
    ])
      assert.deepEqual(mended(words), [], words)
  })

  test('is told in German, where all nouns have capitals', () => {
    const memo = '---\nlang: de\n---\n\nKern sagt: „Der Kapitän ist ein [Feind] des Hauses“ [@kern2023, Abs. 2].'
    assert.deepEqual(touches(memo), [['bracket', 'Feind', 'Freund']])
    assert.deepEqual(touches(memo.replace('[Feind]', '[alter] Freund')), [])
  })

  test('is told where it states something, or is all that stands between the marks', () => {
    assert.deepEqual(touches('Marlow says: “and he knew that [and he lied]” [@marlow2023, para. 2].'), [
      ['clause', 'and he lied', ''],
    ])
    assert.deepEqual(touches('Marlow says: “[The mayor is a crook]” [@marlow2023, para. 2].'), [
      ['no-words', '', undefined],
    ])
  })

  test('may change a capital, an ending or tense, name whom a pronoun means and explain', () => {
    for (const words of [
      '[f]ares fell by 9 per cent',
      'Fares [fall] by 9 per cent',
      'and [the chairman] knew that',
      'The harbour board [of Tarn] was the real obstacle',
      'The harbour board [a body of five] was the real obstacle',
      'The [boards] was the real obstacle',
      'It wanted a kiosk [sic]',
      'It wanted a kiosk [which it got]',
    ])
      assert.deepEqual(touches(`Marlow says: “${words}” [@marlow2023, para. 2].`), [], words)
  })

  test('is a hint where it names somebody of whom neither the answer nor its question speaks', () => {
    const memo = 'Marlow says: “and [Holm] knew that” [@marlow2023, para. 2].'
    assert.deepEqual(touches(memo), [['name', 'Holm', 'he']])
    assert.equal(problemsOf(memo)[0]?.severity, 'hint')
  })

  test('is an alteration where it puts a name for a name, swapped names included, and is mended with the source’s word', () => {
    const [found] = problemsOf('Marlow says: “[Tarn] leaned hard on [Oster] to cut the tolls” [@marlow2023, para. 3].')
    assert.deepEqual([found?.ruleId, found?.severity], ['quotation-retouched', 'error'])
    assert.equal(found?.fixes[0]?.edits[0]?.text, 'Oster')
    const own = 'Marlow says: “[Oster] leaned hard on Tarn to cut the tolls” [@marlow2023, para. 3].'
    assert.deepEqual(touches(own), [])
  })

  test('takes its word from what the evidence vouches for', () => {
    const stateOf = (words: string): unknown => {
      const memo = readMemo(`Marlow says: “${words}” [@marlow2023, para. 2].\n`, 'markdown')
      const checked = new MemoChecker(corpus).look(memo)
      const [cited] = checked.sentences.flatMap((sentence) => sentence.cited)
      return cited && worstQuotationState(cited, checked)
    }
    assert.equal(stateOf('Fares fell by 9 per cent'), 'verbatim')
    assert.equal(stateOf('Fares [rose] by 9 per cent'), 'altered')
    assert.equal(stateOf('[The mayor is a crook]'), 'not-found')
  })
})

suite('Quotation marks that print has', () => {
  const pairs = [
    ['&ldquo;', '&rdquo;'],
    ['&bdquo;', '&ldquo;'],
    ['&laquo;', '&raquo;'],
    ['&quot;', '&quot;'],
    ['&#8220;', '&#8221;'],
    ['&#x201E;', '&#x201C;'],
    ['&#171;', '&#xBB;'],
    ['&#34;', '&#34;'],
    [',,', "''"],
    [',,', '``'],
    ['\\enquote{', '}'],
    ['\\enquote*{', '}'],
  ] as const

  test('are those of a quotation as well where they are entities or LaTeX', () => {
    for (const [open, close] of pairs) {
      const memo = (words: string): string =>
        `Marlow, whom we met in Tarn, says ${open}${words}${close} [@marlow2023, para. 2].`
      assert.deepEqual(rulesIn(memo('the board was the real obstacle to the ferry')), ['quotation-altered'], open)
      assert.deepEqual(rulesIn(memo('board was the real obstacle')), [], open)
      const wrong = memo('the board was the real obstacle to the ferry')
      const dropped = problemsOf(wrong)[0]?.fixes.find(({ kind }) => kind === 'drop-quotation-marks')?.edits ?? []
      assert.deepEqual(
        dropped.map(({ replace }) => wrong.slice(replace.start, replace.end)),
        [open, close],
      )
    }
  })

  test('are none in code, in a word or without their other', () => {
    for (const memo of [
      '`&ldquo;the board was a good thing&rdquo;` [@marlow2023, para. 2].',
      'Rows have a,,the board was a good thing,,b in them [@marlow2023, para. 2].',
      'A brace: \\enquote{the board was a good thing [@marlow2023, para. 2].',
    ])
      assert.deepEqual(rulesIn(memo), [], memo)
  })

  test('are told where nothing closes them in their paragraph, for no check reads their words', () => {
    for (const mark of ['“', '"', '„', '&ldquo;'])
      assert.deepEqual(
        rulesIn(`Marlow says ${mark}fares rose sharply [@marlow2023, para. 2].\n\nNext”.`),
        ['quotation-unchecked'],
        mark,
      )
    for (const memo of [
      'The 5" gun and “fares fell by 9 per cent” [@marlow2023, para. 2].',
      'An opening “mark that cites nothing.',
      'The `“` in code, says Marlow of the fares [@marlow2023, para. 2].',
    ])
      assert.deepEqual(
        rulesIn(memo).filter((id) => id === 'quotation-unchecked'),
        [],
        memo,
      )
  })

  const setApart: Readonly<Record<string, readonly [open: string, close: string]>> = {
    LaTeX: ['\\begin{quote}', '\\end{quote}'],
    HTML: ['<blockquote class="pull">', '</blockquote>'],
    'HTML with a paragraph': ['<BLOCKQUOTE>\n<p>', '</p>\n</BLOCKQUOTE>'],
    'a division of Pandoc': ['::: {.quote}', ':::'],
    'a division of one word': ['::: blockquote', ':::'],
  }
  for (const [kind, [open, close]] of Object.entries(setApart))
    test(`stand around what ${kind} sets apart`, () => {
      const block = (words: string): string => `${open}\n${words}\n${close}\n`
      for (const memo of [
        (words: string) => `Marlow says:\n\n${block(words)}\n[@marlow2023, para. 2]`,
        (words: string) => `Marlow says [@marlow2023, para. 2]:\n\n${block(words)}`,
        (words: string) => `Marlow says:\n\n${block(`${words} [@marlow2023, para. 2]`)}`,
        (words: string) =>
          `Marlow says:\n${block(words).trimEnd()}${open.startsWith(':') ? '\n' : ' '}[@marlow2023, para. 2]`,
      ]) {
        assert.deepEqual(rulesIn(memo('Fares rose by 9 per cent in the spring.')), ['quotation-altered'], memo(''))
        assert.deepEqual(rulesIn(memo('Fares fell by 9 per cent in the spring.')), [], memo(''))
      }
    })

  test('are not what is set apart otherwise, in code or in a comment', () => {
    const words = 'Fares rose by 9 per cent in the spring. [@marlow2023, para. 2]'
    for (const memo of [
      `::: {.note}\n${words}\n:::`,
      `<aside>\n${words}\n</aside>`,
      `\`\`\`\n<blockquote>${words}</blockquote>\n\`\`\``,
      `<!-- <blockquote>${words}</blockquote> -->`,
    ])
      assert.deepEqual(
        rulesIn(memo).filter((id) => id.startsWith('quotation-')),
        [],
        memo,
      )
  })
})
