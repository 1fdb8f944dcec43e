// The talks of the fixtures set anew in every layout and under every head: what a transcript looks like when nobody wrote it for us.

/** Signs that belong to no family name. */
const plain = (name) =>
  name
    .replace(/\s*[,(].*$/, '')
    .replace(/^(?:(?:Sir|Dame|Lord|Lady|Dr|Prof|Professor|Mr|Mrs|Ms|Herr|Frau|Minister|Admiral|Judge|General|Senator|Ambassador)\.?\s+)+(?=\S)/, '')
const family = (name) => plain(name).split(' ').at(-1)
const first = (name) => plain(name).split(' ')[0]
const initials = (name) => [...plain(name).matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter).join('')
const wrap = (text, width = 72) => (text.match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)|\\S+`, 'gu')) ?? []).map((line) => line.trim()).join('\n')
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const clock = (index) => {
  const seconds = index * 37 + 4
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((one) => String(one).padStart(2, '0')).join(':')
}

/** A talk of the truth, as far as a rendering needs it. */
function talkOf(truth) {
  const roleLabels = { questioner: 'Question', interviewee: 'Answer' }
  const speakers = truth.speakers.map(({ name, role }) => ({ name, role, label: name ?? roleLabels[role] }))
  const turns = truth.turns.map(({ speaker, paragraphs }) => ({ who: speakers[speaker], paragraphs }))
  const named = (role) => speakers.filter((one) => one.role === role && one.name !== null).map(({ name }) => plain(name))
  return { title: truth.title ?? 'A Talk on Many Things', speakers, turns, truth, askers: named('questioner'), answerers: named('interviewee') }
}

const isLatin = ({ speakers }) => speakers.every(({ name }) => name === null || /^\p{Lu}\p{L}+\S*\s/u.test(plain(name)))
const hasPair = ({ speakers, turns }) =>
  speakers.length === 2 &&
  speakers.some(({ role }) => role === 'questioner') &&
  speakers.some(({ role }) => role === 'interviewee') &&
  turns[0]?.who.role === 'questioner' && turns.length >= 8 && turns.length % 2 === 0
const areUnlike = (form) => ({ speakers }) => {
  const all = speakers.flatMap(({ name }) => (name === null ? [] : [form(name)]))
  return new Set(all).size === all.length
}
const labelled = (form, sign = ': ', between = '\n\n') => ({ turns }) =>
  turns.map(({ who, paragraphs }) => `${form(who)}${sign}${paragraphs.join('\n\n')}`).join(between)
const byRole = (q, a) => ({ role }) => (role === 'questioner' ? q : a)
const html = (body) => (talk, head) => `<html><head><title>${escape(talk.title)}</title></head><body><h1>${escape(talk.title)}</h1>${head.map((line) => `<p>${escape(line)}</p>`).join('\n')}\n${body(talk)}</body></html>`
const text = (body) => (talk, head) => `${[talk.title, ...head].join('\n\n')}\n\n${body(talk)}\n`
const wrapped = (body) => (talk, head) => wrapAll(text(body)(talk, head))
const wrapAll = (whole) => whole.split('\n').map((line) => wrap(line)).join('\n')
const questions = (form, close = (words) => words) => ({ turns }) =>
  turns.map(({ who, paragraphs }) => paragraphs.map((one) => (who.role === 'questioner' ? form(one) : close(one))).join('\n\n')).join('\n\n')
const htmlQuestions = (open, close) => ({ turns }) =>
  turns.map(({ who, paragraphs }) => paragraphs.map((one) => (who.role === 'questioner' ? `${open}${escape(one)}${close}` : `<p>${escape(one)}</p>`)).join('\n')).join('\n')
const full = ({ label }) => plain(label)
const short = (form) => ({ name, label }) => (name === null ? label : form(name))

/** How a talk may be set: the file's name, what it holds, for which talks. `hides` says which names it hides. */
const layouts = {
  'full names': { file: 'a.txt', render: text(labelled(full)) },
  'full names wrapped': { file: 'a.txt', render: wrapped(labelled(full)) },
  'surnames': { file: 'a.txt', render: text(labelled(short(family))), fits: areUnlike(family), part: family },
  'SURNAMES': { file: 'a.txt', render: text(labelled(short((name) => family(name).toUpperCase()))), fits: areUnlike(family), part: family },
  'first names': { file: 'a.txt', render: text(labelled(short(first))), fits: areUnlike(first), part: first },
  'initials': { file: 'a.txt', render: text(labelled(short(initials))), fits: areUnlike(initials), part: initials },
  'SURNAMES wrapped': { file: 'a.txt', render: wrapped(labelled(short((name) => family(name).toUpperCase()))), fits: areUnlike(family), part: family },
  'Q and A': { file: 'a.txt', render: text(labelled(byRole('Q', 'A'))), fits: hasPair, anonymous: true },
  'Q. and A. wrapped': { file: 'a.txt', render: wrapped(labelled(byRole('Q.', 'A.'), ' ')), fits: hasPair, anonymous: true },
  'Interviewer and surname': { file: 'a.txt', render: text(labelled((who) => (who.role === 'questioner' ? 'Interviewer' : short(family)(who)))), fits: hasPair, part: family, hidesAsker: true },
  'initials of a paper and surname': { file: 'a.txt', render: text(labelled((who) => (who.role === 'questioner' ? 'OBR' : short(family)(who)))), fits: hasPair, part: family, paper: 'OBR' },
  'bold full names': { file: 'a.md', render: (talk, head) => text(labelled(({ label }) => `**${plain(label)}:**`, ' '))({ ...talk, title: `# ${talk.title}` }, head) },
  'bold names without colon': { file: 'a.md', render: (talk, head) => text(labelled(({ label }) => `**${plain(label)}**`, ' '))({ ...talk, title: `# ${talk.title}` }, head) },
  'names on lines': { file: 'a.txt', render: text(labelled(full, '\n')) },
  'names on lines wrapped': { file: 'a.txt', render: wrapped(labelled(full, '\n')) },
  'names and times on lines': { file: 'a.txt', render: text(({ turns }) => turns.map(({ who, paragraphs }, index) => `${plain(who.label)}  ${clock(index)}\n${paragraphs.join('\n\n')}`).join('\n\n')) },
  'times and names': { file: 'a.txt', render: text(({ turns }) => turns.map(({ who, paragraphs }, index) => `[${clock(index)}] ${plain(who.label)}: ${paragraphs.join('\n\n')}`).join('\n\n')) },
  'chevrons': { file: 'a.txt', render: text(labelled(({ label }) => `>> ${plain(label).toUpperCase()}`)) },
  'full stops': { file: 'a.txt', render: text(labelled(short((name) => `Mr. ${family(name).toUpperCase()}`), '. ')), fits: areUnlike(family), part: family },
  'html strong labels': { file: 'a.html', render: html(({ turns }) => turns.map(({ who, paragraphs }) => paragraphs.map((one, at) => `<p>${at === 0 ? `<strong>${escape(plain(who.label))}:</strong> ` : ''}${escape(one)}</p>`).join('')).join('\n')) },
  'html surname strong': { file: 'a.html', render: html(({ turns }) => turns.map(({ who, paragraphs }) => paragraphs.map((one, at) => `<p>${at === 0 ? `<b>${escape(short(family)(who))}</b>: ` : ''}${escape(one)}</p>`).join('')).join('\n')), fits: areUnlike(family), part: family },
  'vtt voices': { file: 'a.vtt', render: ({ turns }) => `WEBVTT\n\n${turns.map(({ who, paragraphs }, index) => `${clock(index)}.000 --> ${clock(index + 1)}.000\n<v ${plain(who.label)}>${paragraphs.join(' ')}</v>`).join('\n\n')}\n`, headless: true },
  'srt names': { file: 'a.srt', render: ({ turns }) => `${turns.map(({ who, paragraphs }, index) => `${index + 1}\n${clock(index)},000 --> ${clock(index + 1)},000\n${plain(who.label).toUpperCase()}: ${paragraphs.join(' ')}`).join('\n\n')}\n`, headless: true },
  'md heading questions': { file: 'a.md', render: (talk, head) => text(questions((words) => `## ${words}`))({ ...talk, title: `# ${talk.title}` }, head), fits: hasPair, anonymous: true },
  'md bold questions': { file: 'a.md', render: (talk, head) => text(questions((words) => `**${words}**`))({ ...talk, title: `# ${talk.title}` }, head), fits: hasPair, anonymous: true },
  'html strong questions': { file: 'a.html', render: html(htmlQuestions('<p><strong>', '</strong></p>')), fits: hasPair, anonymous: true },
  'html em questions': { file: 'a.html', render: html(htmlQuestions('<p><em>', '</em></p>')), fits: hasPair, anonymous: true },
  'html h3 questions': { file: 'a.html', render: html(htmlQuestions('<h3>', '</h3>')), fits: hasPair, anonymous: true },
  'dash questions': { file: 'a.txt', render: text(questions((words) => `– ${words}`)), fits: hasPair, anonymous: true },
  'dash questions wrapped': { file: 'a.txt', render: wrapped(questions((words) => `– ${words}`)), fits: hasPair, anonymous: true },
  'numbered questions': { file: 'a.txt', render: (talk, head) => { let at = 0; return text(questions((words) => `${(at += 1)}. ${words}`))(talk, head) }, fits: hasPair, anonymous: true, numbered: true },
  'Interviewer alone': { file: 'a.txt', render: text(questions((words) => `Interviewer: ${words}`)), fits: hasPair, anonymous: true },
  'unlabelled': { file: 'a.txt', render: text(questions((words) => words)), fits: hasPair, anonymous: true },
  'unlabelled wrapped': { file: 'a.txt', render: wrapped(questions((words) => words)), fits: hasPair, anonymous: true },
  'unlabelled html': { file: 'a.html', render: html(htmlQuestions('<p>', '</p>')), fits: hasPair, anonymous: true },
}

