import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import type { JsonAttach, JsonImport } from '../../../src/cli/jsonImport.js'
import { realInterview } from '../../support/seeds.js'
import { type Ending, runWith } from './runWith.js'

/** An invented interview as somebody typed it. */
const talk = `Fog over the Strait Accord
12 March 2024

LIND: The vote in Estmark has slipped again. Why is it so late?

OKAFOR: The government in Norport is split over the lanes, and in my view the matter is as simple as that.

By winter, if the numbers hold, the ferries of the northern lane will be running again.

LIND: And what of the southern lane, which nobody seems to want to pay for?

OKAFOR: The southern lane is likely to stay closed until the ministers in both capitals have found the money for it.

LIND: Thank you for your time.

OKAFOR: You are welcome, and come back when it is open.
`

async function imports(argv: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Ending> {
  return runWith(['import', ...argv], { '/talk.txt': talk, ...files })
}

function jsonOf(ending: Ending): JsonImport {
  // What the program prints with --json is what its type says.
  return JSON.parse(ending.out) as JsonImport
}

/** The files that a run wrote below a folder, as the next run finds them. */
function filesOf({ files }: Ending): Record<string, string> {
  return Object.fromEntries([...files].flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])))
}

function read({ files }: Ending, folder = '/mine'): Corpus {
  const corpus = new Corpus()
  for (const [path, text] of files) {
    if (!path.startsWith(`${folder}/`) || typeof text !== 'string') continue
    if (path.endsWith('.txt')) corpus.setSource(`file://${path}`, text)
    else if (/\.(?:md|sums)$/.test(path)) corpus.set(`file://${path}`, text)
  }
  return corpus
}

const onRecord = ['--terms', 'on record', '--out', '/mine'] as const

