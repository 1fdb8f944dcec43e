// How one talk looks in many layouts.
import { areUnlike, clock, escape, family, first, hasPair, initials, plain, wrap } from './talk.mjs'

const labelled =
  (form, sign = ': ', between = '\n\n') =>
  ({ turns }) =>
    turns.map(({ who, paragraphs }) => `${form(who)}${sign}${paragraphs.join('\n\n')}`).join(between)
const byRole =
  (q, a) =>
  ({ role }) =>
    role === 'questioner' ? q : a
const html = (body) => (talk, head) =>
  `<html><head><title>${escape(talk.title)}</title></head><body><h1>${escape(talk.title)}</h1>${head.map((line) => `<p>${escape(line)}</p>`).join('\n')}\n${body(talk)}</body></html>`
const text = (body) => (talk, head) => `${[talk.title, ...head].join('\n\n')}\n\n${body(talk)}\n`
const wrapped = (body) => (talk, head) => wrapAll(text(body)(talk, head))
const wrapAll = (whole) =>
  whole
    .split('\n')
    .map((line) => wrap(line))
    .join('\n')
const questions =
  (form, close = (words) => words) =>
  ({ turns }) =>
    turns
      .map(({ who, paragraphs }) =>
        paragraphs.map((one) => (who.role === 'questioner' ? form(one) : close(one))).join('\n\n'),
      )
      .join('\n\n')
const htmlQuestions =
  (open, close) =>
  ({ turns }) =>
    turns
      .map(({ who, paragraphs }) =>
        paragraphs
          .map((one) => (who.role === 'questioner' ? `${open}${escape(one)}${close}` : `<p>${escape(one)}</p>`))
          .join('\n'),
      )
      .join('\n')
const full = ({ label }) => plain(label)
const short =
  (form) =>
  ({ name, label }) =>
    name === null ? label : form(name)

