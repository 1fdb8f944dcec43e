import { remembered } from '../text/remember.js'
import { active, noun, ofText, impersonal } from '../language/certainty/ownJudgements.js'

/** Whether a sentence gives the judgement of those who write it: it may be surer than any one source. Quoted words are to be left out of it. */
export const isOwnJudgement = remembered(looksOwn)

function looksOwn(sentence: string): boolean {
  return active.test(sentence) || noun.test(sentence) || ofText.test(sentence) || impersonal.test(sentence)
}
