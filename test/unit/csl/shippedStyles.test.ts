import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import others from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' }
import type { CslItem } from '../../../src/core/bibliography/item.js'
import { corpusOf, render, styleOf, wordsOf } from './rendered.js'

const corpus = corpusOf(fs.readFileSync('corpus/small2010.md', 'utf8'))
const report: CslItem = { id: 'outlook', type: 'report', title: 'Outlook', author: [{ literal: 'Agency' }] }
const memo = 'Beijing will go round the rules [@small2010, para. 2].'

suite('styles of others', () => {
  const texts: Readonly<Record<string, string>> = others
  for (const name of ['apa', 'vancouver', 'harvard1']) {
    test(`${name} renders an interview`, () => {
      const { citations, bibliography } = render(memo, styleOf(texts[name] ?? ''), { corpus })
      assert.match(wordsOf(citations[0]?.text), name === 'vancouver' ? /1, answer to question 2/ : /Small/)
      assert.match(wordsOf(bibliography[0]?.runs), /Small/)
    })
  }

  test('get titles and versions as they are, without what our own styles make of them', () => {
    const ours = fs.readFileSync('media/csl/chicago-notes.csl', 'utf8')
    const item: CslItem = { id: 'tides', type: 'dataset', title: 'Tides between ports', version: 'v3' }
    const entryIn = (style: string): string =>
      wordsOf(render('So [@tides].', styleOf(style), { entries: [item] }).bibliography[0]?.runs)
    assert.match(entryIn(ours), /Tides Between Ports.*Version 3/)
    assert.match(entryIn(ours.replace('<id>attache-', '<id>official-')), /Tides between Ports.*Version v3/)
  })

  test('a language without a locale falls back to American English, and the style says so', () => {
    assert.equal(styleOf('apa', { lang: 'tlh' }).language, 'en-US')
    assert.equal(styleOf('apa', { lang: 'de' }).language, 'de-DE')
    assert.equal(styleOf('apa', { lang: 'en-GB' }).language, 'en-GB')
    assert.equal(styleOf('policy-prose', { lang: 'tlh' }).language, 'en-GB')
  })

  for (const [lang, words] of [
    ['de', '(Small, 2010, Antwort auf Frage 2, beginnend mit „The indications so far“)'],
    ['fr', '(Small, 2010, réponse à la question 2, commençant par «\u00A0The indications so far\u00A0»)'],
    ['es', '(Small, 2010, respuesta a la pregunta 2, que comienza con «The indications so far»)'],
    ['en-GB', '(Small, 2010, answer to question 2, beginning ‘The indications so far’)'],
  ] as const) {
    test(`a memo in ${lang} speaks of the answer in its own words`, () => {
      const { citations } = render(memo, styleOf('apa', { lang }), { corpus })
      assert.equal(wordsOf(citations[0]?.text), words)
    })
  }

  test('link-citations has each source of a citation link to its entry, and nothing else', () => {
    const { citations } = render('So [see @small2010, p. 3; @nobody].', styleOf('apa', { linkCitations: true }), {
      corpus,
    })
    const linked = citations[0]?.text.filter(({ href }) => href !== undefined)
    assert.equal(wordsOf(citations[0]?.text), '(see Small, 2010, p. 3; nobody?)')
    assert.deepEqual(linked, [{ text: ' Small, 2010, p. 3;', href: '#ref-small2010' }])
  })

  test('nocite brings in what is not cited, and a star everything', () => {
    const listOf = (nocite: readonly string[]): readonly string[] =>
      render('Nothing.', styleOf('apa'), { corpus, entries: [report], nocite }).bibliography.map(({ id }) => id)
    assert.deepEqual(listOf(['small2010']), ['small2010'])
    assert.deepEqual(listOf(['*']), ['outlook', 'small2010'])
    assert.deepEqual(listOf(['nobody']), [])
  })
})

suite('shipped styles', () => {
  test('leave the name of a site as it is in a title in capitals', () => {
    const news: CslItem = {
      id: 'news',
      type: 'article-newspaper',
      title: 'High water on portnews.example.com',
      'container-title': 'the news of portnews.com',
      author: [{ family: 'Vale' }],
      language: 'en',
    }
    for (const style of ['apa', 'chicago-notes', 'chicago-author-date']) {
      const { bibliography } = render('So [@news].', styleOf(style), { entries: [news] })
      const words = wordsOf(bibliography[0]?.runs)
      assert.match(words, /portnews\.example\.com[^]*The News of portnews\.com/i)
      assert.doesNotMatch(words, /Portnews|\.Com|\.Example/)
    }
  })

  for (const [style, cited, listed] of [
    ['apa', '(Vale, n.d.-a, n.d.-b)', ['Vale, A. (n.d.-a). Silt.', 'Vale, A. (n.d.-b). Tides.']],
    ['chicago-author-date', '(Vale n.d.-a, n.d.-b)', ['Vale, Ann. n.d.-a. Silt.', 'Vale, Ann. n.d.-b. Tides.']],
  ] as const)
    test(`${style} tells sources of one author without a date apart by letters`, () => {
      const author = [{ family: 'Vale', given: 'Ann' }]
      const entries: readonly CslItem[] = [
        { id: 'silt', type: 'book', title: 'Silt', author },
        { id: 'tides', type: 'book', title: 'Tides', author },
      ]
      const { citations, bibliography } = render('So [@silt; @tides].', styleOf(style), { entries })
      assert.equal(wordsOf(citations[0]?.text), cited)
      assert.deepEqual(
        bibliography.map(({ runs }) => wordsOf(runs)),
        listed,
      )
    })

  test('Chicago notes name the interview as one', () => {
    const { citations, bibliography } = render('He spoke in 2010 [@small2010].', styleOf('chicago-notes'), { corpus })
    assert.deepEqual(
      citations.map(({ note }) => wordsOf(note)),
      ['Andrew Small, “Intensifying China-Pakistan Ties,” interview, Council on Foreign Relations, July 7, 2010.'],
    )
    assert.deepEqual(
      bibliography.map(({ runs }) => wordsOf(runs)),
      ['Small, Andrew. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.'],
    )
  })

  test('a paragraph becomes the answer to a question with its first words', () => {
    const { citations } = render(memo, styleOf('chicago-author-date'), { corpus })
    assert.equal(wordsOf(citations[0]?.text), '(Small 2010, answer to question 2, beginning “The indications so far”)')
  })

  test('APA gives the day of publication', () => {
    const { bibliography } = render(memo, styleOf('apa'), { corpus })
    assert.deepEqual(
      bibliography.map(({ runs }) => wordsOf(runs)),
      ['Small, A. (2010, July 7). Intensifying China-Pakistan Ties [Interview]. Council on Foreign Relations.'],
    )
  })
})
