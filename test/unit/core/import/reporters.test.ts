import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const askers = async (lines: readonly string[]): Promise<readonly string[]> =>
  (await toldIn(lines.join('\n\n'))).filter((turn) => turn.startsWith('q ')).map((turn) => turn.replace(/: .*$/s, ''))

suite('reporters who share one label', () => {
  for (const [says, Asks] of [
    [(name: string, house: string) => `Good morning. ${name}, ${house}. How deep is the lock?`, 'QUESTION'],
    [(name: string, house: string) => `Hello, ${name} from ${house}. How deep is the lock?`, 'QUESTION'],
    [(name: string, house: string) => `This is ${name} with the ${house}. How deep is the lock?`, 'REPORTER'],
    [(name: string, house: string) => `${name} (${house}). How deep is the lock?`, 'Question'],
    [(name: string, house: string) => `Thank you. My name is ${name}, ${house}. How deep is the lock?`, 'Q'],
  ] as const)
    test(`are told by what they begin with: ${says('Ines Okafor', 'Harbour Post')}`, async () => {
      assert.deepEqual(
        await askers([
          'MS. KAHUI: Good morning, and welcome. We begin in the second row.',
          `${Asks}: ${says('Ines Okafor', 'Harbour Post')}`,
          'MR. BRANDT: Four metres since the dredging of last year, and a little less at the gates.',
          `${Asks}: And at the gates?`,
          'MR. BRANDT: Three and a half, which is enough for any barge that we have.',
          'MS. KAHUI: The gentleman at the back.',
          `${Asks}: ${says('Piet Aziz', 'Nordic Wire')}`,
          'MR. BRANDT: As I said, four metres. We measured it on Monday, with two sticks.',
          `${Asks}: I have one on the staff of the lock, if I may. Your department closed its house in the village of Sule. Who opens the gates now?`,
          'MR. BRANDT: Whoever comes first.',
        ]),
        ['q Kahui', 'q Ines Okafor', 'q Ines Okafor', 'q Kahui', 'q Piet Aziz', 'q -'],
      )
    })

  test('are told by whoever calls them, who then asks too', async () => {
    assert.deepEqual(
      await askers([
        'Moderadora.- Abrimos el turno. Ines Okafor, de Radio Sule.',
        'Pregunta.- ¿Qué profundidad tiene la esclusa?',
        'Consejera.- Cuatro metros desde el dragado del año pasado, y algo menos en las compuertas.',
        'Pregunta.- ¿Y en las compuertas?',
        'Consejera.- Tres y medio.',
        'Moderadora.- Y el último, Tomás Aziz, Agencia Norte.',
        'Pregunta.- ¿Quién abre ahora las compuertas del pueblo?',
        'Consejera.- El primero que llega, y no es mala costumbre.',
      ]),
      ['q -', 'q Ines Okafor', 'q Ines Okafor', 'q -', 'q Tomás Aziz'],
    )
  })

  test('stay without a name where somebody is only spoken of', async () => {
    assert.deepEqual(
      new Set(
        await askers([
          'MS. KAHUI: Thank you, Tom Brandt of the Harbour Board.',
          'QUESTION: Ines Okafor, Chancellor of Sule, said that the lock leaks. Does it?',
          'MR. BRANDT: It does not, and the chancellor knows it.',
          'QUESTION: Piet Aziz from Nordic Wire wrote the same. Was he wrong?',
          'MR. BRANDT: He was.',
        ]),
      ),
      new Set(['q -']),
    )
  })
})
