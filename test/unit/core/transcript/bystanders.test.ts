import assert from 'node:assert/strict'
import { isProceedingsOffice } from '../../../../src/core/transcript/personNames/officeWords.js'
import { toldIn } from '../../../support/toldIn.js'

/** Enough of a hearing for shares to say something; what is tried stands in the midst of it. */
const hearing = (tried: string, first = ''): string =>
  [
    first,
    'MS OKAFOR: Mr Brandt, when did you first hear that the crane at the north quay was not safe?',
    'MR BRANDT: In the spring. The foreman came to me and said that the cable had begun to fray, and that he would not let his people work below it any longer.',
    'MS OKAFOR: What did you do with what he had told you?',
    'MR BRANDT: I wrote to the board that same evening. I have the letter with me, and it says what he said to me, almost word for word.',
    'MS OKAFOR: Did the board reply to your letter?',
    tried,
    'MS OKAFOR: Thank you. Did the board reply to you, Mr Brandt?',
    'MR BRANDT: It did not, or not in writing. The chairman rang me a week later and asked me whether I was quite sure of what I had seen myself.',
    'MS OKAFOR: And were you sure?',
    'MR BRANDT: I was. I had been up there with him on the Sunday, and one could count the broken strands without taking off one’s gloves.',
    'MS OKAFOR: Who else knew of it by the end of that month?',
    'MR BRANDT: The insurers, the harbour master, and everybody who drinks at the Anchor. It was no secret by then, I am sorry to say.',
    'MS OKAFOR: Is there anything that you wish to add to what you have said?',
    'MR BRANDT: Only that the foreman did what he could, and that nobody has thanked him for it since.',
  ]
    .filter(Boolean)
    .join('\n\n')

/** The part of whoever says something that begins so. */
async function partOf(words: string, text: string): Promise<string> {
  const found = (await toldIn(text)).find((turn) => turn.includes(`: ${words}`))
  assert.ok(found, `nobody says ${words}`)
  return found.slice(0, 1)
}

suite('who neither asks nor answers', () => {
  test('is whoever has an office of the proceedings, whatever the office asks for', async () => {
    for (const label of ['THE REGISTRAR', 'CLERK', 'INTERPRETER', 'Operator', 'GREFFIÈRE', 'PROTOKOLLFÜHRER'])
      assert.equal(
        await partOf('Please state', hearing(`MR BRANDT: It did not.\n\n${label}: Please state your full name.`)),
        'o',
        label,
      )
  })

  test('takes nothing from the parts of the others', async () => {
    const told = await toldIn(hearing('MR BRANDT: It did not reply.', 'THE REGISTRAR: Please state your full name.'))
    assert.deepEqual(told.map((turn) => turn.slice(0, 1)).join(''), 'oqaqaqaqaqaqaqa')
  })

  test('may call a roll, and lists nobody by it', async () => {
    const called =
      'The Clerk. Senator Holloway.\n\nMr. Holloway. Here.\n\nThe Clerk. Senator Lund.\n\nMs. Lund. Present.'
    const text = hearing('MR BRANDT: No.', called)
      .replaceAll('MS OKAFOR:', 'Ms. Okafor.')
      .replaceAll('MR BRANDT:', 'Mr. Brandt.')
    assert.equal(await partOf('Senator Holloway', text), 'o')
    assert.equal(await partOf('Senator Lund', text), 'o')
  })

  test('is counsel who rise to object, and no witness who objects to a word', async () => {
    assert.equal(
      await partOf(
        'Madam',
        hearing('MR HOLLOWAY: Madam, I rise to say that the board has not been heard on this letter.'),
      ),
      'o',
    )
    const panel = 'MR HOLLOWAY: I object to that word. It was a delay of a week, and everybody knew the reason for it.'
    assert.notEqual(await partOf('I object', hearing(panel)), 'o')
  })

  test('is whoever runs the recording or comes in with the tea', async () => {
    const begun = hearing('MR BRANDT: No.', 'KIRSI LUND: Okay, we’re recording.')
    const ended = `${begun}\n\nKIRSI LUND: That was all.`
    const inFull = ended.replaceAll('MS OKAFOR:', 'INES OKAFOR:').replaceAll('MR BRANDT:', 'TOM BRANDT:')
    assert.equal(await partOf('Okay', inFull), 'o')
    const tea = 'UNKNOWN SPEAKER: Sorry, do you want the window shut?'
    assert.equal(await partOf('Sorry', hearing(tea)), 'o')
  })

  test('is nobody who answers once, and nobody of an audience who asks', async () => {
    const second = 'MS RAVN: May I? I was on the board, and we did reply, by the hand of the harbour master, in June.'
    assert.equal(await partOf('May I', hearing(second)), 'a')
    const asks =
      'MR HOLLOWAY: How high is that crane?\n\nMR BRANDT: It is forty metres to the hook, and rather more to the top of the mast, if you count the lamp.'
    assert.equal(await partOf('How high', hearing(asks)), 'q')
  })

  test('is no host who only greets or thanks', async () => {
    assert.notEqual(
      await partOf(
        'Good',
        hearing('MR BRANDT: No.', 'PETRA LUND: Good morning, everybody, and welcome to the inquiry.'),
      ),
      'o',
    )
    assert.notEqual(await partOf('Thank you', hearing('PETRA LUND: Thank you, Chair.')), 'o')
  })

  test('is no interpreter through whom somebody answers', async () => {
    const text = hearing('MR BRANDT: No.').replaceAll('MR BRANDT', 'THE INTERPRETER')
    assert.equal(await partOf('In the spring', text), 'a')
  })

  test('is nobody in a talk of two', async () => {
    const told = await toldIn(hearing('MR BRANDT: No.').replace(/^MS OKAFOR: Thank you\. /m, 'MS OKAFOR: '))
    assert.doesNotMatch(told.map((turn) => turn.slice(0, 1)).join(''), /o/)
  })
})

suite('an office of those who serve a hearing', () => {
  test('is known with what kind it is, whose it is and by number, in many languages', () => {
    for (const label of [
      'The Deputy Registrar',
      'Clerk of the Committee',
      'EVIDENCE OPERATOR',
      'Interpreter 2',
      'Dolmetscherin',
      'Une voix',
      '通訳',
      'переводчик',
    ])
      assert.ok(isProceedingsOffice(label), label)
  })

  test('is none of those who may ask or answer, and nobody’s name', () => {
    for (const label of [
      'Secretary of State',
      'Commissioner',
      'Associate Professor',
      'Narrator',
      'Host',
      'Adam Clerk',
      '',
    ])
      assert.ok(!isProceedingsOffice(label), label)
  })
})
