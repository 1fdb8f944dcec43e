import { capitalised } from './clause.js'
import type { DraftPart } from './snippet.js'
import type { ClaimParts } from './claimParts.js'
import { assessmentOptions, held, reportedAs, reportedAView, spoke, states } from './verbs.js'

/**
 * The sentences of the forms, without citation and full stop. Of a claim with a holder each keeps both who holds it and who says it,
 * and none makes the interviewee the author of what another voice says.
 */
export type Sentence = readonly DraftPart[]

/** `in an interview published on 4 May 2021, Reed argued that …`; begins in lower case. */
export function reported(parts: ClaimParts): Sentence {
  const { subject, where, holder, isIntervieweesView, clause, hedge } = parts
  if (holder !== undefined && !parts.expressesHolder && !isIntervieweesView) return accordingToHolder(parts, holder)
  const lead = where && `${where}, `
  if (parts.expressesSubject && holder === undefined) return [lead, { placeholder: clause }, hedge]
  return [`${lead}${subject} `, ...reportingVerbsFor(parts), ' that ', { placeholder: clause }, hedge]
}

/** `Kestrian engineers expected that …, Reed reported in an interview published on 4 May 2021` */
export function holderFirst(parts: ClaimParts): Sentence {
  const { claim, holder = '', clause } = parts
  return [
    capitalised(holder),
    ' ',
    { options: held[claim.kind][strengthOf(parts)] },
    ' that ',
    { placeholder: clause },
    ...aside(parts),
  ]
}

/** `Beijing expects little pushback, Small judged in an interview published on 7 July 2010` */
export function wordingFirst(parts: ClaimParts): Sentence {
  return [{ placeholder: parts.wording }, ...aside(parts)]
}

/** `We assess it likely that …, going by what Reed said in an interview published on 4 May 2021`: the analyst's own sentence. */
export function ownJudgement(parts: ClaimParts): Sentence {
  const { claim, clause } = parts
  return [
    'We assess ',
    { options: assessmentOptions(claim.likelihood) },
    ' ',
    { placeholder: clause },
    `, going by ${basis(parts)}`,
  ]
}

/** `Reed called for Kestria to publish its flow data`; undefined where the wording is not of the form "A should do B". */
export function calledFor({ claim, subject, where, clause }: ClaimParts): Sentence | undefined {
  const [, who, not = '', what] = /^([^;:]+?) should (not )?((?:(?!\bshould\b)[^;:])+)$/.exec(clause) ?? []
  if (!who || !what || clause.startsWith('“') || claim.kind !== 'recommendation' || claim.hedge !== undefined)
    return undefined
  const wish = `${who} ${not}to ${what}`
  return [
    `${where && `${where}, `}${subject} `,
    { options: ['called for', 'wanted', 'urged'] },
    ' ',
    { placeholder: wish },
  ]
}

/** `in the words of Reed`, and on whose view. */
export function inTheWordsOf({ subject, where, holder }: ClaimParts): string {
  return `in the words of ${subject}${where && ` ${where}`}${holder === undefined ? '' : ` on the view of ${holder}`}`
}

function accordingToHolder(parts: ClaimParts, holder: string): Sentence {
  const { subject, where, clause, hedge } = parts
  const place = where && ` ${where}`
  return [
    `according to ${holder}, as ${subject} `,
    { options: asideVerbs(parts) },
    `${place}, `,
    { placeholder: clause },
    hedge,
  ]
}

function aside(parts: ClaimParts): Sentence {
  const { subject, where, hedge } = parts
  return [`${hedge}, ${subject} `, { options: asideVerbs(parts) }, where && ` ${where}`]
}

/** What stands between the subject and "that". */
function reportingVerbsFor(parts: ClaimParts): Sentence {
  const { role, claim, holder, isIntervieweesView, to } = parts
  const strength = strengthOf(parts)
  const isReported = holder !== undefined && parts.expressesHolder
  if (isIntervieweesView && !isReported) {
    if (role === 'standfirst') return [`reports ${holder} as `, { options: reportedAs[claim.kind][strength] }]
    return [`${role === 'editor' ? 'ascribes' : 'ascribed'} to ${holder} the view`]
  }
  if (role === 'questioner')
    return [{ options: to ? [`put it to ${to}`, `suggested to ${to}`] : ['asserted', 'suggested'] }]
  if (isReported) return [{ options: asideVerbs(parts) }]
  if ((role === 'interviewee' && !parts.isTreaty) || role === 'other') return [{ options: spoke[claim.kind][strength] }]
  const verbs = states[claim.kind][strength]
  return [{ options: role === 'editor' && claim.kind === 'fact' ? ['adds', ...verbs.slice(1)] : verbs }]
}

/** Verbs for a view that is somebody else's, after "as" or behind a comma. */
function asideVerbs({ role, claim, to }: ClaimParts): readonly string[] {
  if (role === 'interviewee' || role === 'other') return reportedAView[claim.kind]
  if (role === 'questioner') return [to ? `put it to ${to}` : 'put it']
  return [role === 'standfirst' ? 'reports' : 'adds']
}

function basis({ role, isTreaty, subject, to, where, holder, hedge }: ClaimParts): string {
  const what = holder === undefined ? 'what' : `the view of ${holder} that`
  const verbs = {
    interviewee: isTreaty ? 'says' : holder === undefined ? 'said' : 'reported',
    questioner: to ? `put to ${to}` : 'said',
    other: holder === undefined ? 'said' : 'reported',
    standfirst: holder === undefined ? 'says' : 'reports',
    editor: holder === undefined ? 'says' : 'reports',
  }
  return `${what} ${subject} ${verbs[role]}${hedge}${where && ` ${where}`}`
}

function strengthOf({ claim }: ClaimParts): 'plain' | 'hedged' {
  return claim.hedge === undefined ? 'plain' : 'hedged'
}
