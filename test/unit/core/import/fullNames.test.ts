import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

/** Who speaks, each once, in the order of the talk. */
const speakersIn = async (text: string): Promise<readonly string[]> => [
  ...new Set((await toldIn(text)).map((turn) => turn.slice(0, turn.indexOf(':')))),
]

suite('names in full', () => {
  test('leave out an office that the text has in small letters before the same name', async () => {
    assert.deepEqual(
      await speakersIn(
        [
          'MODERADORA: Buenas tardes. Nos acompaña la consejera Irene Olmedo Barrientos, y abrimos a preguntas.',
          'CONSEJERA IRENE OLMEDO BARRIENTOS: Gracias. El embalse está en el doce por ciento.',
          'MODERADORA: ¿Hasta cuándo dura el corte?',
          'CONSEJERA IRENE OLMEDO BARRIENTOS: Hasta que llueva en la sierra.',
        ].join('\n\n'),
      ),
      ['q -', 'a Irene Olmedo Barrientos'],
    )
  })

  test('leave out what somebody does where the headline has the name without it', async () => {
    const talk = [
      'Вопрос: Сколько человек уехало?',
      'Ответ: Около ста тысяч, если считать вместе с детьми. Мы считали два года, ходили по домам и спрашивали соседей, и всё равно не знаем, сколько уехало зимой.',
      'Вопрос: Почему они не возвращаются?',
      'Ответ: Я спрашивала об этом в каждом доме. Им некуда возвращаться, школа закрыта, фельдшер умер, автобус ходит по вторникам, и то если не метёт.',
      'Вопрос: А кто остался?',
      'Ответ: Остались те, у кого скот. Я их понимаю, у меня самой было две коровы, и продать их оказалось труднее, чем написать диссертацию.',
    ]
    const head = (name: string, calling: string, behind: string): string[] => [
      `${name}: «Деревню считают по дымам»`,
      `${calling} ${name} объехала одиннадцать районов и считает, что школы закрывали зря. ${behind}`,
    ]
    for (const [name, calling, behind] of [
      ['Зарина Ахмедьярова', 'Социолог', 'Ахмедьярова живёт в Кокшетау.'],
      ['Марфа Подгорная', 'Статистик', 'Марфа Игнатьевна начинает с цифр.'],
    ] as const)
      assert.deepEqual(await speakersIn([...head(name, calling, behind), ...talk].join('\n\n')), ['q -', `a ${name}`])
  })

  test('keep a given name before two words of a family', async () => {
    assert.deepEqual(
      await speakersIn(
        [
          'WITNESSES',
          'Quintero Ibáñez, Amaya, former mayor of San Roque',
          'The committee met at ten. Our witness is Ms. Amaya Quintero Ibáñez, who ran the town for eight years.',
          'Chairwoman LANG: Ms. Quintero, how much money reached the wells?',
          'Ms. QUINTERO: A third. The rest paid for the road to the wells, which is a good road.',
          'Chairwoman LANG: And who built the road?',
          'Ms. QUINTERO: A cousin of nobody, as far as I could find out.',
        ].join('\n\n'),
      ),
      ['q Lang', 'a Amaya Quintero Ibáñez'],
    )
  })

  test('end where captions in capitals go on', async () => {
    const cues = [
      '>> SEN. VARGA: GOOD MORNING. WE HAVE ONE WITNESS TODAY. DR. ODILE MARCHETTI IS A HYDROLOGIST WITH THE COAST OFFICE.',
      '>> DR. MARCHETTI: THANK YOU, SENATOR. THE HARBOR IS FULL OF SAND.',
      '>> SEN. VARGA: WHO PUT IT THERE?',
      '>> DR. MARCHETTI: THE RIVER DID, AND WE LET IT.',
    ]
    assert.deepEqual(await speakersIn(cues.join('\n\n')), ['q Varga', 'a Odile Marchetti'])
  })

  test('are kept apart where a short form speaks among the turns of the long one', async () => {
    assert.deepEqual(
      await speakersIn(
        [
          'Host: Who was there first?',
          'Ali: I was. My boat was in the water at five.',
          'Alice Tembo: And mine at four, if we are counting.',
          'Host: Why so early?',
          'Ali: Because of the tide.',
          'Alice Tembo: Because of Ali.',
        ].join('\n\n'),
      ),
      ['q -', 'a Ali', 'a Alice Tembo'],
    )
  })

  test('have all that the talk says of them between the first and the last, and lose no given name', async () => {
    const told = await toldIn(`Power Lines 41

Zoya Rahmani  0:02
Welcome back. With me is Asad Ullah Khattak, who worked for eleven years at the regulator. Why does it cost so much?

Asad Khattak  0:24
Because of what was signed in 2015.

Zoya Rahmani  0:51
Who signed it, Asad?

Asad Khattak  1:02
Everybody who could hold a pen.
`)
    assert.deepEqual(
      told.map((turn) => turn.slice(0, turn.indexOf(':'))),
      ['q Zoya Rahmani', 'a Asad Ullah Khattak', 'q Zoya Rahmani', 'a Asad Ullah Khattak'],
    )
  })
})
