/** A talk of five questions, each with an answer of a paragraph. */
const exchanges = [
  ['Who counts the boats?', 'Two clerks and a boy, on a good day. In winter the boy alone.'],
  ['And who pays them?', 'The harbour does, out of what the boats pay. It has never been enough.'],
  ['You told the council so.', 'I told it in March, and again in June, with the ledger under my arm.'],
  ['What did it answer?', 'That the ledger was heavy. It was, I had carried it up the hill.'],
  ['Would you carry it again?', 'With a cart. I am older now, and the hill is the same.'],
] as const

/** The talk, each question and answer as a form sets it. */
export const setTalk = (asks: (words: string) => string, answers: (words: string) => string, gap = '\n\n'): string =>
  exchanges.map(([asked, answered]) => `${asks(asked)}${gap}${answers(answered)}`).join(gap)

/** Who says what in it, as `toldIn` tells it. */
export const toldTalk = (asker: string, answerer: string): readonly string[] =>
  exchanges.flatMap(([asked, answered]) => [`q ${asker}: ${asked}`, `a ${answerer}: ${answered}`])
