import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { checkedEdit } from '../../../../src/core/coding/checkedEdit.js'
import { type ClaimDraft, draftClaim } from '../../../../src/core/coding/draftClaim.js'
import type { TopicChoice } from '../../../../src/core/coding/claimPlace.js'
import { newClaim } from '../../../../src/core/coding/newClaim.js'
import type { ClaimContent } from '../../../../src/core/coding/content.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import type { Claim, Interview, Span } from '../../../../src/core/model.js'
import { anchorSpan } from '../../../../src/core/passage/anchorSpan.js'
import { wordsSelected } from '../../../../src/core/passage/selectedWords.js'
import { readSource, type SourceText } from '../../../../src/core/corpus/source/sourceText.js'
import { reedInterview, reedSource } from '../../../support/fixtures.js'
import { shareOf } from '../../../support/verifying.js'

const uri = 'file:///corpus/reed2021.md'
const coded = { by: 'A. Brandt', on: '2024-04-02' }

interface Here {
  readonly corpus: Corpus
  readonly text: string
  readonly interview: Interview
  readonly source: SourceText
}

function here(text = reedInterview(), source = reedSource()): Here {
  const corpus = new Corpus()
  corpus.set(uri, text)
  const interview = corpus.interview('reed2021')
  assert.ok(interview)
  return { corpus, text, interview, source: readSource('file:///corpus/reed2021.txt', source) }
}

function spanOf({ source }: Here, words: string): Span {
  const start = source.text.indexOf(words)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}

function topicOf(id: string): TopicChoice {
  return { kind: 'existing', id }
}

const wording = 'It is so, as never before.'

/** What the words support, told in the analyst's own. */
function contentOf({ coding }: ClaimDraft): ClaimContent {
  const { holder, kind, hedge, likelihood, caveat } = coding
  return {
    wording,
    label: 'Short label',
    holder: holder?.value,
    kind: kind?.value ?? 'fact',
    hedge: hedge?.value,
    likelihood: likelihood?.value,
    caveat: caveat?.value,
  }
}

/** The file with the new claim. */
function fileWith(given: Here, selection: Span, topic: TopicChoice, changed: Partial<ClaimContent> = {}): string {
  const draft = draftClaim(given.corpus, given.interview, given.source, selection)
  assert.ok(!('reason' in draft), JSON.stringify(draft))
  const made = newClaim(given.corpus, given, topic, draft, { ...contentOf(draft), ...changed }, coded)
  assert.ok(made)
  return made.text
}

function claimIn(file: string, at: Claim['at'][number]['ref']): Claim {
  const { interview, corpus } = here(file)
  assert.deepEqual(corpus.file(uri)?.problems, here().corpus.file(uri)?.problems, file)
  const claim = interview.claims.find((one) => one.wording === wording)
  assert.ok(claim && claim.at[0].ref.kind === at.kind && claim.at[0].ref.number === at.number)
  return claim
}

