import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { findMentions } from '../../../src/core/names/findMentions.js'
import { resolveCitation } from '../../../src/core/citation/resolve.js'
import { entryHover, mentionAt } from '../../../src/core/query/entryHover.js'
import { citationHoverText } from '../../../src/words/hover/citationHover.js'
import { claimDescription, claimMarker, descriptionBelow, spokenBelow, spokenClaim } from '../../../src/words/claim.js'
import { entryHoverText } from '../../../src/words/hover/entryHover.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { sourceDescription } from '../../../src/words/export/memoEvidence.js'
import { saidAbout } from '../../../src/words/whoSaid.js'
import { sourceHoverText } from '../../../src/words/hover/sourceHover.js'
import { moreauInterview, reedInterview, reedSource } from '../../support/fixtures.js'
import { readFixture } from '../../support/fixtureCorpus.js'
import { runWith } from '../cli/runWith.js'
import { searchIn } from '../../support/textSearch.js'

const sourceLinks = {
  cite: () => 'cite',
  open: () => 'open',
  edit: () => 'edit',
  remove: () => 'remove',
  quotePassage: 'quote',
  citePassage: 'cite',
}
const links = { cite: () => 'cite', open: () => 'open', allAbout: () => 'all', attach: () => 'attach' }

function shipped(): Corpus {
  const corpus = new Corpus()
  for (const name of ['small2010.md', 'china-pakistan.md'])
    corpus.set(`file:///corpus/${name}`, fs.readFileSync(`corpus/${name}`, 'utf8'))
  return corpus
}

suite('The interview that comes with Attaché', () => {
  const corpus = shipped()
  const interview = corpus.interview('small2010')
  assert.ok(interview)
  const [claim] = interview.claims
  assert.ok(claim)

  test('is called the sample in rows of claims beside those of other interviews: of an actor, as completion, to be cited', () => {
    assert.match(claimDescription(claim, corpus, plainEnglish), / · sample$/)
    assert.match(spokenClaim(claim, corpus, plainEnglish), /The sample that comes with Attaché\.$/)
    const [own] = readFixture().interview('reed2021')?.claims ?? []
    assert.ok(own)
    assert.doesNotMatch(claimDescription(own, readFixture(), plainEnglish), /sample/)
  })

  test('is not called the sample again in the rows of claims below its own row', () => {
    assert.equal(
      `${claimMarker(claim)} ${descriptionBelow(claim, corpus, plainEnglish)} · sample`,
      claimDescription(claim, corpus, plainEnglish),
    )
    assert.doesNotMatch(spokenBelow(claim, corpus, plainEnglish), /sample/)
  })

  test('is called the sample once in the hover on a passage, however many claims rest on it', () => {
    const marked = readFixture({ 'file:///corpus/reed2021.md': sampled('reed2021') })
    const reed = marked.interview('reed2021')
    const [passage] = reed?.passages ?? []
    assert.ok(reed && passage && reed.claims.length > 1)
    const hover = { span: { start: 0, end: 1 }, interview: reed, passage, claims: reed.claims }
    const text = sourceHoverText(hover, marked, sourceLinks, plainEnglish)
    assert.equal(text.match(/\bsample\b/g)?.length, 1)
  })

  test('is called the sample as a source, and on what is said in it', async () => {
    assert.match(sourceDescription({ interview }, plainEnglish), /^Small, 7 July 2010, sample$/)
    const marked = readFixture({ 'file:///corpus/reed2021.md': sampled('reed2021') })
    marked.setSource('file:///corpus/reed2021.txt', reedSource())
    const [said] = (await searchIn(marked).search('unequal partners', 5)).said
    assert.ok(said)
    assert.match(saidAbout(said, plainEnglish), / · sample$/)
  })

  test('is called the sample in hovers on a citation and on a name', () => {
    const memo = readMemo('China will build them [@small2010, para. 2].', 'markdown')
    const cited = resolveCitation(corpus, memo, memo.text.indexOf('small'))
    assert.ok(cited)
    assert.match(citationHoverText(cited, corpus, links, plainEnglish).split('\n')[0] ?? '', /sample/)
    const mention = mentionAt(findMentions(corpus.matcher, memo), 2)
    const named = mention && entryHover(corpus, memo, mention)
    assert.ok(named)
    assert.match(
      entryHoverText(named, corpus, links, plainEnglish),
      /Claims about it, published 7 July 2010\*\*.*sample/,
    )
  })

  test('may be read by any assistant, which the hover on its citation says, and nothing of the kind where nobody answered', () => {
    const hover = (known: Corpus, text: string): string => {
      const memo = readMemo(text, 'markdown')
      const cited = resolveCitation(known, memo, memo.text.indexOf('@') + 1)
      assert.ok(cited)
      return citationHoverText(cited, known, links, plainEnglish)
    }
    assert.match(hover(corpus, 'So [@small2010, para. 2].'), /any assistant may read it/)
    assert.doesNotMatch(hover(readFixture(), 'So [@reed2021, para. 2].'), /assistant/)
  })

  test('is called the sample by the command line', async () => {
    const files = { '/corpus/moreau2021.md': sampled('moreau2021') }
    assert.match((await runWith(['corpus'], files)).out, /^\d+ interviews \(the sample among them\), /m)
    assert.doesNotMatch((await runWith(['corpus'])).out, /sample/)
    const found = (await runWith(['search', 'elections'], files)).out
    assert.match(found, /Moreau ¶1, ¶2.* · sample · .*\[@moreau2021/)
  })
})

function sampled(key: 'moreau2021' | 'reed2021'): string {
  const text = key === 'reed2021' ? reedInterview() : moreauInterview()
  return text.replace('terms: on record', 'sample: true\nterms: on record')
}
