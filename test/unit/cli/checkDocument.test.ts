import assert from 'node:assert/strict'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { JsonCheck } from '../../../src/cli/json.js'
import { officialInterview, reedSource } from '../../support/fixtures.js'
import { manyParagraphs, nestedTables, packedWord } from '../../support/hostileFiles.js'
import { noteMark, paragraph, run, wordDocument } from '../../support/wordFile.js'
import { type Ending, runWith } from './runWith.js'

const said = 'a slow-motion bargain between unequal partners'

type More = Readonly<Record<string, string | Uint8Array>>

function check(document: Uint8Array, options: readonly string[] = [], more: More = {}): Promise<Ending> {
  return runWith(['check', '/in/brief.docx', ...options], {
    '/corpus/reed2021.txt': reedSource(),
    '/in/brief.docx': document,
    ...more,
  })
}

const ofText = (...paragraphs: readonly string[]): Uint8Array =>
  wordDocument(paragraphs.map((text) => paragraph(run(text))).join(''))

/** The comments of a copy with the words of the text that each stands beside. */
function commentsIn(file: string | Uint8Array | undefined): readonly (readonly [text: string, words: string])[] {
  assert.ok(file instanceof Uint8Array)
  const parts = unzipSync(file)
  const xml = (pattern: RegExp): string =>
    new TextDecoder().decode(Object.entries(parts).find(([name]) => pattern.test(name))?.[1])
  const plain = (text: string): string => text.replace(/<[^>]*>/g, '')
  const document = xml(/word\/document\.xml/)
  return Array.from(
    xml(/comments\.xml/i).matchAll(/<w:comment [^>]*w:id="(\d+)" w:author="Attaché"[^]*?<\/w:comment>/g),
    ([comment, id = '']) => [
      plain(comment),
      plain(document.split(`commentRangeStart w:id="${id}"/>`)[1]?.split(`<w:commentRangeEnd w:id="${id}"`)[0] ?? ''),
    ],
  )
}

