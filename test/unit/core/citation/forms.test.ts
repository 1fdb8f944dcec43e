import assert from 'node:assert/strict'
import { type Form, type FormLabel, formsFor } from '../../../../src/core/citation/forms.js'
import { renderPlain, renderSnippet } from '../../../../src/core/citation/snippet.js'
import { type ClaimRef, claimRef } from '../../../../src/core/corpus/claimRef.js'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import { type Claim, likelihoods } from '../../../../src/core/model.js'
import { fixture, readFixture } from '../../../support/fixtureCorpus.js'
import { officialInterview, reedInterview } from '../../../support/fixtures.js'
import { readSnippet } from '../../../support/snippetGrammar.js'

/** The form as it stands when nothing is chosen, without pins. */
function plain(ref: ClaimRef, label: FormLabel, corpus?: Corpus): string | undefined {
  const found = fixture(ref, corpus)
  const form = formsFor(found.corpus, found.claim).forms.find((one) => one.label === label)
  return form && renderPlain(form.parts)
}

/** Every text that a form can come to, one for each option of each choice. */
function outcomes({ parts }: Form): readonly string[] {
  const most = Math.max(1, ...parts.map((part) => (part.kind === 'choice' ? part.options.length : 1)))
  return Array.from({ length: most }, (_, index) =>
    renderPlain(
      parts.map((part) => {
        if (part.kind !== 'choice') return part
        return { ...part, options: [part.options[index] ?? part.options[0] ?? ''] }
      }),
    ),
  )
}

const inMay = 'In an interview published on 4 May 2021,'
const withReed = 'an interview with Reed published on 4 May 2021'

