import assert from 'node:assert/strict'
import { claimRef } from '../../../../src/core/corpus/claimRef.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { planImport } from '../../../../src/core/import/plan.js'
import {
  type GivenTurns,
  giveTurns,
  type ToldVoice,
  turnsOf,
} from '../../../../src/core/import/corrections/giveTurns.js'
import type { Sayer } from '../../../../src/core/import/corrections/cutTurns.js'
import { paragraphsOf, stretchesAt } from '../../../../src/core/import/corrections/stretches.js'
import type { Interview, Span } from '../../../../src/core/model.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import type { SourceText } from '../../../../src/core/corpus/source/sourceText.js'
import { seeded, type Random } from '../../../bench/random.js'
import { type Said, type Talk, transcriptOf } from '../../../support/transcripts.js'

const mdUri = 'file:///corpus/okafor2024.md'
const txtUri = 'file:///corpus/okafor2024.txt'
const sumsUri = 'file:///corpus/okafor2024.sums'
const speakers: Talk['speakers'] = [
  { name: 'Tomas Lind', role: 'questioner' },
  { name: 'Ines Okafor', role: 'interviewee' },
]
const said: readonly Said[] = [
  { text: 'Talks on the strait go on.' },
  { by: 0, text: 'Why has the vote in Estmark slipped?\n\nAnd who slowed it down?' },
  { by: 1, text: 'The government in Norport is split.', page: '3' },
  { by: 1, text: 'Nobody there wants to lose the lanes. And what of the ferries, will they run by winter?', page: '4' },
  { by: 1, text: 'They will, if the numbers hold.', page: '4', time: '00:04:10' },
  { by: 0, text: 'Is that all?', page: '5' },
  { by: 1, text: 'That is all.', page: '5' },
]
const claims = `### Lanes {#lanes}

<!-- to be asked again -->

###### Lanes matter {#lanes-matter}

Norport holds on to the lanes.

- at: ¶2 “Nobody there wants … the lanes”
- kind: fact

###### Ferries in doubt {#ferries}

It is asked whether ferries run.

- at: ¶2 “will they run … by winter”
- kind: fact

###### Across both {#across}

Lanes and ferries are one matter.

- at: ¶2 “lose the lanes … the ferries”
- kind: fact

###### If the numbers hold {#numbers}

The ferries will run.

- at: ¶3 “They will … numbers hold”
- hedge: “if the numbers hold”
- kind: forecast

###### Nothing more {#nothing}

There is nothing more.

- at: ¶4 “That is all”
- kind: fact
`

interface Files {
  readonly md: string
  readonly txt: string
  readonly sums: string
}

function planned(talk: Talk, more = ''): Files {
  const [md, txt, sums] = planImport(transcriptOf(talk), { key: 'okafor2024', terms: 'on record' }).corpus
  return { md: `${md?.text ?? ''}\n${more}`, txt: txt?.text ?? '', sums: sums?.text ?? '' }
}

/** A voice of which a passage says where it works. */
const withAffiliation = ({ md, ...others }: Files): Files => ({
  ...others,
  md: md.replace('- role: interviewee', '- role: interviewee\n- affiliation: Harbour Institute [@okafor2024, para. 4]'),
})

function read({ md, txt, sums }: Files): { corpus: Corpus; interview: Interview; source: SourceText } {
  const corpus = new Corpus()
  corpus.set(mdUri, md)
  corpus.setSource(txtUri, txt)
  corpus.set(sumsUri, sums)
  const interview = corpus.interview('okafor2024')
  const source = corpus.sourceOf('okafor2024')
  assert.ok(interview && source)
  return { corpus, interview, source }
}

function give(files: Files, spans: readonly Span[], to: Sayer): Files & { given: GivenTurns | undefined } {
  const { corpus, source } = read(files)
  const file = corpus.file(mdUri)
  assert.ok(file)
  const given = giveTurns(file, files.md, source, [{ spans, to }])
  return typeof given !== 'string'
    ? { md: given.result.text, txt: given.result.source, sums: given.result.sums, given }
    : { ...files, given: undefined }
}

