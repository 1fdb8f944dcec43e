import assert from 'node:assert/strict'
import { formatNamesFile } from '../../src/core/terms/namesFile.js'
import { disclosesSecret } from '../../src/core/export/disclosure/secrets.js'
import type { Machine } from '../../src/core/export/pdf.js'
import { type Ending, runWith } from './cli/runWith.js'

/**
 * Ways on which a name, a place or a key might leave by another door than a memo's own words: sources that a memo cites beside a protected one,
 * who differs in the annex, a voice protected within an interview on record. Everybody in it is invented.
 */
const panel = `---
attache: interview/1
citation-key: panel2022
type: interview
title: Two voices on the strait
author:
  - given: Bao
    family: Linh
issued: 2022-06-30
publisher: Strait Talk
terms: on record
---

# Two voices on the strait

## Voices

### Bao Linh {#linh}

- role: interviewee

### Cornelius Vantongeren {#official}

- role: interviewee
- affiliation: deputy head of the Directorate of Quays
- terms: background
- description: an official of the region

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 Tariffs

- Q1: “Will tariffs rise … this year”
- ¶1: “Tariffs will rise … I am afraid” {voice=linh}
- ¶2: “We have not … decided anything” {voice=official}

## Topics

### Tariffs {#tariffs}

###### Tariffs will rise {#tariffs-rise}

Tariffs will rise this year.

- at: ¶1 “Tariffs will rise … I am afraid”
- kind: forecast

###### Nothing decided {#undecided}

Nothing is decided.

- at: ¶2 “We have not … decided anything”
- kind: fact
- holder: the county treasurer
`
/** On record, but for one passage of hers, which limits what she says on record. */
const open = `---
attache: interview/1
citation-key: orlov2023
type: interview
title: Cranes in the north
author:
  - given: Tamsin
    family: Orlov
issued: 2023-11-02
publisher: North Port Review
terms: on record
---

# Cranes in the north

## Voices

### Tamsin Orlov {#orlov}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 The deal

- Q1: “Is the deal … dead already”
- ¶1: “The deal is … not quite dead”
- ¶2: “Between us the … by spring” {terms=not-for-attribution}

## Topics

### The deal {#deal}

###### Deal not dead {#not-dead}

The deal is alive.

- at: ¶1 “The deal is … not quite dead”
- kind: assessment
- contradicts: dead-by-spring, panel2022#undecided, source-1df2#half

###### Dead by spring {#dead-by-spring}

The deal is dead by spring.

- at: ¶2 “Between us the … by spring”
- kind: forecast
`
const secret = `---
attache: interview/1
citation-key: source-1df2
type: interview
title: Interview with a person close to the talks
issued: 2024
terms: background
description: a person close to the talks
---

# Interview with a person close to the talks

## Voices

### a person close to the talks {#interviewee}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1

- Q1: “pays for the … for the dredging”
- ¶1: “The county of … name in public”

## Topics

### Money {#money}

###### County pays half {#half}

The county pays half.

- at: ¶1 “The county of … name in public”
- kind: fact
- holder: the county treasurer
`
const names = formatNamesFile({
  key: 'source-1df2',
  names: ['Margarethe Quillfeather-Brandao'],
  affiliations: ['Zephyr Maritime Holdings'],
  stated: { title: 'Interview: The harbour deal seen from inside' },
})
const works = `@book{memoirs, author={Quillfeather-Brandao, Margarethe}, title={Memoirs}, year=2017}
@book{talks, author={Doe, Jane}, title={Talks with Quill\\emph{feather}-{\\em Bran}dao}, year=2018}
@book{ports, author={Doe, Jane}, title={Ports}, year=2019}
`
const panelNames = formatNamesFile({ key: 'panel2022', names: ['Cornelius Vantongeren'], affiliations: [], stated: {} })
const namesPath = '/home/.attache/protected/source-1df2.names.json'
const files = {
  '/corpus/orlov2023.md': open,
  '/corpus/panel2022.md': panel,
  '/corpus/source-1df2.md': secret,
  [namesPath]: names,
  '/home/.attache/protected/panel2022.names.json': panelNames,
  '/memos/refs.bib': works,
}
const library = '---\nbibliography: refs.bib\n---\n\n'

