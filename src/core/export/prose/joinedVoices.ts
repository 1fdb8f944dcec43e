import type { CiteItem, CitedSpeech } from '../citedItem.js'
import { nameWords } from '../nameWords.js'
import { speakersOf } from './mentions.js'

/** The keys of a bracket, where several guests of one interview that stand side by side are named together, so that its occasion is told once. */
export function joinedVoices(items: readonly CiteItem[]): readonly CiteItem[] {
  const joined: CiteItem[] = []
  for (const item of items) {
    const last = joined.at(-1)
    const said = last && joinedSaid(last, item)
    if (last && said) joined[joined.length - 1] = { ...last, said, suffix: item.suffix }
    else joined.push(item)
  }
  return joined
}

function joinedSaid(a: CiteItem, b: CiteItem): CitedSpeech | undefined {
  if (a.id !== b.id || a.suppressAuthor !== b.suppressAuthor || a.locator || b.locator) return undefined
  if (a.suffix.length || b.prefix.length || !a.said || !b.said) return undefined
  if (a.said.role !== 'interviewee' || b.said.role !== 'interviewee' || a.said.terms !== b.said.terms) return undefined
  const { speaker, ...said } = a.said
  const known = speaker ? [speaker] : said.interviewees
  const names = known.map(({ name }) => nameWords(name))
  const more = speakersOf(b.said).filter(({ name }) => !names.includes(nameWords(name)))
  return more.length ? { ...said, interviewees: [...known, ...more] } : undefined
}

/** Whether two keys are of the same words: the same interview and voice, or the same work. */
export function isSameSource(a: CiteItem, b: CiteItem): boolean {
  return a.gap === undefined && b.gap === undefined && a.id === b.id && voiceOf(a) === voiceOf(b)
}

function voiceOf({ said }: CiteItem): string {
  if (!said) return ''
  const { role = 'interviewee', speaker } = said
  const people = role === 'interviewee' ? speakersOf(said) : speaker ? [speaker] : []
  return [role, ...people.map(({ name }) => nameWords(name))].join('\n')
}
