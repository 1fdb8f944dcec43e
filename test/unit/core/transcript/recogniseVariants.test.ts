import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

/** An invented talk; every second turn answers, and not every question ends in a question mark. */
interface Talk {
  readonly title: string
  readonly head: string
  readonly asker: string
  readonly answerer: string
  readonly intro: string
  readonly turns: readonly string[]
}

const talks: readonly Talk[] = [
  {
    title: 'Who Reads the Gauge?',
    head: 'By Hanne Solberg\n\n14 March 2018',
    asker: 'Hanne Solberg',
    answerer: 'Tomas Okonedo',
    intro: 'Tomas Okonedo ran the river commission for eleven years. He resigned on the day the gates closed.',
    turns: [
      'You signed the treaty in 2009, and you now call it a mistake. When did you change your mind?',
      'On the bus home. I had the pen in my pocket, and nobody had asked how deep the river was.',
      'But the engineers must have told you.',
      'They told the ministry. I have their nine pages of questions, and the third one is about fish.',
      'Would a new treaty help?',
      'No, because we would write it in the same room.',
      'What should the next commissioner do first?',
      'Go in September, and take off the shoes.',
    ],
  },
  {
    title: 'Wem gehört das Netz?',
    head: 'Von Jana Feldkamp\n\n3. Juni 2021',
    asker: 'Jana Feldkamp',
    answerer: 'Ulrich Brandmeier',
    intro:
      'Ulrich Brandmeier hat die Netzagentur acht Jahre lang beraten. Er würde das Gutachten nicht mehr unterschreiben.',
    turns: [
      'Herr Brandmeier, wann haben Sie gemerkt, dass das Gutachten falsch war?',
      'Beim Vorlesen. Ich las es meiner Tochter vor, und sie fragte, wem die Leitung gehört.',
      'Sie klingen belustigt.',
      'Ich bin erschöpft, das klingt ähnlich.',
      'Erzählen Sie uns von der Nacht des Ausfalls.',
      'Ich saß in der Leitwarte, und wir sahen zu, wie ein Dorf nach dem anderen dunkel wurde.',
      'Kann sich das wiederholen?',
      'Ja, jeden Winter.',
    ],
  },
]

const isQuestion = (index: number): boolean => index % 2 === 0
const family = (name: string): string => name.split(' ').at(-1) ?? name
const page = (body: string, { title, asker, intro }: Talk): string =>
  `<html><body><h1>${title}</h1><p>By ${asker}</p><p>${intro}</p>${body}</body></html>`
const text = (body: string, { title, head, intro }: Talk): string => `${title}\n\n${head}\n\n${intro}\n\n${body}\n`
const marked = (body: string, { title, head, intro }: Talk): string => `# ${title}\n\n${head}\n\n${intro}\n\n${body}\n`
const told = (form: (words: string, index: number, who: string) => string, between: string, talk: Talk): string =>
  talk.turns.map((words, index) => form(words, index, isQuestion(index) ? talk.asker : talk.answerer)).join(between)

/** Wraps words to a column beside a label, as typewriters did. */
function beside(label: string, words: string): string {
  const lines = (words.match(/\S.{0,38}(?=\s|$)/gu) ?? []).map((line) => line.trim())
  return lines.map((line, index) => (index === 0 ? label : '').padEnd(16) + line).join('\n')
}