function exported(
  memo: string,
  more: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  return runWith(['export', '/memos/m.md', ...more], { ...files, '/memos/m.md': memo, ...others })
}

async function mailOf(memo: string, ...more: readonly string[]): Promise<string> {
  const { code, out, err } = await exported(memo, ['--to', 'md', ...more])
  assert.equal(code, 0, err)
  return out
}

suite('what must not be told', () => {
  test('is looked for in what goes into a PDF, before any program runs', async () => {
    const machine: Machine = {
      find: () => Promise.resolve('soffice'),
      run: () => assert.fail('a program was run'),
      inFolder: () => assert.fail('a file was written'),
      output: () => Promise.resolve(undefined),
      folderAt: () => assert.fail('a file was written'),
    }
    for (const key of ['memoirs', 'talks'])
      for (const style of ['policy-prose', 'apa', 'chicago-notes']) {
        const memo = `${library}They say so [@source-1df2, para. 1; @${key}].\n`
        const argv = ['export', '/memos/m.md', '--to', 'pdf', '--style', style]
        const { code, err, files: after } = await runWith(argv, { ...files, '/memos/m.md': memo }, '', { machine })
        assert.equal(code, 2, `${key} in ${style}`)
        assert.match(
          err,
          /^\/memos\/m\.md:\d+:\d+ Export stopped: a protected name appears in (?:the text|footnote 1|the bibliography entry of \w+)\. A work that the memo cites contains it/m,
        )
        assert.doesNotMatch(err, /Quillfeather|Zephyr|source-1df2/)
        assert.ok(!after.has('/memos/m.pdf'))
      }
  })

  test('is looked for with and without typography in every format', async () => {
    for (const to of ['docx', 'html', 'md']) {
      const { code } = await exported(`${library}They say so [@source-1df2; @talks].\n`, ['--to', to, '--style', 'apa'])
      assert.equal(code, 2, to)
    }
    assert.match(await mailOf(`${library}They say so [@source-1df2; @ports].\n`, '--style', 'apa'), /Ports/)
  })

  test('stands beside no picture: keys of citations in its words are left out', async () => {
    const memo = 'A ![Quay, see [@panel2022, para. 2] and [@source-1df2].](quay.png) picture [@source-1df2].\n'
    for (const to of ['md', 'html', 'docx']) {
      const { files: after, out, code, err } = await exported(memo, ['--to', to, '--style', 'apa', '--force'])
      assert.equal(code, 0, err)
      const made = to === 'md' ? out : new TextDecoder().decode(after.get(`/memos/m.${to}`) as Uint8Array)
      assert.doesNotMatch(made, /panel2022|source-1df2/, to)
    }
    assert.match(await mailOf(memo), /\[Picture: Quay, see and\.\]/)
  })

  test('is an institution of a voice that is protected within an interview on record', async () => {
    const telling = 'The official of the Directorate of Quays said so [@panel2022, para. 2].\n'
    const { code, err } = await exported(telling, ['--to', 'md', '--force'])
    assert.equal(code, 2)
    assert.match(
      err,
      /:1:\d+ A protected name appears in the text\. The agreed description is “an official of the region”\./,
    )
    assert.match(
      await mailOf('A deputy of no directorate said so [@panel2022, para. 2].\n'),
      /an official of the region/,
    )
  })

  test('is the title under which a protected interview was published', async () => {
    const { code, err } = await exported('As in “The harbour deal seen from inside” [@source-1df2].\n', ['--to', 'md'])
    assert.equal(code, 2)
    assert.match(err, /^\/memos\/m\.md:1:8 A protected name appears in the text\./m)
    assert.equal((await exported('The harbour deal was seen [@source-1df2].\n', ['--to', 'md'])).code, 0)
  })

  test('is looked for under all protected names where a key is nobody’s', async () => {
    const slip = 'Quillfeather said so [@source-1df3].\n'
    const { code, err } = await exported(slip, ['--to', 'md', '--force'])
    assert.equal(code, 2)
    assert.match(err, /^\/memos\/m\.md:1:1 Export stopped: a protected name appears in the text\./m)
    assert.equal((await exported('Somebody said so [@source-1df3].\n', ['--to', 'md', '--force'])).code, 0)
  })

  test('is not known where the file of names is broken: nothing is exported, and no check is clean', async () => {
    const memo = 'Quillfeather said so [@source-1df2].\n'
    const broken = { [namesPath]: names.replace('{', '{{') }
    const { code, err } = await exported(memo, ['--to', 'md'], broken)
    assert.equal(code, 1)
    assert.match(err, /source-1df2\.names\.json cannot be read as a file of names/)
    assert.doesNotMatch(err, /Quillfeather|Zephyr/)
    const check = await runWith(['check', '/memos/m.md'], { ...files, '/memos/m.md': memo, ...broken })
    assert.equal(check.code, 2)
    assert.match(check.err, /cannot be read as a file of names/)
  })
})

