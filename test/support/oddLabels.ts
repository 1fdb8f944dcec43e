/** What two say in turn, in talks whose labels no import expects. */
export const said: readonly string[] = [
  'The harbour was closed in May, and the board has said nothing since then. We have asked it twice.',
  'Would you say that the crane was sold too early?',
  'I would not. It stood there for a year, and nobody had paid for the rust that was on it.',
  'Then who pays for the new one?',
  'The port does, out of what the ferries bring in each summer. It is about four million a year.',
  'Does the ministry know of that?',
  'It was told in June. I have the letter here, and I can read it to you if you like.',
  'Please do. What does it say?',
  'It says that the ministry has no objection, and that it wants a report each quarter.',
  'Has it had one?',
  'Not yet. The first is due in March, and we are writing it now.',
  'And were the people at the fish market told?',
]

/** A page as a press office puts it on the web. */
export const pressBriefing = (answers: string, asks: string): string =>
  `Press Briefing by Secretary Ada Dunmore\n\nMay 4, 2023\n\n2:05 P.M. EDT\n\n${said
    .map((words, index) => `${index % 2 ? asks : answers}${words}`)
    .join('\n\n')}\n`

/** A hearing as it is printed, with paragraphs that stand in; `item` begins a paragraph of what the first answer says. */
export const hearing = (answers: string, asks: string, item: string): string =>
  `[House Hearing]\n\n                 THE PORT OF NORPORT\n\n${said
    .flatMap((words, index) => [
      ...wrapped(`${index % 2 ? asks : answers}${words}`, 70, 4),
      ...(index === 0 ? wrapped(`${item}The ferry goes each day from the fish market to the other side.`, 70, 4) : []),
    ])
    .join('\n')}\n`

/** A record of a court, whose lines are numbered on each page. */
export const courtRecord = (answers: string, asks: string): string =>
  `${said
    .flatMap((words, index) => wrapped(`${index % 2 ? asks : answers}${words}`, 60, 10))
    .map((line, index) => `${String((index % 25) + 1).padStart(2)}   ${line}`)
    .join('\n')}\n`

function wrapped(text: string, width: number, indent: number): readonly string[] {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  for (const word of text.split(' ')) {
    if (line.trim() && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line += line.trim() ? ` ${word}` : word
  }
  return [...lines, line]
}
