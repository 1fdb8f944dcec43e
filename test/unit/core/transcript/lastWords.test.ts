import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

const head = 'Who Keeps the Sluice?\n\n12 March 2019\n\nOda Verhulst ran the sluices of Marrant for nine years.'
const talk = [
  'Why did you tell nobody that the gates had failed?',
  'Because I had been told that they could not fail. We wrote to the ministry in the spring, and I have the answer framed.',
  'And what would you do first?',
  'I would begin with the pumps. We have four, and I trust one of them.',
]
const lastWords = [
  'What the government should do is publish the reports in an archive, where permission to read them is given to anybody.',
  'The programme was recorded on paper and the paper is in a drawer. The drawer has been locked by the editors of the law.',
  'There is a broadcast every morning about the level, and it is the level of the day before.',
  'The tragedy is that the best moment to rebuild is now, while it is dry, and that nobody rebuilds when it is dry.',
  'The recess is over, and the end is a matter of who pays for the sand.',
  'I asked the ministry: was this page helpful to anybody at all?',
  'They put it in the newsletter of the dyke reeves, and nobody said a word.',
  'Born in a lock house, I know what a wet floor is.',
  'End it before the autumn, that is what the old men say.',
]
const feet = [
  'We use cookies to count our readers. Accept all',
  'The report, “Nine Gates,” is available for download here (PDF, 2.1 MB).',
  'Verhulst, O. (2018). Nine Gates: a keeper’s notes. Marrant Papers 4.',
  '“The Oil Book,” by Oda Verhulst, Tern House, 214 p., 19 €.',
  'Nine Gates, by Oda Verhulst, is published by Tern House.',
  '[^1]: Two of the four pumps have since been sold.',
  'MS ODA VERHULST (affirmed) ............. 1',
  '--ooOoo--',
  'END 1:52 P.M.',
  '--- Luncheon recess at 12:04 p.m.',
  'END OF EXTRACT. The respondent asked to see what is quoted.',
  'Funding. Nobody paid for this work.',
  'Reproduction of the text is permitted only with a link to the Review.',
  'Siga la actualidad en nuestro boletín semanal.',
  'Nasceu em Tessel. Foi guarda das comportas de 2007 a 2016.',
  'Матеріал підготовлено за підтримки фонду «Сусіди».',
  'الوسوم\n\nالمياه\n\nجميع الحقوق محفوظة',
  'Was this article helpful?\n\nYes\n\nNo',
  '关于我们 | 联系方式 | 版权声明',
  'Age: 61\n\nLives in: Tessel, on the north side',
  'Harbours\n\nLamp houses\n\nComments (14)',
]
const labels = ['Q: ', 'A: ', 'Q: ', 'A: ']

/** The words of the last turn, and what was taken for furniture. */
async function read(text: string): Promise<{ readonly last: string; readonly dropped: readonly string[] }> {
  const extract = await decode(new TextEncoder().encode(text), 'talk.txt')
  assert.ok('text' in extract)
  const found = readTranscript(extract)
  assert.ok(!('notInterview' in found), 'it is an interview')
  const last = found.turns.at(-1)?.passages.map((at) => found.passages[at]?.text) ?? []
  return {
    last: last.join('\n\n'),
    dropped: found.dropped.map(({ span }) => extract.text.slice(span.start, span.end)),
  }
}

suite('The last words of a talk', () => {
  for (const words of lastWords) {
    test(`stay in the answer: ${words.slice(0, 40)}…`, async () => {
      const answer = `${talk[3]}\n\n${words}`
      const plain = await read(`${[head, ...talk, words].join('\n\n')}\n`)
      assert.equal(plain.last, answer)
      const labelled = talk.map((text, index) => `${labels[index]}${text}`)
      assert.equal((await read(`${[head, ...labelled, words].join('\n\n')}\n`)).last, answer)
    })
  }

  test('end before who was who, and what a reader may do', async () => {
    const notes = [
      'Oda Verhulst was sluice keeper of Marrant from 2007 to 2016. She lives in Tessel.',
      'The views expressed are those of the speaker and do not necessarily reflect those of the Review.',
    ]
    const { last, dropped } = await read(`${[head, ...talk, ...notes].join('\n\n')}\n`)
    assert.equal(last, talk[3])
    for (const note of notes) assert.ok(dropped.includes(note), note)
  })

  for (const foot of feet) {
    test(`end before what is printed below: ${foot.split('\n')[0]}`, async () => {
      const labelled = [...talk, ...talk.slice(2)].map((text, index) => `${labels[index % 4]}${text}`)
      const { last, dropped } = await read(`${[head, ...labelled, foot].join('\n\n')}\n`)
      assert.equal(last, talk[3])
      for (const line of foot.split('\n\n')) assert.ok(dropped.join('\n').includes(line), line)
    })
  }

  test('go on behind a remark that is set like the questions', async () => {
    const set = talk.map((text, index) => (index % 2 === 0 ? `**${text}**` : text))
    const said = ['**Forty years of water.**', 'And not one of them ever came to see it. Including me.']
    const { last } = await read(`${[head, ...set, ...set, ...said].join('\n\n')}\n`)
    assert.equal(last, said[1])
  })

  test('end before a menu in which a title asks', async () => {
    const menu = [
      'Etiketler',
      'Sluices',
      'Water',
      'Most seen',
      '1 Bread: when will it be dearer?',
      'Log in to comment.',
    ]
    const { last } = await read(
      `${[head, 'When did you first see one stand open?', 'In the wet year, from my bed.', ...talk, ...menu].join('\n\n')}\n`,
    )
    assert.equal(last, talk[3])
  })
})
