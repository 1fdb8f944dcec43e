import assert from 'node:assert/strict'
import { MemoChecker } from '../../../src/core/check/check.js'
import { reviewKeyOf } from '../../../src/core/cited/reviewed.js'
import { withReview } from '../../../src/core/corpus/withReview.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { readFixture } from '../../support/fixtureCorpus.js'
import { readDocx } from '../../support/docx.js'
import { reedSource } from '../../support/fixtures.js'
import { runWith } from './runWith.js'

const talk = `---
attache: interview/1
citation-key: talk2022
type: interview
title: Two on the dam
author:
  - given: Ines
    family: Varga
  - given: Paul
    family: Okoro
issued: 2022-02-01
publisher: Dam Letters
terms: on record
---

# Two on the dam

## Voices

### Questioner {#questioner}

- role: questioner

### Ines Varga {#varga}

- role: interviewee

### Paul Okoro {#okoro}

- role: interviewee

## Questions

### Q1 The dam

- Q1: “Will the dam hold”
- ¶1: “The dam will … I am told” {voice=varga}
- ¶2: “I would not … of it all” {voice=okoro}
`
const talkText = `[Q1]
Will the dam hold?

[¶1]
The dam will hold, I am told. Its gates were mended twice.

[¶2]
I would not sleep below it. Nobody took a picture of it all.
`
const bib = '@book{ward2019, author={Ward, Ann}, title={On Rivers}, publisher={Quay}, year={2019}}\n'

/** The rows of the annex of a memo, cell by cell. */
async function rowsOf(text: string): Promise<readonly (readonly string[])[]> {
  const argv = ['export', '/memos/m.md', '--to', 'docx', '--annex', '--force', '--style', 'apa']
  const { files, err } = await runWith(argv, {
    '/memos/m.md': `---\nbibliography: refs.bib\n---\n\n${text}\n`,
    '/memos/refs.bib': bib,
    '/corpus/reed2021.txt': reedSource(),
    '/corpus/talk2022.md': talk,
    '/corpus/talk2022.txt': talkText,
  })
  const made = files.get('/memos/m.docx')
  assert.ok(made instanceof Uint8Array, err)
  return (readDocx(made).tables.at(-1) ?? []).slice(1)
}

async function saidIn(text: string): Promise<readonly (string | undefined)[]> {
  return (await rowsOf(text)).map((row) => row[1])
}

async function checksIn(text: string): Promise<readonly (string | undefined)[]> {
  return (await rowsOf(text)).map((row) => row.at(-1))
}

suite('the annex beside an interview in another language', () => {
  test('leaves translated words unchecked, and calls them no misquotation', async () => {
    const argv = ['export', '/memos/m.md', '--to', 'md', '--annex', '--force']
    const { out, err } = await runWith(argv, {
      '/memos/m.md': '---\nlang: en-GB\n---\n\nOkoro calls it ‘unlikely’ [@talk2022, para. 2].\n',
      '/corpus/talk2022.md': talk.replace('terms:', 'language: de\nterms:').replace(/“.*”/g, '“Der Damm … alles”'),
      '/corpus/talk2022.txt':
        '[Q1]\nDer Damm hält nicht alles?\n\n[¶1]\nDer Damm hält alles.\n\n[¶2]\nDer Damm ist wohl unwahrscheinlich für alles.\n',
    })
    assert.match(out, /\| quotation not compared; not read \|$/m, err)
    assert.doesNotMatch(out, /misquoted|not found/)
  })
})

