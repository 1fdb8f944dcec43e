import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

/** Who asks and who answers, a letter a turn. */
const partsOf = (told: readonly string[]): string => told.map((turn) => turn[0]).join('')

/** Invented words of a talk in a language of which the import knows no word: questions and answers by turns. */
suite('Paragraphs that stand in', () => {
  test('two blanks before a paragraph begin it, and the talk begins with those that stand in together', async () => {
    const said = [
      ['You once called the quay a', 'promise in stone.'],
      ['I did, and I was younger then. I', 'had not yet seen the bill.'],
      ['And the ships stayed away.'],
      ['From the first winter on. I went', 'down every day to count them.'],
      ['That sounds lonely.'],
      ['It was not. There was a dog, and', 'my brother came on Sundays.'],
      ['Did the province ask you?'],
      ['Never. I would have told them.'],
      ['What would you have said?'],
      ['That I had counted four ships in', 'a month, and two were lost.'],
      ['Was anybody blamed?'],
      ['I was, for a while. Then they', 'found that I had warned them.'],
      ['Would you build it again?'],
      ['I would build it a mile further', 'north, where the ice is thin.'],
    ]
    const text = [
      'THE QUAY THAT NOBODY USED',
      '',
      'For nine years Edda Brandt kept',
      'the books of an empty harbour.',
      'Interview by Ines Okafor.',
      '',
      ...said.flatMap(([first = '', ...more]) => [`  ${first}`, ...more]),
    ].join('\n')
    const told = await toldIn(text)
    assert.equal(partsOf(told), 'qaqaqaqaqaqaqa')
    assert.equal(told[0], 'q Ines Okafor: You once called the quay a promise in stone.')
  })
})

suite('Tables of a talk', () => {
  test('a number of segments is not what was said, and codes beside the words do not hide the speakers', async () => {
    const rows = [
      ['Okafor', 'Can you say how the shop works?'],
      ['R3', 'You give me the money and a name.'],
      ['', '[telephone rings]'],
      ['R3', 'I write it in the book.'],
      ['Okafor', 'And then?'],
      ['R3', 'Then my cousin pays it out.'],
      ['Okafor', 'Did anybody ever complain?'],
      ['R3', 'Once. It was the wrong cousin.'],
    ]
    const text = [
      'Group;Document;Segment;Begin;Speaker;Text;Codes;Coder',
      ...rows.map(([speaker, words], at) => `Agents;shop_1;${at + 1};00:00:${10 + at};${speaker};${words};money;IO`),
    ].join('\n')
    const told = await toldIn(text, 'a.csv')
    assert.equal(partsOf(told), 'qaqaqa')
    assert.equal(told[1]?.endsWith('You give me the money and a name. I write it in the book.'), true)
  })
})
