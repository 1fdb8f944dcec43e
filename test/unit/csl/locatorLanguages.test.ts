import assert from 'node:assert/strict'
import { citeMemo } from '../../../src/core/export/citeMemo.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { localeNames, localeText } from '../../../src/csl/locales.js'
import { compareWithPandoc } from './comparison.js'
import { interviews } from './interviews.js'

/** What CSL calls places in a source, as far as a citation can name them. */
const labels =
  'book|chapter|column|figure|folio|number|line|note|opus|page|paragraph|part|section|sub-verbo|verse|volume'.split('|')

/** The terms of a locale for a place, one and several, in every form. */
function termsIn(locale: string, label: string): readonly string[] {
  const terms = localeText(locale).matchAll(new RegExp(`<term name="${label}"[^>]*>([^]*?)</term>`, 'g'))
  return Array.from(terms).flatMap(([, inside = '']) => {
    const counted = Array.from(inside.matchAll(/<(?:single|multiple)>([^<]*)</g), ([, term = '']) => term)
    return counted.length ? counted : [inside]
  })
}

function locatorOf(lang: string, locator: string): string | undefined {
  return readMemo(`---\nlang: ${lang}\n---\n\n[@a, ${locator}]`, 'markdown').citations[0]?.items[0]?.locator?.inPandoc
    .label
}

/** Terms that a language has for two kinds of places, and `c.`, which Pandoc’s own locales have not and is a circa elsewhere. */
const excepted: Readonly<Record<string, string | undefined>> = {
  '§': 'paragraph',
  '§§': 'section',
  'c.': undefined,
  'cc.': undefined,
}

suite('locators in the language of the memo', () => {
  for (const locale of localeNames)
    test(`are all that the locale ${locale} has terms for`, () => {
      const wrong = labels.flatMap((label) =>
        termsIn(locale, label)
          .filter((term) => term && !term.includes('&#160;'))
          .map((term) => ({ term, label, read: locatorOf(locale, `${term} 12`) }))
          .filter(({ term, label: wanted, read }) => read !== wanted && !(term in excepted && read === excepted[term])),
      )
      assert.deepEqual(wrong, [])
    })

  const memos = [
    ['de', ['S. 12', 'Seiten 12-14', 'Kap. 3', 'Abs. 3', 'Abschn. 4', 'Z. 4', 'Bd. 2', 'Anm. 7', 'Nr. 3']],
    ['fr', ['p. 12', 'chap. 3', 'paragr. 3', 'sect. 3', '§ 4', 'partie 2']],
    ['es', ['p. 12', 'páginas 12-14', 'cap. 4', 'párr. 3']],
    ['nl', ['p. 12', 'hoofdstuk 4', 'par. 3', 'deel 2']],
  ] as const
  for (const [lang, locators] of memos)
    test(`read as Pandoc reads them: ${lang}`, function () {
      compareWithPandoc(
        this,
        { style: `apa, ${lang}`, csl: 'apa', lang },
        {
          bibliography: 'test/fixtures/csl/sources.json',
          memos: locators.map((locator) => `---\nlang: ${lang}\n---\n\nSo [@karr, ${locator}].`),
          differences: [],
        },
      )
    })

  test('keep the terms that we write for places in interviews, in every language', () => {
    for (const lang of ['de', 'fr', 'es', 'nl-BE', 'en', 'sv']) {
      assert.equal(locatorOf(lang, 'para. 2'), 'paragraph')
      assert.equal(locatorOf(lang, 'sec. 2'), 'section')
      assert.equal(locatorOf(lang, 'standfirst 1'), 'standfirst')
    }
    assert.equal(locatorOf('en', 'S. 12'), undefined)
  })

  test('are told apart in memos of two languages that are open at once', () => {
    const corpus = interviews()
    const locatorsOf = (text: string) =>
      citeMemo(readMemo(text, 'markdown'), { corpus, entry: () => ({ id: 'a', type: 'book' }) }).clusters.map(
        ({ items }) => items[0]?.locator?.label,
      )
    assert.deepEqual(locatorsOf('So [@a, Kap. 3].'), [undefined])
    assert.deepEqual(locatorsOf('---\nlang: de\n---\n\nSo [@a, Kap. 3].'), ['chapter'])
  })
})
