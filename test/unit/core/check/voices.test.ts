import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../../../src/core/check/check.js'
import type { MemoProblem, MemoRuleId } from '../../../../src/core/cited/rule.js'
import { pinOf } from '../../../support/pins.js'
import { formsFor } from '../../../../src/core/citation/forms.js'
import { renderPlain } from '../../../../src/core/citation/snippet.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus, reedSource } from '../../../support/fixtures.js'
import { sampleOf } from '../../../support/verifying.js'

const corpus = readFixture()
corpus.setSource('file:///corpus/reed2021.txt', reedSource())
const checker = new MemoChecker(corpus)

const ofVoices: ReadonlySet<MemoRuleId> = new Set([
  'voice-dropped',
  'wrong-voice',
  'estimate-in-their-mouth',
  'claim-uncited',
  'single-source',
  'disagreement',
  'unused-source',
])

function shipped(): Corpus {
  const all = new Corpus()
  for (const name of ['small2010.md', 'china-pakistan.md'])
    all.set(`file:///corpus/${name}`, fs.readFileSync(`corpus/${name}`, 'utf8'))
  return all
}

function check(text: string): readonly MemoProblem[] {
  return checker.check(readMemo(text, 'markdown')).filter(({ ruleId }) => ofVoices.has(ruleId))
}

/** `RULE: the words concerned` of each problem. */
function told(text: string): readonly string[] {
  return check(text).map(({ ruleId, span }) => `${ruleId}: ${text.slice(span.start, span.end)}`)
}

function pin(ref: `${string}#${string}`): string {
  const claim = corpus.claim(ref)
  assert.ok(claim, ref)
  return pinOf(claim)
}

function mended(text: string): readonly string[] {
  return check(text).flatMap(({ fixes }) =>
    fixes.map(({ edits }) =>
      [...edits]
        .sort((a, b) => b.replace.start - a.replace.start)
        .reduce((now, { replace, text: to }) => now.slice(0, replace.start) + to + now.slice(replace.end), text),
    ),
  )
}

