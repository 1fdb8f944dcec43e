import assert from 'node:assert/strict'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { profilesIn } from '../../../../src/core/memo/profiles.js'

suite('profiles of a Quarto project', () => {
  test('are those that its file uses unless somebody asks for others', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['profile:\n  default: internal\n', ['internal']],
      ['profile:\n  default: [internal, long]\n', ['internal', 'long']],
      ['profile:\n  default: internal,long\n', ['internal', 'long']],
      ['profile:\n  group: [internal, public]\n', ['internal']],
      ['profile:\n  group:\n    - [internal, public]\n    - [long, short]\n', ['internal', 'long']],
      ['profile:\n  default: public\n  group: [internal, public]\n', ['public']],
      ['project:\n  type: default\n', []],
      ['profile: internal\n', []],
      ['profile:\n  default: 3\n', []],
      ['', []],
    ]
    for (const [yaml, profiles] of cases) assert.deepEqual(profilesIn(yaml), profiles, yaml)
  })

  test('are not known of a file that is no map in YAML', () => {
    for (const yaml of ['profile: [', 'a: b: c', '- internal', '\t: {', 'profile: *gone'])
      assert.equal(profilesIn(yaml), undefined, yaml)
  })

  test('decide what of a memo a reader gets, in blocks and spans', () => {
    const text = (condition: string): string =>
      `before\n\n::: {${condition}}\nsecret\n:::\n\n[secret]{${condition}} after\n`
    const isShown = (condition: string, profiles: readonly string[]): boolean =>
      readMemo(text(condition), 'quarto', 'docx', profiles).text.includes('secret')
    assert.ok(isShown('.content-visible when-profile="internal"', ['internal']))
    assert.ok(!isShown('.content-visible when-profile="internal"', ['public']))
    assert.ok(!isShown('.content-hidden when-profile="public"', ['internal', 'public']))
    assert.ok(!isShown('.content-visible unless-profile="public"', ['public']))
    assert.ok(isShown('.content-hidden unless-profile="public"', ['public']))
  })
})
