import assert from 'node:assert/strict'
import { readTranscript, wordsUnaccounted } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

const asked = [
  ['You ran the office for nine years. How many barracks did you hand over?', ['Twenty-two out of sixty-four.']],
  ['What is different about those?', ['Three things, in that order.', 'The size. Below two hectares it works.']],
  ['In the past you were rather strict with the committees.', ['I was rude once. But I stand by the reasons.']],
  ['Can you name a mistake?', ['Temporary use at any cost.']],
] as const

/** Who says what: `q -: words` of somebody without a name. No word of the text may be lost. */
async function told(text: string, file = 'a.txt'): Promise<readonly string[]> {
  const extract = await decode(new TextEncoder().encode(text), file)
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok(!('notInterview' in result), 'it is an interview')
  assert.deepEqual(wordsUnaccounted(result), [])
  return result.turns.map(({ speaker, passages }) => {
    const { role, name } = result.speakers[speaker] ?? {}
    const words = passages.map((index) => result.passages[index]?.text).join('|')
    return `${role === 'questioner' ? 'q' : 'a'} ${name ?? '-'}: ${words}`
  })
}

const expected = (asks = '-', answers = '-'): readonly string[] =>
  asked.flatMap(([question, replies]) => [`q ${asks}: ${question}`, `a ${answers}: ${replies.join('|')}`])

const counted = (sign: string, bold = ''): string =>
  asked
    .map(([question, replies], index) =>
      [`${bold}${sign.replace('1', String(index + 1))}${question}${bold}`, ...replies].join('\n\n'),
    )
    .join('\n\n')

suite('a written interview', () => {
  for (const sign of [
    '1. ',
    '1) ',
    '(1) ',
    '[1] ',
    '1/ ',
    '1 - ',
    '1 – ',
    '1.- ',
    '1° ',
    '1: ',
    '1、',
    '№ 1. ',
    'Question 1: ',
    'Pregunta 1. ',
    'Вопрос 1. ',
    'Domanda 1 – ',
    'Frage 1:\n',
  ])
    test(`has the numbers of its questions off them: ${JSON.stringify(sign)}`, async () => {
      assert.deepEqual(await told(`${counted(sign)}\n`), expected())
      if (sign.includes('\n')) return
      assert.deepEqual(await told(`${counted(sign, '**')}\n`, 'a.md'), expected())
    })

  test('has a question for each of them, where a remark in brackets stands for the answer', async () => {
    const text = counted('1. ').replace('I was rude once. But I stand by the reasons.', '[left out – see above]')
    const turns = await told(`${text}\n`)
    assert.deepEqual(turns.slice(4, 6), [`q -: ${asked[2][0]}`, 'a -: [left out – see above]'])
    assert.equal(turns.length, 8)
  })

  for (const [from, to, subject] of [
    ['From', 'To', 'Subject: RE: your questions'],
    ['Da', 'A', 'Oggetto: R: R: domande'],
    ['De', 'À', 'Objet : RE: vos questions'],
    ['De', 'Para', 'Asunto: RV: preguntas'],
    ['Von', 'An', 'Betreff: AW: Fragen'],
    ['Van', 'Aan', 'Onderwerp: Antw: vragen'],
    ['Od', 'Do', 'Temat: Odp: pytania'],
    ['От', 'Кому', 'Тема: Re: вопросы'],
  ] as const)
    test(`that came by mail was answered by who sent the reply: ${from}, ${to}`, async () => {
      const head = `Ines Okafor on empty barracks\n\n${from}: I. Okafor <okafor@harbour.example>\n\n${to}: "Brandt, Tomas" <brandt@paper.example>\n\n${subject}`
      const text = `${head}\n\n${counted('1. ')}\n`
      const isReply = !subject.includes('RV')
      const turns = await told(text)
      if (isReply) assert.deepEqual(turns, expected('Tomas Brandt', 'Ines Okafor'))
      else assert.ok(!turns.some((turn) => turn.startsWith('q Ines Okafor')), turns[0])
    })
})
