// Mechanical changes that make a right sentence false, one of a kind for each sentence. None touches quotation marks, citations, code or front matter.

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const auxiliary = /\b(?:is|are|was|were|will|would|can|could|has|have|had|should|must)\b(?= \p{Ll})/iu
/** Where there is a negation already, another one makes nobody can say what. */
const anyNegation =
  /\b(?:not|no|never|nobody|none|nothing|nowhere|neither|nor|cannot|without|hardly|barely|scarcely|few|little|only|unless|rather than|except|than)\b|n[’']t\b/iu

const opposites = words(
  'more less, fewer more, higher lower, rise fall, rises falls, rose fell, increase decrease, increased decreased, grow shrink, grew shrank, ' +
    'supports opposes, support oppose, supported opposed, accept reject, accepts rejects, accepted rejected, strong weak, stronger weaker, ' +
    'large small, larger smaller, high low, above below, over under, before after, early late, earlier later, first last, begin end, began ended, ' +
    'open close, opened closed, win lose, won lost, buy sell, buys sells, bought sold, better worse, best worst, safe unsafe, safer riskier, ' +
    'easier harder, long short, longer shorter, public secret, publicly privately, true false, right wrong, success failure, succeed fail, ' +
    'cheap dear, cheaper dearer, widened narrowed, north south, east west, inside outside, possible impossible, likely unlikely, agree disagree, ' +
    'keep drop, kept dropped, maximum minimum, most least, gain loss, rich poor',
)
const quantities = words(
  'all few, every hardly any, most few, many few, some all, few most, none most, several no, both neither of the two, each none of the, half none, ' +
    'nobody everybody, no every, always never, never always, often seldom, rarely usually, only not only',
)
const hedges = [
  [/\b(?<!\d )(?:may|might|could)\b(?! \d| not\b)/u, 'will'],
  [/\b(?:probably|possibly|perhaps|presumably|apparently|likely to|expected to)\b/u, 'certainly'],
  [/\b(?:seems|appears) to be\b/u, 'is'],
  [/\b(?:suggests|suspects|believes|thinks|expects) that\b/u, 'has proved that'],
]
const numbers = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

/** From the text of a sentence and what is known of its source: the false text, or undefined where the kind finds nothing to change. */
export const operators = {
  voice: (text, { speakers, strangers }) => {
    const here = speakers.find((name) => has(text, name))
    const other = strangers.find((name) => !has(text, name))
    return here && other ? replaceAll(text, here, other) : undefined
  },
  'negation in': (text) =>
    anyNegation.test(text) || /\?/.test(text) ? undefined : changed(text, auxiliary, (found) => `${found} not`),
  'negation out': (text) =>
    /\bnot (?:only|just|merely|until|least)\b|\b(?:not|never|no)\b.*\b(?:not|never|no|but)\b|rule out|exclude/iu.test(
      text,
    )
      ? undefined
      : (changed(
          text,
          /(?<=\b(?:is|are|was|were|will|would|can|could|has|have|had|should|must|may|did|does|do)) not\b/u,
          () => '',
        ) ??
        changed(text, /\bcannot\b/u, () => 'can') ??
        changed(text, /\bnever \b/u, () => '')),
  opposite: (text) => swapped(text, opposites),
  quantifier: (text) => swapped(text, quantities),
  number: (text) =>
    changed(
      text,
      new RegExp(
        String.raw`(?<![\d.,/–-]|(?:${months}) |\b(?:para|paras|sec)\. )\d{1,3}(?:,\d{3})*(?![\d.,/–-]*\d| (?:${months})|\d|st\b|nd\b|rd\b|th\b)`,
        'u',
      ),
      otherFigure,
    ) ??
    changed(
      text,
      new RegExp(String.raw`\b(?:${numbers.join('|')})\b(?! of\b)`, 'u'),
      (found) => numbers[(numbers.indexOf(found) + 3) % numbers.length],
    ),
  year: (text, { years }) =>
    changed(text, /(?<![\d–/-])(?:1[89]|20)\d\d(?![\d–/-])/u, (found) => {
      let other = Number(found) + 3
      while (years.has(String(other))) other++
      return String(other)
    }),
  roles: (text, { names, speakers }) => {
    const found = names
      .filter((name) => !speakers.includes(name) && has(text, name))
      .map((name) => ({ name, at: text.search(bound(name)) }))
      .sort((a, b) => a.at - b.at)
    const [a, b] = found
    if (!a || !b || found.length > 2) return undefined
    const between = text.slice(a.at + a.name.length, b.at)
    // Two of a list, and what holds of both sides, says the same when swapped.
    if (
      !/ \p{Ll}+/u.test(between) ||
      /^[’',;]|\b(?:and|or|as well as|with|between|from)\b[^,;]*$|^ (?:and|or)\b/u.test(between)
    )
      return undefined
    if (/\b(?:between|both|either|neither|each other|together)\b/iu.test(text)) return undefined
    return `${text.slice(0, a.at)}${b.name}${between}${a.name}${text.slice(b.at + b.name.length)}`
  },
  hedge: (text) => {
    for (const [pattern, by] of hedges) {
      const made = changed(text, pattern, () => by)
      if (made !== undefined) return made
    }
    return undefined
  },
}

/** A sentence with one operator applied to what it may touch; `guarded` are spans of the text that no change may reach. */
export function mutate(kind, text, guarded, known) {
  const hidden = []
  let rest = text
  for (const { start, end } of [...guarded].sort((a, b) => b.start - a.start)) {
    hidden.unshift(rest.slice(start, end))
    rest = `${rest.slice(0, start)}\uE000${rest.slice(end)}`
  }
  const made = operators[kind](rest, known)
  if (made === undefined || made === rest) return undefined
  return made.replace(/\uE000/g, () => hidden.shift() ?? '')
}

function words(pairs) {
  return pairs.split(', ').map((pair) => {
    const [one = '', ...others] = pair.split(' ')
    return [one, others.join(' ')]
  })
}

function swapped(text, pairs) {
  const found = pairs
    .map(([word, other]) => ({
      other,
      match: new RegExp(String.raw`(?<![\p{L}-])${word}(?![\p{L}-]|(?<=\bmost) of the time)`, 'u').exec(text),
    }))
    .filter(({ match }) => match)
    .sort((a, b) => a.match.index - b.match.index)
  const [first] = found
  return first && text.slice(0, first.match.index) + first.other + text.slice(first.match.index + first.match[0].length)
}

function otherFigure(found) {
  const value = Number(found.replaceAll(',', ''))
  const other = value * 2 + 3
  return found.includes(',') ? other.toLocaleString('en') : String(other)
}

function changed(text, pattern, by) {
  const match = pattern.exec(text)
  return match ? text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length) : undefined
}

const bound = (name) =>
  new RegExp(String.raw`(?<![\p{L}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}])`, 'u')
const has = (text, name) => bound(name).test(text)
const replaceAll = (text, name, other) => text.replaceAll(new RegExp(bound(name), 'gu'), other)