suite('a voice that is protected within an interview on record', () => {
  for (const style of ['policy-prose', 'chicago-notes', 'chicago-author-date', 'apa'])
    test(`is cited without the others in ${style}`, async () => {
      const described = await mailOf(
        'So it is [@panel2022, para. 2]. @panel2022 [para. 2] says so.\n',
        '--style',
        style,
      )
      assert.match(described, /an official of the region/i)
      assert.doesNotMatch(described, /Linh/)
      const named = await mailOf('So it is [@panel2022, para. 1]. They ask [@panel2022, sec. 1].\n', '--style', style)
      assert.match(named, /Linh/)
      assert.doesNotMatch(named, /official/)
    })

  test('is reported where the interview is cited as a whole', async () => {
    const { err } = await exported('So it is [@panel2022].\n', ['--to', 'md'])
    assert.match(err, /^- “an official of the region” appears beside Linh\.$/m)
    assert.doesNotMatch((await exported('So it is [@panel2022, para. 2].\n', ['--to', 'md'])).err, /appears beside/)
  })
})

suite('a protected name', () => {
  test('is found in its inflections and in scripts that part no words, and in marked-up text', () => {
    const told: readonly (readonly [name: string, text: string])[] = [
      ['Окафоров', 'по словам Окафорова'],
      ['Олег Окафоров', 'со слов Олега Окафорова,'],
      ['李明华', '采访李明华时他说'],
      ['العبيدي', 'قال والعبيدي إن'],
      ['Siobhan O’Brien', '<w:t>Siobhan O&apos;Brien</w:t>'],
      ['Siobhan O’Brien', '<p>Siobhan O&#39;Br<em>ien</em></p>'],
      ['Müller & Söhne', '<p>Mueller &amp; Soehne</p>'],
      ['Brandão', `Branda\u0303o says`],
      ['Okafor', 'Oka\u00adfor says'],
      ['Ines Okafor', 'so #InesOkafor says'],
      ['Okafor', 'see [here](https://e.org/people/okafor/)'],
      ['Okafor', 'see https://e.org/iokafor'],
      ['Okafor', '<a href="ines.okafor.html">'],
      ['Okafor', 'write to i.okafor@e.org'],
      ['Okafor', '<Relationship Id="r" Target="https://e.org/?q=ines%20okafor"/>'],
      ['Lind', 'see [here](https://e.org/t-lind)'],
      ['Okafor', 'as okafor told us'],
      ['Okafor', 'as Oka-\nfor told us'],
      ['Okafor', 'it was OKA-FOR who told us'],
      ['Brandeis', 'die Brandeissche Note'],
      ['Vandermeer', 'as V\u0430ndermeer said'],
      ['Hannah Kokott', 'as \u041d\u0430nn\u0430h \u041a\u043ek\u043ett said'],
      ['Nikos', 'as \u039dikos said'],
      ['\u0421\u043e\u0440\u043e\u0441', 'so C\u043epoc says'],
      ['\u0421\u043e\u0440\u043e\u0441', '\u0441\u043b\u043e\u0432\u0430 \u0421\u043e\u0440\u043e\u0441\u0430'],
      ['Vandermeer', 'as V a n d e r m e e r said'],
      ['Ines Okafor', 'as I.n.e.s  O.k.a.f.o.r said'],
      ['Okafor', '\uff2f\uff4b\uff41\uff46\uff4f\uff52 said'],
      ['Okafor', 'Oka\u200b\u2066\u2069for said'],
      ['Okafor', 'Oka\u200efor said'],
      ['Siobhan O\u2019Brien', 'Siobhan O\u02bcBrien said'],
      ['Siobhan O\u2019Brien', 'Siobhan O\u2032Brien said'],
      ['van der Meer', 'as Vandermeer said'],
      ['van der Meer', 'as VAN-DER-MEER said'],
      ['Vandermeer', 'as van der Meer said'],
      ['Oleary', 'as O Leary said'],
    ]
    for (const [name, one] of told) assert.ok(disclosesSecret(one, [name]), one)
    const untold: readonly (readonly [name: string, text: string])[] = [
      ['Окафоров', 'Окафор ничего не сказал'],
      ['李明华', '李明说'],
      ['Small', 'Smaller states'],
      ['Brandeis', 'Bran-\ndy is'],
      ['Luc', 'Lucian writes'],
      ['Fla', 'eine Flasche'],
      ['Lind', 'a Lindenbaum-\nallee'],
      ['Lind', 'see https://e.org/blind-linden'],
      ['Small', 'a small state'],
      ['Goodman', 'for good Man and beast'],
      ['Lamar', 'a la mar'],
      ['Ines', 'lines A I n e t'],
      ['\u0421\u043e\u0440\u043e\u0441', '\u0441\u043e\u0440\u043e\u043a \u0441\u043e\u0440\u043e\u043a'],
      ['Okafor', '<img src="data:image/png;base64,okaforokafor">'],
    ]
    for (const [name, one] of untold) assert.equal(disclosesSecret(one, [name]), false, one)
  })
})

