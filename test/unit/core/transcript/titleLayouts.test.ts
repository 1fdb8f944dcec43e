import assert from 'node:assert/strict'
import { readTranscript, type TranscriptField } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

const talk =
  'TOBIAS WREN: What did you count, Ms Okafor?\n\nINES OKAFOR: I counted ships, for nine years.\n\nTOBIAS WREN: And who read the figures?\n\nINES OKAFOR: Nobody, I am afraid.\n\nTOBIAS WREN: Why was that?\n\nINES OKAFOR: They were kept in a drawer.\n'

async function fieldOf(field: TranscriptField, head: string, file = 'a.txt'): Promise<string | undefined> {
  const extract = await decode(new TextEncoder().encode(`${head}\n\n${talk}`), file)
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok(!('notInterview' in result), 'it is an interview')
  return result.fields.find((one) => one.field === field)?.value
}

suite('Titles below and above other lines', () => {
  const paths = [
    'Research / Q&A / Ports & Shipping',
    'EN | FR | DE',
    'Главная / Экология / Интервью',
    'The Furrow / Issue 41 / Features / DRAFT 3',
    'AMÉRICA LATINA · OPINIÓN · ECONOMÍA · PODCAST',
    'The Pasture Bulletin | No. 38, Winter 2022 | Conversation',
    'Home › Commentary › Q&A',
    'Просмотров: 4 318',
  ]
  for (const path of paths)
    test(`${path} is none`, async () => {
      assert.equal(await fieldOf('title', `${path}\n\nThe Bucket in the Office`), 'The Bucket in the Office')
    })
})

suite('Dates and programmes', () => {
  const dates: Readonly<Record<string, string>> = {
    '2025年7月8日': '2025-07-08',
    二〇二五年七月八日: '2025-07-08',
    令和7年7月8日: '2025-07-08',
    令和七年六月十三日: '2025-06-13',
    令和元年十二月二十五日: '2019-12-25',
    平成３０年１月９日: '2018-01-09',
    民國113年3月1日: '2024-03-01',
    二〇二六年七月: '2026-07',
  }
  for (const [words, date] of Object.entries(dates))
    test(`${words} is ${date}`, async () => {
      assert.equal(await fieldOf('issued', `The Bucket in the Office\n\n${words}`), date)
    })

  test('in front matter, with the time of day', async () => {
    const head = '---\ntitle: The Bucket\ndate: 2024-06-12 06:00:00 +0200\npodcast: Far Water\n---'
    assert.equal(await fieldOf('issued', head, 'a.md'), '2024-06-12')
    assert.equal(await fieldOf('publisher', head, 'a.md'), 'Far Water')
  })
})
