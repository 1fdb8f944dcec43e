// Talks in Markdown whose speakers, or questions, are marked at the beginning of a block.
import { parse } from 'yaml'
import { longDate, Speakers, squeeze } from './talk.mjs'

/** The fields of a front matter, and the text below it. */
export function frontMatter(text) {
  const [whole, yaml] = /^---[^\S\n]*\n([\s\S]*?)\n---[^\S\n]*\n/.exec(text) ?? ['', '']
  let fields = {}
  try {
    fields = parse(yaml, { schema: 'failsafe' }) ?? {}
  } catch {
    // A front matter that is no YAML has no fields for us.
  }
  return { fields, body: text.slice(whole.length) }
}

/** What a reader sees of Markdown. */
export const plain = (markdown) =>
  squeeze(
    markdown
      .replace(/\{[%{][\s\S]*?[%}]\}|\{:[^}]*\}|<!--[\s\S]*?-->/g, '')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
      .replace(/<\/?[a-z][^>\n]*>/gi, '')
      .replace(/(\*\*|__|`)/g, '')
      .replace(/(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, '')
      .replace(/\\([^\w\s])/g, '$1'),
  )

/** The blocks of Markdown; a heading is one of its own. */
const blocksOf = (body) =>
  body
    .replace(/^#{1,6} .*$/gm, '\n$&\n')
    .split(/\n[^\S\n]*\n/)
    .map((one) => one.trim())
    .filter(Boolean)

const isFurniture = (block) => /^(?:#{1,6}\s|---|\*\*\*|\||!\[|\{[%:]|<(?!p>)|\[\^?[\w -]+\]:|```|> )/.test(block)

/** The turns of blocks, each beginning where `label` matches at the start of a block, with the key of who speaks as its first group. */
export function labelled(body, label, make, { furniture = () => false, canon = (key) => key, asked } = {}) {
  const speakers = new Speakers()
  const turns = []
  // Below a heading nobody speaks until the next label: an editor may write there.
  let isOpen = false
  for (const block of blocksOf(body)) {
    const [whole, key] = label.exec(block) ?? []
    const [, who, question] = asked?.exec(block) ?? []
    if (question !== undefined) {
      const own = who === undefined ? asked : canon(who)
      const asker = { ...(who && { name: own }), role: 'questioner' }
      turns.push({ speaker: speakers.of(own, () => asker), paragraphs: [plain(question)] })
      isOpen = true
    } else if (key !== undefined) {
      const own = canon(key.trim())
      turns.push({ speaker: speakers.of(own, () => make(own)), paragraphs: [plain(block.slice(whole.length))] })
      isOpen = true
    } else if (/^#{1,6}\s/.test(block)) isOpen = false
    else if (isOpen && !isFurniture(block) && !furniture(block) && plain(block))
      turns.at(-1).paragraphs.push(plain(block))
  }
  return { speakers: speakers.list, turns }
}

/** Questions that are blocks matched by `question`, the answer what stands below each. */
export function questioned(body, question, answerer) {
  const turns = []
  for (const block of blocksOf(body)) {
    const [, asked] = question.exec(block) ?? []
    if (asked !== undefined && plain(asked)) {
      turns.push({ speaker: 0, paragraphs: [plain(asked)] })
      const rest = plain(block.slice(question.exec(block)[0].length))
      if (rest) turns.push({ speaker: 1, paragraphs: [rest] })
    } else if (turns.length > 0 && !isFurniture(block) && plain(block)) {
      if (turns.at(-1).speaker === 0) turns.push({ speaker: 1, paragraphs: [] })
      turns.at(-1).paragraphs.push(plain(block))
    }
  }
  return { speakers: [{ role: 'questioner' }, { role: 'interviewee', ...answerer }], turns }
}

/** A page of the White House, as it is copied: head, date, then paragraphs, `Q` and names in capitals before those that begin a turn. */
export function briefing(text) {
  const { fields, body } = frontMatter(text)
  const paragraphs = body
    .split(/\n[^\S\n]*\n/)
    .map((one) =>
      one
        .replace(/\\([^\w\s])/g, '$1')
        .replace(/<\/?s>/g, '')
        .replace(/\s*\n\s*/g, ' ')
        .trim(),
    )
    .filter(Boolean)
  const { turns, speakers } = labelled(
    paragraphs.join('\n\n'),
    /^(Q(?=[\s ]{2})|[A-Z][A-Z.’'\- ]+[A-Z](?=:)):?[\s ]+/,
    (key) =>
      key === 'Q'
        ? { name: null, role: 'questioner' }
        : {
            role: 'interviewee',
            ...(/^(?:MR|MS|MRS|DR|SECRETARY|ADMINISTRATOR|GENERAL|ADMIRAL|AMBASSADOR|DIRECTOR)\b/.test(key) && {
              name: key.replace(/^[A-Z]+\.? /, ''),
            }),
          },
    { furniture: (block) => /^(?:END\b|# # #|\*|\d{1,2}:\d\d [AP]\.M\.)/.test(block) },
  )
  const title = squeeze(fields.title)
  return {
    extension: '.txt',
    text: `${title}\n\n${longDate(fields.date)}\n\n${paragraphs.join('\n\n')}\n`,
    talk: { title, issued: fields.date, speakers, turns },
  }
}

/** Labels that are no names. */
const generic = /^(?:Kind|Frau|Mann|Podcast|Speaker|Host|Guest|Audience|All)\b/

/**
 * Markdown as it is, with a label of this form before each turn; `canon` makes a function that gives one's labels one name, and blocks
 * that match `asked` are questions without a label.
 */
export const asItIs =
  (label, { isDated = false, canon, asked } = {}) =>
  (text, { path }) => {
    const { fields, body } = frontMatter(text)
    const { speakers, turns } = labelled(body, label, (name) => (generic.test(name) ? {} : { name }), {
      furniture: (block) => /^_[^_]+_$/.test(block),
      asked,
      ...(canon && { canon: canon() }),
    })
    const issued = /\d{4}-\d\d-\d\d/.exec(isDated ? path : fields.date)?.[0]
    return {
      extension: '.md',
      text,
      talk: { ...(fields.title && { title: squeeze(fields.title) }), ...(issued && { issued }), speakers, turns },
    }
  }

const caps = /\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’.-]*)+/gu
const initialsOf = (name) =>
  name
    .split(/[ -]/)
    .map(([letter]) => letter)
    .join('')
    .toUpperCase()

/** An episode of the Haskell Interlude: its introduction, and initials in italics before each turn. */
export function interlude(text, { path, sibling }) {
  const { fields, body: intro } = frontMatter(sibling(path.replace(/transcript\.markdown$/, 'index.markdown')))
  if (!/^\d{4}-\d\d-\d\d$/.test(fields.published)) return undefined
  const { body } = frontMatter(text)
  const names = [...new Set([fields.title, ...[...intro.matchAll(caps)].map(([name]) => name.replace(/\.$/, ''))])]
  const standfirsts = intro
    .split(/\n\s*\n/)
    .map(plain)
    .filter(Boolean)
  const { speakers, turns } = labelled(body, /^[_*]{1,3}([A-Z][A-Za-z]{1,4}):?[_*]{1,3}:?\s+/, (key) => {
    const fitting = names.filter((name) => initialsOf(name) === key.toUpperCase())
    const name = fitting.length === 1 ? fitting[0] : undefined
    return name ? { name, role: name === fields.title ? 'interviewee' : 'questioner' } : {}
  })
  return {
    extension: '.md',
    text: `# ${fields.title}\n\n${longDate(fields.published)}\n\n${standfirsts.join('\n\n')}\n\n${body.trim()}\n`,
    talk: { title: fields.title, issued: fields.published, standfirsts, speakers, turns },
  }
}

/** An interview of openSUSE’s news: its questions are headings, which a reader keeps (Markdown) or loses (copied text). */
export const magazine = (keepsHeadings) => (text) => {
  const { fields, body } = frontMatter(text)
  const title = squeeze(fields.title)
  const [lead = '', rest = ''] = body.split('<!-- more -->')
  const answerer = { name: squeeze(title.replace(/^.*:\s*/, '')) }
  const { speakers, turns } = questioned(rest, /^#{3,6}\s+(.+)$/, answerer)
  const standfirsts = lead
    .split(/\n\s*\n/)
    .map(plain)
    .filter(Boolean)
  if (!body.includes('<!-- more -->') || standfirsts.length > 3) return undefined
  const issued = /\d{4}-\d\d-\d\d/.exec(fields.date)?.[0]
  const lines = turns.map(
    ({ speaker, paragraphs }) => `${keepsHeadings && speaker === 0 ? '#### ' : ''}${paragraphs.join('\n\n')}`,
  )
  return {
    extension: keepsHeadings ? '.md' : '.txt',
    text: `${keepsHeadings ? '# ' : ''}${title}\n\n${longDate(issued)}\n\n${[...standfirsts, ...lines].join('\n\n')}\n`,
    talk: { title, issued, standfirsts, speakers, turns },
  }
}

/** Minutes in which initials stand before each turn, and a table says whose they are. */
export function minutes(text) {
  const stretch = text.split('\n').slice(0, 260).join('\n')
  const named = /^\|\s*([^|]+?)\s*\|\s*([A-Z]{2,4})\s*\||(\p{Lu}[\p{L}.'’ -]+) \(([A-Z]{2,4})\)/gmu
  const people = new Map([...text.matchAll(named)].map(([, row, sign, name, key]) => [sign ?? key, row ?? name]))
  const { speakers, turns } = labelled(
    stretch,
    /^([A-Z]{2,4}):\s+/,
    (key) => (people.has(key) ? { name: people.get(key) } : {}),
    {
      furniture: (block) => /^[*-] |^\d+\. |^Presenter/.test(block),
    },
  )
  return { extension: '.md', text: stretch, talk: { speakers, turns } }
}

/** An interview of a student of Minho, in the form each chose: a name before each turn, or questions as headings. */
export function minho(text) {
  const { fields, body } = frontMatter(text)
  const interviewer = fields.interviewer ?? fields.enterviewer
  const interviewee = fields.interviewee ?? fields.interviewed ?? fields.enterviewee
  const known = [interviewer, interviewee].filter((one) => typeof one === 'string')
  if (/<(?:interview|question|answer)/.test(body)) return undefined
  const nameOf = (key) => {
    const [, asks] = /^entrevistad(or)?/i.exec(key) ?? []
    if (/^entrevistad/i.test(key)) return { role: asks ? 'questioner' : 'interviewee' }
    const name = known.find((one) => !one.includes(',') && key.split(' ').every((word) => one.includes(word)))
    return { name: name ?? key, ...(name && { role: name === interviewee ? 'interviewee' : 'questioner' }) }
  }
  const headings = [...body.matchAll(/^##+\s+(.+)$/gm)].map(([, heading]) => heading)
  const areQuestions = headings.filter((one) => /[?…]\W*$|\.{3}$/.test(one)).length > 0.7 * headings.length
  const { speakers, turns } = areQuestions
    ? questioned(body, /^##+\s+(.+)$/, interviewee && { name: squeeze(interviewee) })
    : labelled(body, /^(?:\*\*|<)([^*<>\n]{2,40}?):?(?:\*\*|>)\s*[:–-]?\s*/, nameOf)
  const title = fields.title ?? fields.Title
  return { extension: '.md', text, talk: { ...(title && { title: squeeze(title) }), speakers, turns } }
}
