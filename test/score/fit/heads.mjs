// Heads as editors write them, with people among those named who have no part in the talk, over two invented talks: what the weights of signs
// are fitted to besides the known talks.
import { newNames } from './newNames.mjs'

/** {E} is interviewed, by {A}; {X} has no part in the talk. {MA} and {PE} are names as addresses spell them. ¶ parts paragraphs; behind ‖ stands what follows the talk. */
const heads = `
  Coastal Futures Review ¶ The Price of Sand ¶ {E} has spent two decades measuring beaches. {EF} spoke to {A} in the old customs house.
  The Price of Sand ¶ A conversation with {E} ¶ {A} ¶ June 3, 2019 ‖ {E} is a professor of coastal engineering at Tarn University. {A} is a contributing editor.
  The Price of Sand ¶ {A} | 4 October 2022 ¶ Former harbour commissioner {E} on dredging, debt and the mayor of Port Sule, {X}.
  INTERVIEW ¶ “Nobody asked the fishermen” ¶ {E}, the outgoing head of the Harbour Authority, tells {A} why the dredging contract was never tendered.
  Harbour Policy Podcast, episode 12 ¶ Guest: {E}, Director of the Sand Office ¶ Host: {A} ¶ Producer: {X}
  The Price of Sand ¶ Ever since {X} resigned as prime minister, the dredging law has been stuck. We asked {E}, who drafted it, what comes next.
  The Price of Sand ¶ Interview conducted by {A}, 12 March 2020, in the library of the Sand Office. Present: {E} and {A}.
  Five questions for {E} ¶ By {A} ¶ Photographs by {X} ‖ This interview has been edited for length and clarity.
  {E}: “Sand is the new oil” ¶ Text: {A} Foto: {X}
  Sand ist das neue Öl ¶ Die Geologin {E} über Strände, Schulden und den Bürgermeister {X}. Ein Gespräch mit {A}.
  Das Sandproblem ¶ Interview: {A} ¶ {E} leitet seit 2015 das Küstenamt in Sule. Zuvor war sie Beraterin der Weltbank.
  Le sable et la dette ¶ Par {A} - Publié le 3 mars 2021 ¶ Géologue, {E} a dirigé pendant dix ans le service des côtes. Elle raconte.
  La arena y la deuda ¶ {A} / Puerto Sule ¶ La geóloga {E} dirigió durante diez años el servicio de costas y ahora publica sus memorias.
  ORAL HISTORY PROGRAM ¶ Interview with {E} ¶ Interviewed by: {A} ¶ Date: March 3, 2011 ¶ Transcribed by: {X}
  Sand Office Oral Histories ¶ Narrator: {E} ¶ Interviewer: {A} ¶ Transcriber: {X}
  The Price of Sand ¶ Our correspondent {A} met {E} at the Sand Office, two days after the vote.
  The Price of Sand ¶ In this edition of The Tide, we talk to {E}, author of "The Last Beach" (with {X}).
  The Price of Sand ¶ {E} is the author, with {X}, of "The Last Beach". She lives in Sule. ‖ Interview by {A}
  The Price of Sand ¶ Dr {E} joined the Sand Office in 1998 under its founder, {X}. In this interview with {A}, she explains what went wrong.
  The Price of Sand ¶ Written by {A} ¶ Published 4 May 2018 ¶ Minister {E} does not like sand. “It gets into everything,” she says, and laughs.
  Transcript: {E} on the price of sand ¶ THE TIDE ¶ Aired May 4, 2018 - 21:00 ¶ {A}, TIDE ANCHOR
  The Price of Sand ¶ Participants ¶ {E}, Sand Office ¶ {A}, Coastal Futures Review (interviewer)
  The Price of Sand ¶ This interview was recorded on 3 May 2018. {A} put the questions for the Review; {E} answered in writing.
  The Price of Sand ‖ About the interviewee ¶ {E} is a coastal engineer and former member of the Harbour Board. ¶ About the interviewer ¶ {A} is a journalist based in Sule.
  The Price of Sand ¶ May 4, 2018 ‖ {E} was head of the Sand Office from 2009 to 2016. ¶ Interview: {A}. Translation: {X}.
  The Price of Sand ¶ When {E} took over the Sand Office in 2009, nobody had counted the beaches. {X}, {EF}’s predecessor, had left three boxes of maps.
  The Price of Sand ¶ {A} talks sand, debt and fishing with {E}, the woman who counted the beaches
  The Price of Sand ¶ For twelve years {E} counted beaches. Then {X} became minister. A talk about what was lost. By {A}
  Коса и долг ¶ Беседовал {A} ¶ {E} возглавляла службу берегов десять лет.
  Il prezzo della sabbia ¶ di {A} ¶ {E} ha diretto per dieci anni il servizio delle coste. Oggi insegna a Sule.
  O preço da areia ¶ Entrevista a {E} ¶ Por {A}, 3 de maio de 2018
  Q&A: {E}, coastal engineer ¶ {A}, staff writer ¶ 4 May 2018
  The Price of Sand ¶ A year ago this week, the beach at Sule disappeared. {E} had warned of it. On the anniversary {EF} sat down with the Review’s {A}.
  The Price of Sand ¶ Admiral (ret.) {E}, 71, commanded the coast guard. Today the admiral keeps bees. We visited at home; {A} asked the questions.
  Interview transcript ¶ Interviewee: {E} (E) ¶ Interviewer: {A} (I) ¶ Location: Sule
  Port Sule Courier ¶ 'We still have the pier. We just don't have the ships' ¶ {A} ¶ 9 November 2023, 06:40 ¶ The pier at Sule is eighty metres long. On Monday it will close for the first time since 1991. The Courier sat down with harbour master {E} in the old customs house.
  Port Sule Courier ¶ The pier closes ¶ {A} ¶ {MA}@sulecourier.example ¶ 9 November 2023 ¶ On Monday the pier will close. {E} has run it for eleven years. ‖ Keywords: pier, sand, {E}, customs
  View this post on the web at https://tideletter.example/p/{PE} ¶ "A pier is never only a pier" ¶ {E} on sand, the queue at the notary and why nobody signed ¶ Jun 18, 2024 ¶ Ahead of the vote I sat down with the geologist whom half of Sule is calling this month. Below is our conversation, nearly whole. ¶ — {A}
  Sand and Debt ¶ Before the vote I spent an afternoon in the office of {E}, and the phone did not stop. This is what was said between the calls, shortened by me. ¶ {A}
  The Winter the Sand Moved ¶ A geologist on three weeks without a beach, and what nobody asked ¶ By {A} ¶ February 21, 2025 ¶ When the contract lapsed on New Year's Day, some three hundred thousand people lost their beach. {E} saw it coming. From 2017 to 2022 the planner sat in the next room. ‖ {A} is a contributing editor and the author of “Low Ground.”
  The Winter the Sand Moved ¶ By {A} ¶ February 21, 2025 ¶ When the contract lapsed, the beach went. {E} saw it coming, and wrote it down. We talked over two afternoons. There was a stove.
  Dünen ¶ Im Süden der Küste soll einer der größten Deiche entstehen. Die Soziologin {E} hat vier Jahre lang untersucht, was das mit der Region macht. ¶ 21. November 2024 ‖ Das Gespräch führte {A}. Es wurde von der Redaktion übersetzt. ¶ {E} ist Soziologin am Zentrum für Küstenstudien.
  Plajın hesabı ¶ {A} ¶ 10.11.2024 ¶ Otuz yıldır kıyıyı karış karış gezen jeolog {E} ile evinde konuştuk.
  Plajın hesabı ¶ 10 Kasım 2024 ¶ Söyleşi: {A} ¶ Sule kıyısında kum bitti. Jeolog {E} nedenini anlatıyor.
  Cena piasku ¶ Z {E}, geolożką, rozmawia {A} ¶ 3 maja 2021
  Cena piasku ¶ {A} ¶ 03.05.2021 ¶ {E} przez dziesięć lat mierzyła plaże. Teraz pisze o nich książkę.
  De prijs van zand ¶ {A} ¶ 3 mei 2021 ¶ Jarenlang telde {E} stranden. Nu vertelt ze waarom dat niet genoeg was.
  Sandens pris ¶ Av {A} ¶ 3. mai 2021 ¶ {E} har målt strender i tretti år. Hun vet hva som mangler.
  Harga pasir ¶ {A} ¶ 3 Mei 2021 ¶ Selama dua belas tahun {E} menghitung pantai. Kini ia menulis buku.
  Ціна піску ¶ {A} ¶ 3 травня 2021 ¶ {E} десять років рахувала пляжі. Ми зустрілися в її кабінеті.
  Preț pentru nisip ¶ {A} ¶ 3 mai 2021 ¶ Timp de doisprezece ani, {E} a numărat plajele. Am vorbit cu ea la Sule.
  A homok ára ¶ {A} ¶ 2021. május 3. ¶ {E} tizenkét éven át számolta a strandokat. Most könyvet ír róluk.
  Steppe and Shore ¶ "Every beach is a small ministry" ¶ Posted on 3 September 2024 by {A} ¶ {E} is the only geologist I know who counts on a motorbike. We met in a tea house. ‖ {E}'s book is out in November. I paid for the tea.
  Posted on [10]3 September 2024 by [11]{A} ¶ The shore ¶ I wanted to know where the sand had gone, so I asked {E}, who has been counting it since 2013.
  BORDER ¶ The price of sand ¶ {A}, Port Sule ¶ 04.05.2018 ¶ Port Sule mayor {E} on lost hours, foreign nurses and a letter that was never answered. ‖ READ ALSO: {X} resigns
  The price of sand ¶ Sule mayor {E} on the pier. © Photo: {X} ¶ 16.10.2024, 05:00 ¶ For a year the coast guard has closed the beach. Mayor {E} tells us what it costs. ‖ The questions were put by {A}.
  Sand ¶ ENERGY {E} was head of the Sand Office until last year. He tells our paper what the letters said.
  Q&A ¶ {E} ¶ Author of "The Last Beach" ¶ Interview: {A} ¶ Illustration: {X}
  Shoreline Institute ¶ Home ¶ Experts ¶ The Last Beach: Q&A with {E} ¶ March 4, 2024 ¶ {A} ¶ Program Officer ‖ Related ¶ {X} on ports ¶ Author ¶ {A}
  Expert comment ¶ {E}, Professor of Coastal Studies at Tarn University, answers questions about the sand. ¶ Contact: {A}, press office, {MA}@tarn.example
  Sand ¶ In 2019 {X} opened the pier. Five years later it is closed, and {E}, who built it, lives in sight of it. We spoke on the terrace.
  Le sable ¶ {A} ¶ 3 mars 2021 ¶ Depuis la mort de {X}, personne ne compte plus les plages. Sauf {E}, qui nous reçoit dans son bureau.
  La arena ¶ {A} ¶ 3 de marzo de 2021 ¶ Nadie conoce la costa como {E}. Nos recibe en su casa, entre mapas.
  A areia ¶ {A} ¶ 3 de março de 2021 ¶ Aos 71 anos, {E} ainda conta praias. Conversámos na varanda.
  The sand ¶ “They counted twice” ¶ {E}, 64, sits in a kitchen full of maps. Outside, {X} Street is under water. ‖ Interviewed in Sule on 3 May by {A}.
  The sand ¶ {E}'s kitchen is full of maps. It is where the Sand Office was founded, in 1998, and where, on a wet Tuesday, it was wound up. ‖ {A} writes about coasts.
  1 The conversation took place on 12 June in Sule. ¶ The sand ¶ {E}, geologist ¶ photographed by {X} ¶ words {A}
`
  .trim()
  .split('\n')
  .map((row) => row.split('‖').map((side) => side.split('¶').map((text) => text.trim())))