/** Each layout in other typography: the name of the file, and what it holds. */
const layouts: Readonly<Record<string, readonly [string, (talk: Talk) => string]>> = {
  'names in capitals in a column': [
    'a.txt',
    (talk) =>
      text(
        told((words, _, who) => beside(family(who).toUpperCase(), words), '\n\n', talk),
        talk,
      ),
  ],
  'names in a column without empty lines': [
    'a.txt',
    (talk) =>
      text(
        told((words, _, who) => beside(family(who), words), '\n', talk),
        talk,
      ),
  ],
  'names before a tab': [
    'a.txt',
    (talk) =>
      text(
        told((words, _, who) => `${who}\t${words}`, '\n', talk),
        talk,
      ),
  ],
  'terms of a list': [
    'a.html',
    (talk) => page(`<dl>${told((words, _, who) => `<dt>${who}</dt><dd>${words}</dd>`, '', talk)}</dl>`, talk),
  ],
  'terms with a rule between': [
    'a.html',
    (talk) =>
      page(
        `<dl>${told((words, index, who) => `${index === 4 ? '</dl><hr><dl>' : ''}<dt>${who}</dt><dd>${words}</dd>`, '', talk)}</dl>`,
        talk,
      ),
  ],
  'names in bold without a colon': [
    'a.html',
    (talk) =>
      page(
        told((words, _, who) => `<p><b>${who} </b>${words}</p>`, '', talk),
        talk,
      ),
  ],
  'names in boxes of their own': [
    'a.html',
    (talk) =>
      page(
        told((words, _, who) => `<div>${who}</div><div>${words}</div>`, '', talk),
        talk,
      ),
  ],
  'questions in bold': [
    'a.md',
    (talk) =>
      marked(
        told((words, index) => (isQuestion(index) ? `**${words}**` : words), '\n\n', talk),
        talk,
      ),
  ],
  'questions in italics': [
    'a.md',
    (talk) =>
      marked(
        told((words, index) => (isQuestion(index) ? `_${words}_` : words), '\n\n', talk),
        talk,
      ),
  ],
  'questions as quotations': [
    'a.md',
    (talk) =>
      marked(
        told((words, index) => (isQuestion(index) ? `> ${words}` : words), '\n\n', talk),
        talk,
      ),
  ],
  'questions as headings': [
    'a.md',
    (talk) =>
      marked(
        told((words, index) => (isQuestion(index) ? `## ${words}` : words), '\n\n', talk),
        talk,
      ),
  ],
  'questions in italics between line breaks': [
    'a.html',
    (talk) =>
      page(
        `<div>${told((words, index) => (isQuestion(index) ? `<i>${words}</i>` : words), '<br><br>', talk)}</div>`,
        talk,
      ),
  ],
  'nothing but words': [
    'a.txt',
    (talk) =>
      text(
        told((words) => words, '\n\n', talk),
        talk,
      ),
  ],
}

suite('one talk in many layouts', () => {
  for (const [layout, [file, render]] of Object.entries(layouts))
    for (const talk of talks)
      test(`${layout}: ${talk.title}`, async () => {
        const extract = await decode(new TextEncoder().encode(render(talk)), file)
        assert.ok('blocks' in extract)
        const result = readTranscript(extract)
        assert.ok(!('notInterview' in result), 'it is an interview')
        const { turns, passages, speakers } = result
        assert.deepEqual(
          turns.map(({ passages: own }) => own.map((index) => passages[index]?.text).join(' ')),
          talk.turns,
        )
        assert.deepEqual(
          turns.map(({ speaker }) => [speakers[speaker]?.role, speakers[speaker]?.name]),
          talk.turns.map((_, index) =>
            isQuestion(index) ? ['questioner', talk.asker] : ['interviewee', talk.answerer],
          ),
        )
      })
})

suite('what is no interview', () => {
  const texts: Readonly<Record<string, string>> = {
    'an author who asks himself':
      'Opinion\nWho Counts the Lorries?\nBy Constance Ibarra\n2 October 2023\n\nThere is a bridge at Kolno, and it is full.\n\nHow full?\n\nThirty thousand vehicles on a weekday. It was drawn for nine.\n\nSo why a tramway on top?\n\nBecause a tramway was at hand, and I have seen the model.\n\nWho, then, will tell the minister?\n\nNot the port, which likes the queue. I shall stand there on Thursday.\n\nConstance Ibarra is a retired engineer.\n',
    'a speech under a title that asks':
      'Bank of Tarn\n\nSpeech\n\nWhat is a ferry for?\n\nRemarks by Sulayman Oyelaran, Deputy Governor, at the Island Summit, Wexley, 9 October 2023\n\nCheck against delivery\n\nLadies and gentlemen, good morning. I took the ferry, as I hope you did.\n\nWhat does it tell you when the governor walks to the quay?\n\nIt might tell you that nobody else does. I think it tells you what a ferry costs.\n\nWhy do we still run it?\n\nFor three reasons. The first is the winter, and the second is my mother.\n\nCould we not give them a bridge?\n\nWe tried. The pilot had two piers, and we learned a great deal from them.\n\nThank you.\n',
    'minutes, with names before what is told of them':
      'Notes of the ninth meeting\n\nQuill: noted that the wagons had no floors.\n\nOduya: reported that ninety had arrived.\n\nQuill: asked whether they could be used.\n\nOduya: explained that barrels would fit.\n\nQuill: thanked everybody.\n',
  }
  for (const [what, words] of Object.entries(texts))
    test(what, async () => {
      const extract = await decode(new TextEncoder().encode(words), 'a.txt')
      assert.ok('blocks' in extract)
      assert.ok('notInterview' in readTranscript(extract))
    })
})