/** How a talk may be set: the file's name, what it holds, for which talks. `hides` says which names it hides. */
export const layouts = {
  'full names': { file: 'a.txt', render: text(labelled(full)) },
  'full names wrapped': { file: 'a.txt', render: wrapped(labelled(full)) },
  surnames: { file: 'a.txt', render: text(labelled(short(family))), fits: areUnlike(family), part: family },
  SURNAMES: {
    file: 'a.txt',
    render: text(labelled(short((name) => family(name).toUpperCase()))),
    fits: areUnlike(family),
    part: family,
  },
  'first names': { file: 'a.txt', render: text(labelled(short(first))), fits: areUnlike(first), part: first },
  initials: { file: 'a.txt', render: text(labelled(short(initials))), fits: areUnlike(initials), part: initials },
  'SURNAMES wrapped': {
    file: 'a.txt',
    render: wrapped(labelled(short((name) => family(name).toUpperCase()))),
    fits: areUnlike(family),
    part: family,
  },
  'Q and A': { file: 'a.txt', render: text(labelled(byRole('Q', 'A'))), fits: hasPair, anonymous: true },
  'Q. and A. wrapped': {
    file: 'a.txt',
    render: wrapped(labelled(byRole('Q.', 'A.'), ' ')),
    fits: hasPair,
    anonymous: true,
  },
  'Interviewer and surname': {
    file: 'a.txt',
    render: text(labelled((who) => (who.role === 'questioner' ? 'Interviewer' : short(family)(who)))),
    fits: hasPair,
    part: family,
    hidesAsker: true,
  },
  'initials of a paper and surname': {
    file: 'a.txt',
    render: text(labelled((who) => (who.role === 'questioner' ? 'OBR' : short(family)(who)))),
    fits: hasPair,
    part: family,
    paper: 'OBR',
  },
  'bold full names': {
    file: 'a.md',
    render: (talk, head) =>
      text(labelled(({ label }) => `**${plain(label)}:**`, ' '))({ ...talk, title: `# ${talk.title}` }, head),
  },
  'bold names without colon': {
    file: 'a.md',
    render: (talk, head) =>
      text(labelled(({ label }) => `**${plain(label)}**`, ' '))({ ...talk, title: `# ${talk.title}` }, head),
  },
  'names on lines': { file: 'a.txt', render: text(labelled(full, '\n')) },
  'names on lines wrapped': { file: 'a.txt', render: wrapped(labelled(full, '\n')) },
  'names and times on lines': {
    file: 'a.txt',
    render: text(({ turns }) =>
      turns
        .map(({ who, paragraphs }, index) => `${plain(who.label)}  ${clock(index)}\n${paragraphs.join('\n\n')}`)
        .join('\n\n'),
    ),
  },
  'times and names': {
    file: 'a.txt',
    render: text(({ turns }) =>
      turns
        .map(({ who, paragraphs }, index) => `[${clock(index)}] ${plain(who.label)}: ${paragraphs.join('\n\n')}`)
        .join('\n\n'),
    ),
  },
  chevrons: { file: 'a.txt', render: text(labelled(({ label }) => `>> ${plain(label).toUpperCase()}`)) },
  'full stops': {
    file: 'a.txt',
    render: text(
      labelled(
        short((name) => `Mr. ${family(name).toUpperCase()}`),
        '. ',
      ),
    ),
    fits: areUnlike(family),
    part: family,
  },
  'html strong labels': {
    file: 'a.html',
    render: html(({ turns }) =>
      turns
        .map(({ who, paragraphs }) =>
          paragraphs
            .map(
              (one, at) => `<p>${at === 0 ? `<strong>${escape(plain(who.label))}:</strong> ` : ''}${escape(one)}</p>`,
            )
            .join(''),
        )
        .join('\n'),
    ),
  },
  'html surname strong': {
    file: 'a.html',
    render: html(({ turns }) =>
      turns
        .map(({ who, paragraphs }) =>
          paragraphs
            .map((one, at) => `<p>${at === 0 ? `<b>${escape(short(family)(who))}</b>: ` : ''}${escape(one)}</p>`)
            .join(''),
        )
        .join('\n'),
    ),
    fits: areUnlike(family),
    part: family,
  },
  'vtt voices': {
    file: 'a.vtt',
    render: ({ turns }) =>
      `WEBVTT\n\n${turns.map(({ who, paragraphs }, index) => `${clock(index)}.000 --> ${clock(index + 1)}.000\n<v ${plain(who.label)}>${paragraphs.join(' ')}</v>`).join('\n\n')}\n`,
    headless: true,
  },
  'srt names': {
    file: 'a.srt',
    render: ({ turns }) =>
      `${turns.map(({ who, paragraphs }, index) => `${index + 1}\n${clock(index)},000 --> ${clock(index + 1)},000\n${plain(who.label).toUpperCase()}: ${paragraphs.join(' ')}`).join('\n\n')}\n`,
    headless: true,
  },
  'md heading questions': {
    file: 'a.md',
    render: (talk, head) => text(questions((words) => `## ${words}`))({ ...talk, title: `# ${talk.title}` }, head),
    fits: hasPair,
    anonymous: true,
  },
  'md bold questions': {
    file: 'a.md',
    render: (talk, head) => text(questions((words) => `**${words}**`))({ ...talk, title: `# ${talk.title}` }, head),
    fits: hasPair,
    anonymous: true,
  },
  'html strong questions': {
    file: 'a.html',
    render: html(htmlQuestions('<p><strong>', '</strong></p>')),
    fits: hasPair,
    anonymous: true,
  },
  'html em questions': {
    file: 'a.html',
    render: html(htmlQuestions('<p><em>', '</em></p>')),
    fits: hasPair,
    anonymous: true,
  },
  'html h3 questions': { file: 'a.html', render: html(htmlQuestions('<h3>', '</h3>')), fits: hasPair, anonymous: true },
  'dash questions': { file: 'a.txt', render: text(questions((words) => `– ${words}`)), fits: hasPair, anonymous: true },
  'dash questions wrapped': {
    file: 'a.txt',
    render: wrapped(questions((words) => `– ${words}`)),
    fits: hasPair,
    anonymous: true,
  },
  'numbered questions': {
    file: 'a.txt',
    render: (talk, head) => {
      let at = 0
      return text(questions((words) => `${(at += 1)}. ${words}`))(talk, head)
    },
    fits: hasPair,
    anonymous: true,
    numbered: true,
  },
  'Interviewer alone': {
    file: 'a.txt',
    render: text(questions((words) => `Interviewer: ${words}`)),
    fits: hasPair,
    anonymous: true,
  },
  unlabelled: { file: 'a.txt', render: text(questions((words) => words)), fits: hasPair, anonymous: true },
  'unlabelled wrapped': { file: 'a.txt', render: wrapped(questions((words) => words)), fits: hasPair, anonymous: true },
  'unlabelled html': { file: 'a.html', render: html(htmlQuestions('<p>', '</p>')), fits: hasPair, anonymous: true },
}
