import { stringify } from 'yaml'
import type { Terms } from './model.js'

/** What the form for a new interview asks. */
export interface NewInterview {
  readonly key: string
  readonly title: string
  /** As it is said: `Ines Okafor`. For a protected voice this is the agreed description. */
  readonly interviewee: string
  /** ISO date of any precision; empty when it is not known. */
  readonly issued: string
  readonly publisher: string
  readonly terms: Terms
}

/** The file of an interview without any passage yet, ready to be filled in. Reads without a problem. */
export function newInterviewText({ key, title, interviewee, issued, publisher, terms }: NewInterview): string {
  const isProtected = terms !== 'on record'
  const matter = {
    attache: 'interview/1',
    'citation-key': key,
    type: 'interview',
    title,
    ...(isProtected ? {} : { author: [splitName(interviewee)] }),
    ...(issued ? { issued } : {}),
    ...(publisher ? { publisher } : {}),
    terms,
    ...(isProtected ? { description: interviewee } : {}),
  }
  return [
    '---',
    stringify(matter, { lineWidth: 0 }).trimEnd(),
    '---',
    '',
    `# ${title}`,
    '',
    '## Voices',
    '',
    `### ${interviewee} {#interviewee}`,
    '',
    '- role: interviewee',
    '',
    '### Questioner {#questioner}',
    '',
    '- role: questioner',
    '',
    '## Questions',
    '',
    '## Topics',
    '',
  ].join('\n')
}

/** The file of a glossary without any entry yet. Reads without a problem. */
export function newGlossaryText(title: string): string {
  const sections = ['Actors', 'Agreements', 'Events', 'Places'].flatMap((section) => ['', `## ${section}`])
  return ['---', 'attache: glossary/1', '---', '', `# ${title}`, ...sections, ''].join('\n')
}

/** A key as Pandoc takes it: `Ines Okafor`, 2024 gives `okafor2024`. */
export function suggestKey(name: string, issued: string): string {
  const last = name.trim().split(/\s+/).at(-1) ?? ''
  const plain = last
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
  return `${plain || 'interview'}${issued.slice(0, 4)}`
}

function splitName(name: string): { readonly given?: string; readonly family: string } {
  const parts = name.trim().split(/\s+/)
  const family = parts.pop() ?? ''
  return parts.length ? { given: parts.join(' '), family } : { family }
}
