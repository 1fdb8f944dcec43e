import { plainText } from '../../bibliography/item.js'
import type { Examined } from '../../check/check.js'
import { intervieweeNames } from '../../corpus/voiceNames.js'
import type { Citation, CitationItem } from '../../memo/citations.js'
import type { Interview } from '../../model.js'
import { type CitedPlace, citedPlaceOf, passagesIn } from '../../citation/resolve.js'
import { type CitedWords, citedWords } from './citedWords.js'
import { documentWords, listOfWords } from '../documentWords.js'
import type { Document } from '../document.js'
import { lineOf, readDraft } from '../draft/readDraft.js'
import { shortName } from '../nameWords.js'
import { authorsOf, hasOtherAuthors } from '../prose/authors.js'
import { speakersOf } from '../prose/mentions.js'
import { quotationsFor } from './quotationState.js'
import { citedSpeech } from '../citedSpeech.js'
import { textOf } from '../textOf.js'

/** What the memo says at each of its citations: the words of a draft, a named author by name, other citations not at all. */
export function wordsOfMemo(examined: Examined): (citation: Citation, index: number) => CitedWords {
  const { memo } = examined.checked
  const { document } = readDraft(memo)
  const nameInText = (index: number): string => {
    const [first] = memo.citations[index]?.items ?? []
    return first?.inText ? nameOfSource(first, document, examined) : ''
  }
  const title = { kind: 'paragraph', content: document.title } as const
  const found = citedWords([title, ...document.blocks], nameInText)
  return (citation, index) => {
    const said = found.get(index) ?? { words: '' }
    const words = withBlock(said.words, citation, examined)
    return words === said.words ? said : { ...said, words }
  }
}

/** With the block quotation that a citation stands for, behind the sentence that leads to it. */
function withBlock(words: string, citation: Citation, examined: Examined): string {
  const all = citation.items.flatMap((item) => quotationsFor(item, examined.checked))
  const block = all.find(({ kind }) => kind === 'block')
  if (!block) return words
  const [open, close] = documentWords(readDraft(examined.checked.memo).document.language).quotes
  const quoted = `${open}${plain(block.text).replace(/^["“„«]\s?|\s?["”“»]$/g, '')}${close}`
  if (!words || citation.span.end > block.span.start) return quoted
  return `${words.replace(/[.:]?$/, ':')} ${quoted}`
}

/** As a sentence names it that is about its author: whoever speaks at the place that is cited. */
function nameOfSource(item: CitationItem, { language }: Document, { checked: { corpus, library } }: Examined): string {
  const { and } = documentWords(language)
  const interview = corpus.interview(item.key)
  if (interview) return speakersAt(citedPlaceOf(corpus, interview, item.locator), interview, language)
  const work = library.item(item.key)
  if (!work) return ''
  const names = authorsOf(work).map(({ short }) => short)
  if (names.length > 2 || hasOtherAuthors(work)) return `${names[0] ?? ''} et al.`
  return listOfWords(names, and) || plainText(work.title ?? '')
}

function speakersAt(place: CitedPlace, interview: Interview, language: string): string {
  const { and, nameless } = documentWords(language)
  const passages = passagesIn(place)
  const names = [...new Set(passages.map(({ voice }) => voice))].flatMap((id) => {
    const voice = interview.voices.find((one) => one.id === id)
    if (!voice) return []
    const of = passages.filter((passage) => passage.voice === id)
    const said = citedSpeech(interview, voice, of)
    if (voice.role === 'interviewee') return speakersOf(said).map(({ name }) => shortName(name))
    return said.speaker ? shortName(said.speaker.name) : nameless(voice.role)
  })
  return listOfWords([...new Set(names)], and) || (intervieweeNames(interview) ?? '')
}

/** One line of words, without marks of notes. */
function plain(text: string): string {
  const bare = text.replace(/\[\^[^\]\s]+\](?!:)/g, '')
  return textOf(lineOf(bare.replace(/[\r\n][ \t>]*/g, ' ')))
    .replace(/\s+/g, ' ')
    .trim()
}