/** One line for each voice, kind and hedge that the invented corpus holds. */
const table: readonly (readonly [ref: ClaimRef, label: FormLabel, text: string])[] = [
  ['reed2021#velmark-to-sign', 'citation', '[@reed2021, para. 2]'],
  ['reed2021#unequal-bargain', 'claim', 'The treaty is a bargain between unequal partners [@reed2021, para. 2].'],
  [
    'reed2021#velmark-to-sign',
    'claim',
    'Velmark will sign the Lower Basin Treaty before winter (“Indications so far”) [@reed2021, para. 2].',
  ],
  [
    'reed2021#memorandum-signed',
    'attributed',
    `${inMay} Reed said that Velmark signed the Sarn Memorandum in 2019 [@reed2021, para. 1].`,
  ],
  [
    'reed2021#unequal-bargain',
    'attributed',
    `${inMay} Reed argued that the treaty is a bargain between unequal partners [@reed2021, para. 2].`,
  ],
  [
    'reed2021#last-chance',
    'attributed',
    `${inMay} Reed suggested that the treaty is the last chance to share the cost of floods (“may well be”) [@reed2021, para. 5].`,
  ],
  [
    'reed2021#talks-in-march',
    'attributed',
    `${inMay} Reed expected that the Sarn talks will open in March 2022 (“My understanding is”) [@reed2021, para. 4].`,
  ],
  [
    'reed2021#velmark-to-sign',
    'attributed',
    `${inMay} Reed expected that Velmark will sign the Lower Basin Treaty before winter (“Indications so far”) [@reed2021, para. 2].`,
  ],
  [
    'reed2021#publish-data',
    'attributed',
    `${inMay} Reed recommended that Kestria should publish its flow data [@reed2021, para. 3].`,
  ],
  [
    'reed2021#publish-data',
    'called-for',
    `${inMay} Reed called for Kestria to publish its flow data [@reed2021, para. 3].`,
  ],
  [
    'reed2021#do-not-wait',
    'called-for',
    `${inMay} Reed called for the Basin Commission not to wait for the Sarn talks [@reed2021, para. 4].`,
  ],
  [
    'reed2021#vote-slipped',
    'attributed',
    `${inMay} the interviewer put it to Reed that the vote on the treaty has slipped to the autumn [-@reed2021, sec. 1].`,
  ],
  [
    'moreau2021#peace',
    'attributed',
    'In an interview published in June 2021, Hale put it to Moreau that the River Guard keeps the peace on the river [-@moreau2021, sec. 1].',
  ],
  [
    'reed2021#half-empty',
    'attributed',
    `The introduction to ${withReed} says that the Kerra Dam was half empty when the rains failed [-@reed2021, standfirst 1].`,
  ],
  [
    'reed2021#alarms-only',
    'attributed',
    `An editor’s note in ${withReed} adds that the Sarn Memorandum covers flood alarms alone [-@reed2021, para. 1].`,
  ],
  [
    'reed2021#dam-failure',
    'second-hand',
    'According to Kestrian engineers, as Reed reported in an interview published on 4 May 2021, the Kerra Dam will fail within ten years (“could fail”) [@reed2021, para. 3].',
  ],
  [
    'reed2021#dam-failure',
    'second-hand-holder-first',
    'Kestrian engineers expected that the Kerra Dam will fail within ten years (“could fail”), Reed reported in an interview published on 4 May 2021 [@reed2021, para. 3].',
  ],
  [
    'reed2021#little-pushback',
    'second-hand',
    `${inMay} Reed reported that Sarn expects little pushback from the River Guard [@reed2021, para. 4].`,
  ],
  [
    'reed2021#little-pushback',
    'second-hand-holder-first',
    'Sarn expects little pushback from the River Guard, Reed reported in an interview published on 4 May 2021 [@reed2021, para. 4].',
  ],
  [
    'reed2021#unfair',
    'second-hand',
    'According to Dorrin, as the interviewer put it to Reed in an interview published on 4 May 2021, the treaty is unfair to the upper river [-@reed2021, sec. 1].',
  ],
  [
    'reed2021#reed-on-signature',
    'second-hand',
    `The introduction to ${withReed} reports Reed as expecting that Velmark will sign the treaty in spite of the drought [-@reed2021, standfirst 1].`,
  ],
  [
    'reed2021#reed-on-blockade',
    'second-hand',
    `${inMay} the interviewer ascribed to Reed the view that the Green League was bound to block the treaty [-@reed2021, sec. 2].`,
  ],
  [
    'reed2021#velmark-to-sign',
    'own-judgement',
    'We assess it likely that Velmark will sign the Lower Basin Treaty before winter, going by what Reed said (“Indications so far”) in an interview published on 4 May 2021 [@reed2021, para. 2].',
  ],
  [
    'reed2021#unequal-bargain',
    'own-judgement',
    'We assess … the treaty is a bargain between unequal partners, going by what Reed said in an interview published on 4 May 2021 [@reed2021, para. 2].',
  ],
  [
    'reed2021#unfair',
    'own-judgement',
    'We assess … the treaty is unfair to the upper river, going by the view of Dorrin that the interviewer put to Reed in an interview published on 4 May 2021 [-@reed2021, sec. 1].',
  ],
  [
    'reed2021#velmark-to-sign',
    'contrast',
    `${inMay} Reed expected that Velmark will sign the Lower Basin Treaty before winter (“Indications so far”) [@reed2021, para. 2]. By contrast, in an interview published in June 2021, Moreau expected that Velmark will not sign the Lower Basin Treaty in 2021 [@moreau2021, para. 1].`,
  ],
  [
    'reed2021#alarms-only',
    'footnote',
    `^[An editor’s note in ${withReed} adds that the Sarn Memorandum covers flood alarms alone [-@reed2021, para. 1].]`,
  ],
  ['reed2021#unequal-bargain', 'quotation', '“slow-motion bargain” [@reed2021, para. 2]'],
  [
    'official2020#no-plan',
    'attributed',
    'In an interview of 2020, a senior Velmark water official suggested that the cabinet has no plan for a second dry year (“as far as I can see”) [@official2020, para. 1].',
  ],
  [
    'official2020#fears-unrest',
    'second-hand-holder-first',
    'The cabinet expected that drought will bring unrest to the lower river, a senior Velmark water official reported in an interview of 2020 [@official2020, para. 1].',
  ],
  [
    'official2020#warned',
    'attributed',
    'In an interview of 2020, the interviewer put it to a senior Velmark water official that the cabinet was warned of the drought [-@official2020, sec. 1].',
  ],
]

