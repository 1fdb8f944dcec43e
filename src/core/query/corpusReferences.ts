import { resolveRef } from '../corpus/claimRef.js'
import type { Corpus } from '../corpus/corpus.js'
import type { CorpusFile, Reference } from '../model.js'
import type { FilePlace } from './filePlaces.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import type { Target } from './target.js'

/** Where the files of the corpus point at something, by file. */
export function corpusReferences(corpus: Corpus, target: Target): readonly FilePlace[] {
  return corpus
    .files()
    .flatMap((file) =>
      file.references
        .filter((reference) => isMeant(reference, file, target))
        .map(({ span }) => ({ uri: file.uri, lineStarts: file.lineStarts, span })),
    )
}

function isMeant(reference: Reference, { document }: CorpusFile, target: Target): boolean {
  const own = document?.kind === 'interview' ? document.key : ''
  switch (target.kind) {
    case 'entry':
      return reference.kind === 'entry' && reference.id === target.id
    case 'claim':
      return reference.kind === 'claim' && resolveRef(reference.id, own) === target.ref
    case 'passage':
      return reference.kind === 'passage' && reference.key === target.key && isSameRef(reference.ref, target.ref)
    case 'source':
      // A claim of the interview itself needs no key.
      if (reference.kind === 'claim') return reference.id.startsWith(`${target.key}#`)
      return reference.kind === 'passage' && reference.key === target.key
  }
}
