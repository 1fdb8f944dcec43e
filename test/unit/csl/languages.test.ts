import assert from 'node:assert/strict'
import type { CslItem } from '../../../src/core/bibliography/item.js'
import type { ShippedStyle } from '../../../src/core/export/citationStyle.js'
import { render, styleOf } from './rendered.js'

/** The entry of an interview in a list of sources. */
function entry(more: Partial<CslItem>, style: ShippedStyle, lang: string): string {
  const item: CslItem = {
    id: 'k',
    type: 'interview',
    genre: 'Interview',
    title: 'Talks at the river',
    author: [{ given: 'Jo', family: 'Reed' }],
    interviewer: [{ given: 'Anna', family: 'Krüger' }],
    issued: { 'date-parts': [[2024, 3, 14]] },
    publisher: 'Basin Review',
    ...more,
  }
  const { bibliography } = render('So [@k].', styleOf(style, { lang }), { entries: [item] })
  return bibliography.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
}

suite('entries in the language of the memo', () => {
  test('have day and month in its order in APA, and say who asked', () => {
    const said = (lang: string, more: Partial<CslItem> = {}): string => entry(more, 'apa', lang)
    assert.match(said('en-US'), /\(2024, March 14\).*\(A\. Krüger, Interviewer\)/)
    assert.match(said('de'), /\(2024, 14\. März\).*\(A\. Krüger, Interviewer\)/)
    assert.match(said('fr'), /\(2024, 14 mars\).*\(A\. Krüger, Intervieweur\)/)
    assert.match(said('es'), /\(2024, 14 de marzo\).*\(A\. Krüger, Entrevistador\)/)
    assert.match(said('nl'), /\(2024, 14 maart\).*\(A\. Krüger, Interviewer\)/)
    assert.match(said('de', { issued: { 'date-parts': [[2024, 3]] } }), /\(2024, März\)/)
    assert.match(said('de', { issued: { 'date-parts': [[2024]] } }), /\(2024\)/)
  })

  test('keep the marks of a German quotation in a title', () => {
    const title = '„Die Lücke ist größer“: ein Gespräch'
    assert.match(entry({ title }, 'apa', 'de'), /„Die Lücke ist größer“: ein Gespräch/)
    assert.match(entry({ title }, 'chicago-notes', 'en-US'), /“„Die Lücke ist größer“: ein Gespräch\.”/)
  })

  test('change the case of English titles alone, whether or not somebody says that they are', () => {
    const cased = (title: string, language?: string): string | undefined =>
      /“(.*)\.”/.exec(entry({ title, ...(language ? { language } : {}) }, 'chicago-notes', 'en-US'))?.[1]
    assert.equal(cased('Talks at the river'), 'Talks at the River')
    assert.equal(cased('Jürgen Weiß on the naïve view'), 'Jürgen Weiß on the Naïve View')
    assert.equal(cased('A study of são paulo'), 'A Study of São Paulo')
    assert.equal(cased('OpenSilt.org on siltplot2'), 'OpenSilt.org on siltplot2')
    assert.equal(cased('Talks at the river', 'de'), 'Talks at the river')
    for (const title of ['Krieg und kein Ende', 'Was größer ist', 'Où est la mer', 'La guerra por el agua'])
      assert.equal(cased(title), title)
  })
})
