import assert from 'node:assert/strict'
import type { Run } from '../../../src/core/export/citedItem.js'
import { sampleOf } from '../../support/verifying.js'
import { apaForms } from './apaForms.js'
import { chicagoAuthorDateForms } from './chicagoAuthorDateForms.js'
import { chicagoNotesForms } from './chicagoNotesForms.js'
import { interviews } from './interviews.js'
import { proseForms } from './proseForms.js'
import { render, styleOf } from './rendered.js'

const corpus = interviews()

function emphasised(runs: readonly Run[] = []): string {
  return runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('')
}

const families = {
  'chicago-notes': chicagoNotesForms,
  'chicago-author-date': chicagoAuthorDateForms,
  apa: apaForms,
  'policy-prose': proseForms,
}

for (const [style, forms] of Object.entries(families)) {
  suite(`interviews in ${style}`, () => {
    for (const { what, memo, texts, notes, list } of sampleOf(forms, 3)) {
      test(what, () => {
        const { citations, bibliography } = render(memo, styleOf(style), { corpus })
        const nothing = citations.map(() => '')
        assert.deepEqual(
          {
            texts: citations.map(({ text }) => emphasised(text)),
            notes: citations.map(({ note }) => emphasised(note)),
            list: bibliography.map(({ runs }) => emphasised(runs)),
          },
          { texts: texts ?? nothing, notes: notes ?? nothing, list },
        )
      })
    }
  })
}