suite('A Word document that is checked', () => {
  test('has each quotation told: to the letter with who says it and where, altered with the difference, or nowhere', async () => {
    const { out, err, code } = await check(
      wordDocument(
        paragraph(run('Findings'), '<w:outlineLvl w:val="0"/>') +
          paragraph(run(`Reed says that the treaty is “${said}”. She adds: “Kestria must publish its flow data.”`)) +
          paragraph(run('They promised “a bright new future for every farm in the valley”.')),
      ),
    )
    assert.equal(
      out,
      '/in/brief.docx: Findings, “Reed says that the treaty is…”: Found: Reed, ¶2 [reed2021].\n' +
        '/in/brief.docx: Findings, “Reed says that the treaty is…”: error Quotation differs from Reed, ¶3 [reed2021]: you write “must”, the source has “should”. quotation-altered\n' +
        '/in/brief.docx: Findings, “They promised “a bright new future…”: warning No transcript in the corpus has these words or anything like them. quotation-altered\n',
    )
    assert.match(err, /Quotations: 3\. To the letter: 1\. Differs: 1\. .* Nowhere: 1\./)
    assert.equal(code, 2)
  })

  test('has both paragraphs compared of a quotation that goes on in the next', async () => {
    const second = '“Indications so far are that Velmark will sign before the first snow.”'
    assert.equal((await check(ofText(`Reed says: “The treaty is ${said}.`, second))).code, 0)
    const { out } = await check(
      ofText('Reed says: “The treaty is a slow-motion bargain between equal partners.', second),
    )
    assert.match(out, /you write “equal”, the source has “unequal”/)
  })

  test('is told of a quotation that is to the letter, and cut before the word that turns it round', async () => {
    const { out, code } = await check(ofText('The Commission, Reed said, should “wait for the Sarn talks”.'))
    assert.match(out, /Found: Reed, ¶4 \[reed2021\]\. Quotation leaves out “.*not” before it .* quotation-cut/)
    assert.equal(code, 2)
    assert.equal((await check(ofText('The Commission should not “wait for the Sarn talks”, Reed said.'))).code, 0)
  })

  test('is clean where all that it quotes stands in the corpus', async () => {
    assert.equal((await check(ofText(`Reed calls it “${said}”.`))).code, 0)
  })

  suite('tells who is named wrongly:', () => {
    const cases: readonly (readonly [what: string, text: string, told: RegExp])[] = [
      [
        'somebody whom the corpus does not know',
        `“${said}”, said Tom Hillgard.`,
        /Attributed to Tom Hillgard, but these are the words of Reed, ¶2 \[reed2021\]\. No speaker in the corpus is named Tom Hillgard\. wrong-voice/,
      ],
      [
        'such a person for words that nobody said',
        'According to Tom Hillgard, “the harbour will close before the first frost”.',
        /anything like them\. No speaker in the corpus is named Tom Hillgard\. quotation-altered/,
      ],
      [
        'the interviewee for words of the interviewer',
        '“Surely the Green League will block it”, said Anna Reed.',
        /Attributed to Anna Reed, but these are the words of the interviewer \(Q2\) \[reed2021\], not of Reed\./,
      ],
      [
        'another speaker',
        `Moreau said that it was “${said}”.`,
        /Attributed to Moreau, but these are the words of Reed/,
      ],
      [
        'another speaker behind a full stop that is quoted',
        `It is “${said}.” (Moreau 2021, para. 1)`,
        /Attributed to .*Moreau, but these are the words of Reed/,
      ],
      [
        'an interview of another year',
        `It is “${said}” (Reed 2019, para. 2).`,
        /Attributed to Anna Reed 2019, but these are the words of Reed, ¶2 \[reed2021\]\. wrong-voice/,
      ],
      [
        'a paragraph that nobody has',
        `It is “${said}” (Reed 2021, para. 99).`,
        /Not in para\. 99: these are the words of Reed, ¶2 \[reed2021\]\. quotation-misplaced/,
      ],
      [
        'another paragraph than has the words',
        `It is “${said}” (Reed 2021, para. 4).`,
        /Not in para\. 4: these are the words of Reed, ¶2 \[reed2021\]\. quotation-misplaced/,
      ],
    ]
    for (const [what, text, told] of cases)
      test(what, async () => {
        assert.match((await check(ofText(text))).out, told)
      })
  })

  for (const [what, text] of [
    ['rightly', `Reed said that it was “${said}”.`],
    ['with the right paragraph', `It is “${said}” (Reed 2021, para. 2).`],
    ['beside somebody else', `Kessel heard Reed call it “${said}”, and Moreau disagreed.`],
    ['by a word with a capital', `Officials said it was “${said}”.`],
  ])
    test(`says nothing against a speaker who is named ${what}`, async () => {
      assert.equal((await check(ofText(text ?? ''))).code, 0)
    })

  suite('that quotes a document', () => {
    const written = (kind: string, key: string, who: string, passages: string): string =>
      `---\nattache: interview/3\ncitation-key: ${key}\ntitle: On the Fords\nissued: 2024-05\nsource-kind: ${kind}\nterms: on record\n---\n\n# On the Fords\n\n## Voices\n\n### ${who} {#author}\n\n- role: author\n\n## Paragraphs\n\n### All\n\n${passages}\n`
    const corpus = {
      '/corpus/ford2024.md': written(
        'report',
        'ford2024',
        'Ford Survey Agency',
        '- ¶1: “Nine fords … last spring”  {page=1}\n- ¶2: “Two were … by hand” {page=2}',
      ),
      '/corpus/ford2024.txt': '[¶1]\nNine fords were closed last spring.\n\n[¶2]\nTwo were dug out by hand.\n',
      '/corpus/treaty2024.md': written(
        'treaty',
        'treaty2024',
        'Treaty of the Fords',
        '- ¶1: “No toll … any ford” {article=I}\n- ¶2: “Each Party … clear it” {article=II}',
      ),
      '/corpus/treaty2024.txt': '[¶1]\nNo toll is due at any ford.\n\n[¶2]\nEach Party shall clear it.\n',
    }
    for (const [what, text, told] of [
      [
        'has the house that wrote it for a speaker',
        'The Ford Survey Agency writes that “nine fords were closed last spring”.',
        /Found: Ford Survey Agency, p\. 1/,
      ],
      [
        'has its initials too',
        'The FSA writes that “nine fords were closed last spring”.',
        /Found: Ford Survey Agency, p\. 1/,
      ],
      [
        'and gives it words of somebody else is told',
        `The Ford Survey Agency said it was “${said}”.`,
        /Attributed to Ford Survey Agency, but these are the words of Reed/,
      ],
      [
        'has its pages compared',
        '“Nine fords were closed last spring” (Ford Survey Agency 2024, p. 2).',
        /Not in p\. 2: these are the words of Ford Survey Agency, p\. 1/,
      ],
      [
        'has its pages compared that stand behind the year',
        '“Nine fords were closed last spring” (Ford Survey Agency 2024, 2).',
        /Not in 2: these/,
      ],
      [
        'has a page told that it does not have',
        '“Nine fords were closed last spring” (Ford Survey Agency 2024, p. 31).',
        /Not in p\. 31: these/,
      ],
      [
        'has numbers of paragraphs left alone, which are those in print',
        '“Nine fords were closed last spring” (Ford Survey Agency 2024, para. 2).',
        /Found: Ford Survey Agency, p\. 1/,
      ],
      [
        'has places of other works left alone',
        '“Nine fords were closed last spring” (Miller 2020, p. 2; Ford Survey Agency 2024).',
        /Found: Ford Survey Agency, p\. 1/,
      ],
      [
        'has its articles compared',
        '“No toll is due at any ford” (Treaty of the Fords, art. II).',
        /Not in art\. II: these are the words of Treaty of the Fords, art\. I/,
      ],
      [
        'has its articles compared in prose',
        'Under Article II of the Treaty of the Fords, “no toll is due at any ford”.',
        /Not in Article II: these/,
      ],
      [
        'has Roman articles in other figures',
        '“No toll is due at any ford” (Treaty of the Fords, art. 1).',
        /Found: .*Treaty of the Fords, art\. I/,
      ],
      [
        'has no article for a speaker',
        'Article II says that “each Party shall clear it”.',
        /Found: .*Treaty of the Fords, art\. II/,
      ],
    ] as const)
      test(what, async () => assert.match((await check(ofText(text), [], corpus)).out, told))
  })

  suite('is read as its reader reads it:', () => {
    const inserted = (runs: string): string =>
      `<w:ins w:id="1" w:author="Ed" w:date="2024-01-01T00:00:00Z">${runs}</w:ins>`
    const deleted = (text: string): string =>
      `<w:del w:id="2" w:author="Ed"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
    const cases: readonly (readonly [what: string, document: Uint8Array])[] = [
      [
        'words across runs, links and fields',
        wordDocument(
          paragraph(
            run('Reed: “a slow-') +
              run('motion', '<w:b/>') +
              `<w:hyperlink>${run(' bargain ')}</w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X “y</w:instrText></w:r>` +
              `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('between')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
              run(' unequal&#160;partners”.'),
          ),
        ),
      ],
      ['a cell of a table', wordDocument(`<w:tbl><w:tr><w:tc>${paragraph(run(`“${said}”`))}</w:tc></w:tr></w:tbl>`)],
      ['a footnote', wordDocument(paragraph(run('See.') + noteMark(1)), [`Reed: “${said}”.`])],
      [
        'tracked changes, insertions with and deletions without',
        wordDocument(
          paragraph(
            run('“a slow-motion ') +
              deleted('and unfair ') +
              inserted(run('bargain ')) +
              run('between unequal partners”'),
          ),
        ),
      ],
      [
        'a block quotation by its indent',
        wordDocument(paragraph(run(`In my view the treaty is ${said}.`), '<w:ind w:left="720"/>')),
      ],
    ]
    for (const [what, document] of cases)
      test(what, async () => {
        const { out, err } = await check(document)
        assert.match(out, /: Found: Reed, ¶2 \[reed2021\]\.\n$/)
        if (what.startsWith('tracked'))
          assert.match(err, /Tracked changes: 2\. Insertions were checked, deletions were not\./)
      })
    for (const [open, close] of ['„“', '„”', '»«', '«»', '‘’', '「」', '""'].map((pair) => Array.from(pair)))
      test(`quotation marks ${open}…${close}`, async () => {
        assert.match((await check(ofText(`Reed: ${open}${said}${close}.`))).out, /Found: Reed, ¶2/)
      })
  })

  test('names notes, headers and what is hidden as places, and no pages', async () => {
    const { out } = await check(
      wordDocument(paragraph(run('See this.') + noteMark(1)), [
        'Reed: “the treaty was a slow bargain between unequal partners”.',
      ]),
    )
    assert.match(out, /brief\.docx: footnote 1, “Reed: “the treaty was a slow…”: error Quotation differs/)
    assert.doesNotMatch(out, /page/)
  })

  test('is told as JSON, with the place of every quotation, and as SARIF', async () => {
    const document = ofText(`Reed calls it “${said}”.`, 'Reed: “Kestria must publish its flow data”.')
    // The program wrote it.
    const { problems, quotations = [] } = JSON.parse((await check(document, ['--json'])).out) as JsonCheck
    assert.deepEqual(
      quotations.map(({ answer, places, line }) => [answer, places, line]),
      [
        ['found', [{ key: 'reed2021', refs: ['¶2'], voice: 'Reed' }], 1],
        ['altered', [{ key: 'reed2021', refs: ['¶3'], voice: 'Reed' }], 2],
      ],
    )
    assert.deepEqual(
      problems.map(({ rule, where }) => [rule, where]),
      [['quotation-altered', '“Reed: “Kestria must publish its flow…”']],
    )
    assert.match((await check(document, ['--format', 'sarif'])).out, /"ruleId": "quotation-altered"/)
  })

  test('is copied with comments at the words, and stays as it is', async () => {
    const document = wordDocument(
      paragraph(run(`Reed &amp; others: “${said}”, but “Kestria must publish its flow data”.`, '<w:i/>')) +
        paragraph(run('See.') + noteMark(1)),
      ['Reed: “the treaty was a slow bargain between unequal partners”.'],
    )
    const { files, code } = await check(document, ['--comments', '/out/copy.docx'])
    assert.equal(code, 2)
    assert.deepEqual(files.get('/in/brief.docx'), document)
    assert.deepEqual(
      commentsIn(files.get('/out/copy.docx')).map(([text, words]) => [text.slice(0, 23), words]),
      [
        ['Found: Reed, ¶2 [reed20', said],
        ['Quotation differs from ', 'Kestria must publish its flow data'],
        ['Quotation differs from ', ''],
      ],
    )
    const again = await check(document, ['--comments', '/in/brief.docx'])
    assert.match(again.err, /brief\.docx is there already and was left as it is/)
    assert.equal(again.code, 1)
  })

  test('keeps the comments that it has beside new ones', async () => {
    const old = '<w:comment w:id="4" w:author="Chief"><w:p><w:r><w:t>Old</w:t></w:r></w:p></w:comment>'
    const document = wordDocument(
      paragraph(`<w:commentRangeStart w:id="9"/>${run(`“${said}”`)}<w:r><w:commentReference w:id="9"/></w:r>`),
      [],
      {
        'word/notes.xml': `<w:comments xmlns:w="w">${old}</w:comments>`,
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="/word/notes.xml"/></Relationships>',
      },
    )
    const copy = (await check(document, ['--comments', '/out/copy.docx'])).files.get('/out/copy.docx')
    assert.ok(copy instanceof Uint8Array)
    const notes = new TextDecoder().decode(unzipSync(copy)['word/notes.xml'])
    assert.match(notes, /w:id="4" w:author="Chief".*w:id="10" w:author="Attaché"/)
  })

  suite('beside protected sources', () => {
    const store = '/home/.attache/protected'
    const mine = {
      '/mine/official2020.md': officialInterview(),
      '/mine/reed2021.txt': '',
    }
    const kept = {
      ...mine,
      [`${store}/official2020.txt`]:
        '[Q1]\nWhat do you make of the summer so far then?\n\n[¶1]\nNobody in the harbour office has read the treaty since the flood.\n',
      [`${store}/official2020.names.json`]: JSON.stringify({
        attache: 'names/1',
        key: 'official2020',
        names: ['Wilma Dreyer'],
        affiliations: [],
        stated: {},
      }),
    }
    const words = 'Nobody in the harbour office has read the treaty since'
    const document = ofText(`“${words}”, said Wilma Dreyer.`)

    test('is not compared with them while the store is closed, and that is said', async () => {
      const { out, err } = await check(document, ['--corpus', '/mine'], mine)
      assert.match(out, /No transcript in the corpus has these words/)
      assert.match(err, /Not compared with protected sources: official2020\./)
      assert.match(err, /Protected names and words were not compared \(--store\)\./)
    })

    test('has their words and names told where the store is open, and neither name nor words with the key', async () => {
      const { out, err, code, files } = await check(
        document,
        ['--corpus', '/mine', '--store', '--comments', '/out/copy.docx'],
        kept,
      )
      assert.match(
        out,
        /brief\.docx: paragraph 1: warning Quoted without a citation: these are the words of a protected source/,
      )
      assert.match(out, /paragraph 1: error A protected name appears in the text/)
      assert.doesNotMatch(out + err, /Dreyer|Nobody in/)
      assert.match(err, /Compared to the letter only: official2020, which are protected\./)
      assert.equal(code, 2)
      // What leaves the house tells nothing of them.
      assert.deepEqual(commentsIn(files.get('/out/copy.docx')), [])
    })

    test('has a name told that only its author, a comment or deleted words have', async () => {
      const { out } = await check(
        wordDocument(
          paragraph(
            run(`“${words}”.`) +
              '<w:del w:id="1" w:author="x"><w:r><w:delText>So said Dreyer.</w:delText></w:r></w:del>',
          ),
          [],
          {
            'word/comments.xml': `<w:comments xmlns:w="w"><w:comment w:id="0">${paragraph(run('Ask Wilma Dreyer'))}</w:comment></w:comments>`,
            'docProps/core.xml': '<c><dc:creator>Wilma Dreyer</dc:creator></c>',
          },
        ),
        ['--corpus', '/mine', '--store'],
        kept,
      )
      assert.equal(out.match(/A protected name appears/g)?.length, 3)
    })
  })

  suite('that somebody made to do harm', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 9 })
    const cases: readonly (readonly [what: string, bytes: Uint8Array])[] = [
      ['unfolds without end', bomb],
      ['has a million and a half paragraphs', manyParagraphs()],
      ['nests tables without end', nestedTables()],
      ['is no archive', strToU8('Dear all')],
      ['is an archive of something else', zipSync({ 'a.txt': strToU8('a') })],
      ['is cut off', ofText('words').slice(0, 300)],
      ['is empty', new Uint8Array()],
    ]
    for (const [what, bytes] of cases)
      test(`is refused in one sentence where it ${what}`, async () => {
        const { code, out, err } = await check(bytes)
        assert.deepEqual([code, out], [1, ''])
        assert.match(err, /^\/in\/brief\.docx: [^\n]+\.\n$/)
      }).timeout(60_000)

    test('is read with 100,000 runs, and commented at the right words', async () => {
      const many = Array.from({ length: 100_000 }, () => run('word ')).join('')
      const { code, files } = await check(wordDocument(paragraph(many) + paragraph(run(`“${said}”`))), [
        '--comments',
        '/out/copy.docx',
      ])
      assert.equal(code, 0)
      assert.equal(commentsIn(files.get('/out/copy.docx'))[0]?.[1], said)
    }).timeout(60_000)

    test('has no entity of its own unfolded, nothing fetched, and no control sign printed', async () => {
      const declared = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
      const body =
        paragraph(run(`&a;&b; “${said}” &#27;[31m&#0;`)) + paragraph('<w:r><w:commentReference w:id="77"/></w:r>')
      const { out, err } = await check(
        wordDocument('', [], {
          'word/document.xml': `${declared}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
          'word/_rels/document.xml.rels':
            '<Relationships><Relationship Id="r" Type="x/comments" Target="http://example.org/x.xml" TargetMode="External"/></Relationships>',
          '../../evil.txt': 'x',
          'word/vbaProject.bin': 'x',
        }),
      )
      assert.match(out, /Found: Reed, ¶2/)
      // oxlint-disable-next-line no-control-regex
      assert.doesNotMatch(out + err, /aaaa|root:|[\u0000-\u0009\u001b]/)
    })

    test('has broken XML read as far as it goes', async () => {
      for (const start of ['<w:p><w:r><w:t>', '<w:tc><w:p><w:r><w:t>', '</w:tbl></w:txbxContent><w:p><w:r><w:t>'])
        assert.match((await check(packedWord(`${start}“${said}” <w:x`))).out, /Found: Reed, ¶2/)
    })
  })

  test('is left out of a folder, found by a pattern, and never mended', async () => {
    const more = { '/in/a.md': 'Nothing.\n' }
    const all = { '/corpus/reed2021.txt': reedSource(), '/in/brief.docx': ofText(`“${said}”`), ...more }
    assert.doesNotMatch((await runWith(['check', '/in'], all)).out, /brief/)
    assert.match((await runWith(['check', '/in/*.docx'], all)).out, /brief\.docx: .*Found/)
    assert.match((await check(ofText('x'), ['--fix'])).err, /A Word document is never changed/)
  })
})

suite('A folder named as a Word document', () => {
  test('is told as not there', async () => {
    assert.match((await runWith(['check', '/in/none.docx'])).err, /none\.docx is not there, or cannot be read\./)
  })
})