suite('A new claim from words of a source text', () => {
  test('has wording, passage, first and last words, kind, hedge, likelihood, and who coded it', () => {
    const given = here()
    const words = 'Indications so far are that Velmark will sign'
    const file = fileWith(given, spanOf(given, words), topicOf('danger'))
    assert.ok(
      file.includes(
        [
          '###### Short label {#indications-far-velmark}',
          '',
          wording,
          '',
          '- at: ¶2 “Indications so far … Velmark will sign”',
          '- kind: forecast',
          '- hedge: “Indications so far”',
          '- coded: A. Brandt 2024-04-02',
          '',
        ].join('\n'),
      ),
      file,
    )
    const claim = claimIn(file, { kind: 'paragraph', number: 2 })
    assert.equal(claim.topic, 'danger')
    assert.equal(claim.checked, undefined)
  })

  test('reports whose view it is, and what the voice says of its own knowledge', () => {
    const given = here()
    const danger = spanOf(given, 'Kestrian engineers say that the dam could fail within ten years')
    const reported = claimIn(fileWith(given, danger, topicOf('worth')), {
      kind: 'paragraph',
      number: 3,
    })
    assert.equal(reported.holder, 'Kestrian engineers')
    assert.equal(reported.hedge, 'could')
    const talks = spanOf(given, 'the talks open next March')
    assert.equal(
      claimIn(fileWith(given, talks, topicOf('worth')), { kind: 'paragraph', number: 4 }).caveat,
      'My understanding is',
    )
  })

  test('of words in square brackets is the editor’s', () => {
    const given = here()
    const file = fileWith(given, spanOf(given, 'flood alarms only'), topicOf('worth'))
    assert.equal(claimIn(file, { kind: 'paragraph', number: 1 }).voice, 'editor')
  })

  test('of half words is one of whole words', () => {
    const given = here()
    const file = fileWith(given, spanOf(given, 'ring flood of 2018 cost $40 mill'), topicOf('danger'))
    assert.match(file, /- at: ¶5 “spring flood of 2018 cost \$40 million”\n- kind: fact/)
  })

  test('over two paragraphs of one voice has two places', () => {
    const given = here()
    const start = spanOf(given, 'Sarn expects').start
    const file = fileWith(given, { start, end: spanOf(given, '$40 million').end }, topicOf('danger'))
    assert.deepEqual(
      claimIn(file, { kind: 'paragraph', number: 4 }).at.map(({ ref }) => ref.number),
      [4, 5],
    )
  })

  test('over two voices is refused, and says whose', () => {
    const given = here()
    const start = spanOf(given, 'last spring').start
    const answer = draftClaim(given.corpus, given.interview, given.source, {
      start,
      end: spanOf(given, 'Perhaps not').end,
    })
    assert.ok('reason' in answer && answer.reason === 'several-voices')
    assert.deepEqual(answer.voices, ['questioner', 'reed'])
  })

  test('of nothing is refused', () => {
    const given = here(reedInterview(), 'Words before all.\n\n[¶1]\n\n[¶99]\nNobody’s.\n')
    for (const words of ['Words before', 'Nobody'])
      assert.deepEqual(draftClaim(given.corpus, given.interview, given.source, spanOf(given, words)), {
        reason: 'no-passage',
      })
  })

  test('finds its words again whatever was selected, and reads without a problem', () => {
    const given = here()
    const { length } = given.source.text
    fc.assert(
      fc.property(fc.nat(length - 1), fc.nat(220), (start, size) => {
        const draft = draftClaim(given.corpus, given.interview, given.source, {
          start,
          end: Math.min(length, start + size),
        })
        if ('reason' in draft) return
        const selected = wordsSelected(given.interview, given.source, { start, end: Math.min(length, start + size) })
        for (const [index, at] of draft.at.entries()) {
          const found = anchorSpan(given.source, at)
          const words = selected[index]?.span
          assert.ok(found && words)
          // Punctuation at the ends is not counted; a word that stands in its paragraph twice is found with its neighbours.
          const lead = given.source.text.slice(words.start, Math.max(words.start, found.start))
          const trail = given.source.text.slice(Math.min(words.end, found.end), words.end)
          assert.doesNotMatch(lead + trail, /[\p{L}\p{N}]/u)
        }
        const file = fileWith(given, { start, end: Math.min(length, start + size) }, topicOf('danger'))
        claimIn(file, draft.at[0].ref)
      }),
      { numRuns: shareOf(300, 6) },
    )
  })

  test('coded twice on the same words takes more of them, so that the two can be told apart', () => {
    const given = here()
    const words = 'Kestrian engineers say that the dam could fail within ten years'
    const once = fileWith(given, spanOf(given, words), topicOf('danger'))
    assert.deepEqual(here(once).corpus.file(uri)?.problems, [])
    const again = here(once)
    const twice = fileWith(again, spanOf(again, words), topicOf('danger'), { wording: 'Otherwise.' })
    assert.deepEqual(here(twice).corpus.file(uri)?.problems, [])
    const ids = here(twice).interview.claims.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('never repeats eight words of the source in a row', () => {
    const given = here()
    for (const { span } of given.source.blocks) {
      const draft = draftClaim(given.corpus, given.interview, given.source, span)
      assert.ok(!('reason' in draft))
      for (const { first, last } of draft.at)
        for (const text of [first, last]) assert.ok(text.split(' ').length < 8, text)
    }
  })
})

suite('The place of a new claim', () => {
  const words = 'Sarn expects little pushback'
  const topicLines = (file: string): readonly string[] => file.split(/\r?\n/).filter((line) => /^#{2,6} /.test(line))

  test('is behind the claims of its topic and before the topics below', () => {
    const given = here()
    const file = fileWith(given, spanOf(given, words), topicOf('treaty'))
    const lines = topicLines(file)
    const at = lines.findIndex((line) => line.startsWith('###### Short label'))
    assert.match(lines[at - 1] ?? '', /\{#treaty shared/)
    assert.match(lines[at + 1] ?? '', /^#### Signature/)
    assert.match(file, /\n\n###### Short label[^]*?2024-04-02\n\n#### Signature/)
  })

  test('is behind a claim that is half written as well', () => {
    const given = here(reedInterview().replace('- kind: forecast\n', '- kind: forec\n'))
    const lines = topicLines(fileWith(given, spanOf(given, words), topicOf('signature')))
    const at = lines.findIndex((line) => line.startsWith('###### Short label'))
    assert.match(lines[at + 1] ?? '', /^#### Its worth/)
  })

  test('may be a new topic, with the name that other interviews share, and with a section of topics where there is none', () => {
    const topic: TopicChoice = { kind: 'new', title: 'Fees & [tolls]', shared: 'fees' }
    const given = here()
    const behind = fileWith(given, spanOf(given, words), topic)
    assert.match(behind, /\n\n### Fees & \(tolls\) \{#fees-tolls shared=fees\}\n\n###### Short label/)
    assert.equal(claimIn(behind, { kind: 'paragraph', number: 4 }).topic, 'fees-tolls')
    const [head = ''] = reedInterview().split('\n## Topics')
    for (const end of ['', '\n', '\n\n']) {
      const bare = here(head.trimEnd() + end)
      const file = fileWith(bare, spanOf(bare, words), topic)
      const { interview, corpus } = here(file)
      assert.deepEqual(corpus.file(uri)?.problems, [])
      assert.equal(interview.claims[0]?.topic, 'fees-tolls')
    }
    const empty = here(`${head}\n## Topics\n`)
    assert.equal(here(fileWith(empty, spanOf(empty, words), topic)).interview.claims.length, 1)
  })

  test('is the same in a file with Windows line ends', () => {
    const given = here(reedInterview().replaceAll('\n', '\r\n'))
    const file = fileWith(given, spanOf(given, words), topicOf('danger'))
    assert.equal(claimIn(file, { kind: 'paragraph', number: 4 }).topic, 'danger')
  })

  test('is nowhere when the topic has gone', () => {
    const given = here()
    const draft = draftClaim(given.corpus, given.interview, given.source, spanOf(given, words))
    assert.ok(!('reason' in draft))
    assert.equal(
      newClaim(given.corpus, given, { kind: 'existing', id: 'gone' }, draft, contentOf(draft), coded),
      undefined,
    )
  })
})

suite('A claim of a protected interview', () => {
  const hidden = reedInterview().replace('terms: on record', 'terms: background\ndescription: a water economist')

  test('has no protected name in first and last words, holder or id', () => {
    const text = reedSource().replace(
      'Sarn expects little pushback',
      'Anna Reed and Sarn expect little pushback from Reed',
    )
    const given = here(hidden, text)
    const file = fileWith(
      given,
      spanOf(given, 'Anna Reed and Sarn expect little pushback from Reed'),
      topicOf('danger'),
    )
    const added = file.slice(file.indexOf('###### Short label'))
    const [claim = ''] = added.split('\n\n## ')
    assert.doesNotMatch(claim.slice(0, 400), /Reed|Anna/)
    assert.match(claim, /\{#para-4\}[^]*- at: ¶4 “and Sarn expect little pushback from”/)
  })

  test('is found by the words around a name, and not made where there are none', () => {
    const reedAt = (text: string): ReturnType<typeof draftClaim> => {
      const given = here(hidden, text)
      return draftClaim(given.corpus, given.interview, given.source, spanOf(given, 'Reed'))
    }
    const around = reedAt('[¶1]\nThe ministry asked Reed about the spring flood.\n')
    assert.ok(!('reason' in around))
    assert.deepEqual(around.at[0], {
      ref: { kind: 'paragraph', number: 1 },
      first: 'The ministry asked',
      last: 'about the spring',
    })
    assert.deepEqual(reedAt('[¶1]\nReed.\n'), { reason: 'no-words', refs: [{ kind: 'paragraph', number: 1 }] })
  })
})

suite('The check mark of a claim', () => {
  const checked = { by: 'C. Duarte', on: '2024-05-01' }
  const edited = (text: string, id: string, signature: typeof checked | undefined): string => {
    const edit = checkedEdit(text, id, signature)
    assert.ok(edit)
    return text.slice(0, edit.replace.start) + edit.text + text.slice(edit.replace.end)
  }

  for (const [name, text] of [
    ['', reedInterview()],
    [' with Windows line ends', reedInterview().replaceAll('\n', '\r\n')],
  ] as const) {
    test(`is written behind who coded it, and taken away again${name}`, () => {
      const done = edited(text, 'vote-slipped', checked)
      assert.match(done, /- coded: A\. Brandt 2021-06-01\r?\n- checked: C\. Duarte 2024-05-01\r?\n/)
      const claim = here(done).interview.claims.find(({ id }) => id === 'vote-slipped')
      assert.deepEqual(claim?.checked, checked)
      assert.equal(edited(done, 'vote-slipped', undefined), text)
    })
  }

  test('is replaced by a newer one, and mends one that cannot be read', () => {
    assert.match(edited(reedInterview(), 'velmark-to-sign', checked), /- checked: C\. Duarte 2024-05-01\n\n/)
    const broken = reedInterview().replace('- checked: C. Duarte 2021-06-02', '- checked: nobody')
    assert.deepEqual(here(edited(broken, 'velmark-to-sign', checked)).corpus.file(uri)?.problems, [])
  })

  test('is not where there is no such claim, and not taken from one that has none', () => {
    assert.equal(checkedEdit(reedInterview(), 'no-such-claim', checked), undefined)
    assert.equal(checkedEdit(reedInterview(), 'vote-slipped', undefined), undefined)
  })
})
