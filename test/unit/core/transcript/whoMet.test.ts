import assert from 'node:assert/strict'
import { meetingsIn } from '../../../../src/core/transcript/people/meetings.js'
import { toldIn } from '../../../support/toldIn.js'

/** Who asks and who answers in each of these is Tom Ashgrove and Ramatou Issoufou. */
const sentences = [
  'Dr Ramatou Issoufou, who spent eleven months interviewing officers and village guards along the Tera road, spoke to our editor Tom Ashgrove about what changed.',
  'Tom Ashgrove spoke to Dr Ramatou Issoufou, who spent eleven months interviewing officers, about what changed.',
  'Our editor, Tom Ashgrove, sat down with the geographer Ramatou Issoufou, author of The Long Road, in Sule.',
  'Ramatou Issoufou, a geographer at the University of Sule, was interviewed in her garden on 3 May by Tom Ashgrove.',
  'Ramatou Issoufou, interviewed here by Tom Ashgrove, has spent eleven months in Tera.',
  'Ramatou Issoufou has mapped wells for twenty years. She spoke with Tom Ashgrove in March.',
  'Ramatou Issoufou has mapped wells for twenty years. Tom Ashgrove met her at her home.',
  'Ramatou Issoufou has mapped wells for twenty years. Issoufou talked to Tom Ashgrove in Sule.',
  'Ramatou Issoufou has mapped wells for twenty years. In an interview with Tom Ashgrove, she argues for a moratorium.',
  'In this conversation with Tom Ashgrove, Ramatou Issoufou explains why the wells ran dry.',
  'Ramatou Issoufou, director of the Well Programme, answers questions from Tom Ashgrove.',
  'Ramatou Issoufou, the former minister of water, told Tom Ashgrove that the wells were sold.',
  'Interview with Ramatou Issoufou, conducted by Tom Ashgrove in Sule.',
  'This week host Tom Ashgrove is joined by Ramatou Issoufou to talk about wells.',
  'Ramatou Issoufou joins Tom Ashgrove to discuss the wells of the north.',
  'Ramatou Issoufou, whom Tom Ashgrove interviewed in Sule, has mapped wells for twenty years.',
  'Tom Ashgrove, who interviewed Ramatou Issoufou for the Well Review, lives in Sule.',
  'Ramatou Issoufou, a fellow who ran two plants, talks to the Forum’s Tom Ashgrove about what was built.',
  'Ramatou Issoufou, Hydrologin an der Universität Sule, sprach mit unserem Redakteur Tom Ashgrove über Brunnen.',
  'Die Hydrologin Ramatou Issoufou, seit 2012 Leiterin des Brunnenamts, wurde von Tom Ashgrove interviewt.',
  'Mit Ramatou Issoufou sprach Tom Ashgrove.',
  'Ramatou Issoufou leitet das Brunnenamt. Tom Ashgrove hat mit ihr gesprochen.',
  'Ramatou Issoufou beantwortet die Fragen von Tom Ashgrove.',
  'Ramatou Issoufou, hydrologue à Sule, s’entretient avec notre journaliste Tom Ashgrove.',
  'Ramatou Issoufou a répondu aux questions de Tom Ashgrove.',
  'L’hydrologue Ramatou Issoufou, interrogée par Tom Ashgrove, revient sur dix ans de sécheresse.',
  'Ramatou Issoufou, directora del Instituto del Agua, conversó con nuestro corresponsal Tom Ashgrove.',
  'Entrevistada por Tom Ashgrove, la hidróloga Ramatou Issoufou repasa diez años de sequía.',
  'Tom Ashgrove entrevistó a Ramatou Issoufou en Sule.',
  'Ramatou Issoufou dirige l’Istituto. Ha risposto alle domande di Tom Ashgrove.',
  'Ramatou Issoufou, hidróloga, conversou com o jornalista Tom Ashgrove.',
]

/** Sentences that name two or three, and tell of no talk. */
const otherwise = [
  'In 2019 Ines Okafor met Vladimir Petrov in Sochi and signed the accord.',
  'Ines Okafor was taught by Pedro Salas and asked Lena Moritz to join the project.',
  'The book by Ines Okafor and Pedro Salas was discussed at length by Lena Moritz.',
  'Ines Okafor joined the Coast Guard when Pedro Salas led it.',
]

suite('who asked whom by a sentence that names two', () => {
  for (const sentence of sentences)
    test(sentence, () => {
      const met = meetingsIn([sentence], () => false)
      assert.deepEqual([met.flatMap(({ asks }) => asks ?? []), met.flatMap(({ answers }) => answers)].flat(), [
        'Tom Ashgrove',
        'Ramatou Issoufou',
      ])
    })

  for (const sentence of otherwise)
    test(`nobody: ${sentence}`, () =>
      assert.deepEqual(
        meetingsIn([sentence], () => false),
        [],
      ))

  test('she whom it was done to is not said where two were told of', () => {
    const text =
      'For nineteen years Ines Okafor has run the mill that commissioner Pedro Salas promised to mend. Tom Ashgrove met her at the nursery.'
    assert.deepEqual(
      meetingsIn([text], () => false),
      [{ asks: 'Tom Ashgrove', answers: [] }],
    )
  })

  test('and the line of a portrait is then no byline', async () => {
    const turns = await toldIn(
      [
        'After the last barge',
        'Dr Ramatou Issoufou, who spent eleven months interviewing officers and village guards along the long road to Tera, spoke to our editor Tom Ashgrove about what changed.',
        'Dr Ramatou Issoufou',
        'Senior Fellow, Rivers',
        'What struck you most?',
        'The silence of the quay, to begin with. There used to be four cranes on the far side, and I counted one. The people in the street lived off them.',
        'And the barges?',
        'The barges changed the town more than the cranes did. I saw six of them in March, and now there is one that comes when it comes.',
        'Who has the money?',
        'Nobody whom I met. I asked in eleven villages, and I was told eleven stories about the same cashbox.',
      ].join('\n\n'),
    )
    assert.deepEqual(
      [...new Set(turns.map((turn) => turn.slice(0, turn.indexOf(':'))))],
      ['q Tom Ashgrove', 'a Ramatou Issoufou'],
    )
  })
})
