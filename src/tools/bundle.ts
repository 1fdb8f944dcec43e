/**
 * What is done with memos, source texts and claims once somebody works on them, and what takes long tables of words: loaded from `dist/tools.cjs`
 * when a memo is first shown or a command asks for it, so that an editor in which nobody does starts without. All in one bundle, for what a
 * check has found out is kept beside it, and an export, a preview and a rewrite take it from there.
 */
export { MemoChecker } from '../core/check/check.js'
export { maskOf } from '../core/check/maskNames.js'
export { toldInName } from '../core/check/toldIn.js'
export { verdictOf } from '../core/check/verdict.js'
export { draftClaim } from '../core/coding/draftClaim.js'
export { newClaim } from '../core/coding/newClaim.js'
export { citeMemo } from '../core/finish/citeMemo.js'
export { countsOf, withPages } from '../core/finish/counts.js'
export { readDraft } from '../core/finish/draft/readDraft.js'
export { writeHtml } from '../core/finish/html/writeHtml.js'
export { writeMarkdown } from '../core/finish/markdown/writeMarkdown.js'
export { exportRules } from '../core/finish/objections.js'
export { pandocInput } from '../core/finish/pandocInput.js'
export { makePdf } from '../core/finish/pdf.js'
export { pagesOfPdf } from '../core/finish/pdfPages.js'
export { pictureSources, readPicture } from '../core/finish/pictures.js'
export { policyProse } from '../core/finish/prose/policyProse.js'
export { secretsOf, tellingEntries, toldSecrets } from '../core/finish/secrets.js'
export { citePassage, quotePassage } from '../core/passage/quotePassage.js'
export { handOver } from '../core/query/handOver.js'
export { memoEvidence } from '../core/query/memoEvidence.js'
export { rewritesAt } from '../core/rewrite/rewritesAt.js'
export { NameScan } from '../core/unknownNames/unknownNames.js'
export { planExport } from '../words/planExport.js'
