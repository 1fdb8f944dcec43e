import assert from 'node:assert/strict'
import { toldIn as told } from '../../../support/toldIn.js'

suite('tables, signs and pages in more languages', () => {
  test('a first column that counts the rows is nobody’s, and a part before a name explains a letter', async () => {
    const rows = [
      ['G', 'Denize ne zaman çıktınız?'],
      ['K', 'Dokuz yaşındaydım, babam istemedi.'],
      ['G', 'Şimdi kim var teknede?'],
      ['K', 'Bir ben varım, bir de kardeşim.'],
    ]
    const cells = rows.map(
      ([who, words], index) => `<td>${index + 1}</td><td>00:0${index}</td><td>${who}</td><td>${words}</td>`,
    )
    const table = `<table><tr><th>No</th><th>Süre</th><th>Konuşan</th><th>Metin</th></tr><tr>${cells.join('</tr><tr>')}</tr></table>`
    const lines = await told(`<p>G: Görüşmeci (Ayla Demir)</p><p>K: Katılımcı (erkek, 58)</p>${table}`, 'k.html')
    assert.deepEqual(lines.slice(0, 2), [
      'q Ayla Demir: Denize ne zaman çıktınız?',
      'a -: Dokuz yaşındaydım, babam istemedi.',
    ])
    assert.equal(lines.length, 4)
  })

  test('answers may have another sign than questions', async () => {
    const text = [
      '• Who counts the boats?',
      '- Nobody has counted them since the office closed.',
      'There were eleven then.',
      '• Does the ministry know that?',
      '- It has our letters, with the tide tables enclosed.',
      '• And what do you do now?',
      '- I count them myself, on Sundays.',
    ].join('\n\n')
    assert.deepEqual(await told(text), [
      'q -: Who counts the boats?',
      'a -: Nobody has counted them since the office closed. There were eleven then.',
      'q -: Does the ministry know that?',
      'a -: It has our letters, with the tide tables enclosed.',
      'q -: And what do you do now?',
      'a -: I count them myself, on Sundays.',
    ])
  })

  test('a paper in the marks of a book’s title asks through who wrote', async () => {
    const pairs = [
      ['船为什么停了？', '因为码头没有人。'],
      ['什么时候开始的？', '去年冬天。'],
      ['谁来付钱？', '我们自己付。'],
    ]
    const talk = pairs.map(([asked, said]) => `《海潮周刊》：${asked}\n\n林远舟：${said}`).join('\n\n')
    const lines = await told(`林远舟：码头上没有人\n\n2024年9月3日　来源：海潮周刊　作者：周知夏\n\n${talk}\n`)
    assert.deepEqual(lines.slice(0, 2), ['q 周知夏: 船为什么停了？', 'a 林远舟: 因为码头没有人。'])
  })

  test('a headline in Arabic names who told a paper, and a line with a place who asked', async () => {
    const pairs = [
      ['هل انتهت القضية بعد تقاعدكم؟', 'لم تنتهِ بعد، وورثتُها عن ثلاثة قضاة.'],
      ['لماذا يستمر الناس في التقاضي؟', 'لأن الحكم على الحق لا على الماء.'],
      ['هل تلقيتم تهديدات؟', 'مرة واحدة، وقد ضحكتُ منها.'],
    ]
    const talk = pairs.map(([asked, said]) => `• ${asked}\n\n- ${said}`).join('\n\n')
    const head = 'القاضي سليم الحداد لـ«بريد الشرق»: لا ينقصنا قانون\n\nوادي النخل: هدى بن يوسف\n\nنُشر: 17 أكتوبر 2022'
    const lines = await told(`${head}\n\n${talk}\n`)
    assert.deepEqual(lines.slice(0, 2), [
      'q هدى بن يوسف: هل انتهت القضية بعد تقاعدكم؟',
      'a سليم الحداد: لم تنتهِ بعد، وورثتُها عن ثلاثة قضاة.',
    ])
  })

  test('a page without labels in Swedish is an interview, and a column with questions and a quoted reply is none', async () => {
    const page = [
      'Hallå där, Tova Lind',
      'Text: Jorun Ek',
      'Varför just färjor?',
      'För att de är så tydliga. Man kan räkna dem.',
      'Och vad har du räknat på?',
      'Sextio orter där färjan drogs in.',
      'Vad säger rederierna om dina resultat?',
      'De har varit ganska tysta.',
      'Vad händer nu?',
      'Jag ska åka tillbaka i maj.',
    ].join('\n\n')
    assert.equal((await told(page)).length, 8)
    const column = [
      'Opinion',
      'What Are We Waiting For?',
      'Ines Okafor',
      'Guest columnist',
      'Every day I sit in front of the barrier and think about money.',
      'Why does nothing happen?',
      'I put the question to the railway. It was wired for trains that have gone.',
      '“You would be surprised how much runs like that,” he said.',
      'I was not surprised. I was on the council.',
      'So what would it cost to mend?',
      'Sixty thousand, says the engineer.',
      'Is there something petty about this?',
      'I have been asked that, and I resent it.',
    ].join('\n\n')
    await assert.rejects(told(column), /it is an interview/)
  })
})
