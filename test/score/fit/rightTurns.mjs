// Which turns and parts of an import are those that somebody who has not seen the code wrote down.

const squeeze = (text) => text.replace(/\s+/g, ' ').trim()
const wordsOf = (text) => squeeze(text).split(' ').filter(Boolean)

/** The produced turns as `{words, speaker}`. */
const turnsOf = (result) =>
  result.turns.map(({ speaker, passages }) => ({
    words: squeeze(passages.map((index) => result.passages[index].text).join(' ')),
    speaker: result.speakers[speaker],
  }))

/** For each turn that was produced, the speaker of the truth who says just these words; undefined where nobody does. */
function spokenBy(truth, produced) {
  const open = new Map()
  for (const { speaker, paragraphs } of truth.turns) {
    const words = squeeze(paragraphs.join(' '))
    open.set(words, [...(open.get(words) ?? []), speaker])
  }
  return produced.map(({ words }) => open.get(words)?.shift())
}

/** For each turn that was produced, whether its words are those of one of the truth. */
export const rightTurns = (truth, result) => spokenBy(truth, turnsOf(result)).map((speaker) => speaker !== undefined)

/** For each speaker found, whether the part is that of whoever says most of these turns. */
export function rightParts(truth, result) {
  const produced = turnsOf(result)
  const whose = spokenBy(truth, produced)
  const others = truth.turns.map(({ speaker, paragraphs }) => ({
    speaker,
    words: new Set(wordsOf(paragraphs.join(' '))),
  }))
  const nearest = (words) => {
    const own = wordsOf(words)
    const shared = others.map(
      (one) => own.filter((word) => one.words.has(word)).length / Math.max(own.length, one.words.size),
    )
    const most = Math.max(...shared)
    return most > 0 ? others[shared.indexOf(most)].speaker : undefined
  }
  return result.speakers.map((found) => {
    const votes = new Map()
    produced.forEach((turn, at) => {
      if (turn.speaker !== found) return
      const speaker = whose[at] ?? nearest(turn.words)
      votes.set(speaker, (votes.get(speaker) ?? 0) + 1)
    })
    const [most] = [...votes].sort(([, one], [, other]) => other - one)[0] ?? []
    return truth.speakers[most]?.role === found.role
  })
}