suite('Whose voice a memo gives', () => {
  suite('leaves alone', () => {
    const good: readonly string[] = [
      // The holder is there, in whatever way.
      'Kestrian engineers warned of a failing dam; Reed would not go that far [@reed2021, para. 3].',
      'In the eyes of Kestria’s engineers the dam could fail within ten years [@reed2021, para. 3].',
      'The engineers’ horizon for a failure of the dam was ten years [@reed2021, para. 3].',
      'The dam is feared to fail within ten years [@reed2021, para. 3].',
      'Dorrin finds the treaty unfair to the upper river [@reed2021, sec. 1].',
      'In Sarn little pushback is expected from the River Guard [@reed2021, para. 4].',
      'The cabinet fears that drought will bring unrest to the lower river [@official2020, para. 1].',
      // The analyst's own, a question, a denial.
      'We judge that the Kerra Dam will fail within ten years [@reed2021, para. 3].',
      'Will the Kerra Dam fail within ten years [@reed2021, para. 3]?',
      'Reed did not say that the Kerra Dam will fail within ten years [@reed2021, para. 3].',
      // What she is called, and not what she says.
      'Reed, “a water economist”, said in 2021 that Velmark would sign in spite of the drought [@reed2021, standfirst 1].',
      'Reed, “a water economist,” said in 2021 that Velmark would sign in spite of the drought [@reed2021, standfirst 1].',
      // Rightly given.
      'The interviewer told Reed that most farmers find the treaty unfair [@reed2021, sec. 1].',
      'Asked whether the League would block the treaty, Reed was doubtful [@reed2021, sec. 2; @reed2021, para. 3].',
      'The introduction has Reed expect a signature in spite of the drought [@reed2021, standfirst 1].',
      'Velmark will sign in spite of the drought, Reed says by way of introduction [@reed2021, standfirst 1].',
      'Reed wrote in spring that the League was bound to block the treaty [@reed2021, sec. 2].',
      'The memorandum covers flood alarms alone, an editor adds to what Reed says [@reed2021, para. 1].',
      'The official said that the cabinet has no plan for a second dry year [@official2020, para. 1].',
      // The speaker's own term, and nobody's.
      'We think it likely that Velmark signs, and Reed points that way [@reed2021, para. 2].',
      'The likely date, Reed said, is the first snow [@reed2021, para. 2].',
      'Reed never called a signature likely [@reed2021, para. 2].',
      // Nobody is said to say anything.
      'Reed beds line the river, and reed is cut in March.',
      'Reed, long thought lost, …',
      'The Reed family owns a mill.',
      'Tom Reed argued before the court that the levy is void.',
      'We shall ask Reed what she thinks of the dam.',
      'Reed’s office is in Sarn.',
      'Reed’s view is not ours, and Reed may be wrong.',
      '## What Reed said',
      'Reed argued three things. First, the treaty is a bargain of unequals [@reed2021, para. 2].',
      'Reed argued that the treaty is unequal.[^1]\n\n[^1]: @reed2021 [para. 2].',
      'Reed wrote in her book that rivers forget.',
      'Reed argued so in [the Review](https://example.org/reed).',
      'Reed warned:\n\n> It should not wait for the Sarn talks. [@reed2021, para. 4]',
    ]
    for (const text of good)
      test(text, () => {
        assert.deepEqual(told(`${text}\n`), [])
      })
  })

  test('tells of words in a bracket also where the interview names no editor', () => {
    const text = 'Reed noted that the memorandum “covers flood alarms only” [@reed2021, para. 1].\n'
    const open = new Corpus()
    for (const [uri, file] of fixtureCorpus()) {
      const claim = /^###### Flood alarms only[^]*?(?=^###### )/mu
      open.set(uri, file.replace('### Editor {#editor}\n\n- role: editor\n', '').replace(claim, ''))
    }
    open.setSource('file:///corpus/reed2021.txt', reedSource())
    assert.deepEqual(
      open
        .interview('reed2021')
        ?.voices.map(({ role }) => role)
        .includes('editor'),
      false,
    )
    const find = (memo: string): readonly MemoProblem[] =>
      new MemoChecker(open).check(readMemo(memo, 'markdown')).filter(({ ruleId }) => ruleId === 'wrong-voice')
    const [problem] = find(text)
    assert.ok(problem)
    assert.equal(
      memoProblemSentence(problem, open, plainEnglish),
      'Attributed to Reed, but these are the words of the editor (¶1). Name the speaker, or cite a passage where Reed says it. The source: “Velmark signed the Sarn Memorandum in 2019 [the memorandum covers flood alarms only]. Since then the Ministry of Waters has measured the Vell River every week”.',
    )
    assert.deepEqual(find(text.replace('Reed noted', 'An editor’s note to Reed says')), [])
  })

  suite('tells', () => {
    const bad: readonly (readonly [text: string, told: string])[] = [
      [
        'The Lower Basin Treaty is unfair to the upper river [@reed2021, sec. 1].',
        'voice-dropped: The Lower Basin Treaty is unfair to the upper river',
      ],
      [
        `In 2021, drought was to bring unrest to the lower river [@official2020, para. 1]${pin('official2020#fears-unrest')}.`,
        'voice-dropped: drought was to bring unrest to the lower river',
      ],
      ['Most farmers, Reed argued, find the treaty unfair [@reed2021, sec. 1].', 'wrong-voice: Reed'],
      // The standfirst reports her view, and the words are its writer's.
      [
        'Reed says that “Velmark will sign the Lower Basin Treaty all the same” [@reed2021, standfirst 1].',
        'wrong-voice: Reed',
      ],
      [
        `Reed says that “Velmark will sign the Lower Basin Treaty all the same” [@reed2021, standfirst 1]${pin('reed2021#reed-on-signature')}.`,
        'wrong-voice: Reed',
      ],
      ['Reed noted that the memorandum “covers flood alarms only” [@reed2021, para. 1].', 'wrong-voice: Reed'],
      [
        `The Kerra Dam, said Anna Reed, was half empty [@reed2021, standfirst 1]${pin('reed2021#half-empty')}.`,
        'wrong-voice: Anna Reed',
      ],
      ['By Moreau’s account the Guard keeps the peace [@moreau2021, sec. 1].', 'wrong-voice: Moreau'],
      ['The official said that the cabinet was warned [@official2020, sec. 1].', 'wrong-voice: The official'],
      [
        'Reed rated a signature before winter as very likely [@reed2021, para. 2].',
        'estimate-in-their-mouth: very likely',
      ],
      [
        '@reed2021 [para. 2] thought it likely that Velmark would sign before winter.',
        'estimate-in-their-mouth: likely',
      ],
      ['The treaty, Reed thinks, is unequal.', 'claim-uncited: Reed thinks'],
      ['Reed’s view is that the treaty is unequal.', 'claim-uncited: Reed’s view'],
      ['“No”, says Reed.', 'claim-uncited: says Reed'],
      [
        'A senior Velmark water official told us that there was no plan.',
        'claim-uncited: A senior Velmark water official told',
      ],
      [
        'Velmark signed in 2019 [@reed2021, para. 1].\n\nReed thinks that it will sign again.',
        'claim-uncited: Reed thinks',
      ],
    ]
    for (const [text, expected] of bad)
      test(text, () => {
        assert.deepEqual(told(`${text}\n`), [expected])
      })
  })

  test('says what is wrong in a sentence that names place, voice and way out', () => {
    const sentences = (text: string): readonly string[] =>
      check(text).map((problem) => memoProblemSentence(problem, corpus, plainEnglish))
    assert.deepEqual(sentences('Reed said that most farmers find the treaty unfair [@reed2021, sec. 1].\n'), [
      'Attributed to Reed, but these are the words of the interviewer (Q1). The answer is ¶1, ¶2. Name the speaker, or cite the answer. The source: “Dorrin calls the treaty unfair, and most farmers agree. Why has the vote slipped to the autumn?”.',
    ])
    assert.deepEqual(sentences('The Kerra Dam may fail within ten years [@reed2021, para. 3].\n'), [
      'Told as a fact, but Reed, ¶3 only reports it as the view of “Kestrian engineers”. Say whose view it is.',
    ])
    assert.deepEqual(sentences('Reed thought it likely that Velmark would sign [@reed2021, para. 2].\n'), [
      'Reed did not say “likely” in ¶2; the words are “Indications so far”. Use them, or begin “We assess” if the estimate is yours.',
    ])
  })

  test('never names a protected speaker', () => {
    const text = 'The official said that the cabinet was warned [@official2020, sec. 1].\n'
    const words = check(text).map((problem) => memoProblemSentence(problem, corpus, plainEnglish))
    assert.equal(words.length, 1)
    assert.doesNotMatch(words.join(), /Solberg|Stein/)
    assert.match(words.join(), /a senior Velmark water official/)
  })

  test('is mended by naming who says it, whose view it is, or where it can be read', () => {
    assert.deepEqual(mended('According to Anna Reed, most farmers find the treaty unfair [@reed2021, sec. 1].\n'), [
      'According to the interviewer, most farmers find the treaty unfair [-@reed2021, sec. 1].\n',
    ])
    assert.deepEqual(mended('The Kerra Dam may fail within ten years [@reed2021, para. 3].\n'), [
      'The Kerra Dam may fail within ten years, according to Kestrian engineers [@reed2021, para. 3].\n',
    ])
    assert.deepEqual(mended('Reed argued that the treaty is a bargain of unequal partners.\n'), [
      `Reed argued that the treaty is a bargain of unequal partners [@reed2021, para. 2].\n`,
    ])
  })

  for (const [name, all] of [
    ['invented', corpus],
    ['shipped', shipped()],
  ] as const)
    test(`has nothing against any sentence that cites a claim of the ${name} corpus by itself`, () => {
      const own = new MemoChecker(all)
      const claims = all.interviews().flatMap((interview) => interview.claims)
      const forms = claims.flatMap((claim) => formsFor(all, claim).forms)
      const sentences = forms.filter(({ label }) => label !== 'citation' && label !== 'quotation')
      for (const { parts } of sampleOf(sentences, 20)) {
        const text = `${renderPlain(parts)}\n`
        const problems = own
          .check(readMemo(text, 'markdown'))
          .filter(({ ruleId, severity }) => ofVoices.has(ruleId) && severity !== 'hint')
        assert.deepEqual(
          problems.map(({ ruleId }) => ruleId),
          [],
          text,
        )
      }
      const count = sentences.length
      assert.ok(count > 50, String(count))
    })

  test('is not asked of memos in another language', () => {
    assert.deepEqual(told('---\nlang: de\n---\n\nReed said that it is so.\n'), [])
  })
})

