import type { Rule } from '../../cited/rule.js'
import { attributionBreach } from './attribution-breach.js'
import { attributionUnchecked } from './attribution-unchecked.js'
import { certaintyInflated } from './certainty-inflated.js'
import { citationSeparator } from './citation-separator.js'
import { claimUncited } from './claim-uncited.js'
import { disagreement } from './disagreement.js'
import { estimateInTheirMouth } from './estimate-in-their-mouth.js'
import { forecastAsFact } from './forecast-as-fact.js'
import { missingLocator } from './missing-locator.js'
import { identificationRisk } from './identification-risk.js'
import { mixedEstimate } from './mixed-estimate.js'
import { numberDiffers } from './number-differs.js'
import { conflictsWithSource } from './conflicts-with-source.js'
import { readBackOpen } from './read-back-open.js'
import { recordingOverdue } from './recording-overdue.js'
import { saidElsewhere } from './said-elsewhere.js'
import { quotationCut } from './quotation-cut.js'
import { quotationAltered } from './quotation-altered.js'
import { quotationFromNotes } from './quotation-from-notes.js'
import { quotationInitial } from './quotation-initial.js'
import { quotationMisplaced } from './quotation-misplaced.js'
import { quotationRetouched } from './quotation-retouched.js'
import { quotationUnchecked } from './quotation-unchecked.js'
import { quotationUncited } from './quotation-uncited.js'
import { singleSource } from './single-source.js'
import { speakerUnconfirmed } from './speaker-unconfirmed.js'
import { staleClaim } from './stale-claim.js'
import { statementUncited } from './statement-uncited.js'
import { switchBroken } from './switch-broken.js'
import { termsIgnored } from './terms-ignored.js'
import { underEmbargo } from './under-embargo.js'
import { unknownLocator } from './unknown-locator.js'
import { unknownSource } from './unknown-source.js'
import { unusedSource } from './unused-source.js'
import { voiceDropped } from './voice-dropped.js'
import { wrongVoice } from './wrong-voice.js'

/** Every rule, one file each. A new one needs its file, a line here, its findings in `rule.ts` and its sentence. */
export const rules: readonly Rule[] = [
  attributionBreach,
  attributionUnchecked,
  identificationRisk,
  termsIgnored,
  readBackOpen,
  underEmbargo,
  recordingOverdue,
  citationSeparator,
  unknownSource,
  unknownLocator,
  missingLocator,
  quotationAltered,
  quotationInitial,
  quotationRetouched,
  quotationMisplaced,
  quotationFromNotes,
  speakerUnconfirmed,
  quotationCut,
  quotationUncited,
  quotationUnchecked,
  staleClaim,
  switchBroken,
  certaintyInflated,
  forecastAsFact,
  mixedEstimate,
  voiceDropped,
  wrongVoice,
  estimateInTheirMouth,
  numberDiffers,
  conflictsWithSource,
  saidElsewhere,
  claimUncited,
  statementUncited,
  singleSource,
  disagreement,
  unusedSource,
]
