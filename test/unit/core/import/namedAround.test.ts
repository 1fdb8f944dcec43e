import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const talk = [
  'When did you first see the wall move?',
  'In the spring, on a Sunday. I had gone down to look at the pump and the wall was nearer than it had been. I measured it twice, because nobody would have believed me.',
  'Whom did you tell?',
  'My daughter, and after that the council. My daughter believed me. The council sent a young man with a camera, who was very polite and took pictures of the wrong wall.',
  'What happened then?',
  'For a year, nothing. I wrote eleven letters. I have the answers in this box, there are three of them, and two say the same thing.',
  'Would you write them again?',
  'I would write them shorter. I would put the number in the first line and my name in the last.',
]

/** Who asks and who answers in the talk below a head and above what stands behind it. */
async function partsOf(head: readonly string[], behind: readonly string[] = []): Promise<readonly string[]> {
  const turns = await toldIn([...head, ...talk, ...behind].join('\n\n'))
  return [...new Set(turns.map((turn) => turn.slice(0, turn.indexOf(':'))))]
}

suite('who is named around a talk', () => {
  test('who is the only one in the introduction answers, without a word that says so', async () => {
    assert.deepEqual(
      await partsOf(
        [
          'The Year the Wall Moved',
          'By Aoife Brannock-Ley',
          'February 21, 2025',
          'When the pumps stopped on a Sunday, some three hundred people lost their cellars. Mihai Codreanu-Lupu saw it coming.',
          'We talked over two afternoons. There was a stove, and the window was open.',
        ],
        ['Aoife Brannock-Ley is a contributing editor and the author of “Low Tide.”'],
      ),
      ['q Aoife Brannock-Ley', 'a Mihai Codreanu-Lupu'],
    )
  })

  test('the head of a message names both, though its lines run together', async () => {
    assert.deepEqual(
      await partsOf([
        'From:\tLemma Wolde-Giorgis <lemma@grid.example> Sent:\tThursday, 6 June 2024 21:47',
        'To:\tGraça Mendonça-Hill',
        'Subject:\tRE: RE: Questions on the wall',
        'Please excuse the delay, we have had two days without a line. I have put my answers below yours.',
      ]),
      ['q Graça Mendonça-Hill', 'a Lemma Wolde-Giorgis'],
    )
  })
})
