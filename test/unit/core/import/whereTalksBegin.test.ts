import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const later = [
  'How many lamps are lit?',
  'Nine of forty. I counted them on Sunday.',
  'Who trims the wicks?',
  'My niece does. I only carry the oil.',
  'And if she leaves?',
  'Then I shall trim them.',
]

/** The words of the turns, without who says them. */
const wordsOf = (told: readonly string[]): readonly string[] => told.map((line) => line.replace(/^(.) [^:]*: /, '$1 '))

const turnsOf = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.map((words, index) => `${index % 2 === 0 ? 'q' : 'a'} ${words}`)

suite('A talk begins', () => {
  test('behind who, when and how long, however long the menu above and though the title asks', async () => {
    const menu =
      'Skip to content\nLamp House\nIssues\nRegions\nPeople\nPodcasts\nMeetings\nShop\nSearch\nDonate\nLog in'
    const head = `Who Lights the Coast?\nOn forty lamps and the two people who are left with them.\n\nby Ines Okafor\nMarch 4, 2024  ·  7 min read`
    const introduction = `Edda Farrow kept the lamps at Ferne for thirty years. Her notes on them, “The Oil Book,” came out in the spring. She tells how a coast goes dark, what a wick costs, and why nobody has counted the lamps since the office that did so was closed and its two clerks were sent home.`
    const said = ['The first page of your notes is blank.', 'It was wet. A boat had come over it.', ...later]
    const told = await toldIn(`${menu}\n\n${head}\n\n${introduction}\n\n${said.join('\n\n')}`)
    assert.deepEqual(wordsOf(told), turnsOf(said))
  })

  const people = [
    'I: Captain (Retd) Edda Farrow, Keeper of Lamps, Lamp Office; and Dr Tom Brandt, Senior Clerk, Oil Board.',
    'MODERATOR: Ines Okafor, Director, Programme on Coasts\nSPEAKERS: Edda Farrow, former Keeper; Tom Brandt, Clerk',
  ]
  for (const list of people)
    test(`behind a list of who takes part: ${list.replace(/\s+/g, ' ').slice(0, 50)}`, async () => {
      const said = later.map((words, index) => `${index % 2 === 0 ? 'Chair' : 'Edda Farrow'}: ${words}`)
      const told = await toldIn(`Lamps on the coast\n\n${list}\n\n${said.join('\n\n')}`)
      assert.deepEqual(wordsOf(told), turnsOf(later))
    })

  for (const list of [
    'Interviewers: Ines Okafor (IO), Tom Brandt (TB)\nNarrator: Edda Farrow (EF)\nLength: 12 minutes\nRestrictions: None.',
  ])
    test(`behind the letters of those who speak: ${list.slice(0, 30)}`, async () => {
      const asking = ['IO', 'TB']
      const said = later.map((words, index) => `${index % 2 === 0 ? asking[(index / 2) % 2] : 'EF'}: ${words}`)
      const told = await toldIn(`Lamps on the coast\n\n${list}\n\n${said.join('\n\n')}`)
      const names = [
        'q Ines Okafor',
        'a Edda Farrow',
        'q Tom Brandt',
        'a Edda Farrow',
        'q Ines Okafor',
        'a Edda Farrow',
      ]
      assert.deepEqual(
        told,
        later.map((words, index) => `${names[index]}: ${words}`),
      )
    })

  test('with statements that speak to nobody, where somebody who speaks of himself replies', async () => {
    const said = [
      'Zacznijmy od latarni. Czterdzieści wież.',
      'Czterdzieści jeden, stan na maj. Kiedy przyszłam do urzędu, paliło się ich trzydzieści.',
      'To nie jest dużo.',
      'Bo to nie jest dużo. Ale wyremontowaliśmy schody i okna, a oliwę kupiłam sama.',
      'Kto za to płaci?',
      'Gmina płaci za schody. Za oliwę zapłaciłam ja.',
      'Dlaczego?',
      'Bo nikt inny nie chciał. Pytałam wszystkich.',
      'Co dalej?',
      'Wieże zostaną. Ja pójdę na emeryturę.',
    ]
    const told = await toldIn(
      `Latarnie\n\nRozmowa\n\nAnna Wolska\n7 czerwca 2024\n\nNa wybrzeżu stoi czterdzieści pustych wież, mówi Maria Zielna, latarniczka, która przez dwadzieścia lat prowadziła urząd morski w małym porcie nad zatoką. Jej książka o oliwie i knotach ukazała się w maju, a druga, o schodach i ludziach, którzy po nich chodzą, ma ukazać się przed zimą.\n\n${said.join('\n\n')}`,
    )
    assert.deepEqual(wordsOf(told), turnsOf(said))
  })

  test('with a statement in the type of the questions that addresses somebody by name alone', async () => {
    const said = [
      'Frau Farrow, wer heute nach Ferne fährt, sieht Plakate mit Lampen. Lampen sieht man nicht.',
      'Es gibt drei. Ich sage das ohne Spott.',
      'Wer zündet sie an?',
      'Meine Nichte. Ich trage nur das Öl.',
      'Keiner sonst?',
      'Keiner. Das Amt ist geschlossen.',
    ]
    const body = said.map((words, index) => (index % 2 === 0 ? `<p><b>${words}</b></p>` : `<p>${words}</p>`)).join('')
    const told = await toldIn(
      `<html><body><article><h1>Drei Lampen</h1><p>Die Wärterin Edda Farrow kennt die Küste seit dreißig Jahren.</p>${body}</article></body></html>`,
      'a.html',
    )
    assert.deepEqual(wordsOf(told), turnsOf(said))
  })

  test('not with the summary in bold above an introduction', async () => {
    const body = later.map((words, index) => (index % 2 === 0 ? `<p><b>${words}</b></p>` : `<p>${words}</p>`)).join('')
    const told = await toldIn(
      `<html><body><article><h1>Three Lamps</h1><p><b>Edda Farrow has kept the lamps at Ferne for thirty years.</b></p><p>I met her at the pier for this interview.</p>${body}</article></body></html>`,
      'a.html',
    )
    assert.deepEqual(wordsOf(told), turnsOf(later))
  })
})

suite('A question in a heading', () => {
  test('goes on in what is set apart below it, and nothing else does', async () => {
    const text = `# Lamps\n\nBy Ines Okafor\n\nEdda Farrow kept the lamps at Ferne. I wrote to her in May.\n\n## How many lamps are lit?\n\nNine of forty.\n\n_In May._\n\nI counted them.\n\n## Is that enough?\n\n_The office told me that it was “quite a lot”._\n\nIt is what they have oil for.\n\n## Who trims the wicks?\n\nMy niece does.\n`
    assert.deepEqual(wordsOf(await toldIn(text, 'a.md')).slice(1, 4), [
      'a Nine of forty. In May. I counted them.',
      'q Is that enough? The office told me that it was “quite a lot”.',
      'a It is what they have oil for.',
    ])
  })
})