suite('a memo with a protected name', () => {
  const check = (memo: string, file = '/memos/m.md', ...more: readonly string[]): Promise<Ending> =>
    runWith([...(more.length ? more : ['check']), file], { ...files, [file]: memo })

  test('is an error of the check where marks cut the name, as a reader sees it whole', async () => {
    for (const name of [
      'Quill*feather*',
      'Quill~~feather~~',
      'Quill~feather~',
      'Quill^feather^',
      'Quill`feather`',
      'Quill[feather]{.smallcaps}',
      'Quill&shy;feather',
      'Quill\u{1F600}feather',
      'Quill/feather',
    ]) {
      const { code, out, err } = await check(`${name} said so [@source-1df2, para. 1].\n`)
      assert.equal(code, 2, name)
      assert.match(out, /^\/memos\/m\.md:1:1 error A protected name appears in the text\./m, name)
      assert.doesNotMatch(out + err, /feather/)
    }
    assert.equal((await check('The quill, a feather, said so [@source-1df2, para. 1].\n')).out, '')
  })

  const brokenNames = [
    'Quill<br>feather',
    'Quill<br />\nfeather',
    'Quill \\\nfeather',
    'Quill  \nfeather',
    '| Quill\n| feather',
    '> Quill\\\n> *feather*',
  ]

  test('is an error of the check, and keeps an export back, where a line break cuts the name', async () => {
    for (const name of brokenNames) {
      const memo = `So it is.\n\n${name} said so.\n\nYes [@source-1df2, para. 1].\n`
      const { code, out } = await check(memo)
      assert.equal(code, 2, name)
      assert.match(out, /^\/memos\/m\.md:3:\d+ error A protected name appears in the text\./m, name)
      for (const to of ['md', 'html', 'docx']) {
        const { code: refused, err } = await exported(memo, ['--to', to, '--force'])
        assert.equal(refused, 2, `${name} to ${to}`)
        assert.match(err, /^\/memos\/m\.md:3:\d+ .*protected name appears in the text/m, `${name} to ${to}`)
      }
    }
    assert.equal((await check('A quill  \nand a feather<br>said so [@source-1df2, para. 1].\n')).out, '')
  })

  test('keeps an export back with its line where a line break cuts it beside a key that is nobody’s', async () => {
    for (const name of brokenNames)
      for (const to of ['md', 'html', 'docx']) {
        const memo = `So it is.\n\n${name} said so.\n\nYes [@source-1df3].\n`
        const { code, err } = await exported(memo, ['--to', to, '--force'])
        assert.equal(code, 2, `${name} to ${to}`)
        assert.match(
          err,
          /^\/memos\/m\.md:3:\d+ Export stopped: a protected name appears in the text\./m,
          `${name} to ${to}`,
        )
      }
  })

  test('is told of without the name of a bibliography that has it', async () => {
    const memo = '---\nbibliography: quillfeather.bib\n---\n\nThey say so [@source-1df2, para. 1].\n'
    const broken = { '/memos/m.md': memo, '/memos/quillfeather.bib': '@book{a, title={B}, year=\n' }
    for (const more of [[], ['--json'], ['--format', 'sarif']]) {
      const { out, err } = await runWith(['check', '/memos/m.md', ...more], { ...files, ...broken })
      assert.match(out, /The entry breaks off here/)
      assert.doesNotMatch(out + err, /quillfeather/i, more.join(' '))
    }
  })

  test('is told of without the name beside the key, in names of folders as well', async () => {
    const memo = 'They say so, [see Quillfeather, @source-1df2, para. 1].\n'
    for (const more of [['check'], ['check', '--json']]) {
      const { out, err } = await check(memo, '/memos/quillfeather/m.md', ...more)
      assert.match(out, /source-1df2|protected name/, more.join(' '))
      assert.doesNotMatch(out + err, /quillfeather/i, more.join(' '))
    }
  })
})

