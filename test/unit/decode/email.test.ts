import assert from 'node:assert/strict'
import { decode } from '../../../src/decode/formats.js'

const head = [
  'From: Ines Okafor <okafor@example.org>',
  'To: desk@example.org',
  'Subject: =?utf-8?Q?Your_questions_=E2=80=93_the_dam?=',
  'Date: Tue, 4 May 2021 10:20:00 +0200',
  'MIME-Version: 1.0',
]

async function read(lines: readonly string[]): Promise<{ text: string; fields: readonly string[] } | string> {
  const extract = await decode(new TextEncoder().encode(lines.join('\r\n')), 'answers.eml')
  if ('unreadable' in extract) return extract.unreadable
  return { text: extract.text.trim(), fields: extract.metadata.map(({ field, value }) => `${field} ${value}`) }
}

suite('A saved message', () => {
  test('is read with its subject and day, in whatever encoding', async () => {
    const found = await read([
      ...head,
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Who pays=3F',
      '',
      'The owners =96 in =C9lan and Port Sel.',
    ])
    assert.deepEqual(found, {
      text: 'Who pays?\n\nThe owners – in Élan and Port Sel.',
      fields: ['title Your questions – the dam', 'issued 2021-05-04'],
    })
  })

  test('of several parts is read by its plain words, else as a page; what is attached stays out', async () => {
    const parts = (type: string, words: string): readonly string[] => [
      ...head,
      'Content-Type: multipart/mixed; boundary="x"',
      '',
      '--x',
      `Content-Type: ${type}; charset=utf-8`,
      '',
      words,
      '--x',
      'Content-Type: text/plain; name="secret.txt"',
      'Content-Disposition: attachment; filename="secret.txt"',
      '',
      'Not for you.',
      '--x--',
    ]
    for (const [type, words] of [
      ['text/plain', 'The owners pay.'],
      ['text/html', '<p>The owners <b>pay</b>.</p><script>alert(1)</script>'],
    ] as const) {
      const found = await read(parts(type, words))
      assert.ok(typeof found !== 'string' && found.text === 'The owners pay.', JSON.stringify(found))
    }
  })

  test('without words, or nested without end, is one word', async () => {
    assert.equal(await read([...head, '', '']), 'empty')
    const nested = Array.from({ length: 5000 }, (_, index) => [
      `Content-Type: multipart/mixed; boundary="b${String(index)}"`,
      '',
      `--b${String(index)}`,
    ])
    assert.equal(await read([...head, ...nested.flat(), '', 'x']), 'damaged')
  })
})
