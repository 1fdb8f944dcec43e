import assert from 'node:assert/strict'
import { readDocx } from '../../support/docx.js'
import { notesInterview, notesText } from '../../support/notes.js'
import { runWith } from './runWith.js'

const captions = notesInterview.replace('source-kind: notes', 'source-kind: machine captions')
const transcript = notesInterview.replace('source-kind: notes\n', '')
const onBackground = notesInterview
  .replace(/author:\n.*\n.*\n/, '')
  .replace('terms: on record', 'terms: background\ndescription: an engineer')
  .replace('### Ines Okonjo', '### Speaker')

const names = { attache: 'names/1', key: 'okonjo2024', names: ['Ines Okonjo'], affiliations: [], stated: {} }

const store = '/home/.attache/protected/okonjo2024'

/** A memo that quotes the notes, exported with an annex. */
async function exported(language: string, interview: string, style = 'chicago-notes') {
  const argv = ['export', '/memos/m.md', '--to', 'docx', '--annex', '--force', '--store', '--style', style]
  const { files, err } = await runWith(argv, {
    '/memos/m.md': `---\nlang: ${language}\n---\n\nShe said that “nobody has money for lights” [@okonjo2024, para. 1].\n`,
    '/corpus/okonjo2024.md': interview,
    ...(interview === onBackground
      ? { [`${store}.txt`]: notesText, [`${store}.names.json`]: JSON.stringify(names) }
      : { '/corpus/okonjo2024.txt': notesText }),
  })
  const made = files.get('/memos/m.docx')
  assert.ok(made instanceof Uint8Array, err)
  const { tables, footnotes, paragraphs } = readDocx(made)
  const row = tables.at(-1)?.[1] ?? []
  const source = paragraphs.find(({ text }) => text.startsWith('S1: '))?.text.slice(4)
  return { source, check: row.at(-1), note: footnotes[0] ?? '' }
}

suite('what the text of an interview is', () => {
  const languages = [
    [
      'en-GB',
      'conversation, from notes of 14 March 2024',
      'quoted words to the letter, from notes\nsentence not read',
      ', from notes.',
    ],
    ['de', 'Gespräch, aus Notizen, 14. März 2024', 'Zitat wörtlich, aus Notizen\nSatz nicht gelesen', ', aus Notizen.'],
    [
      'fr',
      'conversation, d’après des notes, 14 mars 2024',
      'citation mot à mot, d’après des notes\nphrase non relue',
      ', d’après des notes.',
    ],
    [
      'es',
      'conversación, según notas, 14 de marzo de 2024',
      'cita literal, según notas\nfrase no leída',
      ', según notas.',
    ],
  ] as const
  for (const [language, source, check, note] of languages)
    test(`is told with a quotation, in the annex and in notes: ${language}`, async () => {
      const found = await exported(language, notesInterview)
      assert.equal(found.source, `Ines Okonjo, ${source}`)
      assert.equal(found.check, check)
      assert.ok(found.note.includes(note), found.note)
      assert.doesNotMatch(found.note, /Cost is/)
    })

  test('is told of machine captions', async () => {
    const { source, check, note } = await exported('en', captions, 'apa')
    assert.match(source ?? '', /, from machine captions of March 14, 2024$/)
    assert.equal(check, 'quoted words to the letter, from machine captions\nsentence not read')
    assert.equal(note, '')
  })

  test('is told of a protected source with the year alone', async () => {
    const { source, note } = await exported('en', onBackground)
    assert.equal(source, 'an engineer, from notes of 2024; on background')
    assert.match(note, /an engineer.*from notes/i)
    assert.doesNotMatch(note, /March|nobody/i)
  })

  test('is not told of a transcript', async () => {
    const { source, check, note } = await exported('en', transcript)
    assert.equal(check, 'quoted words to the letter\nsentence not read')
    assert.doesNotMatch(`${source} ${note}`, /from/)
  })

  test('stands with the place where words are found, and where they differ', async () => {
    const quoted = await runWith(['quote', 'Nobody has money for lamps'], {
      '/corpus/okonjo2024.md': notesInterview,
      '/corpus/okonjo2024.txt': notesText,
    })
    assert.match(
      quoted.out,
      /Quotation differs from .*¶1 \[okonjo2024\], from notes of 14 March 2024: you write “lamps”/,
    )
    const found = await runWith(['quote', 'Nobody has money for lights'], {
      '/corpus/okonjo2024.md': captions,
      '/corpus/okonjo2024.txt': notesText,
    })
    assert.match(found.out, /Found: .*¶1 \[okonjo2024\], from machine captions of 14 March 2024\./)
    const checked = await runWith(['check', '/memos/m.md'], {
      '/memos/m.md': 'She said: “Nobody has money for lamps” [@okonjo2024, para. 1].\n',
      '/corpus/okonjo2024.md': notesInterview,
      '/corpus/okonjo2024.txt': notesText,
    })
    assert.match(checked.out, /Quotation differs from Okonjo, ¶1, from notes of 14 March 2024: you write “lamps”/)
  })
})
