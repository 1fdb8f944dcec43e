import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const talk = [
  'HOLMBERG: What did the port lose in the spring?',
  'TAVARES: We lost the dredger first, and then we lost the patience of the pilots. I told the board so in April, and the board thanked me for my concern, which it files with the others.',
  'HOLMBERG: Who paid for it?',
  'TAVARES: The shippers paid. One letter came in May and said that the silt was known, and that it was nobody’s. NOTE: I kept the letter, and I have it here, between the tide tables of two years that nobody bought.',
  'HOLMBERG: What would you ask of the ministry now?',
  'TAVARES: I would ask for a depth on paper. Fourteen metres is a promise, and a promise is no depth. The pilots have a rope with knots in it, and they believe the rope.',
  'HOLMBERG: Will the quay be there in ten years?',
  'TAVARES: It will. I am less sure of the institute, which has been moved three times in my life, each time nearer to the water, and each time for the view.',
]

suite('a talk that runs on in one line', () => {
  const head = 'Quay Archive Oral History Interviewee: Maria Tavares Interviewer: Piet Holmberg'

  test('is parted before labels in capitals that come again and again, and before no other word', async () => {
    const told = await toldIn(`${head} ${talk.join(' ')}`)
    assert.equal(told.length, talk.length)
    assert.match(told[0] ?? '', /^q (?:Piet )?Holmberg: What did the port lose in the spring\?$/)
    assert.match(told[3] ?? '', /^a (?:Maria )?Tavares: The shippers paid\. .* NOTE: I kept the letter, .* bought\.$/)
  })

  test('is what it was where its turns stand on lines of their own', async () => {
    assert.equal((await toldIn(`${head}\n\n${talk.join('\n\n')}`)).length, talk.length)
  })
})
