import { interviewees } from '../../core/corpus/voiceNames.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { Interview, Voice } from '../../core/model.js'
import { intervieweeName } from '../claim.js'
import { escapeMarkdown } from '../escape.js'
import { allFurtherTerms, interviewTerms } from '../furtherTerms.js'
import type { L10n } from '../l10n.js'
import { sampleLabel } from '../sample.js'
import { datedKind } from '../sourceKind.js'

/** What a hover says of an interview as a source, as Markdown: its title, the terms it was given under, who was interviewed, where it came out and when, what else was agreed. */
export function sourceLines(interview: Interview, l10n: L10n): readonly string[] {
  const { title, key, publisher, containerTitle } = interview
  const isOpen = !isProtectedInterview(interview)
  const people = interviewees(interview)
    .map((voice) => personLabel(interview, voice, l10n))
    .join('; ')
  // A title, a publisher and a day may tell who a protected source is.
  const facts = isOpen
    ? [people, containerTitle, publisher, datedKind(interview, l10n)]
    : [people, datedKind(interview, l10n)]
  return [
    [`**${escapeMarkdown(isOpen ? title : key)}**`, interviewTerms(interview, l10n), sampleLabel(interview, l10n)]
      .filter(Boolean)
      .join(' · '),
    [...new Set(facts)].flatMap((fact) => (fact ? [escapeMarkdown(fact)] : [])).join(' · '),
    escapeMarkdown(allFurtherTerms(interview, l10n)),
  ].filter(Boolean)
}

function personLabel(interview: Interview, { id, name, position, affiliation }: Voice, l10n: L10n): string {
  if (isProtectedInterview(interview)) return intervieweeName(interview, id, undefined, l10n)
  return [name, position, affiliation?.value].filter(Boolean).join(', ')
}
