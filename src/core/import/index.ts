/** The door of the import: it is loaded when a transcript is imported, not with the rest of the core. */
export { type AlignedPassage, type AttachPlan, planAttach } from './align.js'
export { type Closed, closeInterview, keyTells } from './closeInterview.js'
export { isInLowerCase, likelyKind } from '../transcript/sourceKind.js'
export type * from '../transcript/transcript.js'
export { ignoreLine } from '../corpus/source/ignoreLine.js'
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
export {
  formatNamesFile,
  isNamedIn,
  type NamesFile,
  protectedWords,
  readNamesFile,
  withNames,
} from '../terms/namesFile.js'
export {
  namesFileAgain,
  namesFileOf,
  namesSpeaker,
  type NamedPerson,
  peopleIn,
} from './disclosure/namesOfTranscript.js'
export { isOtherInterview, type Known, sharedInterview } from './otherInterview.js'
export { readByParagraphs } from '../transcript/document.js'
export { badReading, type BadReading, type LostWord, wordsUnaccounted } from '../transcript/badReading.js'
export { readAgain } from './readAgain.js'
export { readTranscript } from '../transcript/readTranscript.js'
export { type LostWords, type OldText, type Reimport, reimport, renumberedIn } from './reimport.js'
export { type Gift, type Sayer } from './corrections/cutTurns.js'
export { confirmSpeaker } from './corrections/confirmSpeaker.js'
export {
  type GivenTurns,
  giveTurns,
  passagesWithoutText,
  type ToldVoice,
  type Turns,
  turnsOf,
} from './corrections/giveTurns.js'
export { type Stretches, stretchesAt } from './corrections/stretches.js'
