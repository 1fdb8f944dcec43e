// Forms in which a talk that is known from a structure is printed.
import { squeeze } from './talk.mjs'

/** Each turn after its label, further paragraphs below. */
export const afterLabels = (talk, between = ': ') =>
  talk.turns
    .map(({ speaker, paragraphs }) => `${talk.speakers[speaker].label}${between}${paragraphs.join('\n\n')}`)
    .join('\n\n')

/** Names on lines of their own above what is said. */
export const namesOnLines = (talk) =>
  talk.turns.map(({ speaker, paragraphs }) => `${talk.speakers[speaker].label}\n${paragraphs.join('\n')}`).join('\n\n')

/** What is said alone, a paragraph each. */
export const withoutLabels = (talk) => talk.turns.flatMap(({ paragraphs }) => paragraphs).join('\n\n')

export const wrap = (text, width) => squeeze(text).match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)|\\S+`, 'gu')) ?? []

/** A court reporter’s pages: 25 numbered lines each, a running head, the reporter’s name at the foot. */
export function courtPages(talk, head, foot) {
  const lines = talk.turns.flatMap(({ speaker, paragraphs }) =>
    paragraphs.flatMap((paragraph, at) => {
      const [first, ...more] = wrap(`${at === 0 ? `${talk.speakers[speaker].label}:  ` : ''}${paragraph}`, 48)
      return [`          ${first}`, ...more.map((line) => `     ${line}`)]
    }),
  )
  const pages = []
  for (let at = 0; at < lines.length; at += 25) pages.push(lines.slice(at, at + 25))
  return pages
    .map((page, number) =>
      [
        `${' '.repeat(30)}${head}${' '.repeat(20)}${number + 3}`,
        '',
        ...page.map((line, at) => `${String(at + 1).padStart(2)} ${line}`),
        '',
        `${' '.repeat(20)}${foot}`,
      ].join('\n'),
    )
    .join('\n\f\n')
}

/** The printing office’s lines: indented beginnings, `Mr. Name.` before a turn, 71 signs a line. */
export const printingOffice = (talk) =>
  talk.turns
    .flatMap(({ speaker, paragraphs }) =>
      paragraphs.flatMap((paragraph, at) => {
        const [first, ...more] = wrap(`${at === 0 ? `${talk.speakers[speaker].label}. ` : ''}${paragraph}`, 67)
        return [`    ${first}`, ...more]
      }),
    )
    .join('\n')

/** A talk as file and truth: labels are for printing alone, and an unlabelled file names nobody. */
export function printed(talk, text, { extension = '.txt', areNamesPrinted = true } = {}) {
  const speakers = talk.speakers.map(({ name, role, affiliation }) => ({
    ...(areNamesPrinted && name !== undefined && { name }),
    ...(role && { role }),
    ...(affiliation && { affiliation }),
  }))
  return { extension, text: `${text.trim()}\n`, talk: { ...talk, speakers } }
}