suite('attache import', () => {
  test('makes an interview and its text, keeps the text out of git and within reach of the editor’s search, and says what it found', async () => {
    const ending = await imports(['/talk.txt', ...onRecord])
    assert.equal(ending.code, 0, ending.out + ending.err)
    const corpus = read(ending)
    const [interview] = corpus.interviews()
    assert.deepEqual([...corpus.problems().values()].flat(), [])
    assert.equal(interview?.title, 'Fog over the Strait Accord')
    assert.equal(interview.issued, '2024-03-12')
    assert.equal(interview.passages.filter(({ ref }) => ref.kind === 'question').length, 3)
    assert.equal(interview.passages.filter(({ ref }) => ref.kind === 'paragraph').length, 4)
    assert.equal(ending.files.get('/mine/.gitignore'), `/${interview.key}.txt\n`)
    assert.equal(ending.files.get('/mine/.ignore'), `!/${interview.key}.txt\n`)
    assert.match(ending.out, /Search in VS Code finds it, by \.ignore, and so do assistants\./)
    assert.match(ending.out, /imported as okafor2024/i)
    assert.match(ending.out, /Questions: 3, answer paragraphs: 4, standfirsts: 0/)
    assert.match(ending.out, /Not known and left out: publisher/)
  })

  test('tells who neither asks nor answers, in words and as data', async () => {
    const signs = '[Q]\nIs the quay shut?\n\n[A]\nIt is.\n\n[O Mette Ravn]\nI object.\n'
    const argv = ['import', '/heard.txt', ...onRecord, '--key', 'heard2024']
    assert.match(
      (await runWith(argv, { '/heard.txt': signs })).out,
      /Mette Ravn, who neither asks nor answers, turns: 1/,
    )
    const [file] = jsonOf(await runWith([...argv, '--json'], { '/heard.txt': signs })).files
    assert.deepEqual(
      file?.transcript?.speakers.map(({ role, name }) => [role, name]),
      [
        ['questioner', undefined],
        ['interviewee', undefined],
        ['other', 'Mette Ravn'],
      ],
    )
  })

  test('refuses to guess the terms, and writes nothing', async () => {
    for (const argv of [[], ['--terms', 'secret'], ['--terms', 'background']]) {
      const ending = await imports(['/talk.txt', '--out', '/mine', ...argv])
      assert.equal(ending.code, 1)
      assert.match(ending.err, /Nothing was written/)
      if (argv.includes('secret'))
        assert.match(ending.err, /“secret” is none of the terms; expected --terms “on record”, “background”/)
      assert.deepEqual(
        [...ending.files.keys()].filter((path) => path.startsWith('/mine/')),
        [],
      )
    }
  })

  test('takes several files, tells what is wrong with one and goes on', async () => {
    const files = { '/speech.txt': 'Friends, we have come far. '.repeat(40), '/empty.txt': '' }
    const ending = await imports(['/speech.txt', '/gone.txt', '/empty.txt', '/talk.txt', ...onRecord], files)
    // As in a check: what could not be read is worse than what was refused.
    assert.equal(ending.code, 1)
    assert.match(ending.out, /\/speech\.txt: not imported\n {2}This is not an interview/)
    assert.match(ending.out, /\/gone\.txt: not imported\n {2}There is no such file, or it cannot be read\./)
    assert.match(ending.out, /\/empty\.txt: not imported\n {2}The file is empty\./)
    assert.equal(read(ending).interviews().length, 1)
  })

  test('takes signs for true that somebody has put into the text of an interview, and keeps its claims', async () => {
    const first = await imports(['/talk.txt', ...onRecord])
    const files = filesOf(first)
    const file = '/mine/okafor2024.txt'
    const before = files[file] ?? ''
    const changed = before.replace('[¶2]', '[Q]')
    assert.notEqual(changed, before)
    const again = await imports([file, ...onRecord], { ...files, [file]: changed })
    assert.match(again.out, /imported again as/)
    assert.match(again.out, /Layout: the marks/)
    assert.doesNotMatch(again.out, /Not known and left out/)
    const questions = (text = ''): number => text.match(/^\[Q\d+\]/gm)?.length ?? 0
    assert.equal(questions(filesOf(again)[file]), questions(before) + 1)
  })

  test('gives one paragraph to another of several by a sign, adds nobody, and says whose voice it is now', async () => {
    const panel = [
      'Panel on the quay',
      'Tom Lind: Who closed the quay?',
      'Ines Okafor: The board did, on the twelfth of eleven mornings.',
      'Tom Lind: And who stood outside?',
      'Mara Eck: The crews, who stood outside in the rain.',
      'Tom Lind: What follows?',
      'Piet Vos: A ladder, I hope, for we have asked for one since the flood.',
    ].join('\n\n')
    const first = filesOf(await imports(['/panel.txt', ...onRecord, '--key', 'panel'], { '/panel.txt': panel }))
    const text = first['/mine/panel.txt'] ?? ''
    const signed = text.replace('[¶1]', '[A Mara Eck]')
    assert.notEqual(signed, text)
    const again = await imports(['/mine/panel.txt', ...onRecord, '--key', 'panel'], {
      ...first,
      '/mine/panel.txt': signed,
    })
    const file = filesOf(again)['/mine/panel.md'] ?? ''
    assert.deepEqual(file.match(/(?<=^### )[A-Z][a-z]+ [A-Z][a-z]+(?= \{)/gm), [
      'Tom Lind',
      'Ines Okafor',
      'Mara Eck',
      'Piet Vos',
    ])
    assert.deepEqual(
      file.match(/voice=\w+/g),
      ['eck', 'eck', 'vos'].map((id) => `voice=${id}`),
    )
    assert.equal(file.match(/^- role: interviewee$/gm)?.length, 3)
    assert.match(again.out, /Speaker changed: ¶1\n/)
    const json = await imports(['/mine/panel.txt', ...onRecord, '--key', 'panel', '--json'], {
      ...first,
      '/mine/panel.txt': signed,
    })
    assert.deepEqual(jsonOf(json).files[0]?.changes?.otherVoice, ['¶1'])
    assert.deepEqual(jsonOf(json).files[0]?.changes?.reread, [])
  })

  test('never overwrites: what is there stays, and another interview gets another key', async () => {
    const other = talk
      .replace(/The government[^]*?\n\nBy winter[^]*?\n/, 'It was lost in a drawer of the ministry for a month.\n')
      .replace(/The southern lane is[^\n]*/, 'Nobody is asking for that lane any more, as far as I can see.')
      .replace(/You are welcome[^\n]*/, 'Goodbye then, and mind the step on your way out of here.')
    const first = await imports(['/talk.txt', ...onRecord])
    const second = await imports(['/other.txt', ...onRecord], { ...filesOf(first), '/other.txt': other })
    assert.equal(second.code, 0, second.out)
    assert.match(second.out, /imported as okafor2024b/)
    for (const [path, text] of Object.entries(filesOf(first)))
      if (path.startsWith('/mine/okafor2024.')) assert.equal(second.files.get(path), text)
    const stray = await imports(['/talk.txt', ...onRecord, '--key', 'lanes'], { '/mine/lanes.txt': 'my notes' })
    assert.equal(stray.code, 2)
    assert.equal(stray.files.get('/mine/lanes.txt'), 'my notes')
  })

  test('shows what it would write, and writes nothing', async () => {
    const ending = await imports(['/talk.txt', ...onRecord, '--dry-run'])
    assert.match(ending.out, /would be imported as okafor2024/)
    assert.match(ending.out, /\/mine\/okafor2024\.md/)
    assert.deepEqual(
      [...ending.files.keys()].filter((path) => path.startsWith('/mine/')),
      [],
    )
  })

  test('prints each line with what was made of it where that is asked for, and only of what may be told', async () => {
    const { out } = await imports(['/talk.txt', ...onRecord, '--dry-run', '--as-read'])
    assert.match(out, /^ +6 A +OKAFOR: The government[^\n]* ← Okafor$/m)
    assert.doesNotMatch((await imports(['/talk.txt', ...onRecord, '--dry-run'])).out, /The government/)
    for (const other of [['--json'], ['--terms', 'background', '--description', 'an official']]) {
      const refusal = await imports(['/talk.txt', ...onRecord, ...other, '--as-read'])
      assert.equal(refusal.code, 1)
      assert.match(refusal.err, /--as-read prints names/)
      assert.equal(refusal.out, '')
    }
  })

  test('gives places in the input as JSON', async () => {
    const [file] = jsonOf(await imports(['/talk.txt', ...onRecord, '--json'])).files
    assert.equal(file?.result, 'imported')
    const { transcript } = file
    assert.equal(transcript?.layout, 'labels')
    const first = transcript.passages.find(({ ref }) => ref === '¶1')
    const [piece] = first?.pieces ?? []
    assert.equal(talk.slice(piece?.start, piece?.end).slice(0, 14), 'The government')
    assert.equal(piece?.line, 6)
    const labels = transcript.dropped.filter(({ why }) => why === 'label')
    assert.deepEqual(
      labels.map(({ start, end }) => talk.slice(start, end).replace(/\W+$/, '')),
      ['LIND', 'OKAFOR', 'LIND', 'OKAFOR', 'LIND', 'OKAFOR'],
    )
  })

  test('takes a newer transcript into the interview that is there, glossaries too', async () => {
    const first = await imports(['/talk.txt', ...onRecord])
    const claim =
      '\n### Lanes {#lanes}\n\n###### North by winter {#north}\n\nThe northern ferries will run.\n\n- at: ¶2 “By winter, if … running again”\n- kind: forecast\n'
    const before = filesOf(first)
    before['/mine/okafor2024.md'] += claim
    before['/mine/strait.md'] =
      '---\nattache: glossary/1\n---\n\n# Strait\n\n## Places\n\n### Northern lane {#north}\n\n- type: lane\n- definition: A lane. [@okafor2024, para. 2]\n'
    const newer = talk.replace(
      'OKAFOR: The government',
      'OKAFOR: Let me begin with what nobody wants to hear.\n\nThe government',
    )
    const ending = await imports(['/newer.txt', ...onRecord, '--json'], { ...before, '/newer.txt': newer })
    assert.equal(ending.code, 0, ending.out)
    const [file] = jsonOf(ending).files
    assert.equal(file?.result, 'imported-again')
    assert.deepEqual(file.changes?.moved[0], { from: '¶1', to: '¶2' })
    const corpus = read(ending)
    assert.deepEqual([...corpus.problems().values()].flat(), [])
    assert.equal(corpus.claim('okafor2024#north')?.at[0].ref.number, 3)
    assert.match(filesOf(ending)['/mine/strait.md'] ?? '', /\[@okafor2024, para\. 3\]/)
    assert.equal(corpus.interviews().length, 1)
  })

  test('says which memos still have the numbers of the older transcript, and leaves them as they are', async () => {
    const before = filesOf(await imports(['/talk.txt', ...onRecord]))
    const memo =
      'The matter is simple [@okafor2024, para. 1]. Ferries will run [@okafor2024, para. 2; @other2020, para. 1].\n'
    const newer = talk.replace('OKAFOR: The government', 'OKAFOR: Let me begin elsewhere.\n\nThe government')
    const files = {
      ...before,
      '/newer.txt': newer,
      './memos/lanes.md': memo,
      './memos/silent.md': 'See [@other2020, para. 1].\n',
    }
    const ending = await imports(['/newer.txt', ...onRecord], files)
    assert.equal(ending.code, 0, ending.out)
    assert.match(
      ending.out,
      /\.\/memos\/lanes\.md cites okafor2024 by its older numbers in 2 citations, and is left as it is/,
    )
    assert.doesNotMatch(ending.out, /silent\.md/)
    assert.equal(ending.files.get('./memos/lanes.md'), memo)
  })

  test('puts no new names in the place of a file of names that is damaged', async () => {
    const background = [
      '--terms',
      'background',
      '--description',
      'a diplomat',
      '--out',
      '/mine',
      '--key',
      'talk-7',
      '--store',
    ]
    const first = await imports(['/talk.txt', ...background])
    assert.equal(first.code, 0, first.out)
    const names = '/home/.attache/protected/talk-7.names.json'
    for (const damaged of ['{"attache": "names/1", "key"', 'huge']) {
      const files = { ...filesOf(first), [names]: damaged, '/newer.txt': talk.replace('as simple', 'as difficult') }
      const { code, out, files: after } = await imports(['/newer.txt', ...background], files)
      assert.equal(code, 2)
      assert.match(out, /talk-7\.names\.json cannot be read as a file of names/)
      assert.equal(after.get(names), damaged)
      assert.equal(
        after.get('/home/.attache/protected/talk-7.txt'),
        first.files.get('/home/.attache/protected/talk-7.txt'),
      )
    }
  })

  test('says of a protected transcript without capitals that names in lower case are not found', async () => {
    const background = [
      '--terms',
      'background',
      '--description',
      'a diplomat',
      '--out',
      '/mine',
      '--key',
      'talk-7',
      '--store',
    ]
    const said = async (text: string, terms: readonly string[]): Promise<boolean> => {
      const { code, out } = await imports(['/low.txt', ...terms], { '/low.txt': text })
      assert.equal(code, 0, out)
      return /Names that stand in lower case are not found; add each of them with --name\./.test(out)
    }
    const lower = talk.toLowerCase().replaceAll('lind:', 'Q:').replaceAll('okafor:', 'A:')
    assert.deepEqual(
      [await said(lower, background), await said(talk, background), await said(lower, onRecord)],
      [true, false, false],
    )
    const few = lower.replace(
      /(^|: |[.?] |\n)([a-z])/g,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    assert.equal(await said(few, background), true)
    const named = await imports(['/low.txt', ...background, '--name', 'norport'], { '/low.txt': lower })
    assert.doesNotMatch(String(named.files.get('/mine/talk-7.md')), /norport/i)
  })

  test('is no success where a claim is not found again', async () => {
    const first = await imports(['/talk.txt', ...onRecord])
    const before = filesOf(first)
    before['/mine/okafor2024.md'] +=
      '\n### Lanes {#lanes}\n\n###### North by winter {#north}\n\nThe northern ferries will run.\n\n- at: ¶2 “By winter, if … running again”\n- kind: forecast\n'
    const newer = talk.replace(/By winter[^\n]*\n\n/, '')
    const ending = await imports(['/newer.txt', ...onRecord], { ...before, '/newer.txt': newer })
    assert.equal(ending.code, 2)
    assert.match(ending.out, /The words of “North by winter” \(line \d+, ¶2\) were not found, so/)
  })
})

suite('attache attach', () => {
  async function withoutText(): Promise<Record<string, string>> {
    const files = filesOf(await imports(['/talk.txt', ...onRecord]))
    delete files['/mine/okafor2024.txt']
    delete files['/mine/.gitignore']
    return files
  }

  test('keeps a copy beside the interview, out of git, and says that it matches', async () => {
    const ending = await runWith(['attach', '/talk.txt', '--key', 'okafor2024', '--corpus', '/mine'], {
      ...(await withoutText()),
      '/talk.txt': talk,
    })
    assert.equal(ending.code, 0, ending.out + ending.err)
    assert.match(ending.out, /7 of 7 passages match\./)
    assert.match(String(ending.files.get('/mine/okafor2024.txt')), /\[¶2\]\nBy winter/)
    assert.equal(ending.files.get('/mine/.gitignore'), '/okafor2024.txt\n')
  })

  test('names the passages that differ or are missing', async () => {
    const other = talk.replace('if the numbers hold', 'if the ministers agree').replace(/LIND: Thank you[^\n]*\n\n/, '')
    const ending = await runWith(['attach', '/copy.txt', '--key', 'okafor2024', '--corpus', '/mine', '--json'], {
      ...(await withoutText()),
      '/copy.txt': other,
    })
    assert.equal(ending.code, 2)
    const { passages } = JSON.parse(ending.out) as JsonAttach
    const not = passages.filter(({ state }) => state !== 'same')
    assert.ok(
      not.some(({ ref, state }) => ref === '¶2' && state === 'differs'),
      ending.out,
    )
    assert.ok(
      not.some(({ ref, state }) => ref === 'Q3' && state === 'missing'),
      ending.out,
    )
  })

  test('confirms every passage of the shipped interview in the real text, and copies what it needs into a corpus of one’s own', async function () {
    const files: Record<string, string> = { '/real.txt': realInterview(this) }
    for (const name of ['small2010.md', 'small2010.sums', 'china-pakistan.md'])
      files[`/shipped/${name}`] = fs.readFileSync(`corpus/${name}`, 'utf8')
    const ending = await runWith(
      ['attach', '/real.txt', '--key', 'small2010', '--corpus', '/shipped', '--out', '/mine'],
      files,
    )
    assert.equal(ending.code, 0, ending.err)
    assert.match(ending.out, /^28 of 28 passages match\.$/m)
    const corpus = read(ending)
    assert.deepEqual([...corpus.problems().values()].flat(), [])
    assert.equal(corpus.sourceOf('small2010')?.blocks.length, 28)
    assert.equal(ending.files.get('/mine/.gitignore'), '/small2010.txt\n')
  })

  test('writes nothing where it is another text, and leaves a text that is there', async () => {
    const files = {
      ...(await withoutText()),
      '/copy.txt': 'Q: Is the dam safe today?\n\nA: It is safe.\n\nQ: And tomorrow?\n\nA: That I do not know.\n',
    }
    const other = await runWith(['attach', '/copy.txt', '--key', 'okafor2024', '--corpus', '/mine'], files)
    assert.equal(other.code, 2)
    assert.match(other.out, /not the transcript of that interview/)
    assert.equal(other.files.has('/mine/okafor2024.txt'), false)
    const again = await runWith(['attach', '/talk.txt', '--key', 'okafor2024', '--corpus', '/mine'], {
      ...files,
      '/talk.txt': talk,
      '/mine/okafor2024.txt': '[¶1]\nmine\n',
    })
    assert.equal(again.code, 1)
    assert.equal(again.files.get('/mine/okafor2024.txt'), '[¶1]\nmine\n')
  })
})
