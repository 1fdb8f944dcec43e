import assert from 'node:assert/strict'
import { pictureSources, readPicture } from '../../../../src/core/export/pictures.js'
import { finished } from '../../../support/finished.js'

function chunk(name: string, data: readonly number[]): readonly number[] {
  const length = [0, 0, data.length >> 8, data.length & 255]
  return [...length, ...new TextEncoder().encode(name), ...data, 0, 0, 0, 0]
}

function segment(marker: number, data: readonly number[]): readonly number[] {
  return [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]
}

const words = (text: string): readonly number[] => [...new TextEncoder().encode(text)]
const size = [0, 0, 0, 3, 0, 0, 0, 2, 8, 6, 0, 0, 0]
const png = new Uint8Array([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...chunk('IHDR', size),
  ...chunk('tEXt', words('Author\0Ines Okafor')),
  ...chunk('eXIf', words('Harbour Institute')),
  ...chunk('IDAT', words('abc')),
  ...chunk('IEND', []),
])
const jpeg = new Uint8Array([
  0xff,
  0xd8,
  ...segment(0xe0, words('JFIF\0')),
  ...segment(0xe1, words('Exif\0\0Ines Okafor 59.9N')),
  ...segment(0xed, words('Photoshop Harbour')),
  ...segment(0xfe, words('by Okafor')),
  ...segment(0xc0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0]),
  ...segment(0xda, [1, 1, 0, 0, 0x3f, 0]),
  9,
  9,
  9,
  0xff,
  0xd9,
])

suite('the pictures of a document', () => {
  for (const [type, bytes] of [
    ['png', png],
    ['jpg', jpeg],
  ] as const)
    test(`lose what tells who took them and where, as ${type}`, () => {
      const picture = readPicture(bytes)
      assert.deepEqual([picture?.type, picture?.width, picture?.height], [type, 3, 2])
      const left = new TextDecoder('latin1').decode(picture?.bytes)
      assert.doesNotMatch(left, /Okafor|Harbour|59\.9/)
      const end = type === 'png' ? /IDATabc[^]*IEND/ : /JFIF[^]*\t\t\tÿÙ$/
      assert.match(left, end)
    })

  test('are none where they are cut short or something else', () => {
    for (const bytes of [png, jpeg])
      for (let length = 0; length < 40; length++) assert.equal(readPicture(bytes.subarray(0, length)), undefined)
    assert.equal(readPicture(new TextEncoder().encode('GIF89a')), undefined)
    assert.equal(readPicture(new TextEncoder().encode('<svg>')), undefined)
  })

  test('are looked for beside the memo alone', () => {
    const { blocks } = finished(
      '![a](map.png) ![b](https://e.org/x.png) ![c](//e.org/x.png) ![d](data:image/png;base64,x)^[![e](note.png)]',
    )
    assert.deepEqual(pictureSources(blocks), ['map.png', 'note.png'])
  })
})
