// How well an import agrees with what somebody who has not seen the code wrote down as the true structure.

const squeeze = (text) => text.replace(/\s+/g, ' ').trim()
const wordsOf = (text) => squeeze(text).split(' ').filter(Boolean)
const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A form of address is no part of a name. */
const bare = (name) =>
  fold(name.replace(/\((?:ret|retd)\.?\)/, '').replace(/\s*[,(].*$/, '')).replace(
    /^(?:(?:sir|dame|lord|lady|dr|prof|professor|mr|mrs|ms|herr|frau|m|mme|admiral|general|ambassador) )+(?=\S)/,
    '',
  )

/** Whether two names are the same, titles and accents aside. */
export const isSameName = (one, other) => bare(one) === bare(other)

/** Whether the speaker is the one of the truth: by name, without title and role, or by the part in the talk where no name is known. */
function isSpeaker(found, truth) {
  if (!found || found.role !== truth.role) return false
  if (truth.name === null) return true
  return isSameName(found.name ?? '', truth.name)
}

/** The produced turns as `{words, speaker}`. */
const turnsOf = (result) =>
  result.turns.map(({ speaker, passages }) => ({
    words: squeeze(passages.map((index) => result.passages[index].text).join(' ')),
    speaker: result.speakers[speaker],
  }))

/** How many turns of the truth were produced, in order: the longest common sequence. */
function matches(truth, produced, isSame) {
  const rows = [Array.from({ length: produced.length + 1 }, () => 0)]
  for (const one of truth) {
    const above = rows.at(-1)
    const row = [0]
    produced.forEach((other, at) => row.push(isSame(one, other) ? above[at] + 1 : Math.max(above[at + 1], row[at])))
    rows.push(row)
  }
  const found = new Map()
  let [at, to] = [truth.length, produced.length]
  while (at > 0 && to > 0) {
    if (rows[at][to] === rows[at - 1][to]) at -= 1
    else if (rows[at][to] === rows[at][to - 1]) to -= 1
    else {
      at -= 1
      to -= 1
      found.set(at, to)
    }
  }
  return found
}

/** How many turns have the words and the speaker of the truth, which the fits of weights count by. `lost` are the words that the import cannot account for. */
export function scoreOf(truth, result, lost) {
  const produced = 'notInterview' in result ? [] : turnsOf(result)
  const trueTurns = truth.turns.map(({ speaker, paragraphs }) => ({
    words: squeeze(paragraphs.join(' ')),
    speaker: truth.speakers[speaker],
  }))
  const isSame = (one, other) => one.words === other.words && isSpeaker(other.speaker, one.speaker)
  const right = matches(trueTurns, produced, isSame)
  const isInterview = produced.length > 0
  return {
    right: truth.isInterview ? right.size : isInterview ? 0 : 1,
    total: Math.max(trueTurns.length, produced.length, truth.isInterview ? 0 : 1),
    wrong: trueTurns.flatMap((turn, index) =>
      right.has(index) ? [] : [{ index, speaker: turn.speaker, words: turn.words }],
    ),
    lost: lost.length,
  }
}

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

/** For each speaker found, who says most of these turns and how many, and whether the part is that of whoever it is. */
export function speakersOf(truth, result) {
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
    const [most, turns = 0] = [...votes].sort(([, one], [, other]) => other - one)[0] ?? []
    const really = truth.speakers[most]
    return {
      whose: most,
      turns,
      isRole: really?.role === found.role,
    }
  })
}

/** Whether a field has the value that is wanted, or rightly none. */
export const isSameField = (field, found, wanted) =>
  found === undefined || wanted === undefined
    ? found === wanted
    : field === 'url' || field === 'issued'
      ? found === wanted
      : fold(found) === fold(wanted)
