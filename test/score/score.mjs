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
    mistakes: isInterview && truth.isInterview ? mistakesOf(truth, result, new Set(right.values())) : undefined,
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

const likely = { turn: ['turn-guessed'], speaker: ['roles-guessed', 'speaker-guessed'] }

/** What is wrong of the turns produced, and how many the import itself doubts: the turn, or who says it. */
function mistakesOf(truth, result, isRight) {
  const counts = { cut: 0, part: 0, nobody: 0, name: 0, doubted: 0, doubtedWrong: 0, undoubted: 0, undoubtedWrong: 0 }
  const startsOf = (codes) =>
    new Set(result.doubts.filter(({ code }) => codes.includes(code)).map(({ span }) => span.start))
  const doubts = { turn: startsOf(likely.turn), speaker: startsOf(likely.speaker) }
  const startOf = (index) => result.passages[index]?.pieces[0].start
  const isDoubted = result.speakers.map((_, index) =>
    doubts.speaker.has(startOf(result.passages.findIndex(({ speaker }) => speaker === index))),
  )
  const produced = turnsOf(result)
  spokenBy(truth, produced).forEach((whose, at) => {
    const { speaker, passages } = result.turns[at]
    const really = truth.speakers[whose]
    if (!really) counts.cut += 1
    else if (really.role !== result.speakers[speaker].role) counts.part += 1
    else if (!isSpeaker(result.speakers[speaker], really))
      counts[result.speakers[speaker].name ? 'name' : 'nobody'] += 1
    const is = doubts.turn.has(startOf(passages[0])) || isDoubted[speaker] ? 'doubted' : 'undoubted'
    counts[is] += 1
    if (!isRight.has(at)) counts[`${is}Wrong`] += 1
  })
  return counts
}

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

/** Whether a field has the value that is wanted, or rightly none. */
export const isSameField = (field, found, wanted) =>
  found === undefined || wanted === undefined
    ? found === wanted
    : field === 'url' || field === 'issued'
      ? found === wanted
      : fold(found) === fold(wanted)

function metadataOf(truth, { fields }) {
  const wrong = []
  let [right, total] = [0, 0]
  for (const field of ['title', 'issued', 'publisher', 'url']) {
    const found = fields.find((one) => one.field === field)?.value
    const wanted = truth[field] ?? undefined
    if (wanted === undefined && found === undefined) continue
    total += 1
    if (isSameField(field, found, wanted)) right += 1
    else wrong.push(`${field}: ${found ?? 'none'} for ${wanted ?? 'none'}`)
  }
  return { right, total, wrong }
}
