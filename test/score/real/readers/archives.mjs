// Conversations that archives keep as XML or tables, printed as their pages show them.
import Papa from 'papaparse'
import { afterLabels, namesOnLines, printed, withoutLabels } from './print.mjs'
import { all, attribute, beginning, joined, longDate, Speakers, squeeze, textOf } from './talk.mjs'

/** A talk in Akoma Ntoso as SayIt keeps it, with names as `form` prints them. */
export const sayIt =
  (form, { interviewee } = {}) =>
  (xml) => {
    const names = new Map(
      all(xml, /<TLCPerson [^>]*>/g).map(([tag]) => [attribute(tag, 'id'), textOf(attribute(tag, 'showAs') ?? '')]),
    )
    const speakers = new Speakers()
    const turns = all(xml, /<speech by="#([^"]*)">([\s\S]*?)<\/speech>/g).flatMap(([, key, said]) => {
      const name = names.get(key)
      const role = interviewee?.test(name) ? 'interviewee' : 'questioner'
      const paragraphs = all(said, /<p>([\s\S]*?)<\/p>/g)
        .map(([, one]) => squeeze(textOf(one)))
        .filter(Boolean)
      return name && paragraphs.length > 0
        ? [{ speaker: speakers.of(name, () => ({ name, ...(interviewee && { role }), label: name })), paragraphs }]
        : []
    })
    const heading = squeeze(textOf(/<heading>([\s\S]*?)<\/heading>/.exec(xml)?.[1] ?? ''))
    const [, issued, title] = /^(\d{4}-\d\d-\d\d) (.+)$/.exec(heading) ?? []
    if (!title) return undefined
    const talk = { title, issued, speakers: speakers.list, turns: beginning(joined(turns)) }
    const body = form === 'lines' ? namesOnLines(talk) : form === 'bare' ? withoutLabels(talk) : afterLabels(talk, form)
    return printed(talk, `${title}\n\n${issued}\n\n${body}`, { areNamesPrinted: form !== 'bare' })
  }

/** A talk in the format of Transcriber, printed with full names. */
export function transcriber(xml) {
  const names = new Map(
    all(xml, /<Speaker [^>]*>/g).map(([tag]) => [attribute(tag, 'id'), textOf(attribute(tag, 'name'))]),
  )
  const speakers = new Speakers()
  const turns = all(xml, /<Turn ([^>]*)>([\s\S]*?)<\/Turn>/g).flatMap(([, tag, said]) => {
    const name = names.get(attribute(tag, 'speaker'))
    const words = squeeze(textOf(said))
    return name && words ? [{ speaker: speakers.of(name, () => ({ name, label: name })), paragraphs: [words] }] : []
  })
  const talk = { speakers: speakers.list, turns: beginning(turns) }
  return printed(talk, afterLabels(talk))
}

/** An interview of an archive, its turns in a table with a line in the catalogue beside it: as the table, as a page, or without labels. */
export const archive =
  (form) =>
  (csv, { path, sibling }) => {
    const rows = Papa.parse(csv.replace(/^﻿/, ''), { header: true, skipEmptyLines: true }).data
    const entry = Papa.parse(sibling('_data/children-of-the-struggle-oral-history.csv'), { header: true }).data.find(
      ({ objectid }) => objectid === /([^/]+)\.csv$/.exec(path)[1],
    )
    if (!entry?.interviewer) return undefined
    const speakers = new Speakers()
    const interviewers = entry.interviewer.split(';').map(squeeze)
    let name
    const turns = rows.flatMap(({ speaker, words, timestamp }) => {
      // A row without a speaker goes on with who spoke above.
      name = speaker?.trim() ? squeeze(speaker).replace(/(\b\w+) \1$/, '$1') : name
      if (!name || !words?.trim()) return []
      const own = name
      const isInterviewer = interviewers.some((one) => one.includes(own.split(' ').at(-1)))
      const role = isInterviewer ? 'questioner' : entry.title.includes(own) ? 'interviewee' : undefined
      const isNamed = !own.startsWith('Speaker') && (role !== undefined || form !== 'bare')
      const make = () => ({ ...(isNamed && { name: own }), ...(role && { role }), label: own })
      return [{ speaker: speakers.of(own, make), paragraphs: [squeeze(words)], timestamp }]
    })
    const talk = {
      ...(form !== 'table' && { title: squeeze(entry.title), issued: entry.date }),
      speakers: speakers.list,
      turns: turns.map(({ speaker, paragraphs, timestamp: time }, at) => ({
        speaker,
        paragraphs,
        ...(form !== 'bare' && time && speaker !== turns[at - 1]?.speaker && { time }),
      })),
    }
    if (form === 'table') return printed(talk, csv, { extension: '.csv' })
    const head = `${talk.title}\n\nInterviewed by ${interviewers.join(' and ')}\n\n${longDate(entry.date)}\n\n${entry.location}`
    if (form === 'bare') return printed(talk, `${head}\n\n${withoutLabels(talk)}`)
    return printed(
      talk,
      `${head}\n\n${turns.map(({ speaker, paragraphs, timestamp }) => `${talk.speakers[speaker].label} [${timestamp}]\n${paragraphs.join('\n')}`).join('\n\n')}`,
    )
  }
