import assert from 'node:assert/strict'
import { libraryOf } from '../../../src/core/bibliography/library.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { resolveCitation } from '../../../src/core/citation/resolve.js'
import { citationHoverText } from '../../../src/words/hover/citationHover.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { workDescription } from '../../../src/words/bibliographyLabels.js'
import { onlyItem, readBib } from '../../support/bibliographies.js'
import { readFixture } from '../../support/fixtureCorpus.js'

const corpus = readFixture()
const links = { cite: () => '', open: () => '', allAbout: () => '', attach: () => '' }

function hoverOn(entry: string, cited = '[@a, p. 12]'): string {
  const hover = resolveCitation(corpus, readMemo(cited, 'markdown'), 3, libraryOf(corpus, [readBib(entry)], true))
  assert.ok(hover)
  return citationHoverText(hover, corpus, links, plainEnglish)
}

suite('The hover on the citation of a work', () => {
  test('shows title, authors, year, container and locator', () => {
    assert.equal(
      hoverOn(
        '@article{a, author = {Ward, Helena and van der Oost, Jan}, title = {Dams and \\emph{Debt}}, journaltitle = {Delta}, volume = 3, number = 2, date = {2019-03}}',
      ),
      '**Dams and debt**  \nWard and van der Oost 2019 · Delta 3 (2) · journal article  \nCited: page 12',
    )
    assert.equal(
      hoverOn(
        '@report{a, author = {{Basin Institute} and A, B and C, D}, title = {Water}, number = 7, type = {Brief}, date = {2014~}}',
        '[@a]',
      ),
      '**Water**  \nBasin Institute and others c. 2014 · Brief no. 7 · report',
    )
  })

  test('makes nothing of a bibliography markup, a link or an icon', () => {
    const text = hoverOn(
      '@book{a, title = {{<img src=x> [a](command:b) $(bug) `c` **d**}}, author = {{<b>E</b> https://example.org}}}',
    )
    assert.ok(!/<img|\]\(|\$\(|`|https:\/\//.test(text), text)
  })

  test('says that nothing has a key where bibliographies were looked through', () => {
    assert.match(hoverOn('@book{b}', '[@ab]'), /No interview in the corpus and no bibliography of this memo has/)
  })

  test('in a list stand names, year and title, or what there is of them', () => {
    const described = (fields: string): string =>
      workDescription(onlyItem(readBib(`@book{a, ${fields}}`)), plainEnglish)
    assert.equal(
      described('author = {Ward, H. and others}, title = {Dams}, year = 2019'),
      'Ward and others 2019 · Dams',
    )
    assert.equal(described('editor = {Ash, Ida}, title = {Rivers}'), 'Ash · Rivers')
    assert.equal(described('title = {Rivers}'), 'Rivers')
    assert.equal(described('author = {A, B}, title = {T}, date = {-0043}'), 'A 44 BC · T')
  })
})
