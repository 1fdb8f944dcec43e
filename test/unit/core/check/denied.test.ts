import assert from 'node:assert/strict'
import { deniesWhatFollows } from '../../../../src/core/language/reporting/denied.js'

suite('What a clause denies', () => {
  const denying = [
    'It is not the case that Velmark has decided',
    'It would be an exaggeration to say that Velmark has decided',
    'It is too early to claim that Velmark will sign',
    'It is wrong that Velmark has decided',
    'It cannot be said that Velmark has decided',
    'It does not follow that Velmark will sign',
    'Reed denied in 2021 that Velmark had decided',
    'Reed rejects the idea that Velmark has decided',
    'Reed will not say that Velmark has decided',
    'Reed wouldn’t go so far as to say that Velmark has decided',
    'Reed refused to say that Velmark has decided',
    'Reed stopped short of saying that Velmark has decided',
    'Far from proving that Velmark will sign, she is cautious',
    'Nobody in the capital claims that Velmark has decided',
  ]
  for (const text of denying)
    test(`is what follows in: ${text}`, () => {
      assert.ok(deniesWhatFollows(text))
    })

  const telling = [
    'Reed does not deny that Velmark has decided',
    'Nobody disputes that Velmark will sign',
    'Reed never denied that Velmark would sign',
    'It is no exaggeration to say that Velmark has decided',
    'It would not be wrong to say that Velmark will sign',
    'Reed said that Velmark will not sign',
    'Velmark will sign and denies nothing',
    'Reed said that it is wrong to wait',
    'Nobody came, and Reed says that Velmark will sign',
  ]
  for (const text of telling)
    test(`is nothing in: ${text}`, () => {
      assert.ok(!deniesWhatFollows(text))
    })
})
