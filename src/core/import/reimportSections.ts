import type { Interview, PassageRef, Voice, VoiceRole } from '../model.js'
import { plainWords } from '../language/foldName.js'
import { isRoleHeading } from '../corpus/roleHeadings.js'
import type { Speaker, Transcript, TranscriptPassage } from '../transcript/transcript.js'
import { writtenAnchor } from '../corpus/read/values.js'
import { labelOf, passageGroups, passageLine, type Telling, voiceLines } from './planText.js'
import { type PlannedVoice, type PlannedVoices, statedVoice, voicesOf } from './planVoices.js'
import { speakerNameOf } from '../transcript/speakers.js'
import { protectedNameWords } from '../terms/namesFile.js'
import type { Replacement } from '../text/replaceAll.js'
import { sectionOf, type State, correctedVoices, type VoiceEdit } from './reimportState.js'
import { peopleEdits } from './reimportMatches.js'
import { withoutField } from '../corpus/terms/changeTerms.js'
import { untaken } from '../text/uniqueName.js'

/** The voices of the file with those that are new in the transcript. */
export interface NewVoices extends PlannedVoices {
  readonly replacements: readonly Replacement[]
  /** For each speaker the voices of the file whose passages are the speaker's now, because somebody told so. */
  readonly before: readonly (readonly string[])[]
}

/**
 * Finds each speaker among the voices of the file: by the passages that both have, then by name, then by a role that only one has. Signs are
 * believed of whoever neither asks nor answers: a voice that has nothing else to say gets that role. What was told of a speaker goes first.
 */
export function newVoices(state: State, { hidden }: Telling): NewVoices {
  const { interview, transcript, text, turns } = state
  const description = hidden ? (interview.description ?? 'Speaker') : undefined
  const fresh = voicesOf(transcript, interview.key, description)
  const told = correctedVoices(state, fresh, hidden !== undefined)
  const changed = new Map<string, VoiceEdit>([...(turns ? [] : changedRoles(state)), ...told.edits])
  const old = interview.voices.map(({ id, name, role }): PlannedVoice => ({
    id,
    heading: name,
    role,
    ...changed.get(id),
  }))
  const added: PlannedVoice[] = []
  const add = (wanted: PlannedVoice): string => {
    const ids = [...old, ...added].map(({ id }) => id)
    const id = untaken(wanted.id, (one) => ids.includes(one))
    added.push({ ...wanted, id })
    return id
  }
  const ofSpeaker = transcript.speakers.map((speaker, index) => {
    const known = interview.voices.filter((voice, at) => mayBe(voice, old[at]?.role, speaker, transcript, description))
    const found = told.of[index]
      ? told.of[index].id
      : (voiceByPassages(state, known, index) ??
        voiceByName(state, known, speaker) ??
        voiceByRole(state, known, speaker))
    const planned = fresh.voices.find(({ id }) => id === fresh.ofSpeaker[index])
    return found ?? (planned ? add(planned) : '')
  })
  for (const planned of fresh.voices)
    if (!fresh.ofSpeaker.includes(planned.id) && !old.some(({ role }) => role === planned.role)) add(planned)
  const end = sectionOf(state, 'Voices')?.end ?? text.length
  const lines = added.flatMap((voice) => voiceLines(voice, transcript.layout === 'document')).join('\n')
  return {
    voices: [...old, ...added],
    ofSpeaker,
    doubtful: fresh.doubtful,
    before: told.before,
    replacements: [
      ...voiceEdits(state, changed),
      ...(hidden ? [] : peopleEdits(state, told.edits)),
      ...(added.length ? [{ span: { start: end, end }, text: `${lines}\n` }] : []),
    ],
  }
}

/** The voices all of whose passages a sign gives another part, to somebody who neither asks nor answers, or back to who answers. */
function changedRoles({ interview, transcript, matches }: State): ReadonlyMap<string, VoiceEdit> {
  const changed = new Map<string, VoiceEdit>()
  for (const { id, role } of interview.voices) {
    const said = interview.passages.flatMap(({ voice }, index) =>
      voice === id ? (transcript.passages[matches[index]?.to ?? -1] ?? []) : [],
    )
    const wanted = role === 'interviewee' ? 'other' : role === 'other' ? 'interviewee' : undefined
    const isOf = ({ speaker, isStated }: TranscriptPassage): boolean =>
      isStated === true && transcript.speakers[speaker ?? -1]?.role === wanted
    if (wanted !== undefined && said.length > 0 && said.every(isOf)) changed.set(id, { role: wanted })
  }
  return changed
}

function voiceEdits({ records, text: before }: State, changed: ReadonlyMap<string, VoiceEdit>): readonly Replacement[] {
  return records.flatMap(({ id, fields, titleSpan }) => {
    const { role, heading } = changed.get(id?.text ?? '') ?? {}
    const field = fields.find(({ name }) => name === 'role')
    if (!field) return []
    return [
      ...(heading === undefined
        ? []
        : [
            { span: titleSpan, text: heading },
            ...fields.filter(({ name }) => name === 'perhaps').map((one) => withoutField(before, one)),
          ]),
      ...(role === undefined ? [] : [{ span: field.valueSpan, text: role }]),
    ]
  })
}

/** Whether a speaker can be a voice of the file. Only signs say otherwise: by another name, or that somebody neither asks nor answers. */
function mayBe(
  voice: Voice,
  role: VoiceRole | undefined,
  speaker: Speaker,
  transcript: Transcript,
  description: string | undefined,
): boolean {
  if (transcript.layout !== 'signs') return true
  if ((role === 'other') !== (speaker.role === 'other')) return false
  if (speaker.name === undefined || description !== undefined || isRoleHeading(voice.name)) return true
  const family = plainWords(speaker.name).split(' ').at(-1) ?? ''
  return plainWords(voice.name).split(' ').includes(family)
}

