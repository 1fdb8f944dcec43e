import { type Claim, documentKind, type Interview, type VoiceRole } from '../model.js'
import { takesArticle } from '../language/names/institutions.js'
import { type CitationPart, citationOf, speakerOf } from './citation.js'
import { clauseOf, expressesHolder, withoutStop } from './clause.js'
import { datedAs } from '../corpus/dates.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { plainWords } from '../language/foldName.js'
import { escapeMarkdown, quote } from '../text/escapeMarkdown.js'
import { intervieweeNames, type Lookup, displayName, voiceNamed } from '../corpus/voiceNames.js'

/** A claim with all that its sentences need; every text is ready to stand in a memo. */
export interface ClaimParts {
  readonly claim: Claim
  readonly role: VoiceRole
  /** A treaty states what it says; nobody argues in it. */
  readonly isTreaty: boolean
  /** Who says it: `Reed`, `the interviewer`, `the introduction to an interview with Reed published on 4 May 2021`. */
  readonly subject: string
  /** To whom a questioner says it; empty where that cannot be said. */
  readonly to: string
  /** `in an interview published on 4 May 2021`, `as another speaker in an interview with Reed`; empty where the subject says so already. */
  readonly where: string
  /** Whose view it is, where that is not who says it. */
  readonly holder: string | undefined
  /** Whether that is the interviewee, whose view somebody else renders. */
  readonly isIntervieweesView: boolean
  /** Whether the wording itself says that the holder holds it. */
  readonly expressesHolder: boolean
  /** Whether it begins with who says it, and that this is a view of theirs: `Reed doubts that …`. */
  readonly expressesSubject: boolean
  /** The wording, to begin a sentence with, and to stand after "that", in quotation marks where it is the source's. Neither has its full stop. */
  readonly wording: string
  readonly clause: string
  /** ` (“indications so far”; “my understanding is”)`, the source's own words of doubt and of its knowledge; empty when there are none. */
  readonly hedge: string
  readonly citation: CitationPart
}

/** Undefined where somebody who has to be named cannot be. */
export function claimPartsOf(corpus: Lookup, interview: Interview, claim: Claim): ClaimParts | undefined {
  const voice = interview.voices.find(({ id }) => id === claim.voice)
  if (!voice) return undefined
  const { role } = voice
  const isText = role === 'standfirst' || role === 'editor'
  const to = escapeMarkdown(intervieweeNames(interview) ?? '')
  const name = role === 'interviewee' ? displayName(interview, voice) : speakerOf(interview, voice.id, role)
  const heldBy = claim.holder === undefined ? undefined : voiceNamed(corpus, interview, claim.holder)
  const isOwn = heldBy === voice
  const holder = heldBy ? displayName(interview, heldBy) : claim.holder
  const written = isVerbatim(corpus, interview, claim) ? quote : escapeMarkdown
  const clause = clauseOf(corpus, interview, claim)
  const subject = isText ? textSubject(interview, role, to) : escapeMarkdown(subjectOf(interview, name ?? ''))
  const wording = written(withoutStop(claim.wording))
  if (name === undefined || (claim.holder !== undefined && holder === undefined)) return undefined
  return {
    claim,
    role,
    isTreaty: interview.sourceKind === 'treaty' && role === 'interviewee',
    subject,
    to: role === 'questioner' ? to : '',
    where: isText ? '' : role === 'other' ? besideTheTalk(interview, name, to) : occasionOf(interview),
    holder: isOwn || holder === undefined ? undefined : escapeMarkdown(holder),
    isIntervieweesView: role !== 'interviewee' && heldBy !== undefined,
    expressesHolder: claim.holder !== undefined && expressesHolder(claim.wording, claim.holder),
    expressesSubject: wording.startsWith(`${subject} `) && expressesHolder(claim.wording, name),
    wording,
    // A letter that is changed within quotation marks stands in brackets.
    clause: claim.wording.startsWith(clause.slice(0, 1)) ? written(clause) : written(clause).replace(/^“(.)/u, '“[$1]'),
    hedge: wordsOfDoubt(claim),
    citation: citationOf(interview, claim),
  }
}

/** Whether the wording repeats what stands in the source, where notes are nobody's words. */
function isVerbatim(corpus: Lookup, interview: Interview, { wording, at }: Claim): boolean {
  const source = interview.sourceKind === 'notes' ? undefined : corpus.sourceOf(interview.key)
  const plain = (text: string): string => text.replace(/\s+/g, ' ')
  const words = plain(withoutStop(wording))
  return at.some(({ ref }) => {
    const block = source?.blocks.find((one) => isSameRef(one.ref, ref))
    return source && block && plain(source.text.slice(block.span.start, block.span.end)).includes(words)
  })
}

/** `the Strait Accord`, `the Harbour Agency`: a document or a house has its article, a person none. */
function subjectOf({ sourceKind, authors }: Interview, name: string): string {
  const isThing = sourceKind === 'treaty' || authors.some(({ literal }) => literal === name && takesArticle(name))
  return documentKind(sourceKind) && isThing && !/^the\b/i.test(name) ? `the ${name}` : name
}

/** `in an interview published on 4 May 2021`, `in a speech of 14 March 2024`; empty of a treaty, which is its own subject. */
function occasionOf(interview: Interview): string {
  return interview.sourceKind === 'treaty' ? '' : `in ${anInterview(interview)}${datedAs(interview)}`
}

/** Nobody need have asked what was noted at a seminar, and nobody speaks in a report. */
function anInterview({ sourceKind }: Interview): string {
  const document = documentKind(sourceKind)
  if (document) return `a ${document}`
  return sourceKind === 'notes' ? 'a conversation' : 'an interview'
}

function textSubject(interview: Interview, role: VoiceRole, to: string): string {
  const where = interviewWith(interview, to)
  return role === 'standfirst' ? `the introduction to ${where}` : `an editor’s note in ${where}`
}

/** Whoever neither asks nor answers was not interviewed, and is not to seem so. */
function besideTheTalk(interview: Interview, name: string, to: string): string {
  const where = `in ${interviewWith(interview, to)}`
  return name === 'another speaker' ? where : `as another speaker ${where}`
}

function interviewWith(interview: Interview, to: string): string {
  const by = documentKind(interview.sourceKind) ? 'by' : 'with'
  return `${anInterview(interview)}${to && ` ${by} ${to}`}${datedAs(interview)}`
}

/** Not those that the wording has already, nor a hedge that the caveat has: nothing is told twice. */
function wordsOfDoubt({ wording, hedge, caveat }: Claim): string {
  const words = [holds(caveat, hedge) ? undefined : hedge, caveat].flatMap((one) =>
    one === undefined || holds(wording, one) ? [] : [quote(one)],
  )
  return words.length ? ` (${words.join('; ')})` : ''
}

/** Whether a text has the words, as whole words in whatever case. */
function holds(text = '', words = ''): boolean {
  return words !== '' && ` ${plainWords(text)} `.includes(` ${plainWords(words)} `)
}
