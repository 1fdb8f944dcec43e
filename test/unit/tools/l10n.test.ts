import * as assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { dateWords } from '../../../src/words/date.js'
import { type L10n, plainEnglish, inQuotes } from '../../../src/words/l10n.js'

type Texts = Readonly<Record<string, string>>

interface Script {
  readonly checkTexts: () => { readonly wrong: readonly string[] }
  readonly messagesIn: (source: string, file: string) => readonly string[]
  readonly messages: () => Texts
  readonly compareTexts: (source: Texts, translated: Texts, file: string) => unknown
  readonly fixedParts: (text: string) => string
}

suite('The texts of every language', () => {
  let script: Script
  suiteSetup(async () => {
    // Declared above as the script exports it.
    script = (await import(pathToFileURL(path.resolve('test/l10n.mjs')).href)) as Script
  })

  test('are in step with the sources and the manifest', () => assert.deepEqual(script.checkTexts().wrong, []))

  test('are found however a sentence is given: by itself, by a condition, over several lines, joined lines', () => {
    const source = `
      const { l10n } = vscode
      const one = (ours: L10n): string => ours.l10n.t(
        'A “claim” of {0}.', name)
      const two = vscode.l10n.t(isOne ? "it’s" : isTwo ? 'two' : 'three', other.t('no sentence of ours'))
      // l10n.t('a comment')
      const four = documentL10n.t('four')`
    assert.deepEqual(script.messagesIn(source, 'x.ts'), ['A “claim” of {0}.', 'it’s', 'two', 'three', 'four'])
  })

  test('are refused where a sentence is put together, which nobody can translate', () => {
    assert.throws(() => script.messagesIn('l10n.t(`${one} and ${two}`)', 'x.ts'), /x\.ts: l10n\.t is given `/)
    assert.throws(() => script.messagesIn("l10n.t('one ' + two)", 'x.ts'), /expected a sentence/)
  })

  test('hold words of the core that are shown: terms of likelihood and of places', () => {
    const all = script.messages()
    for (const word of ['almost no chance', 'appendix']) assert.ok(Object.hasOwn(all, word), word)
    assert.ok(Object.keys(all).length > 1400)
  })

  test('keep what is filled in, links and settings', () => {
    assert.equal(
      script.fixedParts('{1} of {0}: [Open](command:a.b) `#attache.pins#` $(lock)'),
      '#attache.pins# $(lock) ](command:a.b) {0} {1}',
    )
    assert.equal(script.fixedParts('{0} Zitate'), script.fixedParts('Quotations: {0}'))
    assert.notEqual(script.fixedParts('{0} Zitate'), script.fixedParts('{1} Zitate'))
  })

  test('stop a build where a translation loses what is filled in or is of a sentence nobody says; what is missing is listed', () => {
    const english = { 'Found {0} of {1}.': 'Found {0} of {1}.', Memo: 'Memo', Claim: 'Claim' }
    const german = { 'Found {0} of {1}.': '{0} gefunden.', Memo: 'Memo', Gone: 'Fort' }
    assert.deepEqual(script.compareTexts(english, german, 'de.json'), {
      wrong: [
        '“Gone” is in de.json and no longer said. Run node test/l10n.mjs.',
        '“Found {0} of {1}.” in de.json has {0}; expected {0} {1}',
      ],
      keys: ['Claim'],
    })
  })

  for (const language of ['de'])
    test(`name in ${language} the language of dates and lists, which are then in it`, () => {
      const bundle = JSON.parse(fs.readFileSync(`media/l10n/bundle.l10n.${language}.json`, 'utf8')) as Texts
      const l10n: L10n = { t: (message, ...values) => plainEnglish.t(bundle[message] ?? message, ...values) }
      assert.equal(dateWords('2010-07-05', l10n), '5. Juli 2010')
      assert.equal(dateWords('2010-07-05', plainEnglish), '5 July 2010')
      assert.equal(inQuotes('a “slow” deal', l10n), '„a “slow” deal“')
    })
})
