import assert from 'node:assert/strict'
import { verifyQuotation } from '../../../../src/core/quotation/verify.js'
import { makeSource, type QuotedSource } from '../../../support/quotedSource.js'

function said(...sentences: readonly string[]): QuotedSource {
  return makeSource([{ question: 'And then?', paragraphs: [sentences.join(' ')] }])
}

function isFound(quotation: string, { interview, source }: QuotedSource): boolean {
  return verifyQuotation(quotation, interview, source).kind === 'found'
}

/** A sentence of the source, and quotations that turn it around. */
const refused: readonly (readonly [language: string, source: string, quotations: readonly string[]])[] = [
  [
    'German',
    'Ich schließe nicht aus, dass wir im Januar an drei oder vier Tagen verhandeln.',
    [
      'Ich schließe … aus, dass wir im Januar',
      'Ich schließe [sie]',
      'Ich schließe [es] aus, dass wir im Januar',
      'verhandeln an vier Tagen',
      'dass wir im Januar an drei oder [fünf] Tagen',
      'dass wir im Januar an [zwei] oder vier Tagen',
    ],
  ],
  [
    'German',
    'Ich schließe aber nicht aus, dass wir verhandeln.',
    ['Ich schließe … aus, dass wir', 'Ich schließe [es] aus, dass wir'],
  ],
  ['German', 'Der Hafen könnte im Mai schließen.', ['Der Hafen [wird] im Mai schließen', 'Der Hafen [soll] im Mai']],
  ['German', 'Das kann es nicht leisten, und das soll es auch nicht.', ['Das kann es … das soll es auch']],
  ['German', 'Keiner der Räte war dafür.', ['[Jeder] der Räte war dafür']],
  [
    'German',
    'Es sind fünfunddreißig Schiffe im Hafen.',
    ['Es sind [achtzig] Schiffe im Hafen', 'Es sind [viele] Schiffe'],
  ],
  [
    'German',
    'Etwa 11,4 Milliarden fehlen im Haushalt.',
    ['[Sicher] 11,4 Milliarden fehlen', '[Genau] 11,4 Milliarden fehlen'],
  ],
  ['German', 'Uns fehlen etwa 300 Leute.', ['Uns fehlen [genau] 300 Leute']],
  [
    'French',
    'Je ne dis pas que la région doit payer seule.',
    ['Je ne dis … que la région doit payer seule', 'Je [dis] que la région', 'la région [peut] payer seule'],
  ],
  ['French', 'Les pêcheurs n’ont donc pas raison.', ['Les pêcheurs n’ont […] raison', 'Les pêcheurs [ont] raison']],
  ['French', 'Le port n’est pas prêt pour l’hiver.', ['Le port [est] prêt pour l’hiver', 'Le port [est prêt]']],
  ['French', 'Le port n’est plus ouvert.', ['Le port n’est … ouvert']],
  ['French', 'Il n’a vu personne au port.', ['Il n’a vu … au port', 'Il n’a vu [Moreau] au port']],
  [
    'French',
    'Trois cents millions ont été versés.',
    ['[Deux] cents millions ont été versés', '[Deux cents] millions ont'],
  ],
  [
    'Spanish',
    'El puerto no está listo y nunca lo estuvo.',
    ['El puerto … está listo', 'El puerto [ya] está', 'listo y … lo estuvo'],
  ],
  ['Spanish', 'Llegaron cuatro barcos.', ['Llegaron [nueve] barcos', 'Llegaron [muchos] barcos']],
  ['Italian', 'Non credo che il porto sia pronto.', ['[Credo] che il porto sia pronto']],
  ['Portuguese', 'Não há navios nem dinheiro.', ['[Há] navios nem dinheiro']],
  ['Italian', 'Il porto non è mai stato pronto.', ['Il porto … è mai stato pronto', 'Il porto non è … stato pronto']],
  ['Italian', 'Sono arrivate ventidue navi.', ['Sono arrivate [trenta] navi']],
  [
    'Portuguese',
    'O porto não está pronto e ninguém o disse.',
    ['O porto … está pronto', 'O porto [já] está pronto', 'e [alguém] o disse'],
  ],
  [
    'Dutch',
    'De haven is nog niet klaar en kan dicht.',
    ['De haven is … klaar', 'De haven is [al] klaar', 'klaar en [zal] dicht'],
  ],
  ['Polish', 'Port nie jest gotowy i nikt tego nie mówi.', ['Port … jest gotowy', 'gotowy i [każdy] tego nie mówi']],
  [
    'Czech',
    'Přístav není otevřen a nikdo ho nechce opravit.',
    ['Přístav [je] otevřen', 'Přístav … otevřen', 'a nikdo ho … opravit', 'nikdo ho [chce] opravit'],
  ],
  ['Russian', 'Порт не готов и может закрыться.', ['Порт … готов', 'Порт [уже] готов', 'готов и [будет] закрыться']],
  ['Ukrainian', 'Порт ще не готовий, бо ніхто не платить.', ['Порт … готовий', 'бо [кожен] не платить']],
  ['Swedish', 'Hamnen är inte klar.', ['Hamnen är … klar', 'Hamnen är [nu] klar']],
  ['Danish', 'Havnen er ikke klar, og fem skibe venter.', ['Havnen er … klar', 'og [seks] skibe venter']],
  ['Norwegian', 'Havna er aldri klar, og det kan bli verre.', ['Havna er … klar', 'og det [vil] bli verre']],
  [
    'Turkish',
    'Liman hazır değil ve kimse bunu istemiyor artık.',
    ['Liman hazır … ve', 'Liman [çok hazır] ve kimse', 've kimse bunu [istiyor] artık'],
  ],
]

