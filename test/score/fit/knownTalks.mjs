// The talks of the known transcripts, as the fits of weights need them.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../../install.mjs'
import { readKnown, truthOf } from '../../known.mjs'
import { loadDecoder, loadImport } from '../decode.mjs'

export const lots = JSON.parse(fs.readFileSync(path.join(root, 'test/fixtures/import/lots.json'), 'utf8'))

/** Every known talk: its lot, whether just one asks and one answers, and its turns as `{asks, paragraphs}`. */
export function knownTalks() {
  return Object.entries(lots).flatMap(([lot, names]) =>
    names.flatMap((name) => {
      const { isInterview, unreadable, speakers, turns, layout } = truthOf(name)
      if (!isInterview || unreadable) return []
      const isPair = ['questioner', 'interviewee'].every(
        (role) => speakers.filter((one) => one.role === role).length === 1,
      )
      return {
        lot,
        name,
        isPair,
        // Written questions and answers, of which some have no label, are nearest to what has none.
        isWritten: /unlabelled|without (?:any )?label|no labels?|bold|heading|plain paragraphs/i.test(layout),
        turns: turns.map(({ speaker, paragraphs }) => ({ asks: speakers[speaker].role === 'questioner', paragraphs })),
      }
    }),
  )
}

/** The paragraphs of turns with the part of each: a question, more of one, an answer, more of one. */
export const partedOf = (turns) =>
  turns.flatMap(({ asks, paragraphs }, turn) =>
    paragraphs.map((text, at) => ({ text, turn, part: (asks ? 0 : 2) + (at > 0 ? 1 : 0) })),
  )

/** What the import makes of each known transcript: `{lot, truth, transcript}`. */
export async function* knownImports() {
  const [decode, { readTranscript }] = [await loadDecoder(), await loadImport()]
  for (const [lot, names] of Object.entries(lots))
    for (const name of names) {
      const truth = truthOf(name)
      const bytes = truth.unreadable ? undefined : readKnown(name)
      const extract = bytes && (await decode(bytes, name))
      if (extract?.text !== undefined) yield { lot, truth, transcript: readTranscript(extract) }
    }
}

const expected = JSON.parse(fs.readFileSync(new URL('expected.json', import.meta.url), 'utf8'))

/** What each of some features is expected to say of each class before anything is known; 0 where that is not said. */
export function expectedOf(model, features, classes) {
  const names = features.map(({ name }) => name)
  const unknown = Object.keys(expected[model]).filter((name) => !names.includes(name))
  if (unknown.length) throw new Error(`expected.json speaks of ${unknown.join(', ')}, which no code computes`)
  return names.map((name) => expected[model][name] ?? Array.from({ length: classes }, () => 0))
}
