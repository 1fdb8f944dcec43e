import type { NotCited } from '../core/gate/cite.js'
import type { NoMemo, Refusal } from '../core/gate/gate.js'
import { noQuotationSentence } from './hover/passages.js'
import { plainEnglish } from './l10n.js'

/** Why a tool did not do what it was asked, and what to do next. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.by) {
    case 'input':
      return refusal.wrong
    case 'handle':
      switch (refusal.why) {
        case 'malformed':
          return 'This is no handle. Take one from find_passages, unchanged.'
        case 'unknown':
          return 'Nothing that assistants may read has this handle. Look for the words with find_passages.'
        case 'changed':
          return 'The words behind this handle have changed since. Look for them again with find_passages, and read them before you cite.'
      }
    case 'cite':
      return notCitedSentence(refusal.why)
    case 'memo':
      return noMemoSentence(refusal.why)
    case 'cited':
      return `This memo cites what assistants may not read or what is not there, so it was not compared: ${refusal.keys
        .slice(0, mostNamed)
        .map((key) => JSON.stringify(key))
        .join(', ')}. Take keys from find_passages; what a person cited there a person checks in the editor.`
  }
}

const mostNamed = 20

function notCitedSentence(refusal: NotCited): string {
  switch (refusal.why) {
    case 'form':
      return refusal.forms.length
        ? `This form does not exist here. Expected ${refusal.forms.join(', ')}.`
        : 'This claim cannot be cited. Cite the passage that it rests on.'
    case 'sentences':
      return `Expected “from” and “to” between 1 and ${refusal.count}, as read_passage numbers the sentences.`
    default:
      return noQuotationSentence(refusal.why, plainEnglish)
  }
}

function noMemoSentence(why: NoMemo): string {
  switch (why) {
    case 'outside':
      return 'This path leads out of the workspace. Give a memo of the workspace, or the draft itself as “markdown”.'
    case 'corpus':
      return 'This file belongs to the corpus. find_passages and read_passage tell what assistants may read of it.'
    case 'missing':
      return 'There is no memo with this path that can be read. Give the draft itself as “markdown”.'
    case 'too-large':
      return 'The draft is too large or too deeply nested. Check a part of it.'
  }
}