suite('Sources that are named and not cited', () => {
  const body = '\nVelmark signed in 2019 [@reed2021, para. 1].\n'

  test('whatever the list looks like', () => {
    const unused = ['unused-source: moreau2021']
    assert.deepEqual(told(`---\nsources:\n  - reed2021\n  - moreau2021\n---\n${body}`), unused)
    assert.deepEqual(told(`---\ninterviews:\n- "@reed2021"\n- "@moreau2021" # for later\n---\n${body}`), unused)
    assert.deepEqual(told(`---\nsources: moreau2021, reed2021\n---\n${body}`), unused)
    assert.deepEqual(
      told(`---\nreferences:\n- id: moreau2021\n  type: interview\n- id: reed2021\n---\n${body}`),
      unused,
    )
  })

  test('but not what a bibliography holds, what is no interview here, or what is named on purpose', () => {
    assert.deepEqual(told(`---\nbibliography: moreau2021.bib\nkeywords: [moreau2021]\n---\n${body}`), [])
    assert.deepEqual(told(`---\nreferences:\n- id: imf2020\n---\n${body}`), [])
    assert.deepEqual(told(`---\nsources: [reed2021, imf2020] # not moreau2021\n---\n${body}`), [])
    assert.deepEqual(told(`---\nsources: [moreau2021]\nnocite: |\n  @moreau2021\n---\n${body}`), [])
  })
})

