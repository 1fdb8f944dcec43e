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

/** Whether the speaker is the one of the truth: by name, without title and role, or by the part in the talk where no name is known. */
function isSpeaker(found, truth) {
  if (!found || found.role !== truth.role) return false
  if (truth.name === null) return true
  return bare(found.name ?? '') === bare(truth.name)
}

/** The produced turns as `{words, speaker, paragraphs}`. */
function turnsOf(result) {
  return result.turns.map(({ speaker, passages }) => {
    const texts = passages.map((index) => result.passages[index].text)
    const first = result.passages[passages[0]]
    return {
      words: squeeze(texts.join(' ')),
      speaker: result.speakers[speaker],
      paragraphs: texts.flatMap((text) => text.split('\n\n')).map(squeeze),
      page: first.page,
      time: first.time,
    }
  })
}

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

/** Words that stand more often in the first list than in the second. */
function surplus(words, others) {
  const counts = new Map()
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}

/** The score of one fixture. `lost` are the words that the import cannot account for. */
export function scoreOf(truth, result, lost) {
  const isInterview = !('notInterview' in result)
  const produced = isInterview ? turnsOf(result) : []
  const trueTurns = truth.turns.map(({ speaker, paragraphs, page, time }) => ({
    words: squeeze(paragraphs.join(' ')),
    speaker: truth.speakers[speaker],
    paragraphs: paragraphs.map(squeeze),
    page,
    time,
  }))
  const isSame = (one, other) => one.words === other.words && isSpeaker(other.speaker, one.speaker)
  const right = matches(trueTurns, produced, isSame)
  const total = Math.max(trueTurns.length, produced.length)
  const standfirsts = isInterview
    ? result.passages.filter(({ ref }) => ref.kind === 'standfirst').map(({ text }) => squeeze(text))
    : []
  const kept = produced.flatMap(({ words }) => wordsOf(words))
  const wanted = trueTurns.flatMap(({ words }) => wordsOf(words))
  return {
    layout: truth.layout,
    recognisedAs: isInterview ? result.layout : 'no interview',
    isRight: isInterview === truth.isInterview,
    right: truth.isInterview ? right.size : isInterview ? 0 : 1,
    total: truth.isInterview ? total : Math.max(total, 1),
    wrong: trueTurns.flatMap((turn, index) =>
      right.has(index) ? [] : [{ index, speaker: turn.speaker, words: turn.words }],
    ),
    extra: produced
      .filter((turn) => !trueTurns.some((one) => isSame(one, turn)))
      .map(({ speaker, words }) => ({ speaker, words })),
    lost: lost.length,
    kept: surplus(kept, wanted).length,
    dropped: surplus(wanted, kept).length,
    words: wanted.length,
    paragraphs: paragraphsRight(trueTurns, produced),
    standfirsts: {
      right: matches(truth.standfirsts, standfirsts, (one, other) => squeeze(one) === other).size,
      total: Math.max(truth.standfirsts.length, standfirsts.length),
    },
    metadata: isInterview && truth.isInterview ? metadataOf(truth, result) : { right: 0, total: 0, wrong: [] },
    locators: locatorsOf(trueTurns, produced, right),
  }
}

function paragraphsRight(truth, produced) {
  const [own, others] = [truth, produced].map((turns) => turns.flatMap(({ paragraphs }) => paragraphs))
  return { right: matches(own, others, (one, other) => one === other).size, total: Math.max(own.length, others.length) }
}

function locatorsOf(truth, produced, right) {
  const pairs = [...right]
    .map(([at, to]) => [truth[at], produced[to]])
    .filter(([one]) => (one.page ?? one.time) !== undefined)
  // A truth may leave out hours, and have parts of a second: `04:17.250`.
  const clock = (time) =>
    time &&
    time
      .replace(/[.,]\d+$/, '')
      .split(':')
      .map((part) => part.padStart(2, '0'))
      .join(':')
      .padStart(8, '00:')
  const isRight = ([one, other]) =>
    (one.page ?? other.page) === other.page && (clock(one.time) ?? other.time) === other.time
  return {
    right: pairs.filter(isRight).length,
    total: pairs.length,
    wrong: pairs.filter((pair) => !isRight(pair)).map(([one, other]) => [one.page, one.time, other.page, other.time]),
  }
}

function metadataOf(truth, { fields }) {
  const wrong = []
  let [right, total] = [0, 0]
  for (const field of ['title', 'issued', 'publisher', 'url']) {
    const found = fields.find((one) => one.field === field)?.value
    const wanted = truth[field] ?? undefined
    if (wanted === undefined && found === undefined) continue
    total += 1
    const isSame =
      wanted !== undefined &&
      found !== undefined &&
      (field === 'url' || field === 'issued' ? found === wanted : fold(found) === fold(wanted))
    if (isSame) right += 1
    else wrong.push(`${field}: ${found ?? 'none'} for ${wanted ?? 'none'}`)
  }
  return { right, total, wrong }
}
