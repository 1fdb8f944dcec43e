import { kin } from '../language/names/kinship.js'
import { interviewees, displayName } from '../corpus/voiceNames.js'
import { isMixed, isProtected, isProtectedInterview, termsOfVoice } from '../terms/terms.js'
import { dayIn } from './knownDay.js'
import type { NamesFile } from '../terms/namesFile.js'
import type { Interview, Span } from '../model.js'
import { besideIn, ownBesideIn, type RoleBeside } from './besideDescription.js'
import { nicknamesIn } from '../language/names/nicknames.js'
import { positionsInOtherWords } from './otherPositions.js'
import { agreedAside, givenNames, protectedSources } from './protectedNames.js'
import type { IdentifyingKind } from '../cited/rule.js'
import type { Checked } from '../cited/checked.js'
import { ordinaryIn, disclosedIn } from './disclosedIn.js'

/** What in a memo may tell who a protected source is, though it is no name that must not stand there. */
export type Identifying = { readonly key: string; readonly span: Span } & (
  | { readonly kind: Exclude<IdentifyingKind, 'day' | 'role'> }
  | { readonly kind: 'day'; readonly words: string }
  | RoleBeside
)

/** All that may identify a source, for the report before an export, which somebody reads once. In the order of the memo. */
export function identifyingIn(checked: Checked): readonly Identifying[] {
  return inOrder([...ownIn(checked), ...besideIn(checked)])
}

/** Of these what a check tells again and again while a memo is written: of all that stands beside a source only what is its own. */
export function ownIdentifyingIn(checked: Checked): readonly Identifying[] {
  return inOrder([...ownIn(checked), ...ownBesideIn(checked)])
}

const ownIn = (checked: Checked): readonly Identifying[] => [
  ...stored(checked),
  ...relatives(checked),
  ...companies(checked),
]

const inOrder = (all: readonly Identifying[]): readonly Identifying[] =>
  [...all].sort((a, b) => a.span.start - b.span.start)

/** What the file of names knows of the sources and may stand in a memo by chance. */
function stored(checked: Checked): readonly Identifying[] {
  const { text, citingProse } = checked.memo
  return protectedSources(checked).flatMap(({ interview: { key, description }, names }): readonly Identifying[] => {
    const file = checked.names?.get(key)
    if (!file) return []
    const positions = agreedAside(file.positions ?? [], description)
    const whole = disclosedIn(text, names)
    const given = apart(disclosedIn(text, givenNames(file, description)), whole)
    const told = disclosedIn(text, positions)
    const sentences = checked.sentences.map(({ span }) => span)
    const other = apart(positionsInOtherWords(citingProse, sentences, positions, description), told)
    const nicknames = apart(nicknamesIn(citingProse, file.names), [...whole, ...given])
    const as = (kind: Exclude<IdentifyingKind, 'day' | 'role'>, spans: readonly Span[]): readonly Identifying[] =>
      spans.map((span) => ({ kind, key, span }))
    return [
      ...as('given-name', given),
      ...as('nickname', nicknames),
      ...as('ordinary-name', ordinaryIn(text, names)),
      ...as('position', told),
      ...as('other-position', other),
      ...days(text, file).map((span): Identifying => ({
        kind: 'day',
        key,
        words: text.slice(span.start, span.end),
        span,
      })),
    ]
  })
}

/** Those that overlap none of the others: a given name that stands in a whole one is a breach, and no second find. */
function apart(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  return spans.filter((span) => !others.some(({ start, end }) => start < span.end && span.start < end))
}

function days(text: string, { stated }: NamesFile): readonly Span[] {
  const known = [stated.issued, stated.conducted].flatMap((one) => one?.split('/') ?? [])
  return [...new Set(known)].flatMap((day) => dayIn(text, day))
}

const ownKin = new RegExp(String.raw`\b(?:[Mm]y|[Oo]ur) (?:\p{Ll}+ ){0,2}(?:${kin})\b(?: \p{Lu}[\p{L}’'-]+)?`, 'gu')
/** `they call me Ferry Nan` */
const calledSelf =
  /\b(?:calls?|called|calling|knows?|knew|known) me (?:as )?[“"‘']?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu

/** In quotations of protected sources: whoever knows the family knows who speaks. */
function relatives({ quotations, memo }: Checked): readonly Identifying[] {
  return quotations.flatMap(({ cited, span }): readonly Identifying[] => {
    const interview = cited.map((one) => one.interview).find((one) => one && isProtectedInterview(one))
    if (!interview) return []
    const found = (pattern: RegExp, kind: 'relative' | 'nickname'): readonly Identifying[] =>
      Array.from(memo.text.slice(span.start, span.end).matchAll(pattern), ({ 0: words, index }) => ({
        kind,
        key: interview.key,
        span: { start: span.start + index, end: span.start + index + words.length },
      }))
    return [...found(ownKin, 'relative'), ...found(calledSelf, 'nickname')]
  })
}

/** An interview of several is cited as a whole, so that who may be named stands beside who may not. */
function companies({ cited }: Checked): readonly Identifying[] {
  return cited.flatMap(({ interview, item }): readonly Identifying[] => {
    if (!interview || item.locator || !isMixed(interview)) return []
    const voices = interviewees(interview)
    const isHidden = (voice: Interview['voices'][number]): boolean => isProtected(termsOfVoice(interview, voice))
    const others = voices.filter((voice) => !isHidden(voice)).flatMap((voice) => displayName(interview, voice) ?? [])
    const hidden = voices.filter(isHidden).flatMap((voice) => displayName(interview, voice) ?? [])
    return others.length
      ? hidden.map((description) => ({
          kind: 'role',
          key: interview.key,
          description,
          beside: others,
          span: item.keySpan,
        }))
      : []
  })
}