suite('the identification report', () => {
  test('tells of given names, and of names of sources that are not cited, without saying them', async () => {
    const given = await exported('Margarethe said so [@source-1df2].\n', ['--to', 'md'])
    assert.equal(given.code, 0)
    assert.match(given.err, /^- The memo contains a given name of source-1df2\.$/m)
    const named = await exported('Quillfeather is a pessimist.\n', ['--to', 'md'])
    assert.match(
      named.err,
      /^- \/memos\/m\.md:1:1 The memo names source-1df2, a protected source, without citing it\.$/m,
    )
    assert.doesNotMatch(given.err + named.err, /Margarethe|Quillfeather/)
    assert.doesNotMatch((await exported('Nobody is named.\n', ['--to', 'md'])).err, /protected/)
  })

  test('says no name that an escape hides in the front matter', async () => {
    for (const field of ['title: "%"', 'subtitle: "%"', 'keywords: [x, "%"]', 'author: "%"', 'lang: "%"']) {
      const matter = field.replace('%', String.raw`\u0051uill\u0066eather`)
      const { code, out, err } = await exported(`---\n${matter}\n---\n\nThey say so [@source-1df2].\n`, ['--to', 'md'])
      assert.doesNotMatch(out + err, /quillfeather/i, field)
      if (!field.startsWith('lang')) assert.equal(code, 2, field)
    }
  })
})

