import assert from 'node:assert/strict'
import { formsFor } from '../../../../src/core/citation/forms.js'
import { holdsName, mentionsName } from '../../../../src/core/language/foldName.js'
import { insertCitations } from '../../../../src/core/citation/insert.js'
import { termsOfClaim } from '../../../../src/core/terms/terms.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'

interface Protected {
  readonly key?: string
  readonly author?: string
  readonly voice?: string
  readonly id?: string
  readonly wording?: string
  readonly at?: string
}

/** An interview with Mei Li on record and a skipper who is not to be named. */
function corpusOf({
  key = 'talk2031',
  author = '',
  voice = 'Sverre O’Dwyer',
  id = 'a-claim',
  wording = 'Herring is landed at night.',
  at = '¶2',
}: Protected): Corpus {
  const corpus = new Corpus()
  corpus.set(
    `file:///corpus/${key}.md`,
    `---
attache: interview/1
citation-key: ${key}
title: Talk
${author}
terms: on record
---

# Talk

## Voices

### Mei Li {#li}

- role: interviewee

### ${voice} {#skipper}

- role: interviewee
- terms: not for attribution
- description: a skipper from Holm

## Questions

### Q1 Why

- ¶1: “One two three … four five six” {voice=li}
- ¶2: “Seven eight nine … ten eleven twelve” {voice=skipper}

## Topics

### Fish {#fish}

###### A claim {#${id}}

${wording}

- at: ${at} “One two … three four”
- kind: fact
`,
  )
  return corpus
}

function withheld(from: Protected): string | undefined {
  const corpus = corpusOf(from)
  const [claim] = corpus.interviews()[0]?.claims ?? []
  assert.ok(claim, 'the claim reads')
  return formsFor(corpus, claim).withheld
}

suite('protected names', () => {
  test('a claim of a protected voice is offered when nothing tells the name', () => {
    assert.equal(withheld({}), undefined)
  })

  const leaks: readonly [what: string, from: Protected][] = [
    ['a key', { key: 'odwyer2031' }],
    ['a key without the accents', { key: 'muller2031', voice: 'Jörg Müller' }],
    ['a key with ue for ü', { key: 'mueller2031', voice: 'Jörg Müller' }],
    ['the id of a claim, which a pin shows', { id: 'odwyer-lands' }],
    ['another apostrophe', { wording: "Sverre O'Dwyer lands herring at night.", at: '¶1' }],
    ['the surname alone', { wording: 'O’Dwyer lands herring at night.', at: '¶1' }],
    ['capitals', { voice: 'Jörg Müller', wording: 'MÜLLER lands herring.', at: '¶1' }],
    ['the plural, without accents', { voice: 'Jörg Müller', wording: 'The Mullers land herring.', at: '¶1' }],
  ]
  for (const [what, from] of leaks) test(`shows in ${what}, so the claim is withheld`, () => assert.ok(withheld(from)))

  test('words of the agreed description may be told', () => {
    assert.equal(withheld({ voice: 'A skipper from Holm', wording: 'Holm lands herring.', key: 'holm2031' }), undefined)
  })

  test('a name is told from a word that only begins alike', () => {
    assert.equal(mentionsName('Reedy water', ['Reed']), false)
    assert.equal(mentionsName('The Reeds’ boat', ['Reed']), true)
    assert.equal(holdsName('sorensen2020', ['Sørensen']), true)
  })

  test('a claim that rests on a protected passage too is under the strictest terms', () => {
    const corpus = corpusOf({ at: '¶1' })
    const [interview] = corpus.interviews()
    const [claim] = interview?.claims ?? []
    assert.ok(interview && claim)
    assert.equal(termsOfClaim(interview, claim), 'on record')
    const [anchor] = claim.at
    const both = { ...claim, at: [anchor, { ...anchor, ref: { kind: 'paragraph', number: 2 } }] } as const
    assert.equal(termsOfClaim(interview, both), 'not for attribution')
  })
})

suite('inserting at a pin', () => {
  const memo = 'So it is [@a2020, para. 1]<!--c:old~123456-->. More.'
  const expected = 'So it is [@a2020, para. 1]<!--c:old~123456--> [@b2020]. More.'
  for (const [where, needle] of [
    ['between the bracket and its pin', ']<!'],
    ['within the pin', '<!--c:o'],
  ] as const) {
    test(`${where} puts the citation behind the pin`, () => {
      const caret = memo.indexOf(needle) + (needle === ']<!' ? 1 : needle.length)
      const part = { key: 'b2020', refs: [], suppressAuthor: false }
      const [edit] = insertCitations(memo, { start: caret, end: caret }, [part])
      assert.ok(edit)
      assert.equal(memo.slice(0, edit.replace.start) + edit.text + memo.slice(edit.replace.end), expected)
    })
  }
})
