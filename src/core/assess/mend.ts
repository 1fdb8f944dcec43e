import { beforeNot, contracted, shortened } from '../language/meaning/negations.js'
import { comparingMore } from '../language/meaning/opposites.js'
import { irregularBases, irregularPasts } from '../language/verbForms.js'
import type { Span } from '../model.js'
import type { Mend } from './clause.js'
import type { Difference } from './difference.js'
import type { Reading } from '../sentence/evidence/tokens.js'

/** What makes a clause say what the source says; undefined where another word than those that differ may have to change with them. */
export function mendOf({ kind, own, other, second }: Difference, mine: Reading, theirs: Reading): Mend | undefined {
  if (kind === 'roles') return second && inOtherOrder(own, second, mine)
  if (kind === 'negation') return withoutNegation(own, mine) ?? withNegation(own, mine, wordsAt(theirs, other))
  // Another quantity mostly takes another number of its noun.
  if (kind === 'quantifier') return undefined
  const [word, instead] = [wordsAt(mine, own), wordsAt(theirs, other)]
  if (!/^\p{L}+$/u.test(word + instead) || word.toLowerCase() === instead.toLowerCase() || !isSameForm(word, instead))
    return undefined
  const isCapital = /^\p{Lu}/u.test(word)
  return { replace: own, text: isCapital ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead.toLowerCase() }
}

function wordsAt({ text }: Reading, { start, end }: Span): string {
  return text.slice(start, end)
}

/** Each of two names where the other stands; not where one stands elsewhere too, or has an article. */
function inOtherOrder(from: Span, to: Span, { text }: Reading): Mend | undefined {
  const bare = ({ start, end }: Span): Span => ({
    start,
    end: end - (/[’']s?$/u.exec(text.slice(start, end))?.[0].length ?? 0),
  })
  const [first, second] = [bare(from), bare(to)]
  const [a, b] = [text.slice(first.start, first.end), text.slice(second.start, second.end)]
  const isOnce = (name: string): boolean => text.indexOf(name) === text.lastIndexOf(name)
  const hasArticle = ({ start }: Span): boolean => /\b(?:the|an?) $/iu.test(text.slice(0, start))
  if (!isOnce(a) || !isOnce(b) || hasArticle(first) || hasArticle(second)) return undefined
  return { replace: { start: first.start, end: second.end }, text: b + text.slice(first.end, second.start) + a }
}

/** `did not cost` becomes `did cost`; a negation that denies no verb is none of a word alone. */
function withoutNegation(own: Span, { text }: Reading): Mend | undefined {
  const words = text.slice(own.start, own.end)
  const [negation] = /^(?:not|never) /iu.exec(words) ?? []
  if (negation) return { replace: own, text: words.slice(negation.length) }
  const [found] = /^cannot(?= )/iu.exec(words) ?? contracted.exec(words) ?? []
  const verb = contracted.exec(words)?.groups?.['verb'] ?? 'can'
  return found === undefined
    ? undefined
    : { replace: own, text: (shortened[verb.toLowerCase()] ?? verb) + words.slice(found.length) }
}

/** `should wait` becomes `should not wait`. Where no auxiliary stands before the word, its verb would have another form; and who must not need not. */
function withNegation({ start }: Span, { text }: Reading, denial: string): Mend | undefined {
  const [verb] = beforeNot.exec(text.slice(0, start)) ?? []
  if (!verb || !/^(?:not|never|cannot|\p{L}+n[’']t)\b/iu.test(denial)) return undefined
  const not = /^never/iu.test(denial) ? 'never' : 'not'
  const replace = { start: start - verb.length - 1, end: start - 1 }
  return { replace, text: verb === 'can' && not === 'not' ? 'cannot' : `${verb} ${not}` }
}

const pasts = irregularBases()
/** Whether one word may stand in the place of another as far as its form goes: `rose` and `fell`, not `buyer` and `sells`. */
function isSameForm(word: string, other: string): boolean {
  return (comparingMore.test(word) && comparingMore.test(other)) || formOf(word) === formOf(other)
}

function formOf(word: string): string {
  const lower = word.toLowerCase()
  const [, participle] = irregularPasts.get(pasts.get(lower) ?? '') ?? []
  if (participle === lower) return 'en'
  return pasts.has(lower) ? 'ed' : (/(?:ing|ed|ly|er|est|(?<!s)s)$/u.exec(lower)?.[0] ?? '')
}
