import * as vscode from 'vscode'
import { isProtected, termsOfPassage, termsOfVoice } from '../../core/terms/terms.js'
import type { Transcript } from '../../core/transcript/transcript.js'
import { badReading } from '../../core/transcript/badReading.js'
import { speakerDoubts } from '../../core/transcript/speakers.js'
import {
  badReadingSentence,
  importReport,
  noAffiliationSentence,
  originalSentence,
  tellingDescriptionSentence,
} from '../../words/import/import.js'
import type { PlannedUpdate } from './planUpdate.js'
import { type Folders, relativePathOf, type PlannedImport, targetsIn } from './targets.js'

const { l10n } = vscode

/** As the manifest binds it. */
const writeKey = 'Ctrl+Enter (⌘Enter)'

/** All that is about to be written. */
export interface Planned {
  readonly imports: readonly PlannedImport[]
  readonly updates: readonly PlannedUpdate[]
}

/** Which texts were badly read as a whole, before anything else is told of them; no words of any. */
const badlyReadLines = ({ imports, updates }: Planned): readonly string[] =>
  [...imports, ...updates].flatMap(({ transcript }) => {
    const bad = badReading(transcript)
    return bad ? [badReadingSentence(bad, transcript, false, l10n)] : []
  })

/** How each file was understood and what is about to be written, as plain text with a line for each thing; what a person can act on first. */
export function reportText({ imports, updates }: Planned, folders: Folders, isIgnored: boolean): string {
  return [
    l10n.t(
      'Nothing is saved yet. Press {0} or the tick above to save these files. Close this report to discard the import.',
      writeKey,
    ),
    ...badlyReadLines({ imports, updates }),
    ...whoSpeaksLine({ imports, updates }),
    ...imports.flatMap(reportOf),
    ...updates.flatMap((one, index) => updateReport(one, imports.length + index)),
    '',
    ...readingLine({ imports, updates }),
    ...notOpenedLine({ imports, updates }),
    ...imports.flatMap(({ plan }) => [
      ...targetsIn(folders.corpus, plan.corpus).map(({ uri }) => `+ ${relativePathOf(uri)}`),
      ...targetsIn(folders.store, plan.store).map(({ uri }) =>
        l10n.t('+ {0} (outside the workspace)', relativePathOf(uri)),
      ),
    ]),
    ...updates.flatMap(({ changes, store }) => [
      ...changes.map(({ uri, before }) => `${before === undefined ? '+' : '~'} ${relativePathOf(uri)}`),
      ...targetsIn(folders.store, store).map(({ uri }) => l10n.t('~ {0} (outside the workspace)', relativePathOf(uri))),
    ]),
    ...(isIgnored
      ? [
          l10n.t(
            '+ {0} keeps the source texts out of git',
            relativePathOf(vscode.Uri.joinPath(folders.corpus, '.gitignore')),
          ),
        ]
      : []),
    '',
  ].join('\n')
}

/** Where each line of a transcript can be seen with what was made of it, which tells names: not of what may not be opened. */
export function reportedReadings({ imports, updates }: Planned): readonly { name: string; transcript: Transcript }[] {
  const all = [
    ...imports.filter(isOpenImport).map(({ plan, transcript }) => ({ key: plan.key, transcript })),
    ...updates.filter(isOpenUpdate).map(({ interview, transcript }) => ({ key: interview.key, transcript })),
  ]
  return all.map(({ key, transcript }) => ({ name: l10n.t('{0} as read', key), transcript }))
}

/** Whether documents of it may be opened before it is written: other extensions can read what is open, and what is protected is not theirs. */
export const isOpenImport = ({ plan }: PlannedImport): boolean => plan.store.length === 0

/** The same of an update. Of an interview on record some passages or speakers may be protected. */
export const isOpenUpdate = ({ interview, isTold }: PlannedUpdate): boolean =>
  isTold &&
  !interview.voices.some((voice) => isProtected(termsOfVoice(interview, voice))) &&
  !interview.passages.some((passage) => isProtected(termsOfPassage(interview, passage)))

/** Why the files of some are not beside the report. */
function notOpenedLine({ imports, updates }: Planned): readonly string[] {
  const keys = [
    ...imports.filter((one) => !isOpenImport(one)).map(({ plan }) => plan.key),
    ...updates.filter((one) => !isOpenUpdate(one)).map(({ interview }) => interview.key),
  ]
  return keys.length > 0
    ? [l10n.t('{0} is protected, so it is not opened here: other extensions can read open documents.', keys.join(', '))]
    : []
}

function readingLine(planned: Planned): readonly string[] {
  const names = reportedReadings(planned).map(({ name }) => name)
  return names.length > 0
    ? [l10n.t('Line numbers refer to {0} beside this report. It shows how each line was read.', names.join(', '))]
    : []
}

/** Of which it is doubtful who speaks. A key tells nobody, the name of a file may. */
function whoSpeaksLine({ imports, updates }: Planned): readonly string[] {
  const doubtful = [
    ...imports.map(({ transcript, plan }) => ({ transcript, key: plan.key })),
    ...updates.map(({ transcript, interview }) => ({ transcript, key: interview.key })),
  ].filter(({ transcript }) => speakerDoubts(transcript).some((doubt) => doubt !== undefined))
  const keys = doubtful.map(({ key }) => key).join(', ')
  return doubtful.length > 0
    ? [l10n.t('The speakers of {0} are doubtful. Save first, then run Change Speaker… in the saved text.', keys)]
    : []
}

/** Of a protected interview neither the name of its file nor a word of it is repeated. */
function reportOf({ name, plan, transcript, sharedIn }: PlannedImport, index: number): readonly string[] {
  const isTold = plan.store.length === 0
  const heading = isTold ? `${plan.key} (${name})` : plan.key
  const lines = [
    ...importReport(transcript, isTold, l10n),
    ...(plan.lacksAffiliation ? [noAffiliationSentence(l10n)] : []),
    ...(plan.repeatsPosition ? [tellingDescriptionSentence(l10n)] : []),
    ...(isTold || sharedIn === undefined ? [] : [originalSentence(sharedIn, l10n)]),
  ]
  return ['', `${index + 1}. ${heading}`, ...lines.map((line) => `   ${line}`)]
}

function updateReport(
  { name, interview, isTold, transcript, report }: PlannedUpdate,
  index: number,
): readonly string[] {
  const heading = isTold ? l10n.t('Update of {0} ({1})', interview.key, name) : l10n.t('Update of {0}', interview.key)
  // What the file says of the interview stays, whether the newer transcript has it or not.
  const lines = [...report, ...importReport({ ...transcript, unknown: [] }, isTold, l10n)]
  return ['', `${index + 1}. ${heading}`, ...lines.map((line) => `   ${line}`)]
}
