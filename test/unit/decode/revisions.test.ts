import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { readWord } from '../../../src/decode/formats.js'
import { ourRevisions, pandocRevisions, paragraphsIn } from '../../support/pandocRevisions.js'
import { seeded } from '../../support/reviews.js'
import { skip } from '../../support/skip.js'
import { paragraph, run, wordDocument } from '../../support/wordFile.js'

const who = ['A. Chief', 'B. Deputy', 'Łucja Ćwik']
const words = 'the treaty rain delegates sign autumn talks harbour levy & <annex> “may” not 14'.split(' ')
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A document of paragraphs and comments in which some words were put in, struck out, moved and commented on. */
function generated(seed: number): Uint8Array {
  const random = seeded(seed)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const some = (): string => escaped(Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(words)).join(' '))
  const comments: string[] = []
  const by = (): string => `w:author="${pick(who)}" w:date="2026-12-0${1 + Math.floor(random() * 9)}T10:00:00Z"`
  const piece = (): string => {
    const kind = random()
    if (kind < 0.4) return run(`${some()} `)
    if (kind < 0.6) return `<w:ins w:id="1" ${by()}>${run(`${some()} `)}</w:ins>`
    const struck = `<w:r><w:delText xml:space="preserve">${some()} </w:delText></w:r>`
    if (kind < 0.8) return `<w:del w:id="2" ${by()}>${struck}</w:del>`
    if (kind < 0.9) {
      const id = comments.length
      comments.push(`<w:comment w:id="${id}" ${by()}>${paragraph(run(some()))}</w:comment>`)
      return `<w:commentRangeStart w:id="${id}"/>${run(`${some()} `)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    }
    return run(`${some()} `, `<w:b/><w:rPrChange w:id="3" ${by()}><w:rPr/></w:rPrChange>`)
  }
  const one = (): string => paragraph(Array.from({ length: 1 + Math.floor(random() * 5) }, piece).join(''))
  const body = Array.from({ length: 5 }, one).join('')
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return wordDocument(body, [], {
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    'word/comments.xml': `<w:comments xmlns:w="${main}">${comments.join('')}</w:comments>`,
  })
}

suite('Tracked changes and comments of a Word file', () => {
  test('are those that Pandoc finds, in each of forty documents', async function () {
    this.timeout(60_000)
    for (let seed = 1; seed <= 40; seed++) {
      const bytes = generated(seed)
      const oracle = pandocRevisions(bytes)
      if (!oracle) return skip(this, 'Pandoc is not installed')
      const file = await readWord(bytes)
      assert.ok('stories' in file)
      assert.ok(oracle.length > 0)
      assert.deepEqual(ourRevisions(file.stories), oracle, `document ${seed}`)
    }
  })

  /**
   * Of 194 documents of pandoc, docx4j, Open XML SDK and PowerTools, POI, mammoth, docx-rs, python-docx and Python-Redlines 159 are equal. Else Pandoc
   * leaves out what it has no place for: comments and their answers that begin between paragraphs, in cells or in tracked words; changes in text
   * boxes, formulas and fields; the inner one of two nested changes. It joins the paragraphs of a comment, and names signs of Wingdings.
   */
  test('are those that Pandoc finds in four of five real documents, and never fewer by a tenth', async function () {
    this.timeout(120_000)
    const folder = process.env['ATTACHE_WORD_FILES']
    if (folder === undefined) return skip(this, 'ATTACHE_WORD_FILES names no folder')
    const told = { all: 0, same: 0 }
    for (const name of fs.readdirSync(folder).filter((one) => one.endsWith('.docx'))) {
      const bytes = new Uint8Array(fs.readFileSync(path.join(folder, name)))
      const oracle = pandocRevisions(bytes)
      if (!oracle) continue
      const file = await readWord(bytes)
      assert.ok('stories' in file, name)
      const ours = ourRevisions(file.stories)
      told.all += 1
      if (JSON.stringify(ours) === JSON.stringify(oracle)) told.same += 1
      assert.ok(ours.length >= oracle.length * 0.9, name)
    }
    assert.ok(told.all >= 30 && told.same >= told.all * 0.8, JSON.stringify(told))
  })

  test('stand on their words, answer each other, and tell of looks that were changed', async () => {
    const by = 'w:author="A. Chief" w:date="2026-12-04T10:00:00Z"'
    const file = await readWord(
      wordDocument(
        '<w:bookmarkStart w:id="7" w:name="_Place1"/>' +
          paragraph(
            run('Say ') +
              '<w:commentRangeStart w:id="0"/>' +
              run('why', `<w:b/><w:rPrChange w:id="3" ${by}><w:rPr/></w:rPrChange>`) +
              '<w:commentRangeEnd w:id="0"/><w:bookmarkEnd w:id="7"/>' +
              run('.'),
          ),
        [],
        {
          'word/comments.xml':
            `<w:comments xmlns:w="w"><w:comment w:id="0" ${by}><w:p w14:paraId="0A"><w:r><w:t>Is it so?</w:t></w:r></w:p></w:comment>` +
            `<w:comment w:id="1" w:author="B. Deputy"><w:p w14:paraId="0B"><w:r><w:t>It is.</w:t></w:r></w:p></w:comment></w:comments>`,
          'word/commentsExtended.xml':
            '<w15:commentsEx xmlns:w15="w15"><w15:commentEx w15:paraId="0A"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/></w15:commentsEx>',
        },
      ),
    )
    assert.ok('stories' in file)
    const [text, ...comments] = file.stories
    const [only] = paragraphsIn(text?.blocks ?? [])
    assert.deepEqual(
      only?.marks.map(({ of, isStart, before, name }) => [of, isStart, before, name]),
      [
        ['bookmark', true, 0, '_Place1'],
        ['comment', true, 1, undefined],
        ['comment', false, 2, undefined],
        ['bookmark', false, 2, undefined],
      ],
    )
    assert.deepEqual(
      only.runs.map(({ revisions }) => revisions.map(({ kind, author }) => `${kind} ${author}`)),
      [[], ['formatted A. Chief'], []],
    )
    const told = comments.filter(({ id }) => id !== undefined)
    assert.deepEqual(
      told.map(({ id, author, replyTo }) => [id, author, replyTo]),
      [
        ['0', 'A. Chief', undefined],
        ['1', 'B. Deputy', '0'],
      ],
    )
  })
})
