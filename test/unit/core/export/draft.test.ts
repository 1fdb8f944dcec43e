import assert from 'node:assert/strict'
import { readDraft } from '../../../../src/core/export/draft/readDraft.js'
import { textOf } from '../../../../src/core/export/textOf.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { asHtml, asMarkdown, finished } from '../../../support/finished.js'

suite('a memo as a document', () => {
  const cases: readonly (readonly [name: string, memo: string, made: string])[] = [
    [
      'comments, pins and switches vanish',
      'It holds [@a]<!--c:x~12ab34-->.<!-- note --> So it is.',
      'It holds (a). So it is.',
    ],
    ['a comment alone on its line parts no paragraph', 'One\n<!-- attache-off x: y (z) -->\ntwo', 'One two'],
    ['a comment between paragraphs goes', 'One\n\n<!-- x -->\n\ntwo', 'One\n\ntwo'],
    [
      'a comment over an empty line parts no paragraph that it stands in',
      'One <!-- a\n\nb --> two.\n\n- three <!-- a\n\n  b --> four\n\n> five <!-- a\n>\n> b --> six',
      'One two.\n\n- three four\n\n> five six',
    ],
    ['typewriter marks become those of print', `"It's" -- 'so'... --- he said`, '“It’s” – ‘so’… — he said'],
    ['quotation marks turn right across emphasis', '*"So"* and "*so*" and ("so")', '*“So”* and “*so*” and (“so”)'],
    [
      'straight marks become those of the language',
      `---\ntitle: Die "Mole"\nlang: de-AT\n---\n\n"Er sagt 'ja'", so geht's. ("212 *Millionen*") "x [@a]" und 'so'.^["Eben"]`,
      '# Die „Mole“\n\n„Er sagt ‚ja‘“, so geht’s. („212 *Millionen*“) „x (a)“ und ‚so‘.[^1]\n\n[^1]: „Eben“',
    ],
    ['French marks stand apart', `---\nlang: fr\n---\n\n"L'eau 'haute'".`, '«\u00A0L’eau “haute”\u00A0».'],
    [
      'marks of LaTeX become those of print, and code stays code',
      "``Low `water' now'', `so' and `as' [@a], `x' = 5`, ``y''z``, `it's` and O`Neil's (``so'').",
      "“Low ‘water’ now”, ‘so’ and ‘as’ (a), `x' = 5`, `y''z`, `it's` and O\\`Neil’s (“so”).",
    ],
    [
      'so do those of a command, low ones and entities',
      "The \\enquote{low *water*} [@a], ,,so'' and ,,as``, &bdquo;it&ldquo; and `&ldquo;`.",
      'The “low *water*” (a), „so“ and „as“, „it“ and `&ldquo;`.',
    ],
    [
      'both become those of the language where LaTeX has them from it',
      "---\nlang: de\n---\n\n``Hoch `und' jetzt'' (\\enquote{so}), ,,so'' und &ldquo;it&rdquo;.",
      '„Hoch ‚und‘ jetzt“ („so“), „so“ und “it”.',
    ],
    ['a mark behind a citation closes', '"words [@a]" end', '“words (a)” end'],
    ['what was escaped or is code stays', '\\"so\\" `"--"` \\-\\-', '"so" `"--"` --'],
    ['years and elisions get an apostrophe', "the '90s, rock 'n' roll", 'the ’90s, rock ‘n’ roll'],
    ['raw HTML goes and its words stay', 'a <b>bold</b> word<br>next <script>alert(1)</script>', 'a bold word\\\nnext'],
    ['divs are seen through', '::: {.aside}\nInside *it*.\n:::\n\nAfter.', 'Inside *it*.\n\nAfter.'],
    ['divs in quotations are as well', '> ::: note\n> Inside.\n> :::', '> Inside.'],
    ['spans lose their attributes', 'A [span of [@a] words]{.smallcaps lang=fr} here', 'A span of (a) words here'],
    ['line blocks keep their lines', '| one\n|   two', 'one\\\n\u00a0\u00a0two'],
    ['an empty line parts no line block', '| one\n|\n| two', 'one\\\n\\\ntwo'],
    [
      'a caption may stand straight below its table',
      '| a |\n|---|\n| 1 |\n: Rivers\n\nSo.',
      '| a |\n| --- |\n| 1 |\n\nTable: Rivers\n\nSo.',
    ],
    [
      'headings are labels of links to them, unless something else is',
      '# On *fog*\n\nSee [on fog], [this][On fog], [Rain], [no] and [On fog](https://e.org).\n\nRain {#wet}\n----\n\n# No\n\n[no]: https://x.org',
      '# On *fog*\n\nSee on fog, this, Rain, [no](<https://x.org>) and [On fog](<https://e.org>).\n\n## Rain\n\n# No',
    ],
    [
      'a note may follow an address',
      'See (https://e.org/x).^[\nSo.\n]\nNext.',
      'See (<https://e.org/x>).[^1] Next.\n\n[^1]: So.',
    ],
    ['formulas stay as text', 'So $a_1*b*c$ is', 'So $a_1\\*b\\*c$ is'],
    ['money is no formula', 'From $20 to $30 [@a].', 'From $20 to $30 (a).'],
    ['attributes of headings go', '# One\n\n## Two {#x .unnumbered}\n\n# Three', '# One\n\n## Two\n\n# Three'],
    [
      'local links are words, others stay',
      '[a](../x.md) [b](https://e.org/) <https://e.org/>',
      'a [b](<https://e.org/>) <https://e.org/>',
    ],
    ['pictures become their words', '![a map](map.png)', '[Picture: a map]'],
    [
      'tables keep sides and caption',
      '|a|b|\n|-|-:|\n|x|[@k]|\n\n: Said',
      '| a | b |\n| --- | ---: |\n| x | (k) |\n\nTable: Said',
    ],
    [
      'a pipe in code or a formula parts no cells, nor does one that is escaped',
      '| x | y |\n|---|---|\n| `a|b` | `c\\|d` |\n| e\\|f | $g|h$ |\n| ``i ` | j`` |\n| `k|l |',
      '| x | y |\n| --- | --- |\n| `a\\|b` | `c\\\\|d` |\n| e\\|f | $g\\|h$ |\n| ``i ` \\| j`` |  |\n| \\`k | l |',
    ],
    ['code with a pipe stays code elsewhere', 'So `a | b` and **`x|y`**.', 'So `a | b` and **`x|y`**.'],
    [
      'cells beyond the head are kept',
      '| x |\n|---|\n| a | b [@k] |\n| c |',
      '| x |  |\n| --- | --- |\n| a | b (k) |\n| c |  |',
    ],
    [
      'terms keep what is said of them',
      'Term [@a]\n:   First *so* [@b].\n\n    Second.\n\n    - item\n\n~ Other\nlazy\n\n@c\n\n  : Third\n\nText.',
      'Term (a)\n:   First *so* (b).\n\n    Second.\n\n    - item\n:   Other lazy\n\nc\n:   Third\n\nText.',
    ],
    [
      'numbers keep their letters and brackets',
      'a. x\nb. y [@a]\n\nSo\n\n(2) x\n(3) y\n\nSo\n\niv) x\nv) y\n\nSo\n\nA.  x\n\nSo\n\n#. x\n#. y',
      'a. x\nb. y (a)\n\nSo\n\n(2) x\n(3) y\n\nSo\n\niv) x\nv) y\n\nSo\n\nA.  x\n\nSo\n\n1. x\n2. y',
    ],
    ['numbers nest', '1. x\n   a. y\n   b. z\n2. w\n\n   (i) v', '1. x\n\n   a. y\n   b. z\n\n2. w\n\n   (i) v'],
    [
      'names, pages and words are no numbers',
      'A. Brandt says\nb. so\n\np. 3 says\n\nill. so\n\n(see a) so\n\n    a. code',
      'A. Brandt says b. so\n\np. 3 says\n\nill. so\n\n(see a) so\n\n```\na. code\n```',
    ],
    [
      'a picture alone has its words below it, with what they cite',
      '![a map, see [@a]](map.png){width=50%}\n\n![](x.png)',
      '[Picture: a map, see (a)]\n\n[Picture]',
    ],
    [
      'what only TeX or Word is to read goes',
      'One\n\n\\newpage\n\n```{=openxml}\n<w:p/>\n```\n\n```{r}\n1\n```\n\nTwo \\newpage.',
      'One\n\n```\n1\n```\n\nTwo .',
    ],
    ['terms follow a list', '- item\n\nTerm\n: so', '- item\n\nTerm\n:   so'],
    ['terms are none in code, in lists or in headings', '    Term\n    : so', '```\nTerm\n: so\n```'],
    ['a colon says nothing of two lines', 'One\ntwo\n\n: so', 'One two\n\n: so'],
    [
      'a caption above a table is no definition',
      'Words.\n\n: Said\n\n| a |\n|---|\n| x |',
      'Words.\n\n| a |\n| --- |\n| x |\n\nTable: Said',
    ],
    [
      'grid tables keep head, sides and all that stands in their cells',
      '+------+:------:+\n| a    | b      |\n+:=====+=======:+\n| - x  | so     |\n| - y  | [@a]   |\n|      | it     |\n+------+--------+\n| *z*  |        |\n+------+--------+\n\n: Said',
      '| a | b |\n| :--- | ---: |\n| • x • y | so (a) it |\n| *z* |  |\n\nTable: Said',
    ],
    [
      'grid tables may have no head',
      'So:\n\n+---+---+\n| a | b |\n+---+---+\n\nText.',
      'So:\n\n|  |  |\n| --- | --- |\n| a | b |\n\nText.',
    ],
    ['grids in code stay', '```\n+---+\n| a |\n+---+\n```', '```\n+---+\n| a |\n+---+\n```'],
    [
      'a grid whose cells go over several stays as its lines',
      '+---+---+\n| a | [@b] |\n+---+   |\n| c |   |\n+---+---+\n\nText.',
      '+---+---+\\\n\\| a | (b) |\\\n+---+\u00a0\u00a0\u00a0|\\\n\\| c |\u00a0\u00a0\u00a0|\\\n+---+---+\n\nText.',
    ],
    [
      'columns under dashes are a table, with sides by how the head stands over them',
      'So:\n\n    Who What [@a]    When    Year\n------- --------- ---------- ----\n  Small a|b       *x*        2010\n     Li y [@b]\n\n: Said\n\nText.',
      'So:\n\n| Who | What (a) | When | Year |\n| ---: | --- | :---: | --- |\n| Small | a\\|b | *x* | 2010 |\n| Li | y (b) |  |  |\n\nTable: Said\n\nText.',
    ],
    [
      'columns may have no head, and rows of several lines',
      '--- ----\n1   a\n2   b\n--- ----\n\n-------------\nOne  Two\n     words\n---- --------\n1    a\n     b\n\n2    [@k]\n-------------\n',
      '|  |  |\n| :--- | :--- |\n| 1 | a |\n| 2 | b |\n\n| One | Two words |\n| :--- | :--- |\n| 1 | a b |\n| 2 | (k) |',
    ],
    [
      'columns that would cut words stay as their lines',
      'A    B\n---- ----\ntoolong [@k]\n1    2\n\nText.',
      'A\u00a0\u00a0\u00a0\u00a0B\\\n---- ----\\\ntoolong (k)\\\n1\u00a0\u00a0\u00a0\u00a02\n\nText.',
    ],
    [
      'tables stay in their item or quotation',
      '1. x\n\n   A    B\n   ---- ----\n   1    2\n\n   +---+\n   | c |\n   +---+\n\n2. y\n\n> A    B\n> ---- ----\n> 1    [@k]',
      '1. x\n\n   | A | B |\n   | :--- | :--- |\n   | 1 | 2 |\n\n   |  |\n   | --- |\n   | c |\n\n2. y\n\n> | A | B |\n> | :--- | :--- |\n> | 1 | (k) |',
    ],
    [
      'dashes in code and rules are no table',
      '```\nA    B\n---- ----\n1    2\n```\n\n    A    B\n    ---- ----\n    1    2\n\n--- ---\n\nText.',
      '```\nA    B\n---- ----\n1    2\n```\n\n```\nA    B\n---- ----\n1    2\n```\n\n* * *\n\nText.',
    ],
    [
      'examples count through the memo, and are referred to by their number',
      '(@) One\n(@good) Two [@a]\n\nSo (@good) says, and @good; mail me@good.org.\n\n- x\n\n(@other)  Three, as @good.\n\n(@none) is [@good].',
      '(1) One\n(2) Two (a)\n\nSo (2) says, and 2; mail me@good.org.\n\n- x\n\n(3) Three, as 2.\n\n(4) is (good).',
    ],
    ['attributes of a caption go', '|a|\n|-|\n|x|\n\n: Said {#tbl-x .wide}', '| a |\n| --- |\n| x |\n\nTable: Said'],
    [
      'addresses hold nothing that ends a link',
      '[a](<https://e.org/a b?|">) [b](https://e.org/%20é)',
      '[a](<https://e.org/a%20b?%7C%22>) [b](<https://e.org/%20é>)',
    ],
    ['citations may span lines', '> so [@a,\n> para. 3] it\n> goes', '> so (a, 3) it goes'],
    ['code keeps what looks like ours', '    indented [@a] "x"\n\n`[@b]`', '```\nindented [@a] "x"\n```\n\n`[@b]`'],
    ['our own tokens are no tokens in a memo', 'It has ⸨0⸩ in it [@a].', 'It has ⸨0⸩ in it (a).'],
    ['tasks stay tasks', '- [ ] one\n- [x] two', '- [ ] one\n- [x] two'],
    ['nested lists stay nested', '1. a\n   - b\n2. c', '1. a\n   - b\n2. c'],
    [
      'a note of the memo is a footnote',
      'Said^[In *brief*: [@a].] so [^1].\n\n[^1]: First.\n\n    Second.',
      'Said[^1] so[^2].\n\n[^1]: In *brief*: (a).\n\n[^2]: First.\n\n    Second.',
    ],
  ]
  for (const [name, memo, made] of cases)
    test(name, () => assert.equal(asMarkdown(memo).replace(/\n\nEntry of .*/g, ''), made))

  test('takes title, people, date and language from the front matter', () => {
    const { title, authors, date, language, keywords } = finished(
      '---\ntitle: "Why *now* -- and how"\nauthor: [A. Brandt, {name: C. Duarte}]\ndate: 2021-06-01\nlang: en-GB\nkeywords: [water, treaty]\n---\n\nText.',
    )
    assert.equal(textOf(title), 'Why now – and how')
    assert.deepEqual(
      { authors, date, language, keywords },
      {
        authors: ['A. Brandt', 'C. Duarte'],
        date: '2021-06-01',
        language: 'en-GB',
        keywords: ['water', 'treaty'],
      },
    )
  })

  test('puts the abstract of the front matter above the text, and never a citation of the text into it', () => {
    const text = '---\ntitle: T [@x]\nabstract: |\n  *Short* so [@b, p. 2].\n\n  Two.\n---\n\nText [@a].'
    assert.equal(asMarkdown(text).replace(/\n\nEntry of .*/g, ''), '# T\n\n*Short* so.\n\nTwo.\n\nText (a).')
    assert.deepEqual(readDraft(readMemo(text, 'markdown')).leftOut, [{ what: 'header-citation', count: 2 }])
    assert.match(asHtml(text), /<section class="abstract" role="doc-abstract">\n<p><em>Short<\/em> so\.<\/p>/)
  })

  test('takes the one heading of the first level for the title where there is no other', () => {
    const { title, blocks } = finished('# The title\n\n## Why\n\n### How')
    assert.equal(textOf(title), 'The title')
    assert.deepEqual(
      blocks.map((block) => (block.kind === 'heading' ? [block.level, block.id] : [])),
      [
        [1, 'why'],
        [2, 'how'],
      ],
    )
    assert.equal(finished('# One\n\n# Two').title.length, 0)
  })

  test('says what it left out', () => {
    const draft = readDraft(readMemo('---\ntitle: [\n---\n\n<b>a</b> {{< video a >}} {{< pagebreak >}}', 'markdown'))
    assert.deepEqual(draft.leftOut, [
      { what: 'html', count: 2 },
      { what: 'shortcode', count: 1 },
      { what: 'front-matter', count: 1 },
    ])
  })

  test('says what stands in the document as it is written', () => {
    const draft = readDraft(
      readMemo(
        'So $a$ and $$b\n= c$$, not $5.\n\n+-+-+\n|a|b|\n+-+ |\n|c| |\n+-+-+\n\nA  B\n-- --\nword x\n',
        'markdown',
      ),
    )
    assert.deepEqual(draft.leftOut, [
      { what: 'formula', count: 2 },
      { what: 'table', count: 2 },
    ])
  })

  test('says which style the front matter asks for', () => {
    const wishesOf = (yaml: string) => readDraft(readMemo(`---\n${yaml}\n---\n`, 'markdown')).wishes
    const asked = wishesOf('csl: styles/house.csl\nlink-citations: true\nnocite: |\n  @a, @{b.c}; @d\n')
    assert.deepEqual([asked.style, asked.linkCitations, asked.nocite], ['styles/house.csl', true, ['a', 'b.c', 'd']])
    assert.deepEqual(wishesOf('nocite: "@*"').nocite, ['*'])
    assert.equal(wishesOf('csl: house.csl\nattache-style: chicago-notes').style, 'chicago-notes')
    assert.equal(wishesOf('title: None').style, undefined)
  })

  test('reads citations in the order of the reader', () => {
    const draft = readDraft(readMemo('One[^n] two [@b].\n\n[^n]: See [@a].\n\nThree [@c]^[also @d].', 'markdown'))
    assert.deepEqual(
      draft.citations.map(({ citation, index, inNote }) => [citation.items[0]?.key, index, inNote]),
      [
        ['a', 1, true],
        ['b', 0, false],
        ['c', 2, false],
        ['d', 3, true],
      ],
    )
  })

  test('reads plain text as lines', () => {
    const draft = readDraft(readMemo('# No heading\n*so* [@a]\n\nNext', 'plaintext'))
    assert.deepEqual(
      draft.document.blocks.map(({ kind }) => kind),
      ['paragraph', 'paragraph'],
    )
    assert.equal(draft.citations.length, 1)
  })

  test('survives what nobody writes', () => {
    for (const text of [
      '⸨',
      '^[',
      ':::',
      '::: {#refs}',
      '[a]{',
      '[a]{.b',
      '$$',
      '~a~~',
      '| ',
      '[^1]',
      '[^1]: [^1]\n\n[^1]',
      '---\n',
      '>'.repeat(200),
      '['.repeat(5000),
    ])
      assert.doesNotThrow(() => asMarkdown(text), text)
  })
})
