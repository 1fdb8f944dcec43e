// Printed records whose structure is data: JSON, XML, tables, styles of a document. They are printed as readers have them.
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterLabels, courtPages, namesOnLines, printed, printingOffice } from './print.mjs'
import { all, attribute, beginning, joined, Speakers, squeeze, textOf } from './talk.mjs'

/** An argument before the Supreme Court (Oyez): as a reporter’s numbered pages, or with names on lines. */
export const argument = (form) => (json) => {
  const { title, transcript } = JSON.parse(json)
  if (!transcript) return undefined
  const speakers = new Speakers()
  const turns = transcript.sections.flatMap(({ turns: own }) =>
    own.flatMap(({ speaker, text_blocks: blocks }) => {
      if (!speaker) return []
      const roles = Array.isArray(speaker.roles) ? speaker.roles : []
      const isJustice = roles.some(({ type }) => type === 'scotus_justice')
      const label =
        form === 'pages'
          ? `${isJustice ? (roles.some(({ role_title: office }) => office.startsWith('Chief')) ? 'CHIEF JUSTICE ' : 'JUSTICE ') : ''}${isJustice ? speaker.last_name : speaker.name}`.toUpperCase()
          : speaker.name
      const make = () => ({ name: speaker.name, role: isJustice ? 'questioner' : 'interviewee', label })
      return [{ speaker: speakers.of(speaker.name, make), paragraphs: blocks.map(({ text }) => squeeze(text)) }]
    }),
  )
  const talk = { speakers: speakers.list, turns: beginning(turns) }
  const said = /- (\w+ \d+, \d{4})/.exec(title)?.[1]
  const issued = said && new Date(`${said} UTC`).toISOString().slice(0, 10)
  if (form === 'pages') return printed(talk, courtPages(talk, 'Official', 'Heritage Reporting Corporation'))
  const known = { ...talk, title: transcript.title, ...(issued && { issued }) }
  return printed(known, `${transcript.title}\n\nOral Argument - ${said}\n\n${namesOnLines(talk)}`)
}