suite('the annex says what the memo says', () => {
  test('naming who speaks at the cited place, as the text does', async () => {
    assert.deepEqual(
      await saidIn('@talk2022 [para. 2] doubts it. @talk2022 [paras. 1-2] differ. @talk2022 [sec. 1] asks.'),
      ['Okoro doubts it.', 'Varga and Okoro differ.', 'The interviewer asks.'],
    )
  })

  test('naming who wrote a work as the text does, with the particle that belongs to the name', async () => {
    const of = (key: string, author: string): string =>
      `@book{${key}, author={${author}}, title={Rivers}, year={2019}}\n`
    const entries = [of('a', 'Ludwig van Beek'), of('b', '{van Beek}, Ludwig'), of('c', '{{Ministry of Rain and Fog}}')]
    const argv = ['export', '/memos/m.md', '--to', 'md', '--annex', '--force', '--style', 'apa']
    const { out } = await runWith(argv, {
      '/memos/m.md': '---\nbibliography: refs.bib\n---\n\n@a saw it. @b saw it. @c saw it.\n',
      '/memos/refs.bib': entries.join(''),
    })
    const names = ['Beek', 'van Beek', 'Ministry of Rain and Fog']
    for (const [index, name] of names.entries()) {
      assert.match(out, new RegExp(String.raw`(?:^|\. )${name}\s\(2019\)\s\[E${index + 1}\]`, 'm'))
      assert.match(out, new RegExp(String.raw`^\| E${index + 1} \| ${name} saw it\.`, 'im'))
    }
  })

  test('of a sentence before a block quotation its own words, unless it leads to the quotation', async () => {
    const block = '> Its gates were mended twice.'
    assert.deepEqual(await saidIn(`The gates are sound [@talk2022, para. 1].\n\n${block}\n`), ['The gates are sound.'])
    assert.deepEqual(await saidIn(`Varga says [@talk2022, para. 1]:\n\n${block}\n`), [
      'Varga says: “Its gates were mended twice.”',
    ])
    assert.deepEqual(await saidIn(`Varga says [@talk2022, para. 1].\n\n${block}\n`), [
      'Varga says: “Its gates were mended twice.”',
    ])
  })

  test('of a sentence before a block quotation what is known of it, and nothing of the quotation', async () => {
    const text = 'The gates are sound [@talk2022, para. 1].\n\n> Its gates were sold twice.\n'
    const files = { '/own/talk2022.md': talk, '/own/talk2022.txt': talkText, '/memos/m.md': text }
    const own = ['/memos/m.md', '--corpus', '/own']
    const checked = await runWith(['check', ...own], files)
    assert.match(checked.out, /^\/memos\/m\.md:3:3 error .*“sold”.*“mended”/m)
    assert.doesNotMatch(checked.out, /m\.md:1:/)
    const assessed = await runWith(['assess', ...own], files)
    assert.match(assessed.out, /^\/memos\/m\.md:1:1 Not yet read\./m)
    const { out } = await runWith(['export', ...own, '--to', 'md', '--annex', '--force'], files)
    assert.match(out, /^\| E1 \| The gates are sound\. .*\| not read \|$/m)
    assert.match(out, /^> \*\*This document was exported despite failed checks\.\*\* Quotations that differ/m)
  })

  test('without a word that joined two citations', async () => {
    assert.deepEqual(await saidIn('See @talk2022 [para. 2] and [@reed2021, para. 5; @talk2022, para. 1].'), [
      'See Okoro.',
      'See Okoro.',
      'See Okoro.',
    ])
  })

  test('in tables, the first cell of a row with the one that cites, whatever kind of table it is', async () => {
    const grid = `+-------+-----------------------------+
| Who   | What                        |
+=======+=============================+
| Varga | - the dam holds             |
|       | - the gates were mended     |
|       |   [@talk2022, para. 1]      |
+-------+-----------------------------+
| Okoro | [@talk2022, para. 2]        |
+-------+-----------------------------+

| Cost | Source |
|---|---|
| $40 million | [@reed2021, para. 5] |
| Flood | a dear one [@reed2021, para. 5] |`
    assert.deepEqual(await saidIn(grid), [
      'Varga · the gates were mended',
      'Okoro',
      '$40 million',
      'Flood · a dear one',
    ])
  })

  test('of a footnote the sentence with its mark, and what the note says itself', async () => {
    const text = `The dam will hold.[^a] Nobody sleeps there.[^b] It is dear.^[See [@reed2021, para. 5].]

Gate
:   What lets water out.[^c]

[^a]: Ines Varga, interview [@talk2022, para. 1].
[^b]: [@talk2022, para. 2]
[^c]: On gates see @ward2019; @talk2022 [para. 1] says that they were mended.`
    const gate = 'Gate: What lets water out.\nNote: On gates see Ward; Varga says that they were mended.'
    assert.deepEqual(await saidIn(text), ['The dam will hold.', 'Nobody sleeps there.', 'It is dear.', gate, gate])
  })

  test('of a sentence of which each part has a citation the own part, and is judged by it', async () => {
    const rows = await rowsOf(
      'The spring flood of 2018 cost $40 million [@reed2021, para. 5], and Velmark will sign before winter [@reed2021, para. 2].\n\n' +
        'It begins “before the first snow”[^a] and frigates cost a fortune in bread.[^b]\n\n[^a]: [@reed2021, para. 2]\n[^b]: [@reed2021, para. 4]',
    )
    assert.deepEqual(
      rows.map((row) => [row[1], row.at(-1)?.split('\n').slice(0, 2).join(' | ')]),
      [
        ['The spring flood of 2018 cost $40 million …', 'not read'],
        ['… and Velmark will sign before winter.', 'surer than the source'],
        ['It begins “before the first snow” …', 'quoted words to the letter | sentence not read'],
        ['… and frigates cost a fortune in bread.', 'not read'],
      ],
    )
  })

  test('and the whole of one that tells the same of several, each with a citation', async () => {
    const text =
      'Velmark [@reed2021, para. 1], Sarn [@reed2021, para. 4] and Kestria [@reed2021, para. 3] measure the river.'
    assert.deepEqual(await saidIn(text), Array(3).fill('Velmark, Sarn and Kestria measure the river.'))
  })

  test('whole sentences, whatever is abbreviated or quoted in them', async () => {
    const text = `Dr. Reed (b. 1960) told the U.S. Navy that it cost $40 million [@reed2021, para. 5].

“It should not wait for the Sarn talks. Sarn expects little pushback from the River Guard” [@reed2021, para. 4]. Then more.

> The dam will hold, I am told. Its gates were mended twice. [@talk2022, para. 1]

Okoro says [@talk2022, para. 2]:

> I would not sleep below it.`
    assert.deepEqual(await saidIn(text), [
      'Dr. Reed (b. 1960) told the U.S. Navy that it cost $40 million.',
      '“It should not wait for the Sarn talks. Sarn expects little pushback from the River Guard”.',
      '“The dam will hold, I am told. Its gates were mended twice.”',
      'Okoro says: “I would not sleep below it.”',
    ])
  })
})

