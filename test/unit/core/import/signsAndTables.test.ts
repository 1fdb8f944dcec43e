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
