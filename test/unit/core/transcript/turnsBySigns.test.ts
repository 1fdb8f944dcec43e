import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'
import { toldIn } from '../../../support/toldIn.js'

interface Exchange {
  readonly question: string
  readonly replies: readonly string[]
}

const english: readonly Exchange[] = [
  {
    question: 'Why is the lock the hard part? Everybody seemed ready for a new gate.',
    replies: ['Because a gate is bought once and the lock is paid for every morning, by two hundred boats.'],
  },
  {
    question: 'The town says that the lower basin is safe.',
    replies: [
      'The town has not been down there since the flood. I go every week with a lamp and a ruler.',
      'Last week the ruler was eleven centimetres longer than I wanted it to be.',
    ],
  },
  { question: 'And the pumps?', replies: ['Two of three work. The third is waiting for a part that nobody makes.'] },
  {
    question: 'In the report there is not a word about the pumps.',
    replies: ['The report was printed before they failed, so it is right in its way and useless to the town.'],
  },
  {
    question: 'What happens next?',
    replies: ['A hearing in March, with coffee. Nobody has ever resigned over coffee.'],
  },
]

const greek: readonly Exchange[] = [
  { question: 'Τι φταίει;', replies: ['Ένα καλώδιο εννιακοσίων μέτρων που κανείς δεν θέλει να πληρώσει φέτος.'] },
  {
    question: 'Ο αντιδήμαρχος λέει ότι σας είχε προειδοποιήσει.',
    replies: ['Έστειλε ένα έγγραφο σαράντα σελίδων την παραμονή, και είχε δίκιο στη σελίδα τριάντα.'],
  },
  { question: 'Θα κοπεί το νερό;', replies: ['Ναι, τρεις νύχτες την εβδομάδα, από τα μεσάνυχτα ως τις έξι το πρωί.'] },
  { question: 'Και οι πισίνες;', replies: ['Μετρήσαμε τριακόσιες από τον αέρα και θα στείλουμε λογαριασμό σε όλες.'] },
]

const korean: readonly Exchange[] = [
  {
    question: '왜 섬으로 들어왔나.',
    replies: ['남편이 등대에서 일했다. 삼 년만 있자고 들어왔는데 벌써 열다섯 해가 되었다.'],
  },
  {
    question: '밤에도 문을 연다고 들었다.',
    replies: ['문을 여는 게 아니라 내가 위층에 산다. 돌 던지는 소리가 나면 내려간다.'],
  },
  { question: '지원을 받고 있는가.', replies: ['받지 못한다. 공문을 세 번 보냈고 답은 세 번 같은 문장으로 왔다.'] },
  { question: '후임은 찾았나.', replies: ['대학 후배 하나가 지난여름에 일주일 와 있었다. 회는 맛있게 먹고 갔다.'] },
]

const arabic: readonly Exchange[] = [
  {
    question: 'لماذا تطرق على الحائط قبل أن تنظر إليه؟',
    replies: ['لأن العين تُخدع. الصوت يخبرك أين الفراغ وأين الحجر الرملي وأين وضع أحدهم الإسمنت وهرب.'],
  },
  {
    question: 'تتهمك البلدية بأنك تؤخّر الرخص.',
    replies: ['صحيح أنني أؤخّرها. التقرير الجيد يحتاج إلى شتاء كامل كي نرى من أين تدخل المياه.'],
  },
  {
    question: 'من يدفع كلفة الانتظار؟ السكان ليسوا أغنياء.',
    replies: ['هذا هو السؤال الموجع. الغني يجعل البيت مطعمًا، والفقير يضع دلوًا تحت السقف.'],
  },
  { question: 'هل ندمت على بيت؟', replies: ['بيت قرب الجامع الصغير. كتبت عنه ثلاثة تقارير ولم أخبر الجيران.'] },
  { question: 'وماذا سيحلّ بالدفاتر؟', replies: ['ابنتي تصوّرها صفحة صفحة. تقول إن خطّي هو أول ما يجب ترميمه.'] },
]