suite('the check in the annex', () => {
  test('says nothing of reading where words stand in quotation marks and were not found', async () => {
    const text = `Reed calls for “more dams” [@reed2021, para. 3]. She said: “Never.” [@reed2021, para. 5]

They are “rusty”, “unpaid” and “drunk” [@reed2021, para. 1]. Ward calls it “a dry book” [@ward2019, p. 4].

Reed sees “a slow-motion bargain between equal partners” [@reed2021, para. 2]. It is “half empty” [@moreau2021, para. 1].`
    const missing = 'quoted words not found in the source'
    assert.deepEqual(await checksIn(text), [
      missing,
      missing,
      missing,
      'quotation not compared',
      'quotation altered',
      'quotation not compared',
    ])
  })

  test('finds words that stand in the source, however few they are and though they are its title', async () => {
    const titled = talkText.replace('Nobody took', 'Two on the dam, nobody took')
    const argv = ['export', '/memos/m.md', '--to', 'md', '--annex']
    const { out } = await runWith(argv, {
      '/memos/m.md': 'Okoro saw “two on the dam” [@talk2022, para. 2]. Varga says “mended” [@talk2022, para. 1].',
      '/corpus/talk2022.md': talk,
      '/corpus/talk2022.txt': titled,
    })
    assert.equal(out.match(/^\| E\d.*\| quoted words to the letter(?:; sentence not read)? \|$/gm)?.length, 2, out)
  })

  test('judges the words before the mark of a footnote by what the footnote cites', async () => {
    const text = `Reed says “my understanding is that the talks open next March”[^a] and Varga “the dam will hold”.[^b] It is a “wild guess”.[^c]

[^a]: [@reed2021, para. 4]
[^b]: Ines Varga, interview [@talk2022, para. 2; @ward2019].
[^c]: @reed2021 [para. 2].`
    assert.deepEqual(await checksIn(text), [
      'quoted words to the letter\nsentence not read',
      'quoted words elsewhere in the source',
      'quotation not compared',
      'quoted words not found in the source',
    ])
  })

  test('judges by each source of one footnote, and in it, what the checks judge by it', async () => {
    const verbatim = 'quoted words to the letter\nsentence not read'
    const text = `She expects it “before the first snow” and “the dam will hold”.[^a] So be it.[^b] It is “half dry”.[^c]

[^a]: [@reed2021, para. 2]; [@talk2022, para. 1]; [@ward2019, p. 4].
[^b]: “A slow-motion bargain between unequal partners” [@reed2021, para. 2].
[^c]: See @reed2021 [para. 2].`
    const missing = 'quoted words not found in the source'
    assert.deepEqual(await checksIn(text), [verbatim, verbatim, 'not compared', verbatim, missing])
  })

  test('takes the mark that closes a German quotation for none that opens another', async () => {
    const text = 'Sie nennt es „a slow-motion bargain“ unter "unequal partners" [@reed2021, para. 2].'
    assert.deepEqual(await checksIn(text), ['quoted words to the letter\nsentence not read'])
  })

  test('says of a place that there is none, and of a source that it is unknown', async () => {
    const text =
      'She says “before the first snow” [@reed2021, para. 9]. It is so [@reed2021, paras. 2, 9]. So it is [@nobody2020].'
    assert.deepEqual(await checksIn(text), [
      'quoted words elsewhere in the source\nno such passage in the source',
      'no such passage in the source',
      'unknown source',
    ])
  })

  test('tells no hint as a fact', async () => {
    const sure = await checksIn('Velmark will sign before winter, says Reed [@reed2021, para. 2].')
    const doubtful = await checksIn('Velmark will sign before winter if all goes well, says Reed [@reed2021, para. 2].')
    assert.deepEqual([sure, doubtful], [['surer than the source'], ['not read']])
  })
})