function tell(toldVoice: ToldVoice): Files {
  const files = planned({ speakers, said }, claims)
  const { corpus, source } = read(files)
  const file = corpus.file(mdUri)
  assert.ok(file)
  const given = giveTurns(file, files.md, source, [], undefined, toldVoice)
  assert.ok(typeof given !== 'string')
  return { md: given.result.text, txt: given.result.source, sums: given.result.sums }
}

/** The stretch of some words of a text. */
function spanOf({ txt }: Files, words: string): Span {
  const start = txt.indexOf(words)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}

/** Each passage with its voice, its words and what its line says. */
function told(files: Files): readonly string[] {
  const { interview, source } = read(files)
  return source.blocks.map(({ ref, span }) => {
    const passage = interview.passages.find((one) => formatPassageRef(one.ref) === formatPassageRef(ref))
    const { voice = '?', page = '', time = '' } = passage ?? {}
    const words = source.text.slice(span.start, span.end).replace(/\s+/g, ' ')
    return [formatPassageRef(ref), voice, page, time, words].join(' | ')
  })
}

const wordsOf = ({ txt }: Files): string => txt.replace(/^\[(?:Q|¶|SF)\d+\]$/gm, '').replace(/\s+/g, ' ')
const problemsOf = (files: Files): readonly string[] =>
  [...read(files).corpus.problems().values()].flat().map(({ ruleId }) => ruleId)
const placeOf = (files: Files, id: string): string =>
  read(files)
    .corpus.claim(claimRef({ key: 'okafor2024', id }))
    ?.at.map(({ ref }) => formatPassageRef(ref))
    .join() ?? ''
const lind: Sayer = { kind: 'voice', id: 'lind' }
const okafor: Sayer = { kind: 'voice', id: 'okafor' }

