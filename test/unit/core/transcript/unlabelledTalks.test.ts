import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'
import { toldIn } from '../../../support/toldIn.js'

/** Turkish questions, of which none has a word for `you` of its own, each with its short answer. */
const asked: readonly (readonly [string, string])[] = [
  ['Liman ne zaman kapandı?', 'Mart ayında kapandı. Kar daha kalkmamıştı.'],
  ['Kim karar verdi?', 'Bakanlık verdi, belediye sustu.'],
  ['İşçiler ne yaptı?', 'Bir kısmı köye döndü, bir kısmı balığa çıktı. Tekneler zaten çürüyordu.'],
  ['Balık var mı hâlâ?', 'Var ama küçük.'],
  ['Peki demiryolu?', 'Ray duruyor, tren yok. Ot bürüdü her yanı.'],
  ['Ne kadar para harcandı?', 'Yirmi milyon lira harcandı. Yarısı betona gitti.'],
  ['Kalan yarısı nerede?', 'Onu bilsem söylerdim.'],
  ['Mahkeme ne diyor?', 'Dosya üç yıldır bekliyor. Yargıç iki kez değişti.'],
  ['Gençler kalır mı burada?', 'Okul olursa kalır.'],
  ['Okul açılacak mı?', 'Duvarı örüldü, çatısı yok.'],
  ['Umut var mı?', 'Deniz var. Deniz oldukça umut da var.'],
]

const turkish = asked.flat().join('\n\n')