suite('the annex says what the source says', () => {
  const sourcesIn = async (text: string): Promise<readonly (string | undefined)[]> =>
    (await rowsOf(text)).map((row) => row[2])

  test('by the sentence of the claim, by the one that is quoted from, or by the one that is most like the memo’s', async () => {
    assert.deepEqual(
      await sourcesIn(
        'Sarn expects little pushback from the River Guard, says Reed [@reed2021, para. 4]. Okoro “would not sleep” there [@talk2022, para. 2]. The gates of the dam were mended [@talk2022, para. 1].',
      ),
      [
        '“Sarn expects little pushback from the River Guard.”\nS1, answer to question 3 (paragraph 4)',
        '“I would not sleep below it.”\nS2, answer to question 1 (paragraph 2)',
        '“Its gates were mended twice.”\nS2, answer to question 1 (paragraph 1)',
      ],
    )
  })

  test('not at all where no sentence of the place is like it, or nothing is known of the source', async () => {
    assert.deepEqual(await sourcesIn('Ministers met twice [@talk2022, para. 1]. So Ward [@ward2019, p. 4].'), [
      'S1, answer to question 1 (paragraph 1)',
      'S2, p. 4',
    ])
  })

  test('in our own words, marked as such, where its text is not here', async () => {
    const argv = ['export', '/memos/m.md', '--to', 'md', '--annex', '--force']
    const { out } = await runWith(argv, {
      '/memos/m.md': 'Velmark signs before winter, indications so far suggest [@reed2021, para. 2].\n',
    })
    assert.match(out, /\| in our words: Velmark will sign .*S1, answer to question 1 \(paragraph 2\); differs: /)
  })

  test('with who differs below it', async () => {
    const [said] = await sourcesIn('Velmark will sign before winter, indications so far suggest [@reed2021, para. 2].')
    assert.match(
      said ?? '',
      /^“.*”\nS1, answer to question 1 \(paragraph 2\)\ndiffers: Moreau, June 2021, answer to question 1 \(paragraph 1\): Velmark will not sign the Lower Basin Treaty in 2021\.$/,
    )
  })

  test('below the sources, each once, and how many statements stand how', async () => {
    const argv = ['export', '/memos/m.md', '--to', 'md', '--annex', '--force', '--style', 'apa']
    const { out } = await runWith(argv, {
      '/memos/m.md':
        'He “would not sleep” there [@talk2022, para. 2]. The gates were mended [@talk2022, para. 1]. It is dear [@reed2021, para. 5].\n',
      '/corpus/talk2022.md': talk,
      '/corpus/talk2022.txt': talkText,
    })
    assert.match(out, /^# Annex: evidence\n\n1 quotation to the letter; 0 of 3 sentences read; 1 not compared\.$/m)
    assert.equal(out.match(/^S\d: .*$/gm)?.length, 2)
    assert.match(out, /^S1: Ines Varga, Paul Okoro, interview, Dam Letters, February 1, 2022$/m)
  })
})

suite('the annex, of a citation without a pin', () => {
  /** Whose view, how sure, and the check, of each row. */
  const told = async (text: string): Promise<readonly string[]> =>
    (await rowsOf(text)).map((row) => row.slice(3).join(' | '))

  test('tells whose view and how sure by the claim that the sentence says again', async () => {
    assert.deepEqual(
      await told(
        'Sarn expects little pushback from the River Guard, says Reed [@reed2021, para. 4].\n\nIndications so far are that Velmark signs before winter [@reed2021, para. 2].\n\nThe spring flood cost $40 million [@reed2021, para. 5].',
      ),
      [
        'Sarn, as reported by Reed\nwithout a hedge | not read',
        'Reed\n“Indications so far”\n[our coding: likely] | not read',
        'Reed\nwithout a hedge | not read',
      ],
    )
  })

  test('tells nothing where the sentence says several claims, or none of a paragraph with views of others', async () => {
    assert.deepEqual(
      await told(
        'Kestrian engineers, quoted by Reed, warn that the dam could fail within ten years [@reed2021, para. 3].\n\nThe dam could fail within ten years, engineers say, and Kestria should publish its flow data [@reed2021, para. 3].\n\nThe minister is at ease [@reed2021, para. 3].\n\nThe minister is at ease [@reed2021, para. 5].\n\nVelmark signed the memorandum in 2019 and the Ministry of Waters measures the Vell River every week [@reed2021, para. 1].',
      ),
      ['– | not read', '– | not read', '– | not read', 'Reed | not read', 'Reed | not read'],
    )
  })

  test('does not give the speaker what the sentence says that he only reports', async () => {
    assert.deepEqual(
      await told(
        'The guards, quoted by Okoro, are afraid [@talk2022, para. 2]. Guards told Paul Okoro so [@talk2022, para. 2]. Okoro is afraid [@talk2022, para. 2].\n\nOfficials told Reed that the spring flood cost $40 million [@reed2021, para. 5].',
      ),
      ['– | not read', '– | not read', 'Okoro | not read', '– | not read'],
    )
  })

  test('keeps the lines of a cell apart in Markdown', async () => {
    const argv = ['export', '/memos/m.md', '--to', 'md', '--annex', '--force']
    const { out } = await runWith(argv, {
      '/memos/m.md': 'Velmark signs before winter, indications so far suggest [@reed2021, para. 2].\n',
    })
    assert.match(
      out,
      / \(paragraph 2\); differs: Moreau, June 2021, .* \| Reed; “Indications so far”; \[our coding: likely\] \| not compared \|/,
    )
  })
})

suite('the annex says whether the source says so', () => {
  const memo = `The spring flood of 2018 cost $40 million [@reed2021, para. 5].

The spring flood of 2018 cost $40 million [@reed2021, para. 3].

The spring flood of 2018 did not cost $40 million [@reed2021, para. 5].

Frigates cost the spring a fortune in bread [@reed2021, para. 2].

Kestria should publish its flow data [@reed2021, para. 3].
`
  const files = { '/memos/m.md': memo, '/corpus/reed2021.txt': reedSource() }
  const reviewed = (): string => {
    const corpus = readFixture()
    corpus.setSource('file:///corpus/reed2021.txt', reedSource())
    const checked = new MemoChecker(corpus).look(readMemo(memo, 'markdown'))
    const sentence = checked.sentences.find(({ span }) => memo.startsWith('Frigates', span.start))
    const [cited] = sentence?.cited ?? []
    const key = sentence && cited && reviewKeyOf(sentence, cited, checked)
    assert.ok(key)
    return withReview(undefined, key, {
      ...key,
      verdict: 'supported',
      reader: { initials: 'AB', day: '2026-12-01', isAuthor: true },
      isConflicting: false,
    })
  }
  const run = (...more: readonly string[]) =>
    runWith(['export', '/memos/m.md', '--to', 'md', ...more], { ...files, '/corpus/memos.reviewed': reviewed() })

  test('in the program’s word or the author’s, with a sum first', async () => {
    assert.deepEqual(await checksIn(memo), [
      'not read',
      'said elsewhere in the source',
      'differs from the source',
      'not read',
      'not read',
    ])
    const { out } = await run('--annex')
    assert.match(
      out,
      /^1 of 5 sentences read; 2 with a difference from the source\. Read by AB \(author\), 1 December 2026\.$/m,
    )
    assert.match(out, /^\| E4 .*\| read \|$/m)
  })

  test('and who committed a reading, where git names another than who signed it', async () => {
    const by = async (author: string): Promise<string> => {
      const blamed = reviewed()
        .split('\n')
        .map((line) => `${'0'.repeat(40)} 1 1 1\nauthor ${author}\nfilename memos.reviewed\n\t${line}\n`)
        .join('')
      const never = (): never => assert.fail('expected no other program')
      const { out } = await runWith(
        ['export', '/memos/m.md', '--to', 'md', '--annex', '--corpus', '/corpus'],
        { ...files, '/corpus/memos.reviewed': reviewed() },
        '',
        {
          machine: {
            find: () => Promise.resolve('/usr/bin/git'),
            output: (_git, asked) =>
              Promise.resolve(asked.includes('blame') ? new TextEncoder().encode(blamed) : undefined),
            run: never,
            inFolder: never,
            folderAt: never,
          },
        },
      )
      return /^1 of 5 sentences read.*$/m.exec(out)?.[0] ?? out
    }
    assert.match(await by('Cid Dahl'), / Read by AB \(committed by Cid Dahl\), 1 December 2026\.$/)
    assert.match(await by('Anna Brandt'), / Read by AB \(author\), 1 December 2026\.$/)
  })

  test('in half a page for a principal: sources, what is not confirmed and who differs, and no numbers in the text', async () => {
    const { out } = await run('--annex-for', 'principal')
    const [text = '', annex = ''] = out.split('# Annex: sources and limits')
    assert.doesNotMatch(text, /\[E\d/)
    assert.match(annex, /S1: Anna Reed, interview, Basin Review/)
    assert.match(annex, /did not cost \$40 million: differs from the source/)
    assert.doesNotMatch(annex, /\||Frigates|publish/)
  })

  test('in half a page for a principal, however many sources and limits there are', async () => {
    const sources = Array.from(
      { length: 12 },
      (_, at) => `@book{ward${at}, author={Ward, Ann}, title={On Rivers}, year={${2000 + at}}}`,
    )
    const sentence = (at: number): string =>
      `The spring flood of 2018 did not cost $40 million [@reed2021, para. 5].\n\nIt flows [@ward${at % 12}].`
    const text = `---\nbibliography: w.bib\n---\n\n${Array.from({ length: 30 }, (_, at) => sentence(at)).join('\n\n')}\n`
    const { out } = await runWith(['export', '/memos/m.md', '--to', 'md', '--annex-for', 'principal', '--force'], {
      ...files,
      '/memos/m.md': text,
      '/memos/w.bib': sources.join('\n'),
    })
    const [, annex = ''] = out.split('# Annex: sources and limits')
    const rows = annex.split('\n').filter((line) => line.startsWith('- '))
    const lines = rows.reduce((sum, row) => sum + Math.ceil((row.length - 2) / 110), 0)
    assert.ok(rows.length > 8 && lines <= 13, annex)
    assert.match(annex, /^More sources: 8\.$/m)
    assert.match(annex, /^More statements with limits: \d\d\.$/m)
    assert.doesNotMatch(annex, /\.;|\.:/)
  })

  test('and calls no quotation verbatim that stops before what turns it round', async () => {
    assert.deepEqual(
      await checksIn('The Commission, Reed said in 2021, should “wait for the Sarn talks” [@reed2021, para. 4].'),
      ['quotation cut short'],
    )
  })

  test('and says what a bracket stands for', async () => {
    assert.deepEqual(
      await checksIn(
        'The treaty, Reed said in 2021, “[was] a slow-motion bargain between unequal partners” [@reed2021, para. 2].',
      ),
      ['quoted words to the letter\n[was] stands for “is”\nsentence not read'],
    )
  })

  test('and finds nothing missing in a source of which the claims alone are here', async () => {
    const argv = ['export', '/memos/m.md', '--to', 'md', '--annex']
    const { out } = await runWith(argv, {
      '/memos/m.md': 'Frigates cost the spring a fortune in bread [@reed2021, para. 2].\n',
    })
    assert.match(out, /^0 of 1 sentence read; 1 not compared\.$/m)
  })

  test('and nothing else where the command asks for what there is not', async () => {
    const { code, files: made } = await run('--annex-for', 'everybody')
    assert.deepEqual([code, [...made.keys()].filter((name) => name.startsWith('/memos/'))], [1, ['/memos/m.md']])
  })
})

suite('an annex in the language of the memo', () => {
  test('quotes with its marks', async () => {
    const memo = (lang: string): string =>
      `---\nlang: ${lang}\n---\n\n[@reed2021, ${lang === 'de' ? 'Abs.' : 'para.'} 2]<!--c:velmark-to-sign~000000-->:\n\n> Indications so far are that Velmark will sign before the first snow.\n`
    for (const [lang, open, close] of [
      ['de', '„', '“'],
      ['fr', '«\u00A0', '\u00A0»'],
      ['es', '«', '»'],
      ['en', '“', '”'],
    ] as const)
      for (const source of [reedSource(), '']) {
        const { out } = await runWith(['export', '/memos/m.md', '--to', 'md', '--annex', '--force'], {
          '/memos/m.md': memo(lang),
          '/corpus/reed2021.txt': source,
        })
        const row = /^\| E1 .*$/m.exec(out)?.[0] ?? ''
        const marks = [...row.matchAll(/[“”„«»]\u00A0?|\u00A0»/g)].map(([mark]) => mark)
        assert.match(row, new RegExp(`${open}Indications so far${close}`))
        assert.ok(row.includes(`snow.${close}`), row)
        assert.deepEqual(new Set(marks.map((mark) => mark.trim())), new Set([open.trim(), close.trim()]), row)
      }
  })

  test('has headings, places, dates and checks in it, and the box above the text', async () => {
    const argv = ['export', '/memos/m.md', '--to', 'md', '--annex', '--force']
    const { out } = await runWith(argv, {
      '/memos/m.md':
        '---\nlang: de\ntitle: Wasser\ndate: 2024-07-15\n---\n\nReed sagt „no such words at all in it“ [@reed2021, para. 2]<!--c:velmark-to-sign~000000-->. So ist es [@nobody2020].\n',
      '/corpus/reed2021.txt': reedSource(),
    })
    assert.match(out, /^15\\\. Juli 2024$/m)
    assert.match(
      out,
      /Dieses Dokument wurde exportiert, obwohl Prüfungen fehlgeschlagen waren.*Belege ohne bekannte Quelle: 1/,
    )
    assert.match(out, /^# Anhang: Belege$|^## Anhang: Belege$/m)
    assert.match(out, /Anna Reed, Interview, Basin Review, 4\. Mai 2021/)
    assert.match(out, /\[unsere Kodierung: wahrscheinlich\]/)
    assert.match(out, /Antwort auf Frage 1 \(Absatz 2\)/)
    assert.match(out, /Zitat nicht verglichen/)
    assert.match(out, /anders: Moreau, Juni 2021/)
  })
})