function voiceByPassages(
  { interview, transcript, matches }: State,
  known: readonly Voice[],
  speaker: number,
): string | undefined {
  const votes = new Map<string, number>()
  interview.passages.forEach(({ voice }, index) => {
    const said = transcript.passages[matches[index]?.to ?? -1]
    if (known.some(({ id }) => id === voice) && said?.speaker === speaker) votes.set(voice, (votes.get(voice) ?? 0) + 1)
  })
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1])
  // Signs without a name leave each passage to the voice that it had, so that any of these will do.
  const isOpen = transcript.layout === 'signs' && transcript.speakers[speaker]?.name === undefined
  return first && (isOpen || first[1] > (second?.[1] ?? 0)) ? first[0] : undefined
}

function voiceByName({ transcript }: State, known: readonly Voice[], speaker: Speaker): string | undefined {
  const name = plainWords(speakerNameOf(speaker, transcript) ?? '')
  return known.find((voice) => name !== '' && plainWords(voice.name) === name)?.id
}

function voiceByRole({ transcript }: State, known: readonly Voice[], { role }: Speaker): string | undefined {
  const hasRole = (one: Pick<Voice, 'role'>): boolean => one.role === role
  const [only, ...more] = known.filter(hasRole)
  return more.length || transcript.speakers.filter(hasRole).length > 1 ? undefined : only?.id
}

/** The section of questions anew. What stands in it besides passages and headings, a comment say, goes to its end. */
export function newQuestions(state: State, voices: NewVoices, telling: Telling): Replacement {
  const { interview, transcript, matches, text } = state
  const before = new Map(
    matches.flatMap((match, index) => (match ? [[match.to, { index, isSame: match.isSame }]] : [])),
  )
  const oldOf = (passage: TranscriptPassage) => {
    const match = before.get(transcript.passages.indexOf(passage))
    const old = interview.passages[match?.index ?? -1]
    return match && old ? { old, isSame: match.isSame } : undefined
  }
  // A name that is known only now may stand in what was written before.
  const tells = (words: string): boolean =>
    telling.hidden !== undefined && protectedNameWords(words.split(/\s+/), telling.hidden.forms).includes(true)
  const labelAt = (number: number): string => {
    const asked = transcript.passages.find(({ ref }) => ref.kind === 'question' && ref.number === number)
    const old = asked && oldOf(asked)?.old
    if (!asked || old?.ref.kind !== 'question') return telling.hidden ? '' : labelOf(asked?.text ?? '')
    const label = interview.questions.find((one) => one.number === old.ref.number)?.label ?? ''
    return tells(label) ? '' : label
  }
  const lineOf = (passage: TranscriptPassage): string => {
    const match = oldOf(passage)
    if (!match) return passageLine(passage, statedVoice(passage, voices), telling)
    const { old, isSame } = match
    const derived = usualVoice(passage.ref, voices)
    const stated = old.voice && old.voice !== derived ? old.voice : undefined
    const kept = old.isVoiceDoubtful ? `${old.voice}?` : stated
    return passageLine(
      passage,
      isGiven(passage, old.voice, state, voices) ? statedVoice(passage, voices) : kept,
      telling,
      {
        article: passage.article ?? old.article,
        ...(old.terms ? { terms: old.terms.replaceAll(' ', '-') } : {}),
        ...(isSame && old.first && !tells(`${old.first} ${old.last}`)
          ? { anchor: writtenAnchor(old.first, old.last) }
          : {}),
      },
    )
  }
  const questions = passageGroups(transcript.passages, labelAt, lineOf)
  const section = sectionOf(state, 'Questions')
  if (!section) {
    const end = sectionOf(state, 'Voices')?.end ?? text.length
    return {
      span: { start: end, end },
      text: `## ${transcript.layout === 'document' ? 'Paragraphs' : 'Questions'}\n\n${questions}\n\n`,
    }
  }
  const kept = leftOver(text.slice(section.start, section.end), section.start, interview)
  return { span: section, text: `\n\n${[questions, kept].filter(Boolean).join('\n\n')}\n\n` }
}

/** Whether a sign gives a passage to somebody else than the file, or what was told does: by a name, or because who utters it neither asks nor answers, or does. */
function isGiven(
  { speaker, isStated }: TranscriptPassage,
  before: string,
  { transcript }: State,
  { voices, before: given }: NewVoices,
): boolean {
  if (given[speaker ?? -1]?.includes(before)) return true
  const now = transcript.speakers[speaker ?? -1]
  if (!isStated || !now) return false
  const wasOther = voices.find(({ id }) => id === before)?.role === 'other'
  return now.name !== undefined || wasOther !== (now.role === 'other')
}

function usualVoice({ kind }: PassageRef, { voices }: PlannedVoices): string | undefined {
  const role = { paragraph: 'interviewee', question: 'questioner', standfirst: 'standfirst' }[kind]
  const usual = voices.filter((voice) => voice.role === role)
  return usual.length === 1 ? usual[0]?.id : undefined
}

/** The lines of a section that are neither headings nor passages. */
function leftOver(section: string, start: number, { passages }: Interview): string {
  const lines: string[] = []
  let at = start
  for (const line of section.split(/(?<=\n)/)) {
    const end = at + line.length
    const isPassage = passages.some(({ span }) => span.start < end && at < span.end)
    if (!isPassage && !/^###\s/.test(line)) lines.push(line.trimEnd())
    at = end
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
