import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { displayDate } from '../../../src/core/export/prose/dateInWords.js'
import { likelihoods } from '../../../src/core/model.js'
import { documentL10n } from '../../../src/words/export/documentL10n.js'
import { translations } from '../../../src/words/translations.js'

/** The sentences that stand in a document, from the files that make them. */
function sentences(): readonly string[] {
  const files = ['annex', 'annexCheck', 'annexLimits', 'annexSources', 'document'].map((name) =>
    fs.readFileSync(`src/words/export/${name}.ts`, 'utf8'),
  )
  const notice = /export function forcedNotice[^]*?\n}\n/.exec(
    fs.readFileSync('src/words/export/exportMemo.ts', 'utf8'),
  )?.[0]
  const reference = /export function workReference[^]*/.exec(
    fs.readFileSync('src/words/bibliographyLabels.ts', 'utf8'),
  )?.[0]
  const authors = ['{0} and others', '{0} and {1}', 'no. {0}']
  assert.ok(notice && reference)
  const found = [...files, notice].flatMap((text) =>
    Array.from(text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g), ([, sentence = '']) => sentence),
  )
  assert.ok(found.length > 40, 'expected to find the sentences')
  return [...found, ...authors, ...likelihoods]
}

suite('the words of a finished document', () => {
  for (const [language, words] of Object.entries(translations)) {
    test(`are all there in ${language}, with their values`, () => {
      for (const sentence of sentences()) {
        const translated = words.get(sentence)
        assert.ok(translated, `${language}: ${sentence}`)
        const values = (text: string): readonly string[] => (text.match(/\{\d\}/g) ?? []).sort()
        assert.deepEqual(values(translated), values(sentence), `${language}: ${sentence}`)
      }
    })
  }

  test('are English where there is no translation, whatever the tag', () => {
    assert.equal(documentL10n('nl').t('Note {0}', 3), 'Note 3')
    assert.equal(documentL10n('de-AT').t('Note {0}', 3), 'Anmerkung 3')
    assert.equal(documentL10n('').t('Check'), 'Check')
  })

  test('have dates in the form of the language, and leave what is no date', () => {
    const forms: readonly (readonly [string, string, string])[] = [
      ['2024-07-15', 'de-DE', '15. Juli 2024'],
      ['2024-07-15', 'fr', '15 juillet 2024'],
      ['2024-07-01', 'fr', '1er juillet 2024'],
      ['2024-07-15', 'es', '15 de julio de 2024'],
      ['2024-07-15', 'it', '15 luglio 2024'],
      ['2024-07-15', 'nl', '15 juli 2024'],
      ['2024-07-15', 'en-US', 'July 15, 2024'],
      ['2024-07', 'en-GB', 'July 2024'],
      ['2024-07-15', 'de_DE', '15. Juli 2024'],
      ['2024-07-15', 'pt_BR', '15 de julho de 2024'],
      ['2024-07-15', 'fa', '۱۵ ژوئیهٔ ۲۰۲۴'],
      ['2024-07-15', '!', '15 July 2024'],
      ['2024-13-15', 'en', '2024-13-15'],
      ['in July', 'de', 'in July'],
    ]
    for (const [written, language, shown] of forms) assert.equal(displayDate(written, language), shown, language)
  })
})
