import assert from 'node:assert/strict'
import { withSearched } from '../../../../src/core/corpus/source/ignoreLine.js'

suite('What search finds though git does not', () => {
  test('is each text that was just kept out of git, once', () => {
    assert.equal(withSearched('', '', '/a2020.txt\n'), '!/a2020.txt\n')
    assert.equal(
      withSearched('!/a2020.txt\n', '/a2020.txt\n', '/a2020.txt\n/b2021.txt\n'),
      '!/a2020.txt\n!/b2021.txt\n',
    )
    assert.equal(withSearched('!/a2020.txt', '', '/a2020.txt\n/b2021.txt\n'), '!/a2020.txt\n!/b2021.txt\n')
  })

  test('is nothing else that somebody keeps out of it', () => {
    const own = '*.log\n/private.txt\n/drafts/\n'
    assert.equal(withSearched('# mine\n', own, own), '# mine\n')
    assert.equal(withSearched('', own, `${own}/a2020.txt\n`), '!/a2020.txt\n')
    assert.equal(withSearched('', '', '/drafts/\n*.txt\n'), '')
  })

  test('is the same with Windows line ends', () =>
    assert.equal(withSearched('', '/a.txt\r\n', '/a.txt\r\n/b.txt\r\n'), '!/b.txt\n'))
})