const list = (names) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const introduction = ({ askers, answerers }) => `${list(answerers)} spoke to ${askers.length > 0 ? list(askers) : 'us'} about what went right, and what did not.`

/** What may stand above a talk. `names` says whom it names. */
const heads = {
  bare: { lines: () => ['12 May 2019'], names: [] },
  introduction: { lines: (talk) => ['12 May 2019', introduction(talk)], names: ['askers', 'answerers'] },
  fields: { lines: ({ askers, answerers }) => ['Date: 12 May 2019', ...answerers.map((name) => `Interviewee: ${name}`), ...askers.map((name) => `Interviewer: ${name}`)], names: ['askers', 'answerers'] },
  parts: { lines: ({ askers, answerers }) => ['Sunday, May 12, 2019', ...answerers.flatMap((name) => ['Speaker', name, 'Senior Fellow, Harbour Institute']), ...askers.flatMap((name) => ['Presider', name, 'Director, Quay Council'])], names: ['askers', 'answerers'] },
  participants: { lines: ({ askers, answerers }) => ['12 May 2019', 'Participants:', ...answerers.map((name) => `${name}, former head of the harbour board`), ...askers.map((name) => `${name}, Harbour Institute`)], names: ['askers', 'answerers'], isList: true },
  byline: { lines: ({ askers, answerers }) => [`By ${list(askers)}`, '12 May 2019', `${list(answerers)} led the harbour board for nine years.`], names: ['askers', 'answerers'], needs: 'askers' },
  legend: { lines: ({ speakers }) => ['12 May 2019', ...speakers.flatMap(({ name }) => (name === null ? [] : [`${initials(name)} = ${plain(name)}`]))], names: ['askers', 'answerers'], only: ['initials'] },
}

/** Every rendering of a truth that tells its reader enough, with the truth that it then has. */
export function* rendered(truth) {
  if (!truth.isInterview || truth.turns.length < 6) return
  const talk = talkOf(truth)
  if (!isLatin(talk) || talk.answerers.length === 0) return
  if (!talk.speakers.some(({ role }) => role === 'questioner')) return
  for (const [layout, { file, render, fits = () => true, part, anonymous, headless, hidesAsker, paper, numbered }] of Object.entries(layouts)) {
    if (!fits(talk)) continue
    for (const [head, { lines, names, needs, only, isList }] of Object.entries(heads)) {
      if (headless && head !== 'bare') continue
      if (needs && talk[needs].length === 0) continue
      if (only ? !only.includes(layout) : layout === 'initials' && head !== 'participants' && head !== 'fields') continue
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
