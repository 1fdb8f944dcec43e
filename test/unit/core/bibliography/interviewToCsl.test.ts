import assert from 'node:assert/strict'
import { corpusToCsl, formatCslJson, toCsl } from '../../../../src/core/bibliography/interviewToCsl.js'
import type { Interview } from '../../../../src/core/model.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { moreauInterview, reedInterview } from '../../../support/fixtures.js'

const corpus = readFixture()

function interview(key: string, text?: string): Interview {
  const found = (text ? readFixture({ [`file:///corpus/${key}.md`]: text }) : corpus).interview(key)
  if (!found) throw new Error(`expected an interview ${key}, got none`)
  return found
}

suite('The bibliography in CSL-JSON', () => {
  test('has what the front matter states, and nothing that it does not', () => {
    assert.deepEqual(toCsl(interview('reed2021')), {
      id: 'reed2021',
      type: 'interview',
      genre: 'Interview',
      title: 'Low water, high stakes: the Lower Basin Treaty',
      author: [{ given: 'Anna', family: 'Reed' }],
      issued: { 'date-parts': [[2021, 5, 4]] },
      publisher: 'Basin Review',
      language: 'en-GB',
    })
    assert.deepEqual(toCsl(interview('moreau2021')), {
      id: 'moreau2021',
      type: 'interview',
      genre: 'Interview',
      title: 'Nothing before the elections',
      author: [{ given: 'Claire', family: 'Moreau' }],
      interviewer: [{ given: 'Tom', family: 'Hale' }],
      issued: { 'date-parts': [[2021, 6]] },
      'container-title': 'Upstream Quarterly',
      URL: 'https://example.org/upstream/moreau',
    })
  })

  test('a range of dates has two date parts', () => {
    const item = toCsl({ ...interview('reed2021'), issued: '1999-05/1999-07' })
    assert.deepEqual(item?.issued, {
      'date-parts': [
        [1999, 5],
        [1999, 7],
      ],
    })
  })

  test('of a protected interview stand the description and the year', () => {
    assert.deepEqual(toCsl(interview('official2020')), {
      id: 'official2020',
      type: 'interview',
      genre: 'Interview',
      author: [{ literal: 'a senior Velmark water official' }],
      issued: { 'date-parts': [[2020]] },
    })
  })

  test('so it is where the voice is protected and the interview is not', () => {
    const text = reedInterview().replace('- actor: anna-reed', '- terms: background\n- description: a water economist')
    assert.deepEqual(toCsl(interview('reed2021', text)), {
      id: 'reed2021',
      type: 'interview',
      genre: 'Interview',
      author: [{ literal: 'a water economist' }],
      issued: { 'date-parts': [[2021]] },
    })
  })

  test('an interviewer who is not to be named is left out', () => {
    const text = moreauInterview().replace('- role: questioner', '- role: questioner\n- terms: background')
    const item = toCsl(interview('moreau2021', text))
    assert.equal(item?.interviewer, undefined)
    assert.deepEqual(item?.author, [{ given: 'Claire', family: 'Moreau' }])
  })

  test('two voices of one description are one author, a third on record keeps the name', () => {
    const one = { ...interview('official2020').voices[0], role: 'interviewee' } as const
    const official = { id: 'a', name: 'A', span: { start: 0, end: 0 }, ...one }
    const voices = [
      official,
      { ...official, id: 'b', name: 'B' },
      { ...official, name: 'Ivo Lind', terms: 'on record' } as const,
    ]
    assert.deepEqual(toCsl({ ...interview('official2020'), voices })?.author, [
      { literal: 'a senior Velmark water official' },
      { literal: 'Ivo Lind' },
    ])
  })

  test('a corpus gives its interviews by key, those off the record left out', () => {
    assert.deepEqual(
      corpusToCsl(corpus).map(({ id }) => id),
      ['moreau2021', 'official2020', 'reed2021'],
    )
  })

  test('as a file it is the same whatever order the interviews came in, and ends with a line', () => {
    const reversed = { interviews: () => [...corpus.interviews()].reverse() }
    const text = formatCslJson(corpusToCsl(corpus))
    assert.equal(formatCslJson(corpusToCsl(reversed)), text)
    assert.match(text, /^\[\n {2}\{\n {4}"id": "moreau2021",\n[^]*\n\]\n$/)
    assert.deepEqual(JSON.parse(text), corpusToCsl(corpus))
  })

  test('an empty corpus gives an empty list', () => assert.equal(formatCslJson([]), '[]\n'))
})