const corpus = readFixture()
const claims = corpus.interviews().flatMap((interview) => interview.claims)
const all = claims.flatMap((claim) => {
  const voice = corpus.interview(claim.key)?.voices.find(({ id }) => id === claim.voice)
  return formsFor(corpus, claim).forms.map((form) => ({ claim, voice, form }))
})

/** Each rule is tried on every outcome of every form of every claim of the invented corpus. */
function everyOutcome(rule: (text: string, claim: Claim, form: Form) => void, of: (claim: Claim) => boolean): void {
  let tried = 0
  for (const { claim, form } of all.filter((one) => of(one.claim))) {
    for (const text of outcomes(form)) {
      rule(text, claim, form)
      tried += 1
    }
  }
  assert.ok(tried > 0, 'expected claims to which the rule applies')
}

const roleOf = (claim: Claim) => all.find((one) => one.claim === claim)?.voice?.role

suite('The forms of a claim', () => {
  for (const [ref, label, text] of table) {
    test(`${label} of ${ref}`, () => assert.equal(plain(ref, label), text))
  }

  test('a claim of every voice and kind has forms, and each form its own id', () => {
    for (const claim of claims) {
      const { forms, withheld } = formsFor(corpus, claim)
      assert.equal(forms.length === 0, withheld !== undefined, claimRef(claim))
      assert.equal(new Set(forms.map(({ id }) => id)).size, forms.length)
    }
  })

  test('every form cites, and leaves no comment in the text', () => {
    everyOutcome(
      (text, claim) => {
        assert.match(text, new RegExp(`-?@${claim.key}, [^\\]]+\\]`))
        assert.doesNotMatch(text, /<!--/)
      },
      () => true,
    )
  })

  test('only what the interviewee says is cited with an author', () => {
    everyOutcome(
      (text, { key }) => assert.match(text, new RegExp(`\\[-@${key}`)),
      (claim) => roleOf(claim) !== 'interviewee',
    )
  })

  test("a questioner's claim names the questioner and never begins with the interviewee", () => {
    everyOutcome(
      (text, _, { label }) => {
        if (label !== 'citation') assert.match(text, /the interviewer|Hale/)
        assert.doesNotMatch(
          text,
          /(?:Reed|Moreau|official) (?:argued|said|expected|judged|reported|predicted|suggested)/,
        )
      },
      (claim) => roleOf(claim) === 'questioner',
    )
  })

  test("a standfirst's claim names the introduction, an editor's the note", () => {
    const isText = (claim: Claim) => ['standfirst', 'editor'].includes(roleOf(claim) ?? '')
    everyOutcome((text, claim, { label }) => {
      if (label === 'citation') return
      assert.match(text, roleOf(claim) === 'editor' ? /an editor’s note in/i : /the introduction to/i)
    }, isText)
  })

  test('second-hand, no form loses the holder or the voice, the bare citation excepted', () => {
    const voices = { interviewee: /Reed|Moreau|a senior Velmark water official/, questioner: /the interviewer|Hale/ }
    everyOutcome(
      (text, claim, { label }) => {
        if (label === 'citation') return
        const holder = claim.holder === 'Anna Reed' ? 'Reed' : (claim.holder ?? '')
        assert.ok(text.toLowerCase().includes(holder.toLowerCase()), text)
        const role = roleOf(claim)
        assert.match(text, role === 'questioner' || role === 'interviewee' ? voices[role] : /the introduction|note/i)
      },
      ({ holder }) => holder !== undefined,
    )
  })

  test("the source's hedge is carried over to the letter", () => {
    everyOutcome(
      (text, { hedge = '' }, { label }) => {
        if (label !== 'citation' && label !== 'quotation') assert.ok(text.includes(`(“${hedge}”)`), text)
      },
      ({ hedge }) => hedge !== undefined,
    )
  })

  test('a hedge that the wording has already is not told a second time', () => {
    const wording = 'The treaty may well be the last chance to share the cost of floods.'
    const text = reedInterview().replace('The treaty is the last chance to share the cost of floods.', wording)
    const changed = readFixture({ 'file:///corpus/reed2021.md': text })
    for (const { label, parts } of formsFor(changed, fixture('reed2021#last-chance', changed).claim).forms)
      assert.equal(renderPlain(parts).match(/may well be/g)?.length ?? 0, label === 'citation' ? 0 : 1, label)
  })

  test('a wording that begins with its speaker and what she thinks names her once', () => {
    const doubted = (wording: string): Corpus =>
      readFixture({
        'file:///corpus/reed2021.md': reedInterview().replace(
          'The treaty is a bargain between unequal partners.',
          wording,
        ),
      })
    const doubts = doubted('Reed doubts that the treaty will last.')
    const text = `${inMay} Reed doubts that the treaty will last [@reed2021, para. 2].`
    assert.equal(plain('reed2021#unequal-bargain', 'attributed', doubts), text)
    assert.equal(plain('reed2021#unequal-bargain', 'footnote', doubts), `^[${text}]`)
    const deed = plain('reed2021#unequal-bargain', 'attributed', doubted('Reed left the commission in 2019.'))
    assert.match(deed ?? '', /Reed argued that Reed left/, 'a deed is hers only because she says so')
  })

  test('a forecast is never said, stated, noted or shown', () => {
    everyOutcome(
      (text) => assert.doesNotMatch(text, /\b(?:said|says|stated?s?|noted|shows?|showed|adds|reports?) that\b/),
      (claim) => claim.kind === 'forecast' && claim.holder === undefined,
    )
  })

  test('no verb vouches for the source, and none takes the word that is the analyst’s', () => {
    everyOutcome(
      (text) => assert.doesNotMatch(text, /\b(?:shows?|showed|proved|confirmed|revealed|admitted|assessed)\b/),
      () => true,
    )
  })

  test('terms of likelihood stand only after "We assess"', () => {
    const terms = new RegExp(`\\b(?:${[...likelihoods].sort((a, b) => b.length - a.length).join('|')})\\b`, 'g')
    everyOutcome(
      (text) =>
        assert.doesNotMatch(text.replace(/We assess (?:it|that there is (?:a )?)(?: ?[a-z]+){1,4} that/g, ''), terms),
      () => true,
    )
  })

  test('where no likelihood is coded none is claimed until one is chosen; all are offered, the coded one first', () => {
    for (const { claim, form } of all.filter((one) => one.form.label === 'own-judgement')) {
      const [choice] = form.parts.flatMap((part) => (part.kind === 'choice' ? [part.options] : []))
      const [first = '', ...others] = choice ?? []
      if (claim.likelihood) assert.ok(first.includes(claim.likelihood))
      else assert.equal(first, '…')
      assert.equal(others.length, likelihoods.length - (claim.likelihood ? 1 : 0))
    }
  })

  test('a recommendation is no judgement of likelihood', () => {
    assert.equal(plain('reed2021#publish-data', 'own-judgement'), undefined)
  })

  test('two claims can be set against each other whether or not one says that it contradicts the other', () => {
    const { claim } = fixture('reed2021#unfair')
    const other = fixture('reed2021#alarms-only').claim
    const { forms } = formsFor(corpus, claim, { other })
    const contrast = forms.find(({ label }) => label === 'contrast')
    const text = contrast ? renderPlain(contrast.parts) : ''
    assert.match(text, /^According to Dorrin.*\]\. By contrast, an editor’s note.*\]\.$/)
    assert.deepEqual(
      contrast?.claims.map(({ id }) => id),
      ['unfair', 'alarms-only'],
    )
  })

  test('as snippets they are what VS Code reads, and come to the same text', () => {
    for (const { form } of all) {
      const snippet = readSnippet(renderSnippet(form.parts))
      assert.equal(snippet.text, renderPlain(form.parts))
      assert.deepEqual(
        snippet.stops,
        Array.from({ length: snippet.stops.length }, (_, index) => index + 1),
      )
    }
  })

  test('the text of a claim is no markup and no snippet, whatever stands in it', () => {
    const wording = 'Costs are $5 to $6 {x} at *once* @home, <b>[so](x)</b>, a | b \\ `c` ^[d].'
    const label = 'Costs'
    const hostile = reedInterview().replace('The spring flood of 2018 cost $40 million.', wording)
    const changed = readFixture({ 'file:///corpus/reed2021.md': hostile.replace('Flood cost 40 million', label) })
    const { claim } = fixture('reed2021#flood-cost', changed)
    assert.equal(claim.wording, wording)
    const form = formsFor(changed, claim).forms.find((one) => one.label === 'claim')
    const expected =
      'Costs are \\$5 to \\$6 \\{x\\} at \\*once\\* \\@home, \\<b\\>\\[so\\](x)\\</b\\>, a \\| b \\\\ \\`c\\` \\^\\[d\\] [@reed2021, para. 5].'
    assert.equal(form && readSnippet(renderSnippet(form.parts)).text, expected)
  })
})

