import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

/** Questions and what stands below each, under a head. */
interface Asked {
  readonly head: string
  readonly questions: readonly string[]
  readonly below: readonly string[]
}

const explained: Readonly<Record<string, Asked>> = {
  English: {
    head: '# The levy explained\n\nVRBNO, 9 February 2024\n\nFor the fourth day tractors have closed two bridges. Here is what is known.',
    questions: ['What is the levy?', 'Who pays?', 'Is it legal?', 'What happens next?', 'Who decides?'],
    below: [
      'A charge of eleven cents for each cubic metre pumped. It would apply to farms and mills.',
      '“They have found the one cost I cannot pass on,” said Orla Benbecula, who grows hops.',
      'Largely. The court in Lom has held so. “Would you accept your bathwater back?” asked one hydrologist.',
      'The vote needs a simple majority. The union has announced a blockade.',
      'Two deputies, both from Lom, have said that they will abstain.',
    ],
  },
  German: {
    head: '# Die Pegelabgabe, erklärt\n\n9. Februar 2024\n\nSeit vier Tagen sperren Traktoren zwei der Brücken in die Hauptstadt.',
    questions: ['Was ist die Pegelabgabe?', 'Warum sind die Bauern wütend?', 'Stimmt das?', 'Wie geht es weiter?'],
    below: [
      'Eine Abgabe von elf Cent je Kubikmeter, der aus dem Fluss gepumpt wird. Sie träfe Höfe und Brauereien.',
      '„Das ist der eine Preis, den ich an niemanden weitergeben kann“, sagte Ruprecht Ohlhaver, der Hopfen anbaut.',
      'Weitgehend. Das Kraftwerk gibt fast alles zurück. „Der Fluss hat nichts verschoben“, sagte die Ministerin.',
      'Die Abstimmung braucht eine einfache Mehrheit. Zwei Abgeordnete wollen sich enthalten.',
    ],
  },
  'answers to everybody': {
    head: '# Registering a well\n\nLast reviewed 4 March 2024',
    questions: [
      'Who has to register?',
      'How is a well registered?',
      'What does it cost?',
      'What if the date is missed?',
    ],
    below: [
      'Anybody who draws more than ten cubic metres a year must register. Households are exempt.',
      'You need the number of your meter. You can register by letter or at the counter.',
      'Registration is free. A late one costs twelve crowns.',
      'You will get a reminder. The office may impose a fine.',
    ],
  },
}

const spoken: Readonly<Record<string, Asked>> = {
  English: {
    head: '# Open and counted once\n\n12 November 2025\n\nMaarika Lepp, Special Representative for Trade\n\nExcellencies, dear friends of the Forum,\n\nI was asked to speak for twelve minutes. My staff gave me thirty.',
    questions: ['Why do you make us count?', 'Is the levy protectionism?', 'Who will be cold?', 'What follows?'],
    below: [
      'The first was from a woman in Narva. She is right. What should I have answered? Each form has a reason.',
      'The second I had from a colleague. I gave the public answer. On the stairs I said something else.',
      'The third was from my nephew, who is ten. Not you, I said. He was not content.',
      'I would ask you three things. Bring me your forms. Tell me who should have the money.',
    ],
  },
  Spanish: {
    head: '# Contar una sola vez\n\n12 de noviembre de 2025\n\nSeñora ministra, queridas amigas y amigos:\n\nMe pidieron que hablara doce minutos. Mi equipo me dio un texto de treinta y yo lo dejé en el tren.',
    questions: ['¿Por qué nos hacen contar?', '¿Es proteccionismo?', '¿Quién pasará frío?'],
    below: [
      'La primera pregunta me la hizo una mujer de Narva. Tiene razón, y yo no supe qué decir.',
      'La segunda me la hizo un colega. Le di mi respuesta pública.',
      'La tercera era de mi sobrino. Tú no, le dije yo. No quedó contento.',
    ],
  },
}

const settings: Readonly<Record<string, (question: string, index: number) => string>> = {
  'as headings': (question) => `## ${question}`,
  'in bold': (question) => `**${question}**`,
  'as quoted headings': (question) => `## “${question}”`,
  numbered: (question, index) => `${index + 1}. ${question}`,
  plainly: (question) => question,
}

async function isInterview(text: string, file: string): Promise<boolean> {
  const extract = await decode(new TextEncoder().encode(text), file)
  assert.ok('blocks' in extract)
  return !('notInterview' in readTranscript(extract))
}

suite('one voice that asks itself', () => {
  for (const [kind, all] of Object.entries({ 'an explainer': explained, 'a speech': spoken }))
    for (const [language, { head, questions, below }] of Object.entries(all))
      for (const [setting, set] of Object.entries(settings))
        test(`${kind}, ${language}, questions ${setting}`, async () => {
          const file = setting === 'numbered' || setting === 'plainly' ? 'a.txt' : 'a.md'
          const told = questions.map((question, index) => `${set(question, index)}\n\n${below[index] ?? ''}`)
          assert.ok(!(await isInterview(`${head}\n\n${told.join('\n\n')}\n`, file)))
        })

  test('a speech that tells one question and its answer by letters', async () => {
    const text =
      'Who is afraid of a small loan?\n\nRemarks by Imani Ochien, President of the Bank\n\nHonourable Minister, Governor, colleagues:\n\nI went to the beach at Sori with two of our officers, and I was ashamed.\n\nWe tell ourselves that small loans are expensive, and my own department says so.\n\nWe were trained to admire size, and nobody asked me whether it turned.\n\nI asked our risk department to look at this, and it looked for a year.\n\nQ: Will you stop lending, then? A: I can already hear this question from our friends.\n\nMy offer to the banks is that we shall take half of the first loss.\n\nI propose a toast to the women who dry our fish.\n'
    assert.ok(!(await isInterview(text, 'a.txt')))
  })

  test('but headings above answers of somebody who speaks of himself are an interview', async () => {
    const text =
      '# The well that nobody counted\n\nInes Okafor has measured the valley since 2003. She spoke to us in May.\n\n## How deep is the water?\n\nI find it at 310 feet. “It comes back,” people tell me.\n\n## Who drew it?\n\nWe all did. My father had the first pump.\n\n## What is left?\n\nRock, mostly.\n\n## Who will pay?\n\nMy children will.\n'
    assert.ok(await isInterview(text, 'a.md'))
  })

  test('but answers that a paper sets between quotation marks are one', async () => {
    const text =
      '# The well that nobody counted\n\nInes Okafor has measured the valley since 2003.\n\n**How deep is the water?**\n\n"I find it at 310 feet. It comes back, people tell me."\n\n**Who drew it?**\n\n"We all did. My father had the first pump."\n\n"And I had the second."\n\n**What is left?**\n\n"Rock, mostly."\n\n**Who will pay?**\n\n"My children will."\n'
    assert.ok(await isInterview(text, 'a.md'))
  })
})
