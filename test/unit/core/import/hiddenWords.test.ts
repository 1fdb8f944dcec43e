import assert from 'node:assert/strict'
import { hiddenIn } from '../../../../src/core/import/disclosure/hiddenWords.js'
import { anchorOf } from '../../../../src/core/import/planText.js'

suite('The first and last words of a protected passage', () => {
  const anchorWithout = (text: string): string => anchorOf(text, hiddenIn([text], [], []))

  test('hold no word with a capital that nothing shows to be ordinary', () => {
    assert.equal(
      anchorWithout('We asked Okafor what the loan was meant for in spring.'),
      '“what the loan … for in spring”',
    )
  })

  test('hold no office, in small letters either, and no field of it', () => {
    assert.equal(
      anchorWithout('I may say so as chief engineer at the port of Karsk, and it was cold.'),
      '“I may say … it was cold”',
    )
    assert.equal(anchorWithout('I was deputy director of customs when we had no boats.'), '“[…]”')
    assert.equal(anchorWithout('It was for us to wait for the minister’s deputy.'), '“was for us … wait for the”')
    assert.equal(
      anchorWithout('It is second nature to us, and under the bridge it is so cold.'),
      '“It is second … is so cold”',
    )
  })

  test('hold no word within which a protected name stands', () => {
    const text = 'We left the openOkafor project when it was so cold.'
    assert.equal(anchorOf(text, hiddenIn([text], [], [['okafor']])), '“project when it … was so cold”')
    assert.equal(anchorOf(text, hiddenIn([text], [], [['lind']])), '“left the openOkafor … was so cold”')
  })

  test('hold none of a script that sets no capitals before names', () => {
    for (const text of [
      'ब्रिगेडियर पूरन कल गाँव लौट आए थे।',
      'قال سالم البطراني إن الميناء جاهز.',
      '鵜殿 さんは港を見に行きました。',
      'ნინო ამბობს რომ ნავსადგური მზად არის.',
    ])
      assert.equal(anchorWithout(text), '“[…]”', text)
  })

  test('hold none of a passage that somebody wrote without capitals', () => {
    assert.equal(anchorWithout('i am jonas brandeis of the harbour office, and I saw the letter.'), '“[…]”')
  })
})
