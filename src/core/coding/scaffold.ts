import { stringify } from 'yaml'
import { plainWords } from '../language/foldName.js'
import { interviewVersion } from '../corpus/read/corpusFile.js'
import { isCrossReference, keyAt } from '../memo/citationKey.js'
import type { Terms } from '../model.js'

/** What the form for a new interview asks. */
export interface NewInterview {
  readonly key: string
  readonly title: string
  /** As it is said: `Ines Okafor`. For a protected voice this is the agreed description. */
  readonly interviewee: string
  /** ISO date of any precision: of publication, or where nobody published it, of the conversation; empty when it is not known. */
  readonly issued: string
  readonly publisher: string
  readonly terms: Terms
}

/** The file of an interview without any passage yet, ready to be filled in. Reads without a problem. */
export function newInterviewText({ key, title, interviewee, issued, publisher, terms }: NewInterview): string {
  const isProtected = terms !== 'on record'
  const matter = {
    attache: `interview/${interviewVersion}`,
    'citation-key': key,
    type: 'interview',
    title,
    ...(isProtected ? {} : { author: [splitName(interviewee)] }),
    ...(issued ? { [publisher ? 'issued' : 'conducted']: issued } : {}),
    ...(publisher ? { publisher } : {}),
    terms,
    ...(isProtected ? { description: interviewee } : {}),
  }
  return [
    '---',
    stringify(matter, { lineWidth: 0 }).trimEnd(),
    '---',
    '',
    `# ${forHeading(title)}`,
    '',
    '## Voices',
    '',
    `### ${forHeading(interviewee)} {#interviewee}`,
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
  return ['---', 'attache: glossary/1', '---', '', `# ${forHeading(title)}`, ...sections, ''].join('\n')
}

/** A key as Pandoc takes it that is not taken yet: `Ines Okafor`, 2024 gives `okafor2024`, and `okafor2024b` for a second interview. */
export function suggestKey(name: string, issued: string, taken: ReadonlySet<string>): string {
  const last = name.trim().split(/\s+/).at(-1) ?? ''
  const plain = plainWords(last).replace(/[^\p{L}\p{N}]/gu, '')
  const key = `${plain || 'interview'}${issued.slice(0, 4)}`
  const free = ['', ...Array.from('bcdefghijklmnopqrstuvwxyz')]
    .map((letter) => key + letter)
    .find((one) => !taken.has(one))
  return free ?? key
}

/** Whether a text can be the key of an interview: a citation has to read it whole, and it names a file on every system. */
export function isUsableKey(text: string): boolean {
  return /^[\p{L}\p{N}_-]+$/u.test(text) && keyAt(`@${text}`, 0)?.key === text && !isCrossReference(text)
}

/** Without the marks that are a heading's own: braces, square brackets, and number signs at either end. */
export function forHeading(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[{[]/g, '(').replace(/[}\]]/g, ')')
  return plain.replace(/^[#\s]+|[#\s]+$/g, '') || 'Untitled'
}

/** The last word is the family name. */
export function splitName(name: string): { readonly given?: string; readonly family: string } {
  const parts = name.trim().split(/\s+/)
  const family = parts.pop() ?? ''
  return parts.length ? { given: parts.join(' '), family } : { family }
}
