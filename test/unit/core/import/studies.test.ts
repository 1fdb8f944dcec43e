import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'
import { decode } from '../../../../src/decode/formats.js'

const said = [
  ['asks', 'Good that you have time. What do you do here?'],
  ['answers', 'I am a nurse, and I have been one for twenty years.'],
  ['asks', 'What does the role ask of you?'],
  ['answers', 'That everybody calls you, at any hour.'],
  ['asks', 'And how does the table work?'],
  ['answers', 'It varies. At first we were sixteen.'],
  ['answers', 'Now we are seven, and those can decide.'],
  ['asks', 'That would have taken longer.'],
  ['answers', 'Without it, it would have been winter.'],
] as const

const told = (text: string, file: string): Promise<readonly string[]> => toldIn(text, file, '|')

const expected = (respondent: string): readonly string[] => [
  `q -: ${said[0][1]}`,
  `a ${respondent}: ${said[1][1]}`,
  `q -: ${said[2][1]}`,
  `a ${respondent}: ${said[3][1]}`,
  `q -: ${said[4][1]}`,
  `a ${respondent}: ${said[5][1]}|${said[6][1]}`,
  `q -: ${said[7][1]}`,
  `a ${respondent}: ${said[8][1]}`,
]

const table = (head: string, asks: string, answers: string): string =>
  [
    head,
    ...said.map(
      ([part, words], index) =>
        `${index + 1};${answers}_home_def;00:00:${String(11 + index * 5)};${part === 'asks' ? asks : answers};${words};${index % 3 === 0 ? 'Role' : ''};`,
    ),
  ].join('\n')

suite('an interview of a study', () => {
  const tables: readonly (readonly [string, string, string, string])[] = [
    ['Nr;Document;Begin;Spreker;Tekst;Code(s);Memo', 'I', 'R07', 'R07'],
    ['Nr.;Dokument;Beginn;Sprecher;Segment;Code;Memo', 'I', 'B7', 'B7'],
    ['N°;Document;Début;Locuteur;Texte;Code;Mémo', 'ENQ', 'E3', 'E3'],
    ['Núm.;Documento;Inicio;Hablante;Texto;Código;Memo', 'E', 'P04', 'P04'],
    ['Lp.;Dokument;Początek;Mówca;Tekst;Kod;Notatka', 'B', 'R7', 'R7'],
    ['N.;Documento;Inizio;Parlante;Testo;Codice;Memo', 'INT', 'S02', 'S02'],
    ['Nr;Dokument;Starttid;Talare;Text;Kod;Anteckning', 'I', 'IP5', 'IP5'],
    ['№;Документ;Начало;Говорящий;Текст;Код;Заметка', 'И', 'Р7', 'Р7'],
    ['No;Belge;Başlangıç;Konuşmacı;Metin;Kod;Not', 'G', 'K12', 'K12'],
    ['Nro;Asiakirja;Alku;Puhuja;Teksti;Koodi;Muistio', 'Haastattelija', 'Haastateltava', '-'],
    ['Č.;Dokument;Začátek;Mluvčí;Text;Kód;Poznámka', 'T', 'R07', 'R07'],
    ['番号;文書;開始;話者;発言内容;コード;メモ', 'インタビュアー', '回答者', '-'],
    ['编号;文件;开始时间;发言者;内容;编码;备注', '访', '受', '-'],
    ['الرقم;المستند;البداية;المتحدث;النص;الرمز;ملاحظة', 'الباحث', 'المبحوث', '-'],
    // A head in a language that no list of words has.
    ['Rhif;Dogfen;Dechrau;Siaradwr;Testun;Cod;Nodyn', 'I', 'C07', 'C07'],
  ]
  for (const [head, asks, answers, name] of tables)
    test(`in a table headed ${head}`, async () => {
      const extract = await decode(new TextEncoder().encode(table(head, asks, answers)), 'a.csv')
      assert.ok('blocks' in extract)
      assert.equal(extract.blocks.find(({ speaker }) => speaker !== undefined)?.time, '00:00:11')
      assert.deepEqual(await told(table(head, asks, answers), 'a.csv'), expected(name))
    })

  const labels: readonly (readonly [string, string, string])[] = [
    ['I', 'R07', 'R07'],
    ['INT', 'P03', 'P03'],
    ['Int.', 'IP', '-'],
    ['I', 'IP4', 'IP4'],
    ['M', 'TN4', 'TN4'],
    ['E', 'E04', 'E04'],
    ['Int', 'ID 17', 'ID 17'],
    ['R', 'P1', 'P1'],
    ['Onderzoeker', 'Respondent 7', 'Respondent 7'],
    ['Forscherin', 'Person 3', 'Person 3'],
  ]
  for (const [asks, answers, name] of labels)
    test(`with labels ${asks}: and ${answers}:`, async () => {
      const text = said.map(([part, words]) => `${part === 'asks' ? asks : answers}: ${words}`).join('\n\n')
      assert.deepEqual(await told(`${text}\n`, 'a.txt'), expected(name))
    })

  test('whose questions and answers are counted stays one of two', async () => {
    const text = said.flatMap(([part, words], index) =>
      index === 6
        ? []
        : [`${part === 'asks' ? 'Q' : 'A'}${Math.floor((index > 6 ? index - 1 : index) / 2) + 1}: ${words}`],
    )
    const turns = await told(`${text.join('\n\n')}\n`, 'a.txt')
    assert.deepEqual(
      turns.map((turn) => turn.slice(0, 4)),
      Array.from({ length: 4 }, () => ['q -:', 'a -:']).flat(),
    )
  })

  test('say in a head which letters stand for whom, behind a word for the part', async () => {
    for (const line of [
      'Interviewerin (I): Ines Okafor',
      'Field worker (I) = Dr. Ines Okafor',
      'Enquêtrice (I) : Ines Okafor',
    ]) {
      const text = said.map(([part, words]) => `${part === 'asks' ? 'I' : 'B'}: ${words}`)
      const turns = await told(`Interview 07\n\n${line}\n\n${text.join('\n\n')}\n`, 'a.txt')
      assert.equal(turns[0]?.slice(0, 13), 'q Ines Okafor', line)
    }
  })
})
