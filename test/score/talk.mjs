// A talk whose turns are known, and what of it another layout needs.

/** Signs that belong to no family name. */
export const plain = (name) =>
  name
    .replace(/\s*[,(].*$/, '')
    .replace(
      /^(?:(?:Sir|Dame|Lord|Lady|Dr|Prof|Professor|Mr|Mrs|Ms|Herr|Frau|Minister|Admiral|Judge|General|Senator|Ambassador)\.?\s+)+(?=\S)/,
      '',
    )
export const family = (name) => plain(name).split(' ').at(-1)
export const first = (name) => plain(name).split(' ')[0]
export const initials = (name) => [...plain(name).matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter).join('')
export const wrap = (text, width = 72) =>
  (text.match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)|\\S+`, 'gu')) ?? []).map((line) => line.trim()).join('\n')
export const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
export const clock = (index) => {
  const seconds = index * 37 + 4
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((one) => String(one).padStart(2, '0'))
    .join(':')
}

/** A talk of the truth, as far as a rendering needs it. */
export function talkOf(truth) {
  const roleLabels = { questioner: 'Question', interviewee: 'Answer' }
  const speakers = truth.speakers.map(({ name, role }) => ({ name, role, label: name ?? roleLabels[role] }))
  const turns = truth.turns.map(({ speaker, paragraphs }) => ({ who: speakers[speaker], paragraphs }))
  const named = (role) =>
    speakers.filter((one) => one.role === role && one.name !== null).map(({ name }) => plain(name))
  return {
    title: truth.title ?? 'A Talk on Many Things',
    speakers,
    turns,
    truth,
    askers: named('questioner'),
    answerers: named('interviewee'),
  }
}

export const isLatin = ({ speakers }) =>
  speakers.every(({ name }) => name === null || /^\p{Lu}\p{L}+\S*\s/u.test(plain(name)))
export const hasPair = ({ speakers, turns }) =>
  speakers.length === 2 &&
  speakers.some(({ role }) => role === 'questioner') &&
  speakers.some(({ role }) => role === 'interviewee') &&
  turns[0]?.who.role === 'questioner' &&
  turns.length >= 8 &&
  turns.length % 2 === 0
export const areUnlike =
  (form) =>
  ({ speakers }) => {
    const all = speakers.flatMap(({ name }) => (name === null ? [] : [form(name)]))
    return new Set(all).size === all.length
  }