suite('a protected person whom another interview names on the record', () => {
  const telling = { '/corpus/orlov2023.md': open.replace('The deal is alive.', 'Quillfeather keeps the deal alive.') }
  const memo = 'So it goes on [@orlov2023, para. 1]<!--c:not-dead~000000-->.'

  test('is told of in the report where only the annex says the name', async () => {
    const plain = await exported(`${memo}\n`, ['--to', 'md'], telling)
    assert.doesNotMatch(plain.err, /names source-1df2/)
    const { code, out, err } = await exported(`${memo}\n`, ['--to', 'md', '--annex'], telling)
    assert.equal(code, 0, err)
    assert.match(out, /Quillfeather keeps the deal alive/, 'what is said on the record is nobody’s secret')
    assert.match(err, /^- The memo names source-1df2, a protected source, without citing it\.$/m)
  })

  test('is not told of where only a citation prints it', async () => {
    const house = open.replace('role: interviewee', 'role: interviewee\n- affiliation: Quillfeather Institute')
    const { code, out, err } = await exported('So it goes on [@orlov2023, para. 1].\n', ['--to', 'md'], {
      '/corpus/orlov2023.md': house,
    })
    assert.equal(code, 0, err)
    assert.match(out, /Quillfeather/)
    assert.doesNotMatch(err, /source-1df2/)
  })

  test('stops an export that cites both', async () => {
    const both = `${memo} They say so [@source-1df2, para. 1].\n`
    assert.equal((await exported(both, ['--to', 'md'], telling)).code, 0)
    const { code, out } = await exported(both, ['--to', 'md', '--annex'], telling)
    assert.equal(code, 2)
    assert.doesNotMatch(out, /Quillfeather/)
  })
})

suite('the annex of evidence', () => {
  const differing = 'The deal is alive [@orlov2023, para. 1]<!--c:not-dead~000000-->.'

  test('says that somebody differs only where that tells nobody', async () => {
    const alone = await mailOf(`${differing}\n`, '--annex')
    assert.match(alone, /^S1: Tamsin Orlov, interview, North Port Review/m)
    assert.match(alone, /^\| E1 \| The deal is alive\. \| in our words: /m)
    assert.doesNotMatch(
      alone,
      /differs/,
      'neither what she said under other terms nor sources that the memo does not cite',
    )
    const cited = await mailOf(`${differing} So it is [@source-1df2; @panel2022, para. 2].\n`, '--annex')
    assert.match(cited, /differs: an official of the region, 2022; differs: a person close to the talks, 2024 \| Orlov/)
    assert.doesNotMatch(cited, /treasurer|Unnamed|paragraph 2/, 'neither whose view they report nor where')
  })

  test('gives each view to who holds it, in interviews of several and where the questioner speaks', async () => {
    const memo =
      'One [@panel2022, para. 1]. Two [@panel2022, para. 2]. Three [@panel2022, sec. 1]. Four [@source-1df2, sec. 1].'
    const mail = await mailOf(`${memo}\n`, '--annex')
    const rows = mail.match(/^\| E\d .*$/gm) ?? []
    assert.deepEqual(
      rows.map((row) => row.split(' | ').slice(2, 4)),
      [
        ['S1', 'Linh'],
        ['S2', 'an official of the region'],
        ['S3', 'the interviewer'],
        ['S4', 'the interviewer'],
      ],
    )
    assert.deepEqual(
      (mail.match(/^S\d: [^;\n]*/gm) ?? []).map((line) => line.trim()),
      [
        'S1: Linh, 2022',
        'S2: an official of the region, 2022',
        'S3: Linh and an official of the region, 2022',
        'S4: a person close to the talks, 2024',
      ],
    )
  })
  test('counts one protected source once, whatever is cited of it', async () => {
    const places = ['', ', para. 1', ', sec. 1', ', para. 99']
    const memo = places.map((place) => `They say so [@source-1df2${place}].`).join(' ')
    for (const annex of [['--annex'], ['--annex', '--annex-for', 'principal']]) {
      const labels = (await mailOf(`${memo}\n`, ...annex)).match(/(?<=^(?:- )?)S\d: [^;\n]*/gm) ?? []
      assert.deepEqual(labels, ['S1: a person close to the talks, 2024'])
    }
  })
})
