/**
 * What is done with memos, source texts and claims once somebody works on them, and what takes long tables of words: loaded from `dist/tools.cjs`
 * when a memo is first shown or a command asks for it, so that an editor in which nobody does starts without. All in one bundle, for what a
 * check has found out is kept beside it, and an export, a preview and a rewrite take it from there.
 */
export { MemoChecker } from '../core/check/check.js'
export { checkDocument } from '../core/check/documentCheck.js'
export { documentText } from '../core/check/documentText.js'
export { maskOf } from '../core/disclosure/maskNames.js'
export { guardOf } from '../core/disclosure/namesInInterview.js'
export { disclosedInName } from '../core/disclosure/disclosedIn.js'
export { readBacksOf } from '../core/disclosure/readBack.js'
export { verdictOf } from '../core/quoted/verdict.js'
export { draftClaim } from '../core/coding/draftClaim.js'
export { protectedSources, storedNames } from '../core/disclosure/protectedNames.js'
export { changedClaim, editBetween, readsBack, withoutClaim } from '../core/coding/changeClaim.js'
export { asLine, claimWith, labelOf, proposeContent, readsAs } from '../core/coding/content.js'
export { newClaim } from '../core/coding/newClaim.js'
export { starKeys } from '../core/cited/starKeys.js'
export { citeMemo, tryRender } from '../core/export/citeMemo.js'
export { composeMemo, composeNow } from '../core/export/quarto/composeMemo.js'
export { countsOf, withPages } from '../core/export/counts.js'
export { readDraft } from '../core/export/draft/readDraft.js'
export { tokensOf } from '../core/export/preview/tokens.js'
export { previewDocument } from '../core/export/preview/previewMemo.js'
export { writeHtml } from '../core/export/html/writeHtml.js'
export { writeMarkdown } from '../core/export/markdown/writeMarkdown.js'
export { exportRules } from '../core/export/objections.js'
export { quartoInput } from '../core/export/quarto/quartoInput.js'
export { renderWithQuarto } from '../core/export/quarto/renderWithQuarto.js'
export { otherHandsIn, sourceChangesIn } from '../machine/committed.js'
export { machineHere } from '../machine/machineHere.js'
export { makePdf } from '../core/export/pdf.js'
export { pagesOfPdf } from '../core/export/pdfPages.js'
export { formulasIn } from '../core/export/textOf.js'
export { pictureSources, readPicture } from '../core/export/pictures.js'
export { policyProse } from '../core/export/prose/policyProse.js'
export { secretsOf } from '../core/export/disclosure/secrets.js'
export { disclosuresIn } from '../core/export/disclosure/disclosedInDocument.js'
export { quotedAt } from '../core/citation/quotedAt.js'
export { citePassage, quotePassage } from '../core/citation/quotePassage.js'
export { evidenceAt } from '../core/query/evidence/evidenceAt.js'
export { evidenceOfClaim, evidenceOfPassage } from '../core/query/evidence/interviewEvidence.js'
export { answerAt, reviewsAt } from '../core/query/evidence/reviewsAt.js'
export { withPins, withReadBacks, withReview } from '../core/corpus/withReview.js'
export { handOver } from '../core/query/handOver.js'
export { callGate } from '../core/gate/gate.js'
export { withGate, withoutGate } from '../core/gate/letIn.js'
export { gateWords } from '../words/gate.js'
export { comparisonsIn, promptOf } from '../core/compare/question.js'
export { outcomeOf, readAnswers, unprovedIn } from '../core/compare/answers.js'
export { localModels, runsHere } from '../machine/localModel.js'
export { comparedSentence, comparisonSentence, comparisonSummary, localProblemSentence } from '../words/comparison.js'
export { citationsIn, memoEvidence } from '../core/query/memoEvidence.js'
export { passageQueryAt, passageRewrites, rewritesAt } from '../core/query/rewrites/rewritesAt.js'
export { NameScan } from '../core/unknownNames/unknownNames.js'
export { citationNote, openNote, spokenCitation } from '../words/export/citationNote.js'
export { documentLabels } from '../words/export/document.js'
export { documentL10n } from '../words/export/documentL10n.js'
export { TextSearch } from '../core/search/textSearch.js'
export { unitsOf } from '../core/search/bytePattern.js'
export { TextScan } from '../core/search/textScan.js'
export { namesOfTopics, retitled } from '../core/corpus/retitleTopics.js'
export { expertsIn, topicTable } from '../core/query/topicTable.js'
export { mostChanges, reviewedDocument, trackedChanges } from '../core/review/documentBlocks.js'
export {
  changesSince,
  exportMapName,
  largestMap,
  madeFrom,
  mapsToRead,
  readExportMap,
  isMapOf,
  keptText,
  sharedMaps,
  writeExportMap,
} from '../core/review/exportMap.js'
export { quotationWays } from '../core/review/quotationWays.js'
export { reviewOf } from '../core/review/review.js'
export { joinedThreads, placedComments, readThreads, threadsOf, writeThreads } from '../core/review/threads.js'
export { againstSentence, lookSentence, reviewChangeSentence, reviewerOf, unusedSentence } from '../words/review.js'
export { changesPage, frozenTablesIn, isColumnOf } from '../words/frozenTable.js'
export { topicTablePage, topicTableText } from '../words/topicTable.js'
export { readBackSheet } from '../words/export/readBackSheet.js'
export { planExport } from '../words/export/planExport.js'
export {
  documentComments,
  documentPlace,
  documentSummary,
  findingSentence,
  unreadableDocument,
} from '../words/documentCheck.js'
export {
  brokenProjectSentence,
  languageSentence,
  leftOutSentence,
  missingPictureSentence,
} from '../words/export/leftOut.js'
export { disclosureSentence, namePlaceWords } from '../words/namePlace.js'
export { citationSentences } from '../words/assessment.js'
export { emptyHtml, evidenceHtml, evidenceStatus } from '../words/evidence/evidencePage.js'
export { handOverPage } from '../words/export/handOver.js'
export { heldBackSentence, identificationReport, objectionSentence } from '../words/export/heldBack.js'
export { readingText } from '../words/import/readingText.js'
export { fixTitle } from '../words/problems/fixTitle.js'
export { memoProblemSentence } from '../words/problems/memoProblems.js'
export { rewriteTitle } from '../words/problems/rewriteTitle.js'
