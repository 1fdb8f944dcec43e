import { formatCitation } from '../citation/citation.js'
import { type FormLabel, formsFor } from '../citation/forms.js'
import { citePassage, type NoQuotation, quotePassage } from '../citation/quotePassage.js'
import { renderPlain } from '../citation/snippet.js'
import type { Corpus } from '../corpus/corpus.js'
import { verifyQuotation } from '../quotation/verify.js'
import { sentencesOf } from '../passage/passageSentences.js'
import type { ClaimFound, PassageFound } from './handle.js'
import { type CitedForm, citedForms } from './input.js'

/** Why nothing is cited. */
export type NotCited =
  | { readonly why: 'form'; readonly forms: readonly CitedForm[] }
  | { readonly why: 'sentences'; readonly count: number }
  | { readonly why: 'long'; readonly most: number }
  | { readonly why: NoQuotation }

/** Finished Markdown with its citation. The words between its quotation marks come out of the source, never from whoever asks. */
export function citeFound(
  corpus: Corpus,
  found: PassageFound | ClaimFound,
  form: CitedForm,
  sentences: { readonly from?: number | undefined; readonly to?: number | undefined },
): { readonly markdown: string } | NotCited {
  if (found.kind === 'claim') return citeClaim(corpus, found, form)
  const { interview, source, block } = found
  if (form === 'citation') {
    const cited = citePassage(corpus, interview, source, block.span)
    return 'withheld' in cited ? { why: cited.withheld } : { markdown: formatCitation(cited.parts) }
  }
  if (form !== 'quotation') return { why: 'form', forms: ['citation', 'quotation'] }
  const all = sentencesOf(source, block)
  const { from = 0, to = from } = sentences
  const [start, end] = [all[from - 1]?.start, all[to - 1]?.end]
  if (start === undefined || end === undefined || to < from) return { why: 'sentences', count: all.length }
  const quoted = quotePassage(corpus, interview, source, { start, end })
  if ('withheld' in quoted) return { why: quoted.withheld }
  // A quotation that an answer cuts would be cited as if it were whole.
  return quoted.text.length > longestCited ? { why: 'long', most: longestCited } : { markdown: quoted.text }
}

/** In characters: what an answer holds with room for signs that are written as two. */
const longestCited = 8000

/** A claim is our wording: its key phrases are not quoted, and where its hedge is not proved to be the source's it is cited alone. */
function citeClaim(
  corpus: Corpus,
  { claim, interview }: ClaimFound,
  wanted: CitedForm,
): { readonly markdown: string } | NotCited {
  const source = corpus.sourceOf(claim.key)
  const isProved =
    claim.hedge === undefined || (source && verifyQuotation(claim.hedge, interview, source).kind === 'found')
  const all = formsFor(corpus, claim)
  const { withheld } = all
  const forms = all.forms.filter(({ label }) => label === 'citation' || (isProved && label !== 'quotation'))
  const labels: Readonly<Record<CitedForm, readonly FormLabel[]>> = {
    citation: ['citation'],
    quotation: ['quotation'],
    claim: ['claim', 'second-hand'],
    attributed: ['attributed', 'second-hand'],
    'own-judgement': ['own-judgement'],
    footnote: ['footnote'],
  }
  const formOf = (one: CitedForm) => forms.find(({ label }) => labels[one].includes(label))
  const form = formOf(wanted)
  if (form) return { markdown: renderPlain(form.parts) }
  return withheld === undefined ? { why: 'form', forms: citedForms.filter(formOf) } : { why: withheld }
}
