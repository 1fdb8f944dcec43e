import type { Passage } from '../model.js'
import { readCorpusFile } from '../corpus/read/corpusFile.js'
import { sumsText } from '../corpus/source/hashes.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import type { TranscriptPassage } from '../transcript/transcript.js'

type Said = Pick<TranscriptPassage, 'ref' | 'text'>

/** The file of hashes for the text of an interview's file: of each of its passages what is said there. */
export function sumsOfPassages(interview: string, said: readonly Said[]): string {
  return sumsText(passagesIn(interview), ({ ref }) => {
    const text = said.find((one) => isSameRef(one.ref, ref))?.text
    return text === undefined ? undefined : paragraphHash(text)
  })
}

/** As they will be read. */
export function passagesIn(interview: string): readonly Passage[] {
  const { document } = readCorpusFile('', interview)
  return document?.kind === 'interview' ? document.passages : []
}
