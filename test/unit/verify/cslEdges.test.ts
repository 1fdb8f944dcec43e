import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { spawnSync } from 'node:child_process'
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' }
import { skip } from '../../support/skip.js'
import { compareWithPandoc, type ComparedStyle, type Difference, type Habit } from '../csl/comparison.js'
import { edgeMemos, groupMemos, locatorMemos } from '../csl/edgeMemos.js'

const bibliography = 'test/fixtures/csl/edges.json'
const sources = 'test/fixtures/csl/sources.json'
const shipped = ['apa', 'chicago-notes', 'chicago-author-date']
const inText =
  'Pandoc sorts the work that the sentence names among the others, so that its place stands apart from its name'
const nameless =
  'Pandoc leaves the author out of a work whose author is to be printed, since the one before it goes without'
const comma = 'the manual keeps a comma behind a title’s question mark, and so does our engine'
const noLabel = 'Pandoc finds no words for some terms in this style'
const localeTerm = 'the locale files have other words'

const habits: readonly Habit[] = [
  { pattern: /(\d+)BC\b/, ours: '$1 BC', reason: 'a space belongs between them' },
  { pattern: /’([.,])”/, ours: '$1’”', reason: 'American stops stand within both quotation marks' },
  { pattern: /([Tt]hings)”\*\./, ours: '$1.”*', reason: 'and within those that end a title' },
  { pattern: /It’s ‘so([.,]?)’”/, ours: 'It’s ‘So$1’”', reason: 'the last word of a title has a capital' },
  { pattern: /“so”’/, ours: '“So”’', reason: 'the last word of a title has a capital' },
  {
    pattern: /“Big ‘Inner’/,
    ours: '“big ‘inner’',
    reason: 'the engine leaves the case of a quotation that holds another',
  },
  {
    pattern: /‘Big “Inner”/,
    ours: '‘big “inner”',
    reason: 'the engine leaves the case of a quotation that holds another',
  },
  { pattern: /A–3/, ours: 'A-3', reason: 'A-3 is one page, not a range' },
  { pattern: /(sec|Section)s(\.?) 3 of many/, ours: '$1$2 3 of many', reason: 'it is one section' },
  { pattern: /à l'adresse/, ours: 'à l’adresse', reason: localeTerm },
  { pattern: /hg\. von/, ours: 'hrsg. von', reason: localeTerm },
  { pattern: /Tran\./, ours: 'Trans.', reason: localeTerm },
]

const differences: readonly Difference[] = [
  {
    style: 'apa groups',
    theirs: '(Abel et al., 2021; Grant; 2016, p. 3; Karr, 2014, 2016; Vance & Ito, 2017)',
    ours: 'Grant (2016, p. 3; Abel et al., 2021; Karr, 2014, 2016; Vance & Ito, 2017)',
    reason: inText,
  },
  {
    style: 'harvard groups',
    theirs: '(Karr, 2014, 2016; Grant; 2016, p. 3; Vance and Ito, 2017; Abel *et al.*, 2021)',
    ours: 'Grant (2016, p. 3; Abel *et al.*, 2021; Karr, 2014, 2016; Vance and Ito, 2017)',
    reason: inText,
  },
  {
    style: 'apa groups',
    theirs: '(2014, 2016; Okafor & Lindqvist, 2019; 2019, p. 3)',
    ours: '(2014; Karr, 2016; Okafor & Lindqvist, 2019; 2019, p. 3)',
    reason: nameless,
  },
  {
    style: 'harvard groups',
    theirs: '(2014, 2016; Okafor and Lindqvist, 2019; 2019, p. 3)',
    ours: '(2014; Karr, 2016; Okafor and Lindqvist, 2019; 2019, p. 3)',
    reason: nameless,
  },
  ...['chicago-author-date groups', 'chicago-pandoc groups'].map((style) => ({
    style,
    theirs: '(Okafor and Lindqvist 2019; 2019, 3; 2014, 2016)',
    ours: '(Okafor and Lindqvist 2019; 2019, 3; 2014; Karr 2016)',
    reason: nameless,
  })),
  {
    style: 'harvard groups',
    theirs: '(*The Port Sel Courier*, 2011; Karr, 2014, 2016; “Who owns the river?” 2018)',
    ours: '(*The Port Sel Courier*, 2011; Karr, 2014, 2016; “Who owns the river?,” 2018)',
    reason: comma,
  },
  {
    style: 'chicago-notes en-US',
    theirs: 'Al Bee, “The ‘Hidden’ Hand of Small States,” *Mud* 3, no. 2 (2012): 8, https://doi.org/10.1/x.1.',
    ours: 'Al Bee, “The ‘Hidden’ Hand of Small States,” *Mud* 3, no. 2 (2012): 8, https://doi.org/10.1/x.1',
    reason: 'where a footnote begins with an author’s name it is the memo’s sentence, whose full stop Pandoc adds',
  },
  ...[
    ['Pug et al. (2016, 3)', 'Pug et al. (2016, Chapter 3)'],
    [
      '(Bee, 2012, Book 1; Cat, 2012, 2; Dog, 2013, Column 3; Fox, 2001–2004, Figure 4; Gnu, 2014, Folio 5; Hen, ca. 1850, Number 6)',
      '(Bee, 2012, Book 1; Cat, 2012, Chapter 2; Dog, 2013, Column 3; Fox, 2001–2004, Figure 4; Gnu, 2014, Folio 5; Hen, ca. 1850, Number 6)',
    ],
    [
      '(Bee, 2012, 7; Cat, 2012, Note 8; Dog, 2013, Opus 9; Fox, 2001–2004, p. 10; Gnu, 2014, para. 11; Hen, ca. 1850, Part 12)',
      '(Bee, 2012, Line 7; Cat, 2012, Note 8; Dog, 2013, Opus 9; Fox, 2001–2004, p. 10; Gnu, 2014, para. 11; Hen, ca. 1850, Part 12)',
    ],
    [
      '(Bee, 2012, Section 13; Cat, 2012, Sub verbo 14; Dog, 2013, 15; Fox, 2001–2004, Volume 16)',
      '(Bee, 2012, Section 13; Cat, 2012, Sub verbo 14; Dog, 2013, Verse 15; Fox, 2001–2004, Volume 16)',
    ],
    [
      '(Bee, 2012, Books 1–2; Cat, 2012, 2, 3; Dog, 2013, Column 3 and 4; Fox, 2001–2004, Figures 4–5; Gnu, 2014, Sections 5–6)',
      '(Bee, 2012, Books 1–2; Cat, 2012, Chapters 2, 3; Dog, 2013, Column 3 and 4; Fox, 2001–2004, Figures 4–5; Gnu, 2014, Sections 5–6)',
    ],
  ].map(([theirs = '', ours = '']) => ({ style: 'apa-repository', theirs, ours, reason: noLabel })),
]

const metHabits = new Set<Habit>()
const listed = { differences, habits, metHabits }

suite('the edges of CSL through Pandoc', () => {
  for (const csl of shipped) {
    for (const lang of ['en-US', 'en-GB', 'de', 'fr', 'es']) {
      const style = { style: `${csl} ${lang}`, csl, lang }
      test(`in ${style.style}`, function () {
        const memos = lang === 'en-US' ? [...edgeMemos, ...locatorMemos] : edgeMemos
        compareWithPandoc(this, style, { bibliography, memos, ...listed })
      })
    }
    if (csl !== 'chicago-notes')
      test(`brackets of several in ${csl}`, function () {
        const style = { style: `${csl} groups`, csl, lang: 'en-US' }
        compareWithPandoc(this, style, { bibliography: sources, memos: groupMemos, ...listed })
      })
  }
})

suite('foreign styles through Pandoc', () => {
  let folder = ''
  suiteSetup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-styles-'))
  })
  suiteTeardown(() => {
    fs.rmSync(folder, { recursive: true })
  })
  const save = (style: string, text: string): ComparedStyle => {
    const csl = path.join(folder, `${style}.csl`)
    fs.writeFileSync(csl, text)
    return { style, csl, lang: 'en-US' }
  }
  const compare = (context: Mocha.Context, compared: ComparedStyle): void => {
    compareWithPandoc(context, compared, { bibliography, memos: [...edgeMemos, ...locatorMemos], ...listed })
    const style = { ...compared, style: `${compared.style} groups` }
    compareWithPandoc(context, style, { bibliography: sources, memos: groupMemos, ...listed })
  }

  test('Harvard, Cite Them Right', function () {
    compare(this, save('harvard', styles.harvard1))
  })

  test('APA as the styles’ repository has it', function () {
    // So big that a memo in it takes ten times as long.
    const memos = [...edgeMemos, ...locatorMemos.filter((memo) => /^(?:Terms|Plurals|@editors|Editor)/.test(memo))]
    compareWithPandoc(this, save('apa-repository', styles.apa), { bibliography, memos, ...listed })
  })

  test('Chicago as Pandoc brings it', function () {
    const { stdout, error } = spawnSync('pandoc', ['--print-default-data-file', 'default.csl'], { encoding: 'utf8' })
    if (error) return skip(this, 'Pandoc is not installed')
    compare(this, save('chicago-pandoc', stdout))
  })

  test('all that is listed as Pandoc’s habit is one', function () {
    if (metHabits.size === 0) return skip(this, 'Pandoc is not installed')
    assert.deepEqual(
      habits.filter((habit) => !metHabits.has(habit)),
      [],
    )
  })
})