/** Questions and answers. */
const bodies = [
  [
    [
      'You have written that sand is the new oil. What do you mean?',
      'That it is dug where nobody looks, and that the bill comes later. My office counted eleven beaches in 2009. We now have four.',
    ],
    [
      'Who pays for that?',
      'The fishermen did, first. I spent two winters in their kitchens, and they showed me the nets. They were full of gravel.',
    ],
    [
      'Could you have stopped it?',
      'No. I could have been louder. I wrote nine letters and I kept the copies, which is what civil servants do instead of shouting.',
    ],
    ['And what would you tell your successor?', 'To buy boots. And to read the annexes, because nobody else will.'],
    ['Are you optimistic?', 'I am a coastal engineer. I believe in the next storm.'],
  ],
  [
    [
      '{EF2}, how did you come to the Sand Office?',
      'By accident, as most people do. I had applied to the railways. They sent my papers to the wrong building and I never left.',
    ],
    [
      'What did you find there?',
      'Three boxes of maps and a kettle. I asked where the measurements were. There was a long silence, and then somebody put the kettle on.',
    ],
    ['When did the ministry notice?', 'When the hotel fell into the sea. Before that, we were a line in a budget.'],
    ['You smile.', 'I do now. I did not then. We had told them for six years, and I have the letters in a drawer.'],
    ['Thank you for your time.', 'Thank you. Mind the step.'],
  ],
]
const simple = [
  'Mirela Okonjo',
  'Tobias Fennimore',
  'Hanne Castellane',
  'Pavel Drummond',
  'Ruth Aldersey',
  'Kwame Lindqvist',
]
const pick = (index) => {
  const plain = simple[(index >> 1) % simple.length]
  return index % 2 ? newNames[(index * 5) % newNames.length] : { name: plain, family: plain.split(' ')[1] }
}

