// What the tour does, computed from the corpus and the memo: nothing here knows which interview it is.
const plain = (text) => text.replace(/\s+/g, ' ').trim()

/** A memo over a corpus that nobody here has seen: a name, a pinned citation and a sentence that waits for its citation. */
export function draftMemo(core, corpus) {
  const [claim, other] = citableClaims(core, corpus)
  const entry = corpus.entries().find(({ id }) => core.claimsAbout(corpus, id, { limit: 1 }).claims.length > 0)
  if (!claim || !other || !entry) {
    throw new Error(
      'The tour needs a corpus with two claims on the record and an actor or agreement that a claim mentions.',
    )
  }
  const interview = corpus.interview(claim.key)
  const cited = core.formatCitation([core.citationOf(interview, claim)])
  return [
    '---',
    'title: A memo',
    'bibliography: references.json',
    '---',
    '',
    '# A memo',
    '',
    `This memo is about the ${entry.name}, as far as the interviews tell.`,
    '',
    `The evidence so far is this ${cited}.`,
    '',
    `What else was said of ${plain(other.label).replace(/[.!?]$/, '')} is worth a sentence.`,
    '',
  ].join('\n')
}

/** Whether every key that the memo cites is in the corpus, so that the memo fits it. */
export function fitsCorpus(core, corpus, text) {
  const { citations } = core.readMemo(text, 'markdown')
  return citations.length > 0 && citations.every(({ items }) => items.every(({ key }) => corpus.interview(key)))
}

/** What each step looks for. `nth` counts occurrences from 1, as the editor's page object does. */
export function planTour(core, corpus, text) {
  const memo = core.readMemo(text, 'markdown', 'any', [], corpus.reviews.pinOf)
  const mention = core
    .findMentions(corpus.matcher, memo)
    .filter(({ certain, entries }) => certain && entries.length === 1)
    .sort((a, b) => rankOf(text, a) - rankOf(text, b))
    .find(({ entries }) => core.claimsAbout(corpus, entries[0], { limit: 1 }).claims.length)
  if (!mention) throw new Error('The tour found no name in the memo of which the corpus says anything.')
  const hover = core.entryHover(corpus, memo, mention)
  const cited = memo.citations.find(({ items }) => items.some(({ pin, key }) => corpus.claim(`${key}#${pin?.id}`)))
  if (!cited) throw new Error('The tour found no pinned citation in the memo.')
  const item = cited.items.find(({ pin, key }) => corpus.claim(`${key}#${pin?.id}`))
  const uncited = chooseSentence(core, corpus, text)
  if (!uncited) throw new Error('The tour found no sentence in the memo that waits for its citation.')
  const { completed, dropped } = chooseClaims(core, corpus, memo, uncited)
  return {
    mention: { text: text.slice(mention.span.start, mention.span.end), nth: nthOf(text, mention.span), hover },
    citation: { key: item.key, nth: nthOf(text, item.keySpan), claim: corpus.claim(`${item.key}#${item.pin.id}`) },
    uncited: uncited.slice(-Math.min(30, uncited.length)),
    completed,
    dropped,
  }
}

/** Of the sentences that end a paragraph and cite nothing, the one that has most words with a claim in common; without its full stop. */
function chooseSentence(core, corpus, text) {
  const claims = citableClaims(core, corpus).map(({ wording }) => wordsOf(wording))
  const fit = (sentence) =>
    Math.max(...claims.map((words) => [...wordsOf(sentence)].filter((word) => words.has(word)).length))
  return text
    .split('\n')
    .filter((line) => /[\p{L}\p{N}]\.$/u.test(line) && !/^[#:*-]|^\w+:/.test(line))
    .map((line) =>
      line
        .slice(0, -1)
        .split(/(?<=[.!?]) /)
        .at(-1),
    )
    .sort((a, b) => fit(b) - fit(a))[0]
}

/** The claim that fits the sentence without a citation best, and one to drop that the memo does not cite yet; plain ones where there is a choice. */
function chooseClaims(core, corpus, memo, uncited) {
  const used = new Set(memo.citations.flatMap(({ items }) => items.map(({ key, pin }) => `${key}#${pin?.id}`)))
  const words = wordsOf(uncited)
  const rank = ({ wording, holder, hedge }) =>
    [...wordsOf(wording)].filter((word) => words.has(word)).length - (holder || hedge ? 10 : 0)
  const all = citableClaims(core, corpus).sort((a, b) => rank(b) - rank(a))
  const fresh = all.filter((claim) => !used.has(core.claimRef(claim)))
  const dropped = fresh[1] ?? fresh[0]
  const completed = fresh.length > 1 ? fresh[0] : all.find((claim) => claim !== dropped)
  if (!completed || !dropped)
    throw new Error('The tour needs one more claim on the record that the memo does not cite yet.')
  return { completed, dropped }
}

const wordsOf = (text) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu))

/** An acronym says least by itself, so it is looked up first. */
function rankOf(text, { span }) {
  return /^[A-Z]{2,6}$/.test(text.slice(span.start, span.end)) ? 0 : 1
}

function nthOf(text, { start, end }) {
  return text.slice(0, end).split(text.slice(start, end)).length - 1
}

/** What the interviewees of interviews on record say. */
function citableClaims(core, corpus) {
  return corpus.interviews().flatMap(({ claims, voices, terms }) =>
    claims.filter((claim) => {
      const isInterviewee = voices.find(({ id }) => id === claim.voice)?.role === 'interviewee'
      return terms === 'on record' && isInterviewee && !core.formsFor(corpus, claim).withheld
    }),
  )
}
