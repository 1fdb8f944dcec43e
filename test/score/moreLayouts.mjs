// Layouts of broadcasters, parliaments, services that transcribe and programs for meetings.
import { areUnlike, clock, family, first, hasPair, initials, plain } from './talk.mjs'

const text = (body) => (talk, head) => `${[talk.title, ...head].join('\n\n')}\n\n${body(talk)}\n`
const html = (body) => (talk, head) =>
  `<html><head><title>${talk.title}</title></head><body><h1>${talk.title}</h1>${head.map((line) => `<p>${line}</p>`).join('\n')}\n${body(talk)}</body></html>`
const short =
  (form) =>
  ({ name, label }) =>
    name === null ? label : form(name)
/** Every turn by a function of its label, its words and its place. */
const told =
  (form, between = '\n\n') =>
  ({ turns }) =>
    turns.map(({ who, paragraphs }, index) => form(who, paragraphs.join('\n\n'), index)).join(between)
const surname = short(family)
/** The first turn of everybody under the name in full, later ones by the family's alone. */
const fullFirst = (full, later) => (talk) => {
  const seen = new Set()
  return told((who, words) => {
    const isFirst = !seen.has(who.label)
    seen.add(who.label)
    return `${(isFirst ? full : later)(who)}: ${words}`
  })(talk)
}
const isPairUnlike = (form) => (talk) => hasPair(talk) && areUnlike(form)(talk)
const asks = ({ role }) => role === 'questioner'

export const moreLayouts = {
  'full names first, then surnames': {
    file: 'a.txt',
    render: text(
      fullFirst(
        (who) => `${plain(who.label).toUpperCase()}${who.name !== null && asks(who) ? ', HOST' : ''}`,
        (who) => surname(who).toUpperCase(),
      ),
    ),
    fits: areUnlike(family),
  },
  'titles and surnames': {
    file: 'a.txt',
    render: text(
      told(
        (who, words) =>
          `${who.name === null ? who.label : `${asks(who) ? 'Chairman' : 'Dr.'} ${family(who.name)}`}. ${words}`,
      ),
    ),
    fits: areUnlike(family),
    part: family,
  },
  'Q and surname with title': {
    file: 'a.txt',
    render: text(told((who, words) => (asks(who) ? `Q   ${words}` : `MS. ${surname(who).toUpperCase()}:  ${words}`))),
    fits: isPairUnlike(family),
    part: family,
    hidesAsker: true,
  },
  'names with times in parentheses': {
    file: 'a.txt',
    render: text(told((who, words, index) => `${plain(who.label)} (${clock(index)}):\n${words}`)),
  },
  'names and times in brackets': {
    file: 'a.txt',
    render: text(told((who, words, index) => `${plain(who.label)} [${clock(index)}] ${words}`)),
  },
  'names, times behind colons': {
    file: 'a.txt',
    render: text(told((who, words, index) => `${plain(who.label)}: ${clock(index)} ${words}`)),
  },
  'times, then names': {
    file: 'a.txt',
    render: text(told((who, words, index) => `${clock(index)} ${plain(who.label)}: ${words}`)),
  },
  'times below names': {
    file: 'a.txt',
    render: text(told((who, words, index) => `${plain(who.label)}\n(${clock(index)})\n${words}`)),
  },
  'names and hours on lines': {
    file: 'a.txt',
    render: text(
      told(
        (who, words, index) => `${plain(who.label)}  [10:${String(10 + (index % 50)).padStart(2, '0')} AM]\n${words}`,
      ),
    ),
  },
  'numbered speakers': {
    file: 'a.txt',
    render: text(told((who, words, index) => `Speaker ${asks(who) ? 1 : 2} (${clock(index)}):\n${words}`)),
    fits: hasPair,
    anonymous: true,
    unnamed: true,
  },
  'I and B': {
    file: 'a.txt',
    render: text(told((who, words) => `${asks(who) ? 'I' : 'B'}: ${words}`)),
    fits: hasPair,
    anonymous: true,
  },
  'numbered Question and Answer': {
    file: 'a.txt',
    render: text(
      told((who, words, index) => `${asks(who) ? 'Question' : 'Answer'} ${Math.floor(index / 2) + 1}: ${words}`),
    ),
    fits: hasPair,
    anonymous: true,
  },
  'initials and dashes': {
    file: 'a.txt',
    render: text(told((who, words) => `${short(initials)(who)} – ${words}`)),
    fits: areUnlike(initials),
    part: initials,
  },
  'surname before first name': {
    file: 'a.txt',
    render: text(
      told(
        (who, words) =>
          `${short((name) => (plain(name).split(' ').length === 2 ? `${family(name)}, ${first(name)}` : plain(name)))(who)}: ${words}`,
      ),
    ),
  },
  'rows of a table': {
    file: 'a.html',
    render: html(
      (talk) =>
        `<table>${talk.turns.map(({ who, paragraphs }) => `<tr><td>${plain(who.label)}</td><td>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</td></tr>`).join('\n')}</table>`,
    ),
  },
  'bold Q and A': {
    file: 'a.md',
    render: text(told((who, words) => `**${asks(who) ? 'Q' : 'A'}:** ${words}`)),
    fits: hasPair,
    anonymous: true,
  },
  'first names in bold': {
    file: 'a.md',
    render: text(told((who, words) => `**${short(first)(who)}:** ${words}`)),
    fits: areUnlike(first),
    part: first,
  },
  'the paper and the surname': {
    file: 'a.txt',
    render: (talk, head) =>
      text(told((who, words) => `${asks(who) ? 'HARBOUR REVIEW' : surname(who).toUpperCase()}: ${words}`))(talk, [
        'Harbour Review',
        ...head,
      ]),
    fits: isPairUnlike(family),
    part: family,
    hidesAsker: true,
  },
}
