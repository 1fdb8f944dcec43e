import type { NotCited } from '../core/gate/cite.js'
import type { NoMemo, Refusal } from '../core/gate/gate.js'
import { noQuotationSentence } from './hover/passages.js'
import { plainEnglish } from './l10n.js'

/** Whether a tool was called, which also takes a draft itself, or a command. */
export type Asked = 'tool' | 'command'

/** Why a tool did not do what it was asked, and what to do next. */
export function refusalSentence(refusal: Refusal, asked: Asked): string {
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
      return noMemoSentence(refusal.why, asked)
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
    case 'long':
      return `Expected a quotation of at most ${refusal.most} characters. Cite fewer sentences, with “from” and “to”.`
    case 'sentences':
      return `Expected “from” and “to” between 1 and ${refusal.count}, as read_passage numbers the sentences.`
    default:
      return noQuotationSentence(refusal.why, plainEnglish)
  }
}

function noMemoSentence(why: NoMemo, asked: Asked): string {
  const isTool = asked === 'tool'
  switch (why) {
    case 'outside':
      return isTool
        ? 'This path leads out of the workspace. Give a memo of the workspace, or the draft itself as “markdown”.'
        : 'This path leads out of the folder in which the check runs. Run it in the folder of the project.'
    case 'corpus':
      return 'This file belongs to the corpus. find_passages and read_passage tell what assistants may read of it.'
    case 'missing':
      return isTool
        ? 'There is no memo with this path that can be read. Give the draft itself as “markdown”.'
        : 'There is no memo with this path that can be read. Name a Markdown, Quarto or plain text file.'
    case 'too-large':
      return `The draft is too large or too deeply nested. ${isTool ? 'Check a part of it.' : 'Divide it.'}`
  }
}