const indonesian: readonly Exchange[] = [
  {
    question: 'Mengapa pintu air ditutup?',
    replies: ['Karena isi waduk tinggal sedikit. Saya harus memilih antara dua yang jahat.'],
  },
  {
    question: 'Petani menuduh Anda memihak hulu.',
    replies: ['Kakak saya punya sawah di sana, setengah hektare, dan itu termasuk yang saya tutup.'],
  },
  {
    question: 'Bukankah jadwal disepakati bersama?',
    replies: ['Sudah tiga kali kami rapat. Rapat ketiga bubar sebelum kopi datang, dan air tidak menunggu.'],
  },
  {
    question: 'Apa yang Anda siapkan untuk tahun depan?',
    replies: ['Alat ukur di enam puluh titik, supaya orang melihat sendiri berapa air yang lewat.'],
  },
]

/** The exchanges, each paragraph set as told. */
const set = (
  talk: readonly Exchange[],
  question: (text: string, index: number) => string,
  reply: (text: string) => string = (text) => text,
  glue = '\n\n',
): string =>
  talk.flatMap(({ question: one, replies }, index) => [question(one, index), ...replies.map(reply)]).join(glue)

const turnsOf = (talk: readonly Exchange[]): readonly string[] =>
  talk.flatMap(({ question, replies }) => [`q: ${question}`, `a: ${replies.join(' ')}`])

/** Parts and words, whoever has the parts. */
const wordsTold = async (text: string, file = 'a.txt'): Promise<readonly string[]> =>
  (await toldIn(text, file)).map((turn) => turn.replace(/^(.) .*?: /su, '$1: '))

const page = (body: string): string =>
  `<!doctype html><html><head><title>The lock</title></head><body><h1>The lock keeper</h1><p class="by">By Ines Okafor</p>${body}<footer>Privacy</footer></body></html>`

/** A page whose questions, or answers, are set by a tag. */
const tagged = (talk: readonly Exchange[], question?: string, reply?: string): string => {
  const within = (tag: string | undefined) => (words: string) =>
    tag === undefined ? `<p>${words}</p>` : `<p><${tag}>${words}</${tag}></p>`
  return page(set(talk, within(question), within(reply), '\n'))
}

suite('turns that the setting of questions tells', () => {
  for (const [name, talk] of Object.entries({ english, arabic }))
    for (const [how, whole, file] of [
      ['bold', set(talk, (text) => `**${text}**`), 'a.md'],
      ['italics', set(talk, (text) => `*${text}*`), 'a.md'],
      ['underscores', set(talk, (text) => `_${text}_`), 'a.md'],
      [
        'bold below a standfirst in italics',
        `*Ines Okafor keeps the lock.*\n\n${set(talk, (text) => `**${text}**`)}`,
        'a.md',
      ],
      ['em', tagged(talk, 'em'), 'a.html'],
      ['strong', tagged(talk, 'strong'), 'a.html'],
      ['b', tagged(talk, 'b'), 'a.html'],
    ] as const)
      test(`${how}, ${name}, though few of them ask`, async () => {
        assert.deepEqual(await wordsTold(whole, file), turnsOf(talk))
      })

  test('a text with bold sentences above its paragraphs that ask nobody is no interview', async () => {
    const heads = ['The harbour is old.', 'The lock is older.', 'The pumps are new.', 'The town pays.', 'Nobody asks.']
    const text = heads.map((head) => `**${head}**\n\nThe board measured it last year and found ${head.length} faults.`)
    const extract = await decode(new TextEncoder().encode(text.join('\n\n')), 'a.md')
    assert.ok('blocks' in extract)
    assert.ok('notInterview' in readTranscript(extract))
  })
})

suite('questions in capitals', () => {
  const shout = (text: string): string => text.toUpperCase()
  const asked = english.map(({ question, replies }) => ({ question: shout(question), replies }))
  const head = 'The lock keeper\n\nTomas Brandt has kept the lock for nine years and counts every boat.\n\n'
  test('are told by it alone', async () => {
    assert.deepEqual(await wordsTold(head + set(asked, (text) => text)), turnsOf(asked))
  })
})

