import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

/** Who speaks in each turn. */
const speakersIn = async (text: string): Promise<readonly string[]> =>
  (await toldIn(text)).map((turn) => turn.slice(0, turn.indexOf(':')))

suite('Titles in labels', () => {
  test('cut short before a name in capitals, known or not, are no part of it', async () => {
    const text = `Hearing on the Quays

SEN. MAGWAZA. Who answered the call?

BGEN. OKAFOR. The station at the river mouth. It was logged at nine.

SEN. MAGWAZA. And then?

BGEN. OKAFOR. Then it was passed on, and nobody knows to whom.

SEN. MAGWAZA. Does anybody know now?

BGEN. OKAFOR. I would rather answer that in private.
`
    assert.deepEqual(await speakersIn(text), [
      'q Magwaza',
      'a Okafor',
      'q Magwaza',
      'a Okafor',
      'q Magwaza',
      'a Okafor',
    ])
  })

  test('behind East Asian names are told apart, with the house of a reporter before them', async () => {
    const text = `港湾担当大臣会見録

【東湾新聞 木庭記者】埠頭の工事についてお伺いします。いつ再開しますか。

【香月大臣】来月です。資材の到着を待っております。

【海峡放送 ベルク記者】費用は増えますか。

【香月大臣】一割ほど増える見込みです。

【東湾新聞 木庭記者】誰が負担しますか。

【香月大臣】国と県で折半いたします。
`
    assert.deepEqual(await speakersIn(text), ['q 木庭', 'a 香月', 'q ベルク', 'a 香月', 'q 木庭', 'a 香月'])
  })
})

suite('Offices in labels', () => {
  const exchange = (label: string, later = label): string =>
    [
      'Piet Holloway (Evening Chronicle): What is it that begins in March?',
      `${label}: Work on the second quay, which we have waited for since the flood.`,
      'Question: Who pays for it?',
      `${later}: The province does, out of a loan.`,
      'Question: Did anybody object?',
      `${later}: Two members of the council. I would not like to say who.`,
    ].join('\n\n')
  const officers = [
    ['Shri Ines Okafor, Official Spokesperson', 'Official Spokesperson', 'Briefing by the Official Spokesperson'],
    ['Ines Okafor (Deputy Harbour Master)', 'Deputy Harbour Master', 'Notes of a briefing'],
    ['STM DR. OKAFOR', 'STM DR. OKAFOR', 'Briefing with Ines Okafor on the quay'],
  ] as const
  for (const [label, later, head] of officers)
    test(`are whoever was named with them: ${label}, ${later}`, async () => {
      const told = await speakersIn(`${head}\n\n${exchange(label, later)}`)
      assert.deepEqual(
        told.filter((who) => who.startsWith('a')),
        ['a Ines Okafor', 'a Ines Okafor', 'a Ines Okafor'],
      )
    })
})

suite('Titles alone in labels of East Asian records', () => {
  const record = (holder: string) => `${holder}

長官：埠頭の工事を来月再開いたします。

記者（東湾新聞・木庭）：いつ終わりますか。

長官：来年の春を見込んでおります。

記者（海峡放送・ベルク）：費用は増えますか。

長官：一割ほど増える見込みです。

記者（東湾新聞・木庭）：誰が負担しますか。

長官：国と県で折半いたします。
`
  test('are nobody where only the ministry stands before them', async () => {
    for (const head of ['海運省ホーム > 長官会見\n\n海運長官会見の概要', '防衛長官会見の概要']) {
      const found = await speakersIn(record(head))
      assert.ok(
        found.every((who) => !/海|運|防|衛|長官/.test(who)),
        `${head}: ${found.join(', ')}`,
      )
    }
  })

  test('name nobody where two have the title', async () => {
    const found = await speakersIn(record('香月長官と前任の堀江長官'))
    assert.ok(
      found.every((who) => !/香月|堀江|長官/.test(who)),
      found.join(', '),
    )
  })
})

suite('Titles of programmes', () => {
  test('with a dash and a colon in them are said by nobody, though they ask', async () => {
    const text = `Quay Talk – 87: Who Pays for the Second Quay?

Broadcast on 12 May 2019

Guest: Doc. Ines Okafor (Harbour Institute)

PIET HOLLOWAY: Welcome. Who pays for it?

INES OKAFOR: The province pays, out of a loan that was meant for schools.

PIET HOLLOWAY: Did anybody object?

INES OKAFOR: Two members of the council did, and one was outvoted every time.

PIET HOLLOWAY: Were you there?

INES OKAFOR: I sat next to her. She wrote very small.
`
    assert.deepEqual([...new Set(await speakersIn(text))], ['q Piet Holloway', 'a Ines Okafor'])
  })
})

suite('Names in capitals', () => {
  test('are written as the text writes them, and in Turkish letters', async () => {
    const text = `Liman Sohbetleri

Sunan: Işıl Kırdar

IŞIL KIRDAR: İyi akşamlar. Liman ne zaman açılacak?

HAKİ SIRMALI: Gelecek yıl, eğer para bulunursa.

IŞIL KIRDAR: Para nereden gelecek?

HAKİ SIRMALI: Bankadan. Başka bir yer kalmadı.

IŞIL KIRDAR: Banka ne diyor?

HAKİ SIRMALI: Henüz bir şey demedi, bekliyoruz.
`
    const speakers = await speakersIn(text)
    assert.deepEqual([...new Set(speakers)].sort(), ['a Haki Sırmalı', 'q Işıl Kırdar'])
  })

  test('of a family before a name in small letters come behind it', async () => {
    const turns = ['Who paid for it?', 'The province did.', 'Did anybody object?', 'Two members did.']
    const text = turns.map((words, index) => `<v ${index % 2 === 0 ? 'VON BRANDT Piet' : 'OKAFOR Ines'}>${words}`)
    const cues = text.map((words, index) => `00:00:0${index}.000 --> 00:00:0${index + 1}.000\n${words}`)
    const told = await toldIn(`WEBVTT\n\n${cues.join('\n\n')}\n`, 'a.vtt')
    assert.deepEqual(
      told.map((turn) => turn.slice(0, turn.indexOf(':'))),
      ['q Piet von Brandt', 'a Ines Okafor', 'q Piet von Brandt', 'a Ines Okafor'],
    )
  })
})
