import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { decode } from '../../../src/decode/formats.js'
import { decoded, textsOf } from './support.js'

const words = 'Q: Où est le bac ?\r\n\r\nA: À quai – « comme toujours ».'

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const units = `${hasMark ? '\ufeff' : ''}${text}`
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}

suite('plain text', () => {
  const encodings: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8', new TextEncoder().encode(words), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${words}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(words, true, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(words, false, true), 'utf-16be'],
    ['UTF-16 LE without one', utf16(words, true, false), 'utf-16le'],
    ['UTF-16 BE without one', utf16(words, false, false), 'utf-16be'],
    ['Windows-1252', windows1252(words), 'windows-1252'],
  ]
  for (const [name, bytes, encoding] of encodings)
    test(`is read in ${name}`, async () => {
      const extract = await decoded(bytes, 'talk.txt')
      assert.equal(extract.text, words)
      assert.equal(extract.encoding, encoding)
      assert.deepEqual(textsOf(extract), words.split('\r\n\r\n'))
    })

  test('of any kind comes out as it went in, with a block for each line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        if (!text.trim() || /\p{Cc}|\ufffd|\ufeff/u.test(text)) return
        const extract = await decoded(text, 'talk.txt')
        assert.equal(extract.text, text)
      }),
      { numRuns: 300 },
    )
  })

  test('that was cut off within a letter is still read as what it is', async () => {
    const bytes = new TextEncoder().encode(
      'À quai, où la mer est à demi gelée, à côté des bâtiments, là où l’été s’achève à',
    )
    const extract = await decoded(bytes.slice(0, -1), 'talk.txt')
    assert.equal(extract.encoding, 'utf-8')
    assert.match(extract.text, /^À quai, où .* bâtiments/)
  })

  const refused: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['an empty file', new Uint8Array(), 'talk.txt', 'empty'],
    ['a file of spaces', new TextEncoder().encode(' \n \n'), 'talk.txt', 'empty'],
    [
      'a picture that is called text',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256),
      'talk.txt',
      'binary',
    ],
    ['a format that nobody reads', new TextEncoder().encode(words), 'talk.rtf', 'unknown format'],
    ['a name without an ending', new TextEncoder().encode(words), 'talk', 'unknown format'],
    ['an archive that is no document', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9]), 'talk.txt', 'damaged'],
    ['a PDF file that is nothing inside', new TextEncoder().encode('%PDF-1.7\nnothing'), 'talk.pdf', 'damaged'],
  ]
  for (const [what, bytes, name, unreadable] of refused)
    test(`says of ${what} that it is ${unreadable}`, async () => {
      assert.deepEqual(await decode(bytes, name), { unreadable })
    })

  test('of more than 50 MB is too large, and of 50 MB is read', async () => {
    const line = new TextEncoder().encode(`${'w'.repeat(1023)}\n`)
    const bytes = new Uint8Array(50 * 1024 * 1024)
    for (let at = 0; at < bytes.length; at += line.length) bytes.set(line, at)
    const extract = await decode(bytes, 'talk.txt')
    assert.ok('blocks' in extract && extract.blocks.length === bytes.length / line.length)
    const more = new Uint8Array(bytes.length + 1).fill(0x77)
    assert.deepEqual(await decode(more, 'talk.txt'), { unreadable: 'too large' })
  })
})

/** The few letters that are used here. */
function windows1252(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { '–': 0x96 }
  return Uint8Array.from(text, (sign) => special[sign] ?? sign.charCodeAt(0))
}