suite('Protected sources in forms', () => {
  const official = 'file:///corpus/official2020.md'

  test('no form of a protected interview shows a name, a title, an address or a day', () => {
    const protectedClaims = claims.filter(({ key }) => key === 'official2020')
    assert.equal(protectedClaims.length, 3)
    everyOutcome(
      (text) => assert.doesNotMatch(text, /Henrik|Solberg|Mira|Stein|example\.org|November/),
      (claim) => protectedClaims.includes(claim),
    )
  })

  type Refusal = readonly [why: string, ref: ClaimRef, reason: string, change?: (text: string) => string]
  const refusals: readonly Refusal[] = [
    ['off the record', 'closed2020#secret-protocol', 'off-record'],
    [
      'a passage not for attribution in an interview on record',
      'moreau2021#minister-resigned',
      'citation-names-source',
    ],
    [
      'no description agreed',
      'official2020#no-plan',
      'description-missing',
      (text) => text.replace('description: a senior Velmark water official\n', ''),
    ],
    [
      'a name in the id of the claim',
      'official2020#solberg-plan',
      'name-would-show',
      (text) => text.replace('{#no-plan}', '{#solberg-plan}'),
    ],
    [
      'a name in the key',
      'solberg2020#no-plan',
      'name-would-show',
      (text) => text.replace('citation-key: official2020', 'citation-key: solberg2020'),
    ],
  ]
  for (const [why, ref, reason, change] of refusals) {
    test(`${why}: there is no form, and why`, () => {
      const changed = change ? readFixture({ [official]: change(officialInterview()) }) : corpus
      const { claim } = fixture(ref, changed)
      assert.deepEqual(formsFor(changed, claim), { forms: [], withheld: reason })
    })
  }

  test('a name in the wording: the forms that would show it are missing, and why', () => {
    const text = officialInterview().replace('The cabinet has no plan', 'Solberg has no plan')
    const changed = readFixture({ [official]: text })
    const { forms, withheld } = formsFor(changed, fixture('official2020#no-plan', changed).claim)
    const ids = forms.map(({ id }) => id)
    assert.deepEqual(ids, ['citation', 'quotation'])
    assert.equal(withheld, 'name-would-show')
  })

  test('a view held by a protected interviewee is that of the description', () => {
    const text = officialInterview().replace('- at: Q1 “Has', '- holder: Solberg\n- at: Q1 “Has')
    const changed = readFixture({ [official]: text })
    assert.equal(
      plain('official2020#warned', 'second-hand', changed),
      'In an interview of 2020, the interviewer ascribed to a senior Velmark water official the view that the cabinet was warned of the drought [-@official2020, sec. 1].',
    )
  })

  test('an interviewee protected in an interview on record is described, and the day left out', () => {
    const text = reedInterview().replace('- actor: anna-reed', '- terms: background\n- description: a water economist')
    const changed = readFixture({ 'file:///corpus/reed2021.md': text.replaceAll('reed2021', 'economist2021') })
    const ref = 'economist2021#unequal-bargain'
    assert.equal(
      plain(ref, 'attributed', changed),
      'In an interview of 2021, a water economist argued that the treaty is a bargain between unequal partners [@economist2021, para. 2].',
    )
  })
})