const layouts = {
  qa: ([question, answer]) => [`Q: ${question}`, `A: ${answer}`],
  bold: ([question, answer]) => [`**${question}**`, answer],
  plain: (pair) => pair,
}

/** A name as addresses spell it. */
const address = (name, sign) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\s-]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, sign)

function caseOf([lot, [before, behind = []]], layout, body, number) {
  const [E, A, X] = [pick(number), pick(number + 3), pick(number + 8)]
  const fill = (text) =>
    text
      .replaceAll('{EF2}', `Ms. ${E.family}`)
      .replaceAll('{EF}', E.family)
      .replaceAll('{MA}', address(A.name, '.'))
      .replaceAll('{PE}', address(E.name, '-'))
      .replaceAll('{E}', E.name)
      .replaceAll('{A}', A.name)
      .replaceAll('{X}', X.name)
  const head = layout === 'bold' ? [`# ${before[0]}`, ...before.slice(1)] : before
  const text = `${[...head, ...body.flatMap(layouts[layout]), ...behind].map(fill).join('\n\n')}\n`
  const isAskerNamed = [...before, ...behind].some((one) => one.includes('{A}'))
  return {
    id: `${lot}/${layout}`,
    lot,
    text,
    name: layout === 'bold' ? 'a.md' : 'a.txt',
    E: E.name,
    A: isAskerNamed ? A.name : null,
    X: X.name,
    head: [...before, ...behind].map(fill).join(' ¶ '),
  }
}

/** Every head over every talk in every layout, each time with other names. */
export const cases = [...heads.entries()]
  .flatMap((head) => Object.keys(layouts).flatMap((layout) => bodies.map((body) => [head, layout, body])))
  .map(([head, layout, body], number) => caseOf(head, layout, body, number + 1))
  .filter(({ E, A, X }) => E !== A && A !== X && E !== X)