suite('a paragraph that is given to somebody else', () => {
  const files = withAffiliation(planned({ speakers, said }, claims))

  test('becomes a question with its claims, and all behind it is counted anew', () => {
    const after = give(files, [spanOf(files, 'They will, if the numbers hold.')], lind)
    assert.deepEqual(told(after), [
      'SF1 | standfirst |  |  | Talks on the strait go on.',
      'Q1 | lind |  |  | Why has the vote in Estmark slipped? And who slowed it down?',
      '¶1 | okafor | 3 |  | The government in Norport is split.',
      '¶2 | okafor | 4 |  | Nobody there wants to lose the lanes. And what of the ferries, will they run by winter?',
      'Q2 | lind | 4 | 00:04:10 | They will, if the numbers hold.',
      'Q3 | lind | 5 |  | Is that all?',
      '¶3 | okafor | 5 |  | That is all.',
    ])
    assert.equal(placeOf(after, 'numbers'), 'Q2')
    assert.equal(placeOf(after, 'nothing'), '¶3')
    assert.match(after.md, /\[@okafor2024, para\. 3\]/)
    assert.match(after.md, /<!-- to be asked again -->/)
    assert.deepEqual(after.given?.result.lost, [])
    assert.deepEqual(problemsOf(after), problemsOf(files))
  })

  test('keeps the doubt on whoever says what is left of it, and its article', () => {
    const doubtful = { ...files, md: files.md.replace(/^(- ¶2: .*)\{page=4\}$/m, '$1{voice=okafor? page=4 article=7}') }
    assert.notEqual(doubtful.md, files.md)
    const after = give(doubtful, [spanOf(files, 'And what of the ferries, will they run by winter?')], lind)
    assert.match(after.md, /^- ¶2: “Nobody there wants.*\{voice=okafor\? page=4 article=7\}$/m)
    assert.doesNotMatch(after.md, /^- Q2: .*\?.*\}$/m)
    const other = give(doubtful, [spanOf(files, 'They will, if the numbers hold.')], lind)
    assert.match(other.md, /^- ¶2: .*\{voice=okafor\? page=4 article=7\}$/m)
  })

  test('changes no other line of the interview, and is the same interview again when it is given back', () => {
    const words = 'They will, if the numbers hold.'
    const there = give(files, [spanOf(files, words)], lind)
    const back = give(there, [spanOf(there, words)], okafor)
    assert.equal(back.md, files.md)
    assert.equal(back.txt, files.txt)
  })

  test('joins the question that the same voice asks before it, and parts from it again', () => {
    const plain = planned(
      { speakers, said: said.map(({ by, text }) => ({ ...(by !== undefined && { by }), text })) },
      claims,
    )
    const words = 'The government in Norport is split.'
    const there = give(plain, [spanOf(plain, words)], lind)
    assert.equal(
      told(there)[1],
      `Q1 | lind |  |  | Why has the vote in Estmark slipped? And who slowed it down? ${words}`,
    )
    assert.equal(placeOf(there, 'nothing'), '¶3')
    const back = give(there, [spanOf(there, words)], okafor)
    assert.deepEqual(told(back), told(plain))
    assert.equal(back.md, plain.md)
    assert.equal(back.txt, plain.txt)
  })

  test('is cut where the cursor is, with the claims on either side, and what lies across is lost, which is told', () => {
    const { source } = read(files)
    const start = files.txt.indexOf('And what of the ferries')
    const { part } = stretchesAt(source, [{ start: start + 1, end: start + 1 }])
    const after = give(files, part, lind)
    assert.deepEqual(told(after).slice(3, 5), [
      '¶2 | okafor | 4 |  | Nobody there wants to lose the lanes.',
      'Q2 | lind | 4 |  | And what of the ferries, will they run by winter?',
    ])
    assert.equal(placeOf(after, 'lanes-matter'), '¶2')
    assert.equal(placeOf(after, 'ferries'), 'Q2')
    assert.deepEqual(
      after.given?.result.lost.map(({ label }) => label),
      ['Across both'],
    )
    assert.deepEqual(
      after.given.result.apart.map(({ claim, from, to }) => [claim, formatPassageRef(from), formatPassageRef(to)]),
      [['ferries', '¶2', 'Q2']],
    )
    assert.equal(wordsOf(after), wordsOf(files))
  })

  test('gets somebody who has no voice yet, and the others are named where that is needed', () => {
    const to: Sayer = { kind: 'somebody', role: 'interviewee', name: 'Bo Hart' }
    const after = give(files, [spanOf(files, 'That is all.')], to)
    assert.equal(told(after).at(-1), '¶4 | hart | 5 |  | That is all.')
    assert.equal(told(after)[2], told(files)[2])
    assert.match(after.md, /### Bo Hart \{#hart\}\n\n- role: interviewee\n/)
    assert.deepEqual(problemsOf(after), problemsOf(files))
    const clerk = give(files, [spanOf(files, 'That is all.')], { kind: 'somebody', role: 'other', name: '' })
    assert.equal(told(clerk).at(-1), '¶4 | other | 5 |  | That is all.')
    assert.equal(told(clerk)[2], told(files)[2])
  })

  test('may be a standfirst, and no part of the talk', () => {
    const first = give(files, [spanOf(files, 'That is all.')], { kind: 'standfirst' })
    assert.equal(told(first).at(-1), 'SF2 | standfirst | 5 |  | That is all.')
    assert.deepEqual(problemsOf(first), problemsOf(files))
    const none = give(files, [spanOf(files, 'They will, if the numbers hold.')], { kind: 'no part' })
    assert.equal(none.given?.taken, 6)
    assert.equal(none.txt, files.txt.replace('[¶3]\nThey will, if the numbers hold.\n\n', '').replace('[¶4]', '[¶3]'))
    assert.deepEqual(
      none.given.result.lost.map(({ label }) => label),
      ['If the numbers hold'],
    )
  })

  test('keeps terms of its own, and what somebody wrote beside it', () => {
    const own = {
      ...files,
      md: files.md
        .replace(/(- ¶2: .*?\{)/, '$1terms=background ')
        .replace(/(- ¶3: .*\n)/, '$1\n<!-- sure? -->\n')
        .replace('### Q2 Is that all?', '### Q2 The end'),
    }
    const start = own.txt.indexOf('And what of')
    const end = own.txt.indexOf('will they run')
    const after = give(own, [{ start, end }], lind)
    const lines = after.md.slice(after.md.indexOf('## Questions'), after.md.indexOf('## Topics'))
    assert.deepEqual(lines.match(/terms=background/g)?.length, 3)
    assert.match(lines, /- ¶4: .*\n\n<!-- sure\? -->\n\n### Q3 The end\n/)
    assert.match(
      give(own, [spanOf(own, 'And who slowed it down?')], okafor).md,
      /### Q1 Why has the vote in Estmark slipped\?\n/,
    )
    const gone = give(own, [spanOf(own, 'Is that all?')], okafor)
    assert.deepEqual(gone.given?.labels, ['The end'])
  })

  test('leaves a claim where it is whose words did not stand there before', () => {
    const wrong = {
      ...files,
      md: files.md.replace('“That is all”', '“Quite all”').replace('“if the numbers hold”\n', '“if so”\n'),
    }
    const after = give(wrong, [spanOf(wrong, 'They will, if the numbers hold.')], lind)
    assert.equal(placeOf(after, 'nothing'), '¶3')
    assert.deepEqual([after.given?.result.lost, after.given?.result.altered], [[], []])
  })

  test('is not given to who has it, nor so that nobody would ask', () => {
    assert.equal(give(files, [spanOf(files, 'That is all.')], okafor).given, undefined)
    const all = { start: 0, end: files.txt.length }
    assert.equal(give(files, [all], okafor).given, undefined)
  })

  test('is offered to who speaks beside it first, to who has it last', () => {
    const { interview, source } = read(files)
    const { voices, now } = turnsOf(interview, source, [spanOf(files, 'That is all.')])
    assert.deepEqual(
      voices.map(({ voice, turns }) => `${voice.id} ${turns}`),
      ['lind 2', 'okafor 2'],
    )
    assert.deepEqual([...now], ['okafor'])
  })

  test('a voice gets another name in all that it says, in the list of people too', () => {
    const after = tell({ id: 'okafor', role: 'interviewee', name: 'Nadia Shukri' })
    const { interview } = read(after)
    assert.deepEqual(
      interview.voices.filter(({ role }) => role !== 'standfirst').map(({ name, role }) => `${role} ${name}`),
      ['questioner Tomas Lind', 'interviewee Nadia Shukri'],
    )
    assert.deepEqual(interview.authors, [{ given: 'Nadia', family: 'Shukri' }])
    assert.equal(after.txt, planned({ speakers, said }, claims).txt)
  })

  test('two who were taken for each other change places in one step, and claims stay with their words', () => {
    const after = tell({ id: 'okafor', role: 'questioner', name: 'Ines Okafor' })
    const { corpus, interview } = read(after)
    assert.deepEqual(
      interview.voices.filter(({ role }) => role !== 'standfirst').map(({ name, role }) => `${role} ${name}`),
      ['interviewee Tomas Lind', 'questioner Ines Okafor'],
    )
    assert.deepEqual(interview.authors, [{ given: 'Tomas', family: 'Lind' }])
    assert.match(after.txt, /\[¶\d\]\nIs that all\?/)
    assert.match(after.txt, /\[Q\d\]\nThat is all\./)
    const claim = corpus.claim(claimRef({ key: 'okafor2024', id: 'nothing' }))
    assert.equal(claim && `${formatPassageRef(claim.at[0].ref)} ${claim.voice}`, 'Q4 okafor')
    assert.deepEqual(
      [...corpus.problems().values()].flat().map(({ ruleId }) => ruleId),
      [],
    )
  })
})

suite('cursors and selections in a source text', () => {
  const { source } = read(planned({ speakers, said }))
  const wordsAt = (from: string, to = from): { whole: readonly string[]; part: readonly string[] } => {
    const start = source.text.indexOf(from)
    const end = to === from ? start : source.text.indexOf(to) + to.length
    const { whole, part } = stretchesAt(source, [{ start, end }])
    const wordsIn = ({ start: a, end: b }: Span): string => source.text.slice(a, b)
    return { whole: whole.map(wordsIn), part: part.map(wordsIn) }
  }

  test('mean the paragraph, or what stands behind the cursor', () => {
    assert.deepEqual(wordsAt('And who slowed'), { whole: ['And who slowed it down?'], part: [] })
    assert.deepEqual(wordsAt('slowed it'), { whole: ['And who slowed it down?'], part: ['slowed it down?'] })
    assert.deepEqual(wordsAt('owed it').part, ['slowed it down?'])
  })

  test('mean all paragraphs of a passage on its label', () => {
    assert.equal(wordsAt('[Q1]').whole.length, 2)
  })

  test('mean what is selected, over several paragraphs, in whole words', () => {
    const { whole, part } = wordsAt('ilt is', 'Nobody th')
    assert.deepEqual(whole.length, 0 + part.length)
    assert.deepEqual(wordsAt('split', 'Nobody th').part, ['split.', 'Nobody there'])
    assert.deepEqual(wordsAt('The government', 'winter?').part, [])
  })
})

suite('turns given at random', () => {
  const random = seeded(7)

  test('change no word and no other paragraph, and given back they are the same interview', () => {
    for (let round = 0; round < 50; round += 1) {
      const files = planned({ speakers, said: invented(random) })
      const { interview, source } = read(files)
      const paragraphs = source.blocks.flatMap((block) =>
        paragraphsOf(source.text, block.span).map((span) => ({ span, kind: block.ref.kind })),
      )
      const { span, kind } = random.pick(paragraphs.filter((one) => one.kind !== 'standfirst'))
      const voice = kind === 'question' ? okafor : lind
      const there = give(files, [span], voice)
      if (!there.given) continue
      assert.equal(wordsOf(there), wordsOf(files))
      assert.deepEqual(problemsOf(there), [])
      const words = source.text.slice(span.start, span.end)
      assert.deepEqual(
        voicesByParagraph(there).filter(([own]) => own !== words),
        voicesByParagraph(files).filter(([own]) => own !== words),
      )
      assert.equal(interview.passages.length > 0, true)
      const back = give(there, [spanOf(there, words)], kind === 'question' ? lind : okafor)
      assert.equal(back.md, files.md, files.txt)
      assert.equal(back.txt, files.txt)
    }
  })

  test('or cut at random they keep each word and its place', () => {
    for (let round = 0; round < 50; round += 1) {
      const files = planned({ speakers, said: invented(random) })
      const { source } = read(files)
      const at = random.below(files.txt.length)
      const { whole, part } = stretchesAt(source, [
        { start: at, end: Math.min(at + random.below(90), files.txt.length) },
      ])
      const to: Sayer = random.pick([
        lind,
        okafor,
        { kind: 'standfirst' },
        { kind: 'somebody', role: 'other', name: '' },
      ])
      const after = give(files, part.length > 0 ? part : whole, to)
      assert.equal(wordsOf(after), wordsOf(files))
      assert.deepEqual(problemsOf(after), [])
    }
  })
})

/** An interview in which whoever asks asks all paragraphs of a question in one passage, as an import has it. */
function invented(random: Random): readonly Said[] {
  let count = 0
  const words = (): string => {
    count += 1
    return `Words ${count} ${random.pick(['of the lanes', 'of the ferries', 'of the vote'])} and of what follows${random.pick(['.', '?'])}`
  }
  const page = random.below(2) ? { page: '1' } : {}
  return Array.from({ length: 2 + random.below(3) }, () => [
    { by: 0, text: Array.from({ length: 1 + random.below(3) }, words).join('\n\n'), ...page },
    ...Array.from({ length: 1 + random.below(3) }, () => ({
      by: 1,
      text: words(),
      ...page,
      ...(random.below(4) ? {} : { time: `00:00:${10 + count}` }),
    })),
  ]).flat()
}

function voicesByParagraph(files: Files): readonly (readonly [string, string])[] {
  const { interview, source } = read(files)
  return source.blocks.flatMap((block) => {
    const ref = formatPassageRef(block.ref)
    const voice = interview.passages.find((one) => formatPassageRef(one.ref) === ref)?.voice ?? ''
    return paragraphsOf(source.text, block.span).map(
      ({ start, end }) => [source.text.slice(start, end), voice] as const,
    )
  })
}