suite('names before what is said', () => {
  for (const name of ['J.-B. Tchibinda', 'J. B. Tchibinda', 'J.B. Tchibinda'])
    test(`may begin with two letters: ${name}`, async () => {
      const text = set(
        english,
        (one) => `Radio Lagune : ${one}`,
        (one) => `${name} : ${one}`,
      )
      assert.deepEqual(await wordsTold(text), turnsOf(english))
    })

  test('on lines of their own may be fuller the first time', async () => {
    const turns = [
      ['NIKOS OKAFOR', 'Good morning. How bad is it?'],
      ['MINISTER MAKEPEACE', 'Good morning, and good morning to those who were out at four.'],
      ['OKAFOR', 'How bad is it?'],
      ['MINISTER', 'Three rivers are closed and a fourth may be by Monday.'],
      ['OKAFOR', 'Will they be paid?'],
      ['MINISTER', 'They will be supported, and the fees are waived from today.'],
      ['OKAFOR', 'Is that a no?'],
      ['MINISTER', 'It is a not yet.'],
    ]
    const told = await wordsTold(`RADIO INTERVIEW\n\n${turns.map((turn) => turn.join('\n')).join('\n\n')}\n`)
    assert.deepEqual(
      told.map((turn) => turn.slice(3)),
      turns.map(([, words]) => words),
    )
  })
})

suite('turns that a sign before the questions alone tells', () => {
  for (const [name, talk] of Object.entries({ greek, korean, arabic }))
    for (const sign of ['- ', '– ', '— ', '• ', '▲ ', '* ', '■ '])
      test(`${JSON.stringify(sign)}, ${name}`, async () => {
        assert.deepEqual(await wordsTold(set(talk, (text) => `${sign}${text}`)), turnsOf(talk))
      })
})

suite('turns of a talk without labels', () => {
  for (const head of [
    'Reporter: Ines Okafor\nEditor: Tomas Brandt',
    'Text: Ines Okafor\nFoto: Tomas Brandt',
    'Editor: Ines Okafor',
  ])
    test(`below lines that look like labels: ${JSON.stringify(head)}`, async () => {
      for (const talk of [indonesian, english.filter(({ question }) => question.includes('?'))]) {
        const text = `The lock keeper: water in March\n\n${head}\n\nTomas Brandt has kept the lock for nine years. Ines Okafor asked him about it in an interview.\n\n${set(talk, (one) => one)}\n`
        assert.deepEqual(await wordsTold(text), turnsOf(talk))
      }
    })
})

suite('a message that is replied to part by part', () => {
  const head = (subject: string): string =>
    `From: Tomas Brandt <t.brandt@lock.example>\nTo: Ines Okafor <ines@paper.example>\nDate: Tue, 7 May 2024 at 21:14\nSubject: ${subject}\n\nDear Ines,\n\nMy answers are below each of yours.\n\n`
  const left = (index: number): number => (index < 3 ? index + 1 : index + 2)
  for (const [how, body] of [
    ['numbers, one left out', set(english, (text, index) => `> ${left(index)}. ${text}`)],
    [
      'numbers, below who wrote when',
      `On 3 May 2024, Ines Okafor wrote:\n\n${set(english, (text, index) => `> ${index + 1}. ${text}`)}`,
    ],
    ['no numbers', set(english, (text) => `> ${text}`)],
  ] as const)
    test(`has its questions behind the sign of quoting: ${how}`, async () => {
      assert.deepEqual(await wordsTold(`${head('Re: Questions')}${body}\n`), turnsOf(english))
    })

  test('keeps the paragraphs of one question together', async () => {
    const [first, ...others] = english
    const text = `> The lock is old.\n>\n> ${first?.question}\n\n${first?.replies.join('\n\n')}\n\n${set(others, (one) => `> ${one}`)}`
    assert.equal((await wordsTold(`${head('Re: Questions')}${text}\n`))[0], `q: The lock is old. ${first?.question}`)
  })
})
