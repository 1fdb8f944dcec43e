/** The door of the import: it is loaded when a transcript is imported, not with the rest of the core. */
export { type AlignedPassage, type AttachPlan, planAttach } from './align.js'
export { type Closed, closeInterview, keyTells } from './closeInterview.js'
export { isInLowerCase } from './lowerCase.js'
export type * from './model.js'
export { ignoreLine } from '../source/ignoreLine.js'
export {
  type AnswerProblem,
  checkAnswers,
  type ImportAnswers,
  type ImportPlan,
  type LeftOut,
  type PlannedFile,
  planImport,
  suggestImportKey,
  withIgnored,
} from './plan.js'
export { formatNamesFile, isNamedIn, type NamesFile, protectedWords, readNamesFile, withNames } from './protect.js'
export { namesFileAgain, namesFileOf, namesSpeaker, type NamedPerson, peopleIn } from './namesOfTranscript.js'
export { isOtherInterview } from './otherInterview.js'
export { readNotes } from './notes.js'
export { likelyKind } from './sourceKind.js'
export { badReading, type BadReading } from './verdict.js'
export { readAgain } from './readAgain.js'
export { readTranscript } from './recognise/readTranscript.js'
export { type LostWords, type OldText, type Reimport, reimport, renumberedIn } from './reimport.js'
export { type Known, sharedInterview } from './sharedInterview.js'
export { type Sayer } from './says/cutTurns.js'
export { type GivenTurns, giveTurns, passagesWithoutText } from './says/giveTurns.js'
export { type Stretches, stretchesAt } from './says/stretches.js'
export { type Turns, turnsOf } from './says/turnsOf.js'
export { type LostWord, wordsUnaccounted } from './recognise/wordsUnaccounted.js'