/** A morning conference of the Mexican presidency, put back into the page that it was taken from. */
export function conference(text, { path }) {
  const [head, ...sections] = text
    .split(/^---$/m)
    .map((one) => one.trim())
    .filter(Boolean)
  const [title, publisher, date] = head.split('\n')
  const speakers = new Speakers()
  const turns = sections.flatMap((section) => {
    const [label, ...paragraphs] = section
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    if (!/^[\p{Lu}\s,.:()'-]+$/u.test(label) || paragraphs.length === 0) return []
    const [name, ...office] = label.replace(/:$/, '').split(',')
    const isPress = /^(?:PREGUNTA|INTERLOCUTORA?)$/.test(name)
    const isNobody = /^(?:INTERVENCI|VOCES?|MODERADOR|VOZ)/.test(name)
    const known = isPress
      ? { name: null, role: 'questioner' }
      : isNobody
        ? {}
        : {
            name: name.replace(/^PRESIDENT[AE] /, '').trim(),
            role: 'interviewee',
            ...(office.length > 0 && { affiliation: office.join(',').trim() }),
          }
    return [{ speaker: speakers.of(name, () => ({ ...known, label: label.replace(/:$/, '') })), paragraphs }]
  })
  const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
  const [, year, month, day] = /articulos\/(\d{4})\/(\w+)\/(\d\d)/.exec(path)
  const issued = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day}`
  const talk = { title, publisher, issued, speakers: speakers.list, turns: beginning(turns) }
  return printed(talk, `${publisher}\n\n${title}\n\n${date}\n\n${afterLabels(talk)}`)
}

/** A debate in TEI as ParlaMint has it: the printed label stands in a note before each `u`. */
export function galician(xml) {
  const speakers = new Speakers()
  const turns = all(xml, /<note type="speaker">([^<]*)<\/note>\s*<u ([^>]*)>([\s\S]*?)<\/u>/g).map(
    ([, label, tag, said]) => {
      const [, shown = '', inBrackets] =
        /señora? ([^(:]+?)\s*(?:\(([^)]+)\))?\s*:?$/i.exec(squeeze(textOf(label))) ?? []
      const isOffice = /^(?:VICE)?PRESIDENT|^SECRETARI|^CONSELLEIR/.test(shown)
      const name = isOffice ? inBrackets : shown
      const make = () => ({
        ...(name && { name }),
        label: squeeze(textOf(label)).replace(/:$/, ''),
      })
      return {
        speaker: speakers.of(`${attribute(tag, 'who')} ${isOffice}`, make),
        paragraphs: all(said, /<seg[^>]*>([\s\S]*?)<\/seg>/g)
          .map(([, seg]) => squeeze(textOf(seg)))
          .filter(Boolean),
      }
    },
  )
  const talk = { speakers: speakers.list, turns: beginning(turns.filter(({ paragraphs }) => paragraphs.length > 0)) }
  return printed(talk, `PARLAMENTO DE GALICIA\n\nDIARIO DE SESIÓNS\n\n${afterLabels(talk)}`)
}

/** A sitting of the Spanish Congress as the ECPC archive has it, printed as in its journal. */
export function cortes(xml, { path }) {
  const speakers = new Speakers()
  const field = (text, name) => squeeze(textOf(new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? ''))
  const turns = all(xml, /<intervention\b[\s\S]*?<\/intervention>/g).flatMap(([one]) => {
    const [post, name, gender] = ['post', 'name', 'gender'].map((key) => field(one, key))
    const isChair = /^(?:VICE)?PRESIDENT/.test(post)
    const [family, given] = name.split(',').map((part) => part.trim())
    if (!isChair && (name === 'UNKNOWN' || !given)) return []
    const article = gender === 'female' || post.endsWith('A') ? 'La señora' : 'El señor'
    const said = /<speech[^>]*>([\s\S]*?)<\/speech>/.exec(one)?.[1] ?? ''
    const paragraphs = said
      .replace(/<omit[^>]*>([^<]*)<\/omit>/g, '($1)')
      .replace(/<page_number>[^<]*<\/page_number>/g, '')
      .split('\n')
      .map((line) => squeeze(textOf(line)))
      .filter(Boolean)
    const make = () => ({
      ...(!isChair && { name: `${given} ${family}` }),
      label: `${article} ${isChair ? post : family.toUpperCase()}`,
    })
    return paragraphs.length === 0 ? [] : [{ speaker: speakers.of(isChair ? post : name, make), paragraphs }]
  })
  const [, year, month, day] = /(\d\d)(\d\d)(\d\d)\.xml$/.exec(path)
  const talk = { issued: `20${year}-${month}-${day}`, speakers: speakers.list, turns: beginning(joined(turns)) }
  return printed(
    talk,
    `${field(xml, 'title')}\n\n${field(xml, 'label')}\n\n${field(xml, 'date')}\n\n${afterLabels(talk)}`,
  )
}

/** A Word document of the Parliament of Catalonia as it is: the styles of its paragraphs say who speaks. */
export function catalan(bytes) {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'])
  const speakers = new Speakers()
  const turns = []
  for (const [paragraph] of all(xml, /<w:p[ >][\s\S]*?<\/w:p>/g)) {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? ''
    const text = squeeze(
      all(paragraph, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
        .map(([, one]) => textOf(one))
        .join(''),
    )
    if (!text) continue
    if (style.startsWith('D3Intervinent') && text.length <= 60 && !/[.!?…]$/.test(text)) {
      const isOffice = /^(?:La|El|L’|L')\s?\p{Ll}/u.test(text)
      const make = () => ({ ...(!isOffice && { name: text.replace(/\s*\(.*$/, '') }) })
      turns.push({ speaker: speakers.of(text, make), paragraphs: [] })
    } else if (/^D3(?:Textnormal|Intervinent)/.test(style)) turns.at(-1)?.paragraphs.push(text)
  }
  return {
    extension: '.docx',
    bytes,
    talk: { speakers: speakers.list, turns: turns.filter(({ paragraphs }) => paragraphs.length > 0) },
  }
}

/** A television debate, a talk for each date in the table, printed with family names in capitals. */
export function debates(csv) {
  const rows = Papa.parse(csv, { header: true, skipEmptyLines: true }).data
  return [...new Set(rows.map(({ Date: date }) => date))].map((date) => {
    const speakers = new Speakers()
    const turns = rows
      .filter((row) => row.Date === date && !/Audience|CANDIDATES/i.test(row.Speaker))
      .map(({ Speaker: name, Text: said }) => ({
        speaker: speakers.of(name, () => ({
          name,
          role: /^(?:Clinton|Trump|Pence|Kaine)$/.test(name) ? 'interviewee' : 'questioner',
          label: name.toUpperCase(),
        })),
        paragraphs: [squeeze(said)],
      }))
    const talk = { speakers: speakers.list, turns: beginning(turns) }
    return printed(talk, afterLabels(talk))
  })
}

/** A part of a hearing, with bold names on a web page: as that page, or in the printing office’s lines. */
export const hearing = (form) => (php) => {
  const body = php.replace(/<\?[\s\S]*?\?>/g, '').replace(/<em>\s*\[[\s\S]*?<\/em>/g, '')
  const speakers = new Speakers()
  const turns = all(body, /<strong>([^<]+)<\/strong>:?([\s\S]*?)(?=<strong>|<\/body>|$)/g).map(([, label, said]) => {
    const name = squeeze(textOf(label)).replace(/:$/, '')
    const paragraphs = said
      .split(/(?:<br\s*\/?>\s*){2,}/)
      .map((one) => squeeze(textOf(one)).replace(/^[:.] ?/, ''))
      .filter(Boolean)
    const isOffice = /^(?:The )?Chairman|Counsel|Clerk/i.test(name)
    return {
      speaker: speakers.of(name.toUpperCase(), () => ({
        ...(!isOffice && { name }),
        label: name.replace(/\p{Lu}{2,}/gu, (word) => word[0] + word.slice(1).toLowerCase()),
      })),
      paragraphs,
    }
  })
  const talk = { speakers: speakers.list, turns: turns.filter(({ paragraphs }) => paragraphs.length > 0) }
  if (form === 'page') return printed(talk, body, { extension: '.html' })
  return printed(talk, `${' '.repeat(20)}JOINT HEARINGS ON THE IRAN-CONTRA INVESTIGATION\n\n${printingOffice(talk)}`)
}

/** A log of a space flight: the time on a line, a sign for who speaks before the words, whose meaning the log does not say. */
export function flight(text) {
  const lines = text
    .split('\n')
    .slice(0, 450)
    .filter((line) => !line.startsWith('_'))
    .map((line) => line.replace(/\[\w+:([^\]|]*)(?:\|[^\]]*)?\]/g, '$1'))
  const speakers = new Speakers()
  const turns = []
  for (const line of lines) {
    const [, key, said] = /^([A-Z][A-Z ]{0,12}): (.+)$/.exec(line) ?? []
    if (key) turns.push({ speaker: speakers.of(key, () => ({})), paragraphs: [squeeze(said)] })
    else if (/^\s+\S/.test(line) && turns.length > 0) turns.at(-1).paragraphs[0] += ` ${squeeze(line)}`
  }
  return { extension: '.txt', text: `${lines.join('\n')}\n`, talk: { speakers: speakers.list, turns } }
}
