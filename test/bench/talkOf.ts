const vocabulary =
  'the river treaty said that every port must keep its light until winter when ships came home and nobody paid for what the ministry had promised'.split(
    ' ',
  )

/** An invented talk of so many words: questions and answers, each with its label. */
export function talkOf(words: number): string {
  const parts = ['Fog over the Strait', '12 March 2024']
  for (let count = 0, turn = 0; count < words; turn += 1) {
    const length = turn % 2 ? 120 : 18
    const said = Array.from(
      { length },
      (_, index) => vocabulary[(turn * 7 + index * (3 + (turn % 5))) % vocabulary.length],
    )
    const text = said.join(' ')
    parts.push(turn % 2 ? `OKAFOR: In ${1990 + (turn % 30)} ${text}.` : `LIND: And ${text}?`)
    count += length + 3
  }
  return `${parts.join('\n\n')}\n`
}
