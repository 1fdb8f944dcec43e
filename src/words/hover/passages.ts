import type { Interview, Passage } from '../../core/model.js'
import type { NoQuotation } from '../../core/citation/quotePassage.js'
import { placesLabel } from '../claim.js'
import { escapeMarkdown } from '../escape.js'
import { speakerName } from './hoverParts.js'
import type { L10n } from '../l10n.js'
import { sampleLabel } from '../sample.js'

/** Why words of a source text may not be quoted or cited, and what would help. */
export function noQuotationSentence(reason: NoQuotation, l10n: L10n): string {
  return {
    'off-record': l10n.t('This was said off the record and may not be quoted or cited.'),
    'description-missing': l10n.t(
      'This speaker is protected and has no agreed description yet. Add one to the interview first.',
    ),
    'citation-names-source': l10n.t(
      'This passage may not be cited: the key of the interview would name a protected speaker in the bibliography.',
    ),
    'name-would-show': l10n.t('These words or the key contain a protected name. Leave it out of the selection.'),
    'no-passage': l10n.t('These words belong to no passage. Select words under a label such as [¶1].'),
    'no-words': l10n.t('These words cannot be confirmed as selected. Select whole words of one passage.'),
    'text-differs': l10n.t(
      'The transcript differs here from the imported one, so it proves nothing. Restore the words, or import the transcript again.',
    ),
    'editor-unknown': l10n.t(
      'An editor added this in brackets, and the interview has no voice with the role “editor”. Add one first.',
    ),
  }[reason]
}

/** `**¶4** Small · Q3 Why it matters`: a passage with who utters it and what was asked, as Markdown. */
export function passageHeading(interview: Interview, passage: Passage, l10n: L10n): string {
  const { ref, question: number } = passage
  const question = interview.questions.find((one) => one.number === (ref.kind === 'question' ? ref.number : number))
  const place = ref.kind === 'question' ? '' : `Q${question?.number ?? ''} `
  const asked = question?.label ? `${place}${escapeMarkdown(question.label)}` : ''
  const head = `**${placesLabel(interview, [ref])}** ${escapeMarkdown(speakerName(interview, passage, l10n))}`
  return [head, asked, sampleLabel(interview, l10n)].filter(Boolean).join(' · ')
}
