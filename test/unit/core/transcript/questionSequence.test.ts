import assert from 'node:assert/strict'
import { findQuestions } from '../../../../src/core/transcript/turns/unlabelled.js'

/** Paragraphs of a talk without labels, those of questions behind a `?`. */
function told(...paragraphs: readonly string[]): void {
  const questions = findQuestions(paragraphs.map((text) => text.replace(/^\? /, '')))
  assert.deepEqual(
    paragraphs.map((text, index) => `${questions[index] ? '? ' : ''}${text.replace(/^\? /, '')}`),
    paragraphs,
  )
}

suite('Questions and answers that nothing but their order and words tell apart', () => {
  test('a question of two paragraphs, of which each asks', () =>
    told(
      '? You left the grid company in March. What was the reason?',
      'I had promised my daughter that I would, and I had promised the board that I would not. The board has forgiven me.',
      '? How much of the outage was the weather, and how much was bad maintenance?',
      '? And does it matter to somebody who sat in the dark for a week?',
      'It matters to the insurers. I went from door to door in Brenn that winter, and nobody asked me about the weather.',
      '? What would you change first?',
      'The spare parts. We kept three transformers for a country that has nine hundred.',
    ))

  test('a request, and a statement that is answered by yes', () =>
    told(
      '? Tell us about the first week.',
      'There was no first week. There was a night of eleven days. My deputy slept under the map table.',
      'We had one satellite telephone and we lent it to the hospital, which was right, and which I regretted every hour.',
      '? And yet the ministry accused you of holding back the figures.',
      'Yes. I did hold them back, until I had seen them myself. I would do it again.',
      '? Did anyone ask you to?',
      'Nobody knew that there were any.',
    ))

  test('an answer with a paragraph that ends in a question of its own', () =>
    told(
      '? Why has no port been built at Sallow Point?',
      'Because everybody wanted it. When everybody wants a port, we measure, and when we measure, we argue about the measure. I sat on four of our committees. Each found that the water is deep enough. What do you do with a result that everybody likes?',
      'You file it. I know the shelf.',
      '? Who owns the land behind it?',
      'The railway does, and I am told that it has forgotten. I have not reminded them.',
    ))

  test('a statement in somebody’s own words, and one that quotes who accuses', () =>
    told(
      '? You built both stations, though.',
      'I built both stations. I believed in them, and I wrote the leaflets myself.',
      'What I had not understood is that a station is a promise. You build it and the boats arrive.',
      'My deputy knew. She told me in the yard on the day of the opening, and I had a silver spade in my hand.',
      '? You have been accused of siding with the shipowners. A minister called you, I quote, “a lamp with a price”.',
      'I have been called worse, and by better ministers. My father was a pilot.',
      '? And who pays for the lamps?',
      'The pilots do.',
    ))

  test('what others say, put to somebody in another language', () =>
    told(
      '? Pourquoi ce titre ?',
      'Parce que tout le monde cite ce chiffre. J’ai cherché qui l’a choisi, et je n’ai trouvé personne.',
      'Il y a une note de 1994 qui renvoie à une réunion dont le compte rendu est perdu.',
      '? Les agences répondent que la prudence l’exige.',
      'C’est un argument sérieux et je le prends au sérieux. Mais on ne compte qu’à partir de la porte.',
      '? Que faut-il faire ?',
      'Compter la route. Je le demande depuis sept ans.',
    ))
})
