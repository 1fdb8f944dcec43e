// The talks of the fixtures set anew in every layout and under every head: what a transcript looks like when nobody wrote it for us.
import { layouts } from './layouts.mjs'
import { moreLayouts } from './moreLayouts.mjs'
import { initials, isLatin, plain, talkOf } from './talk.mjs'

const list = (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)
const introduction = ({ askers, answerers }) =>
  `${list(answerers)} spoke to ${askers.length > 0 ? list(askers) : 'us'} about what went right, and what did not.`

/** What may stand above a talk. `names` says whom it names. */
const heads = {
  bare: { lines: () => ['12 May 2019'], names: [] },
  introduction: { lines: (talk) => ['12 May 2019', introduction(talk)], names: ['askers', 'answerers'] },
  fields: {
    lines: ({ askers, answerers }) => [
      'Date: 12 May 2019',
      ...answerers.map((name) => `Interviewee: ${name}`),
      ...askers.map((name) => `Interviewer: ${name}`),
    ],
    names: ['askers', 'answerers'],
  },
  parts: {
    lines: ({ askers, answerers }) => [
      'Sunday, May 12, 2019',
      ...answerers.flatMap((name) => ['Speaker', name, 'Senior Fellow, Harbour Institute']),
      ...askers.flatMap((name) => ['Presider', name, 'Director, Quay Council']),
    ],
    names: ['askers', 'answerers'],
  },
  participants: {
    lines: ({ askers, answerers }) => [
      '12 May 2019',
      'Participants:',
      ...answerers.map((name) => `${name}, former head of the harbour board`),
      ...askers.map((name) => `${name}, Harbour Institute`),
    ],
    names: ['askers', 'answerers'],
    isList: true,
  },
  byline: {
    lines: ({ askers, answerers }) => [
      `By ${list(askers)}`,
      '12 May 2019',
      `${list(answerers)} led the harbour board for nine years.`,
    ],
    names: ['askers', 'answerers'],
    needs: 'askers',
  },
  legend: {
    lines: ({ speakers }) => [
      '12 May 2019',
      ...speakers.flatMap(({ name }) => (name === null ? [] : [`${initials(name)} = ${plain(name)}`])),
    ],
    names: ['askers', 'answerers'],
    only: ['initials'],
  },
}

/** Every rendering of a truth that tells its reader enough, with the truth that it then has. */
export function* rendered(truth) {
  if (!truth.isInterview || truth.turns.length < 6) return
  const talk = talkOf(truth)
  if (!isLatin(talk) || talk.answerers.length === 0) return
  if (!talk.speakers.some(({ role }) => role === 'questioner')) return
  if (talk.speakers.some(({ label }) => label === undefined)) return
  for (const [
    layout,
    { file, render, fits = () => true, part, anonymous, headless, hidesAsker, paper },
  ] of Object.entries({ ...layouts, ...moreLayouts })) {
    if (!fits(talk)) continue
    for (const [head, { lines, names, needs, only, isList }] of Object.entries(heads)) {
      if (headless && head !== 'bare') continue
      if (needs && talk[needs].length === 0) continue
      if (only ? !only.includes(layout) : layout === 'initials' && head !== 'participants' && head !== 'fields')
        continue
      if (head === 'bare' && part) continue
      if (anonymous && head === 'parts') continue
      const knows = (role) => names.includes(role === 'questioner' ? 'askers' : 'answerers') && !(isList && anonymous)
      const nameOf = ({ name, role }) => {
        if (name === null) return null
        if (paper && role === 'questioner') return null
        if ((anonymous || (hidesAsker && role === 'questioner')) && !knows(role)) return null
        if (headless || !part || names.length > 0) return plain(name)
        return plain(name)
      }
      yield {
        layout,
        head,
        file,
        text: render(talk, lines(talk)),
        truth: {
          ...truth,
          layout,
          standfirsts: [],
          speakers: truth.speakers.map((one) => ({ role: one.role, name: nameOf(one) })),
          turns: truth.turns.map(({ page: _page, time: _time, ...turn }) => turn),
        },
      }
    }
  }
}
