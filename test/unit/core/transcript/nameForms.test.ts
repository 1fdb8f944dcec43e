import assert from 'node:assert/strict'
import { inMixedCase, capitalRuns } from '../../../../src/core/transcript/personNames/nameForm.js'
import { fullestForm, namesIn } from '../../../../src/core/transcript/personNames/namesInText.js'
import {
  bareName,
  isInitialsOf,
  isSamePerson,
  looksLikeName,
} from '../../../../src/core/transcript/personNames/nameWords.js'

/** What somebody is called by, and the family's name, all invented. */
const rows = `
  Lotte | van der Veen-Okoro
  Joaquim | de Souza e Silva
  Khalid | al-Tamimi
  Faisal | bin Rashid Al Qadir
  Yusuf | ibn Harun
  Nurul | binti Azman
  María José | Echeverría Ruiz
  Ana Lúcia | dos Anjos
  Jean-Baptiste | d'Aubrac
  Aurèle | d’Hauteroche-N’Dri
  Seán | Ó Dálaigh
  Niamh | Ní Chonaill
  Fionnuala | O'Hare-Mbeki
  Duncan | MacIlwraith
  Björn | af Klinten
  Carl Gustaf | von der Osten
  Ursula | zu Hohenfels
  Pieter | 't Hooghe
  Willem | ten Broeke
  Gianluca | Dell'Orso
  Chiara | Lo Presti
  Thanh | Nguyễn Thị
  Min-jun | Seo
  Ji-woo | Park-Hansen
  Haruto | Miyagawa
  Wei-Lin | Tseng
  Siti | Nurhaliza-Tan
  Ngũgĩ | wa Karanja
  Adaobi | Nwakaego
  'Tunde | Balogun-Hale
  N'Golo | Diarra
  Thabo | kaMagwaza
  Zoë | Žižić
  Łukasz | Wróblewski
  Małgorzata | Święch-Nowak
  Ştefan | Țepordei
  Ågot | Ødegård
  Þóra | Jónsdóttir
  J. R. | Hathersage
  J.R. | Hathersage
  A. B. C. | Merrow
  Thomas J. | Quill
  J.-P. | Vautrin
  Mary-Kate | St. Clair
  Xi | Ou
  Bo | Li
  Io | Ek
  Amara | N'Diaye-Sow
  Hồ | Xuân Lan
  José | Ortega y Pla
  Pádraig | Mac Giolla Bhríde
  Leyla | Əliyeva
  İpek | Çağlayan
  Giorgi | Tsk'hvaradze
  Malika | El Fassi
  Omar | Abu Nasser
  Tariq | ul-Haq
  Ravi K. | Subramaniam
  Charlotte | Fforbes-ffrench
  Anne | Le Goff
  Loïc | Le Bihan-Traoré
  Mehmet Ali | Koçoğlu
  Sebastião | Pinto da Rocha
  Hanneke | op den Camp
  Иван Степанович | Лугарин
  Агния | Тимофеева-Рощина
  И. С. | Лугарин
  Оксана | Бондаренко
  Γιώργος | Παπαλέξης
  Eleni | Hadji-Markou
  Cosmo | de Winter
  Inês | do Vale
  Rui | das Neves
  Beatriz | del Campo
  Rosario | de la Peña
  Manuel | de los Heros
  Luca | di Stefano
  Marta | della Valle
  Piero | degli Uberti
  Henri | du Plessix
  Odile | de La Tour
  Maxime | Le Roux-d’Arcy
  Joost | van 't Wout
  Geert | van den Akker
  Marijke | in 't Groen
  Dirk | vande Putte
  Wolf | vom Stein
  Alma | von und zu Rabenau
  Axel | zur Heide
  Ingrid | av Fossen
  Dewi | ap Gruffudd
  Hassan | el-Sherbini
  Salma | Al-Khatib-Jones
  Mansour | bin Saif
  Layla | bint Omar
  Moshe | Ben Amitai
  Avital | ben-Shalom
  Abdul Rahman | Haqqyar
  Zia | ur-Rehman
  Farid | ud-Din
  Siti Aminah | binti Yusof
  Sukarno | Wiratmo
  Keola | Kaʻahumoku
  Tamati | Te Rangi
  Hina-Moana | Tūwhare
  Kwabena | Osei-Tutu
  Oluwaseun | Adé-Bright
  Nkosinathi | Dlamini-Zungu
  Chukwuemeka | Obi-Rapu
  Mamadou | N’Diaye
  Aïssatou | Sow-Bâ
  Tewolde | Gebre-Mariam
  Saoirse | Nic Aodha
  Angus | MacDonnell-Ross
  Siobhán | Uí Néill
  Hew | Ffolkes
  Cholmondeley | St John-Hope
  Ste-Marie | Lachance
  Anneliese | Müller-Lüdenscheidt
  Jörg | Großmann
  Bärbel | Ößwald
  Ömer | Şahin-Yıldız
  Gülşen | Ürgüplü
  Dávid | Kőszegi
  Réka | Szűcs-Bánffy
  Jiří | Hřebejk-Novák
  Anežka | Němcová
  Ľubica | Ďurišová
  Đorđe | Čubrić
  Jasminka | Petrović-Njegoš
  Blerta | Gjoka
  Ion | Bălănescu
  Ieva | Kalniņa
  Rūta | Žemaitytė
  Õnne | Pärnpuu
  Päivi | Äijälä
  Jean-Luc | Ngô
  Linh | Trần
  Thi Mai | Đặng
  Soo-ah | Gwak
  Dae-ho | Namgung
  Ryūnosuke | Ōkubo
  Fumiko | Hara
  Xiaolan | Ouyang
  Mei-ling | Zhuge
  Tsering | Wangdu
  Bat-Erdene | Ganzorig
  Aung Thant | Zin
  Somchai | Phanit
  Dewi Ayu | Lestari
    Anura | de Zylwa
  Priya | Raghunathan-Iyer
  Gurpreet | Kaur-Gill
  Walter | Price III
  Ellis | Quarrie Jr.
  Harry S | Trumbell
  Yu. | Sorokin
  Ch. | Ravel
  D'Arcy | Penrose
  DeShawn | McAllister
  LaToya | VanDerHoek
`
const names = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [given = '', family = ''] = row.split('|').map((part) => part.trim())
    return { name: `${given} ${family}`, given, family }
  })