/** What looks like a guarded word of another language and is none. */
const accepted: readonly (readonly [language: string, source: string, quotation: string])[] = [
  ['Portuguese', 'Ele disse que os barcos dos pescadores ficam.', 'os barcos [da frota] ficam'],
  ['German', 'Sie sagt, dass das Geld nicht reicht.', 'dass das Geld [des Bundes]'],
  ['Portuguese', 'O navio chegou no porto de Sarn em maio.', 'O navio chegou … em maio'],
  ['French', 'La personne qui dirige le port a plus de moyens.', 'La … qui dirige le port a … moyens'],
  ['French', 'La ville dirige le port.', 'La [commune] dirige le port'],
  ['German', 'Der Hafen ist noch offen.', 'Der Hafen ist … offen'],
  ['Italian', 'Il porto che ne ha bisogno è aperto.', 'Il porto che … è aperto'],
  ['Danish', 'Skibet tog sin last og det gik.', 'Skibet tog … last og det gik'],
  ['English', 'A point was made on the nearly new harbour of Gomez.', 'A … was made on the … of Gomez'],
  ['English', 'I can speak about one because I saw it.', 'I can speak [of] one because'],
  ['Romanian', 'Portul este închis de zece ani și rămâne așa.', 'Portul este închis … și rămâne'],
  ['English', 'It is due on the pier, plus a fee.', 'It is [owed] on the pier … a fee'],
  ['English', 'We want to fire the harbour master.', 'We want [him] fire the harbour master'],
]

suite('Negations, modals and numbers of other languages', () => {
  for (const [language, text, quotations] of refused)
    for (const quotation of quotations)
      test(`${language}, never found: ${quotation}`, () => assert.ok(!isFound(quotation, said(text, 'X.'))))

  for (const [language, text, quotation] of accepted)
    test(`${language}, found: ${quotation}`, () => assert.ok(isFound(quotation, said(text))))
})

suite('A bracket at the edge of a quotation', () => {
  const source = said(
    'It is the worst harvest since 1976.',
    'The toll rose from 12,000 to 71,000 within a year.',
    'In all, 61 involved somebody from Sarn.',
    'The lock was closed for eleven days.',
    'The port is not ready for winter.',
    'Velmark will not pay for it.',
    'In 2019 Velmark signed the treaty.',
    'The dam could fail.',
    'The treaty took 40 days.',
  )
  for (const quotation of [
    'It is the worst harvest since [1934].',
    'rose from 12,000 to [17,000]',
    '[16] involved somebody',
    'The lock was closed for [twelve]',
    'The lock was closed for [weeks]',
    'harvest since 1976. The toll rose from [12,001]',
    'The port [is ready]',
    'The port is [now]',
    '[They] pay for it',
    '[Velmark] pay for it',
    'The dam [fails]',
  ])
    test(`never stands for a number, a negation or a modal: ${quotation}`, () => assert.ok(!isFound(quotation, source)))

  for (const quotation of [
    'the worst harvest [of Dorrin]',
    '61 involved somebody [in 2020]',
    'The lock was closed [in May]',
    '[The state of] Velmark signed the treaty',
    'It is the worst harvest since [the year of] 1976',
    'signed the treaty [in 2019]',
    'The dam [of Kerra]',
    'The port [of Sarn]',
    'Velmark [the republic]',
    'The lock was closed [by the guard]',
    'The treaty took [in the end]',
    'The lock was closed for [sic]',
    'Velmark will not pay for it. [Emphasis added.]',
  ])
    test(`may tell more: ${quotation}`, () => assert.ok(isFound(quotation, source)))

  test('is shown with the words that it stands for', () => {
    const result = verifyQuotation('It is the worst harvest since [1934].', source.interview, source.source)
    assert.equal(result.kind, 'not-found')
    assert.deepEqual(result.nearest?.diff.at(-1), { kind: 'replaced', text: '1976', breach: 'number' })
  })
})

suite('An ellipsis', () => {
  const source = said(
    'It was the Ministry that closed the port. The shippers have killed the plan – that would cost them nothing – in a week.',
    'They paid – that is not so – the toll – twice. The guard left – he never paid – the port.',
  )
  for (const quotation of [
    '… the shippers have killed the plan',
    'closed the port … the shippers have killed',
    'closed the port … the *shippers* have killed',
    'The shippers (...) killed the plan',
    'The shippers (…) killed the plan',
    'The shippers have killed the plan … in a week',
  ])
    test(`is right: ${quotation}`, () => assert.ok(isFound(quotation, source)))

  for (const quotation of [
    'the shippers have killed the plan',
    '… it was the ministry',
    'The shippers have killed the plan … cost them … in a week',
    'They paid … twice',
    'The guard left … the port',
  ])
    test(`is wrong: ${quotation}`, () => assert.ok(!isFound(quotation, source)))
})

test('An escaped quotation mark behind a quotation is no word of it', () => {
  const source = said('Kestria publishes its flow data.')
  assert.ok(isFound('Kestria publishes its flow data\\', source))
  assert.ok(isFound('\\"Kestria publishes its flow data\\"', source))
})
