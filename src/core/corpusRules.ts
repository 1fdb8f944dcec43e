export type Severity = 'error' | 'warning' | 'info'

/** Every mistake that the reader of a corpus can find, with its severity. */
export const corpusRules = {
  'file-unreadable': 'error',
  'file-too-large': 'error',
  'file-empty': 'warning',
  'merge-conflict': 'error',
  'front-matter-missing': 'warning',
  'front-matter-invalid': 'error',
  'format-unknown': 'error',
  'format-newer': 'error',
  'field-unknown': 'warning',
  'field-missing': 'error',
  'field-repeated': 'warning',
  'field-malformed': 'warning',
  'value-unknown': 'error',
  'date-malformed': 'error',
  'id-missing': 'error',
  'id-malformed': 'error',
  'id-duplicate': 'error',
  'key-duplicate': 'error',
  'key-not-file-name': 'warning',
  'reference-dangling': 'error',
  'passage-malformed': 'error',
  'passage-missing': 'error',
  'passage-duplicate': 'error',
  'passage-out-of-order': 'warning',
  'passage-misplaced': 'warning',
  'anchor-malformed': 'error',
  'anchor-lost': 'error',
  'anchor-duplicate': 'warning',
  'wording-missing': 'error',
  'wording-duplicate': 'warning',
  'wording-several': 'warning',
  'label-too-long': 'warning',
  'key-phrase-too-long': 'error',
  'voice-unknown': 'error',
  'voice-ambiguous': 'error',
  'voice-mixed': 'error',
  'description-missing': 'error',
  'actor-names-protected': 'error',
  'section-unknown': 'warning',
  'heading-misplaced': 'warning',
  'text-misplaced': 'warning',
  'flag-unknown': 'warning',
  'source-malformed': 'warning',
  'alias-claimed-twice': 'warning',
  'definition-clash': 'warning',
} as const satisfies Record<string, Severity>

export type CorpusRuleId = keyof typeof corpusRules

/**
 * Every mistake that can be found in the source text of an interview and in the hashes of its paragraphs, between the three, in reviews of memos, and
 * in a protected interview by what the store keeps of it, with its severity.
 */
export const sourceRules = {
  'source-unreadable': 'error',
  'source-too-large': 'error',
  'source-away': 'warning',
  'block-missing': 'warning',
  'block-unknown': 'error',
  'block-duplicate': 'error',
  'block-without-passage': 'warning',
  'block-differs': 'warning',
  'anchor-not-in-source': 'warning',
  'sums-missing': 'warning',
  'sums-unreadable': 'error',
  'sums-newer': 'error',
  'sums-conflict': 'error',
  'sums-malformed': 'warning',
  'sums-stale': 'warning',
  'sums-incomplete': 'warning',
  'sums-protected': 'error',
  'name-disclosed': 'error',
  'reviews-unreadable': 'error',
  'reviews-newer': 'error',
  'reviews-conflict': 'warning',
  'reviews-malformed': 'warning',
} as const satisfies Record<string, Severity>

export type SourceRuleId = keyof typeof sourceRules

/** Every mistake that can be found in a bibliography, and where a memo or a setting names one, with its severity. */
export const bibliographyRules = {
  'bibliography-missing': 'error',
  'bibliography-format-unknown': 'error',
  'bibliography-on-web': 'error',
  'header-unreadable': 'warning',
  'bibliography-unreadable': 'error',
  'bibliography-too-large': 'error',
  'bibliography-too-slow': 'error',
  'bibliography-more-problems': 'warning',
  'entry-malformed': 'error',
  'entry-key-missing': 'error',
  'entry-duplicate': 'warning',
  'entry-elsewhere': 'warning',
  'entry-taken': 'warning',
  'entry-type-unknown': 'warning',
  'entry-date-malformed': 'warning',
  'entry-parent-missing': 'warning',
  'entry-capital-lost': 'info',
  'entry-field-twice': 'warning',
  'entry-variable-malformed': 'warning',
  'macro-too-long': 'error',
  'macro-unknown': 'warning',
} as const satisfies Record<string, Severity>

export type BibliographyRuleId = keyof typeof bibliographyRules