const found = (text: string): readonly string[] => [...namesIn(text, () => false)].map(({ name }) => name)

/** Sentences and lines in which a name stands. */
const frames: readonly ((name: string) => string)[] = [
  (name) => `He spoke with ${name} about spare girders.`,
  (name) => `${name} is a fellow of the harbour board.`,
  (name) => `It was late (${name} had gone), and cold.`,
  (name) => `We met ${name}’s sister on the quay.`,
  (name) => `by ${name}, in the spring`,
  (name) => `“${name}—not a friend of bridges—said no.”`,
  (name) => `Admiral ${name}; Dr. ${name}`,
]

suite('names of many cultures', () => {
  for (const { name, given, family } of names)
    test(`${name}: is one by its look, stands out in a text, and is the longer form of its parts`, () => {
      assert.ok(looksLikeName(name))
      assert.ok(looksLikeName(family))
      for (const frame of frames) assert.ok(found(frame(name)).includes(name), frame(name))
      assert.ok(isSamePerson(family, name))
      assert.equal(fullestForm(family, ['Bror Tamm', name]), name)
      assert.ok(isSamePerson(`${family} ${given}`, name))
      assert.ok(!isSamePerson('Tamm', name))
      assert.ok(isSamePerson(inMixedCase(name.toUpperCase()), name), 'in capitals')
      for (const title of ['Dr.', 'H.E.', 'Baroness', 'Prof. Dr.', 'Colonel'])
        assert.equal(bareName(`${title} ${name}`), name)
    })

  test('are told apart where a word says and', () => {
    for (const { name } of names) {
      const text = `There were ${name}, Bror Tamm and ${name} as well.`
      assert.deepEqual(found(text), [name, 'Bror Tamm', name])
    }
  })

  test('end before where somebody is from', () => {
    assert.deepEqual(found('Con Remedios del Valle del Instituto Mareal.'), ['Remedios del Valle'])
    assert.deepEqual(found("with Halden's Priya Desrosiers on it"), ['Priya Desrosiers'])
  })

  test('may begin with the family, with initials behind it', () => {
    assert.equal(fullestForm('Лугарин И. С.', ['Иван Степанович Лугарин']), 'Иван Степанович Лугарин')
    assert.equal(fullestForm('Okafor I.', ['Tom Brandt', 'Ines Okafor']), 'Ines Okafor')
    assert.ok(isSamePerson('Tamm Bror', 'Bror Tamm'))
    assert.ok(!isSamePerson('Okafor T.', 'Ines Okafor'))
  })

  test('have initials with small words and without', () => {
    for (const letters of ['EVDS', 'ES', 'VDS']) assert.ok(isInitialsOf(letters, 'Edvard van der Straaten'), letters)
    assert.ok(isInitialsOf('JBA', "Jean-Baptiste d'Aubrac"))
    assert.ok(!isInitialsOf('BJA', "Jean-Baptiste d'Aubrac"))
  })

  test('are no words of a sentence', () => {
    for (const text of ['When I asked him', 'the harbour and the quay', 'A letter: I said so.', 'von der'])
      assert.deepEqual(found(text), [])
    assert.ok(!looksLikeName('Sanctions and Their Afterlife'))
  })

  test('keep their place in the text', () => {
    const text = 'Then (“Ágot de la Peña”) rose, and Ines O’Hare’s chair fell.'
    for (const run of capitalRuns(text))
      for (const word of run) assert.equal(text.slice(word.start, word.end), word.text)
  })
})