suite('Disputed claims', () => {
  const cited = `Reed saw signs of a signature [@reed2021, para. 2]${pin('reed2021#velmark-to-sign')}.\n`

  test('are told until the other voice is cited, wherever that is', () => {
    assert.deepEqual(told(cited), ['disagreement: @reed2021, para. 2'])
    assert.deepEqual(told(`${cited}\nMoreau expected none [@moreau2021, para. 1].\n`), [])
  })

  test('where one voice qualifies itself nobody disagrees', () => {
    assert.deepEqual(told(`Engineers fear for the dam [@reed2021, para. 3]${pin('reed2021#dam-failure')}.\n`), [])
  })
})

suite('Sections on one voice', () => {
  const four = [2, 2, 5, 2].map((at, index) => `Statement ${index} stands here [@reed2021, para. ${at}].`).join(' ')

  test('are told from the fourth citation on, at their heading', () => {
    assert.deepEqual(told(`# The treaty\n\n${four}\n`), ['single-source: The treaty'])
    assert.deepEqual(told(`The treaty\n==========\n\n${four}\n`), ['single-source: The treaty'])
    assert.deepEqual(told(`# The treaty\n\n${four.split(' Statement 3')[0] ?? ''}\n`), [])
  })

  test('are told of several interviews that all heard it from one origin, and not where one of them does not say so', () => {
    const heard = (from: string, only?: string): readonly MemoProblem[] => {
      const files = Object.fromEntries(
        [...fixtureCorpus()].map(([uri, text]) => [
          uri,
          only === undefined || uri.includes(only)
            ? text.replace(/^- kind: /gm, `- heard from: ${from}\n- kind: `)
            : text,
        ]),
      )
      const text = `${four} None in 2021 [@moreau2021, para. 1].\n`
      return new MemoChecker(readFixture(files))
        .check(readMemo(text, 'markdown'))
        .filter(({ ruleId }) => ruleId === 'single-source')
    }
    const [found] = heard('a Velmark envoy')
    assert.ok(found)
    assert.match(
      memoProblemSentence(found, corpus, plainEnglish),
      /cites 2 interviews, but 1 origin: .* a Velmark envoy\./,
    )
    assert.deepEqual(heard('a Velmark envoy', 'reed2021'), [])
    assert.deepEqual(heard('own knowledge'), [])
  })

  test('but not with another voice or another kind of source in them', () => {
    assert.deepEqual(told(`# The treaty\n\n${four} None in 2021 [@moreau2021, para. 1].\n`), [])
    assert.deepEqual(told(`# The treaty\n\n${four} It is dear [@imf2020, p. 3].\n`), [])
    assert.deepEqual(told(`# The treaty\n\n${four.replace('Statement 3', '\n\n# Its worth\n\nStatement 3')}\n`), [])
  })

  test('nor where nobody else speaks of the same', () => {
    const river = [1, 1, 1, 5].map((at) => `Statement stands here [@reed2021, para. ${at}].`).join(' ')
    assert.deepEqual(told(`# The river\n\n${river}\n`), [])
  })
})