suite('Talks without labels', () => {
  test('are known by how often somebody asks, in a language that says `you` by the verb', async () => {
    const told = await toldIn(
      `Kıyıda bir sabah\n\nEski liman işçisi Hasan Örsel ile Kumluk iskelesinde buluştuk.\n\n${turkish}`,
    )
    assert.deepEqual(
      told.map((line) => line.replace(/^(.) [^:]*: /, '$1 ')),
      asked.flatMap(([question, answer]) => [`q ${question}`, `a ${answer}`]),
    )
  })

  test('are none where somebody alone asks and answers himself now and then', async () => {
    const speech = Array.from({ length: 14 }, (_, index) =>
      index % 4 === 0
        ? `Why do we need harbour number ${index}? We need it because the old one has silted up.`
        : `The council of ${1900 + index} built a wall of stone and nobody has mended it since, which is a pity.`,
    )
    const extract = await decode(new TextEncoder().encode(`A speech\n\n${speech.join('\n\n')}`), 'a.txt')
    assert.ok('blocks' in extract)
    assert.ok('notInterview' in readTranscript(extract))
  })

  test('are no report in a language that tells by the verb alone who speaks', async () => {
    const all = [...asked, ['Siz ne beklediniz?', 'Vinci bekledim. Gelmedi.']] as const
    const headed = all.map(([question, answer]) => `## ${question}\n\n${answer}`).join('\n\n')
    const told = await toldIn(`# Kıyıda bir sabah\n\n${headed}`, 'a.md')
    assert.equal(told.length, all.length * 2)
  })

  test('are known by forms of address that are no words for `you`', async () => {
    const told = await toldIn(`O cais e o mar

O senhor fechou o cais velho?

Fechei. As estacas estavam podres desde a cheia.

O senhor sabia disso quando assumiu o cargo?

Sabia o que estava nas atas. O resto apareceu depois, quando a maré baixou.

A conta ficou com o senhor?

Ficou com a província, que paga até hoje.
`)
    assert.equal(told.length, 6)
  })

  test('are known in a language of which no word is known, whose sentences end in a sign of their own', async () => {
    const said = [
      'बंदरगाह कब बंद हुआ?',
      'मार्च में बंद हुआ। तब तक बर्फ नहीं पिघली थी। नावें किनारे पर पड़ी रहीं।',
      'फैसला किसका था?',
      'मंत्रालय का। नगर परिषद चुप रही। काग़ज़ पर दो नाम थे, दोनों गलत।',
      'मछली अब भी मिलती है?',
      'मिलती है, पर छोटी। जाल पुराने हैं। नया जाल शहर से आता है।',
      'रेल का क्या हुआ?',
      'पटरी बची है। गाड़ी नहीं आती। घास ने सब ढक लिया।',
      'पैसा कितना लगा?',
      'दो करोड़ लगे। आधा कंक्रीट में गया। आधे का हिसाब कोई नहीं देता।',
      'अदालत क्या कहती है?',
      'मामला तीन साल से पड़ा है। न्यायाधीश दो बार बदले। तीसरे अभी आए नहीं।',
    ]
    const head = 'समुद्र के किनारे एक सुबह\n\nपुराने नाविक रमन केशरी घाट पर मिले। घाट तीस साल पुराना है।'
    const told = await toldIn(`${head}\n\n${said.join('\n\n')}`)
    assert.deepEqual(
      told.map((line) => line.replace(/^(.) [^:]*: /, '$1 ')),
      said.map((words, index) => `${index % 2 === 0 ? 'q' : 'a'} ${words}`),
    )
  })

  test('are not seen in an essay in such a language that asks itself twice', async () => {
    const essay = ['दीवार किसकी है?', 'पत्थर कौन गिनेगा?']
      .map((question) => `${question}\n\nज़िले ने रिपोर्ट लिखी। रिपोर्ट अलमारी में है। पत्थर सस्ते हैं।`)
      .join('\n\n')
    const extract = await decode(
      new TextEncoder().encode(`दीवार\n\nदीवारें पुरानी होती हैं। समुद्र नहीं।\n\n${essay}`),
      'a.txt',
    )
    assert.ok('blocks' in extract)
    assert.ok('notInterview' in readTranscript(extract))
  })

  test('are not seen in an essay that asks itself now and then', async () => {
    const essay = ['Who owns the sea wall?', 'Who pays for the stones?', 'And who will count them?', 'Is that a plan?']
      .map(
        (question) =>
          `${question}\n\nThe county wrote a report on it, and the report was filed. Stones are cheap until they move.`,
      )
      .join('\n\n')
    const extract = await decode(
      new TextEncoder().encode(`The wall\n\nBy Nell Harrow\n\nWalls grow old.\n\n${essay}`),
      'a.txt',
    )
    assert.ok('blocks' in extract)
    assert.ok('notInterview' in readTranscript(extract))
  })

  test('have none where a last word and a line to read on alone look like labels', async () => {
    const told = await toldIn(`„Der Hafen überlebt uns“

Ines Okafor hat neun Jahre lang die Hafenbehörde geleitet. Ein Gespräch über Schlick und Geduld.

Von Piet Holloway

Frau Okafor, Sie haben den alten Kai geschlossen. Bereuen Sie das?

Ich bereue, dass ich gewartet habe. Die Pfähle waren morsch, und meine Leute hatten es seit Jahren gesagt.

Ihre Kritiker sagen, die Behörde habe nichts gewusst.

Dann hätten sie unsere Protokolle lesen sollen. Wir haben alles aufgeschrieben, und niemand hat nachgesehen.

Wer bezahlt den neuen?

Das Land, und wir zahlen es aus den Gebühren zurück.

Zum Abschied: Welchen Beschluss würden Sie zurücknehmen?

Den ersten. Ich hätte die Behörde nie aus dem Hafen ausziehen lassen dürfen.

Mehr zum Thema
- Kommentar: Wer den Kai bezahlt
- Plus  Zollkontrollen: Was drei Wochen gebracht haben
- Der lange Weg zum Meer
`)
    assert.deepEqual(
      told.map((line) => line.slice(0, 30)),
      [
        'q Piet Holloway: Frau Okafor, Sie',
        'a Ines Okafor: Ich bereue, dass',
        'q Piet Holloway: Ihre Kritiker',
        'a Ines Okafor: Dann hätten sie',
        'q Piet Holloway: Wer bezahlt den',
        'a Ines Okafor: Das Land, und wir',
        'q Piet Holloway: Zum Abschied: W',
        'a Ines Okafor: Den ersten. Ich h',
      ].map((line) => line.slice(0, 30)),
    )
  })

  test('begin with a statement to somebody, however much is said before the first question mark', async () => {
    const said = [
      'You once wrote that the lock is a clock.',
      'I did write that, and I was told off for it. My keeper said that clocks are oiled.',
      'The gates were repaired in the spring.',
      'They were painted. I asked for bearings and I got paint.',
      'It was a good colour.',
      'It was green. I have nothing against green.',
      'The board calls the basin finished.',
      'I have seen it, and there is a crane in it.',
      'What would you tell the board?',
      'To come by boat. I would lend them mine.',
      'Would you go with them?',
      'If they bring bearings.',
      'And who steers?',
      'My keeper does. I am not allowed to any more.',
    ]
    const told = await toldIn(
      `The Lock\n\nJoan Marrable kept the lock at Ferne for thirty years. Interview by Ola Brandt.\n\n${said.join('\n\n')}`,
    )
    assert.match(told[0] ?? '', /^q [^:]*: You once wrote that the lock is a clock\.$/)
  })

  test('are believed in where who is asked speaks of himself and who asks does not, though nobody is addressed', async () => {
    const said = [
      'Vì sao con đê bị vỡ?',
      'Tôi đã thấy nước lên từ chiều. Tôi gọi cho huyện, không ai nghe máy.',
      'Bao nhiêu nhà bị ngập?',
      'Bốn mươi nhà. Nhà tôi cũng ở trong số đó.',
      'Bây giờ ai giữ chìa khóa cống?',
      'Tôi giữ một chìa, huyện giữ một chìa.',
      'Sang năm sẽ làm gì?',
      'Chúng tôi sẽ đào lại con mương cũ.',
      'Tiền lấy ở đâu?',
      'Bán lúa. Tôi chưa thấy tiền ở chỗ khác.',
    ]
    const told = await toldIn(
      `Con đê và người giữ đê\n\n12/03/2023\n\nLê Thị Hạnh giữ đê ở Vĩnh Trạch.\n\n${said.join('\n\n')}`,
    )
    assert.deepEqual(
      told.map((line) => line.replace(/^(.) [^:]*: /, '$1 ')),
      said.map((words, index) => `${index % 2 === 0 ? 'q' : 'a'} ${words}`),
    )
  })
})