suite('Whoever neither asks nor answers', () => {
  const counsel = '### Lena Brandt {#brandt}\n\n- role: other\n\n### Questioner {'
  const heard = readFixture()
  for (const [uri, text] of fixtureCorpus())
    if (uri.endsWith('/reed2021.md'))
      heard.set(
        uri,
        text.replace('### Questioner {', counsel).replace(/^(- ¶4: “.*”)(?: \{.*\})?$/mu, '$1 {voice=brandt}'),
      )
  const found = (text: string): readonly string[] =>
    new MemoChecker(heard)
      .check(readMemo(text, 'markdown'))
      .filter(({ ruleId }) => ruleId === 'wrong-voice' || ruleId === 'single-source')
      .map((problem) => memoProblemSentence(problem, heard, plainEnglish))

  test('is not to have their words given to the interviewee, nor hers to them', () => {
    assert.match(
      found('Reed said in 2021 that the Commission should not wait [@reed2021, para. 4].\n')[0] ?? '',
      /^Attributed to Reed, but these are the words of another speaker/,
    )
    assert.match(
      found('Brandt said in 2021 that Kestria should publish its flow data [@reed2021, para. 3].\n')[0] ?? '',
      /^Attributed to Brandt, but these are the words of Reed, ¶3\./,
    )
    assert.deepEqual(found('Brandt said in 2021 that the Commission should not wait [-@reed2021, para. 4].\n'), [])
  })

  test('is no second source', () => {
    const four = [2, 2, 5, 2].map((at, index) => `Statement ${index} stands here [@reed2021, para. ${at}].`).join(' ')
    const section = `# The treaty\n\n${four} It should not wait [-@reed2021, para. 4].\n`
    assert.equal(found(section).length, 1, found(section).join('\n'))
  })
})

suite('Whoever asks the questions', () => {
  const asked = readFixture()
  for (const [uri, text] of fixtureCorpus())
    if (uri.endsWith('/reed2021.md'))
      asked.set(
        uri,
        text
          .replace('### Questioner {', '### Lena Brandt {')
          .replace('\nissued:', '\ninterviewer:\n  - given: Lena\n    family: Brandt\nissued:'),
      )
  const found = (text: string): readonly string[] =>
    new MemoChecker(asked)
      .check(readMemo(text, 'markdown'))
      .filter(({ ruleId }) => ruleId === 'wrong-voice')
      .map((problem) => memoProblemSentence(problem, asked, plainEnglish))

  test('is not the one who says what stands in an answer', () => {
    const [first, ...more] = found(
      'Brandt said in 2021 that Kestria should publish its flow data [@reed2021, para. 3].\n',
    )
    assert.match(first ?? '', /^Attributed to Brandt, but these are the words of Reed, ¶3\./)
    assert.deepEqual(more, [])
  })

  test('may be named for a question, or beside who answers', () => {
    assert.deepEqual(found('Brandt said in 2021 that most farmers find the treaty unfair [@reed2021, sec. 1].\n'), [])
    assert.deepEqual(found('Brandt heard Reed say that Kestria should publish its data [@reed2021, para. 3].\n'), [])
    assert.deepEqual(found('Brandt asked in 2021 what the Commission was for [@reed2021, para. 4].\n'), [])
  })
})

suite('Whoever has no voice in an interview', () => {
  const named = readFixture()
  named.setSource('file:///corpus/reed2021.txt', reedSource().replace('Perhaps not.', 'Perhaps not, as we say.'))
  const found = (text: string): readonly string[] =>
    new MemoChecker(named)
      .check(readMemo(text, 'markdown'))
      .flatMap(({ ruleId, severity, span }) =>
        ruleId === 'wrong-voice' ? `${severity} ${text.slice(span.start, span.end)}` : [],
      )

  test('is told where he is named for what is cited: surely, unless the sentence holds the two against each other', () => {
    assert.deepEqual(found('Moreau says that a flood costs money [@reed2021, para. 5].'), ['warning Moreau'])
    assert.deepEqual(found('What drives Moreau is the cost of floods [@reed2021, para. 5].'), ['warning Moreau'])
    assert.deepEqual(found('That floods cost money disagrees with what Moreau drew up [@reed2021, para. 5].'), [
      'hint Moreau',
    ])
  })

  test('may be named beside whoever has one, before a work of his own, and where the citation is against it', () => {
    assert.deepEqual(found('Moreau agrees with Reed on what the flood cost [@reed2021, para. 5].'), [])
    assert.deepEqual(found('Moreau thinks little of floods [@moreau2021, para. 1; @reed2021, para. 5].'), [])
    assert.deepEqual(found('Moreau thinks that the flood cost nothing [contra @reed2021, para. 5].'), [])
  })
})
