import type { Problem } from '../../core/model.js'
import { agreedFields } from '../../core/corpus/read/values.js'
import { nearestKeys } from '../../core/citation/nearestKeys.js'
import {
  type BibliographyRuleId,
  bibliographyRules,
  type CorpusRuleId,
  type SourceRuleId,
  sourceRules,
} from '../../core/corpusRules.js'
import { endApartFrom } from '../../core/text/uri.js'
import { bibliographyProblemSentence } from './bibliographyProblems.js'
import { type L10n, languageOf } from '../l10n.js'
import { sourceProblemSentence } from './sourceProblems.js'

/** How many of the values that would be right a sentence names. */
const mostValues = 8

/** What a sentence is made of: the translator, the problem's data as text, and the values that would be right. */
interface Parts {
  readonly l10n: L10n
  readonly data: (name: string) => string
  /** The other file that the problem is about, as people write it. */
  readonly file: string
  /** `likely, unlikely or very likely`, cut after eight. Empty where the problem names none. */
  readonly expected: string
  readonly values: readonly string[]
}

/** One plain sentence on a mistake in a corpus file: what was found and what was expected. The place is said elsewhere. */
export function problemSentence(problem: Problem, l10n: L10n): string {
  const data = (name: string): string => String(problem.data[name] ?? '')
  const values = problem.expected
  const expected = oneOf(values, data('field') || data('text'), l10n)
  const file = endApartFrom(data('file'), problem.uri)
  const { ruleId } = problem
  const sentence = isSourceRule(ruleId)
    ? sourceProblemSentence(ruleId, { l10n, data, expected })
    : isBibliographyRule(ruleId)
      ? bibliographyProblemSentence(ruleId, { l10n, data, file, expected })
      : sentences[ruleId]({ l10n, data, file, expected, values })
  return sentence.replace(/…\.$/, '…')
}

function isBibliographyRule(ruleId: Problem['ruleId']): ruleId is BibliographyRuleId {
  return Object.hasOwn(bibliographyRules, ruleId)
}

function isSourceRule(ruleId: Problem['ruleId']): ruleId is SourceRuleId {
  return Object.hasOwn(sourceRules, ruleId)
}

/** Of a long list first those that may have been meant. */
function oneOf(values: readonly string[], found: string, l10n: L10n): string {
  if (values.length <= mostValues) return new Intl.ListFormat(languageOf(l10n), { type: 'disjunction' }).format(values)
  const ordered = new Set([...nearestKeys(found, values), ...values])
  return `${[...ordered].slice(0, mostValues).join(', ')}, …`
}

const sentences: { readonly [K in CorpusRuleId]: (parts: Parts) => string } = {
  'file-unreadable': ({ l10n }) => l10n.t('This file is not text in UTF-8, so none of it was read.'),
  'file-too-large': ({ l10n, data }) =>
    l10n.t('This file is too large; expected at most {0} characters.', data('most')),
  'file-empty': ({ l10n }) => l10n.t('This file is empty.'),
  'merge-conflict': ({ l10n, data }) =>
    l10n.t(
      'Git left a merge conflict at lines {0} to {1}. Keep one side of each part, and delete the lines with the marks.',
      data('first'),
      data('last'),
    ),
  'front-matter-missing': ({ l10n, expected }) =>
    l10n.t('This file does not say what it is; expected front matter with {0}.', expected),
  'front-matter-invalid': ({ l10n, data, expected }) =>
    data('text')
      ? l10n.t('The front matter cannot be read as YAML: {0}', data('text'))
      : l10n.t('The front matter cannot be read; expected {0}.', expected),
  'format-unknown': ({ l10n, data, expected }) =>
    l10n.t('There is no format “{0}”; expected {1}.', data('text'), expected),
  'format-newer': ({ l10n, data }) =>
    l10n.t(
      'The format “{0}” is newer than the version {1} that is read here; update Attaché.',
      data('text'),
      data('newest'),
    ),
  'field-unknown': ({ l10n, data, expected }) =>
    expected
      ? l10n.t('There is no field “{0}” here; expected {1}.', data('field'), expected)
      : l10n.t('There is no field “{0}” here.', data('field')),
  'field-missing': ({ l10n, data, expected }) =>
    expected
      ? l10n.t('“{0}” is missing; expected {1}.', data('field'), expected)
      : l10n.t('“{0}” is missing.', data('field')),
  'field-repeated': ({ l10n, data }) =>
    agreedFields.includes(data('field'))
      ? l10n.t('“{0}” appears more than once. The strictest answer holds.', data('field'))
      : l10n.t('“{0}” appears more than once. Only the first is used.', data('field')),
  'field-malformed': ({ l10n, data, expected }) =>
    l10n.t('“{0}” cannot be read; expected {1}.', data('text'), expected),
  'value-unknown': ({ l10n, data, expected }) =>
    l10n.t('“{0}” is not a value of “{1}”; expected {2}.', data('text'), data('field'), expected),
  'date-malformed': ({ l10n, data, expected }) => l10n.t('“{0}” is not a date; expected {1}.', data('text'), expected),
  'id-missing': ({ l10n, data, expected }) =>
    l10n.t('“{0}” has no id; expected {1} at the end of the heading.', data('text'), expected),
  'id-malformed': ({ l10n, data, expected }) =>
    data('field')
      ? l10n.t(
          '“{0}” cannot be a citation key. Keys cannot contain spaces, commas, semicolons, brackets, # or @.',
          data('text'),
        )
      : expected
        ? l10n.t('“{0}” refers to nothing; expected {1}.', data('text'), expected)
        : l10n.t('“{0}” is not an id; expected lower-case letters, digits and hyphens.', data('text')),
  'id-duplicate': ({ l10n, data }) => l10n.t('An earlier heading of this file already has the id “{0}”.', data('text')),
  'key-duplicate': ({ l10n, data, file }) =>
    l10n.t(
      '{1} already has the citation key “{0}”, so this file is not used. If a shared folder made it when two people saved at once, take over what differs and delete it.',
      data('text'),
      file,
    ),
  'key-not-file-name': ({ l10n, data }) =>
    l10n.t('The citation key “{0}” differs from the name of the file; expected {1}.', data('text'), data('file')),
  'reference-dangling': ({ l10n, data }) => l10n.t('Nothing in the corpus is called “{0}”.', data('text')),
  'passage-malformed': ({ l10n, data, expected }) =>
    l10n.t('“{0}” names no passage; expected {1}.', data('text'), expected),
  'passage-missing': ({ l10n, data, values: [first, ...others] }) => {
    const last = others.at(-1)
    if (!first) return l10n.t('The interview has no passage {0}.', data('text'))
    return last
      ? l10n.t('The interview has no passage {0}; expected {1} to {2}.', data('text'), first, last)
      : l10n.t('The interview has no passage {0}; expected {1}.', data('text'), first)
  },
  'passage-duplicate': ({ l10n, data }) => l10n.t('There are two passages {0}.', data('text')),
  'passage-out-of-order': ({ l10n, data, expected }) =>
    l10n.t('{0} is here, but {1} was expected.', data('text'), expected),
  'passage-misplaced': ({ l10n, data }) => l10n.t('{0} does not belong under this heading.', data('text')),
  'anchor-malformed': ({ l10n, data, expected }) =>
    l10n.t('The words that find “{0}” in the source cannot be read; expected {1}.', data('text'), expected),
  'anchor-lost': ({ l10n, data, expected }) =>
    l10n.t(
      'These words were in {0} of an earlier transcript and were not found. Give the number of their passage now, {1}.',
      data('text'),
      expected,
    ),
  'anchor-duplicate': ({ l10n, data }) => l10n.t('The claim “{0}” uses the same words.', data('text')),
  'wording-missing': ({ l10n, data }) =>
    l10n.t('The claim “{0}” has no wording; expected a paragraph under its heading.', data('text')),
  'wording-duplicate': ({ l10n, data }) =>
    l10n.t('The claim “{0}” has the same wording as an earlier one.', data('text')),
  'wording-several': ({ l10n, data }) =>
    l10n.t(
      'The wording of “{0}” has several sentences, and forms attribute only the first; expected one sentence, or a claim for each.',
      data('text'),
    ),
  'label-too-long': ({ l10n, data }) =>
    l10n.t('This label has {0} characters; expected at most {1}.', data('length'), data('most')),
  'key-phrase-too-long': ({ l10n, data }) =>
    l10n.t('This key phrase has {0} words; expected at most {1}.', data('words'), data('most')),
  'voice-unknown': ({ l10n, data, expected }) =>
    expected
      ? l10n.t('No voice has the id “{0}”; expected {1}.', data('text'), expected)
      : l10n.t('No voice has the id “{0}”.', data('text')),
  'voice-mixed': ({ l10n, data, expected }) =>
    l10n.t(
      'The passages of {0} have different speakers; expected a claim for each, or a voice: {1}.',
      data('text'),
      expected,
    ),
  'voice-ambiguous': ({ l10n, data, expected }) =>
    expected
      ? l10n.t(
          '{0} voices have the role “{1}”, so {2} must name one; expected {3}.',
          data('count'),
          data('role'),
          data('text'),
          expected,
        )
      : l10n.t('No voice has the role “{0}”, so the speaker of {1} is unknown.', data('role'), data('text')),
  'description-missing': ({ l10n, data }) =>
    l10n.t(
      'The terms “{0}” need the agreed description of the speaker; expected a field “description”.',
      data('terms'),
    ),
  'actor-names-protected': ({ l10n, data }) =>
    data('field') === 'perhaps'
      ? l10n.t('“{0}” is protected, but “perhaps” says who it may be. Remove “perhaps” here.', data('text'))
      : l10n.t(
          '“{0}” is protected, but its “actor” is an entry that names it. Remove “actor” here, and this person’s entry from the glossary.',
          data('text'),
        ),
  'section-unknown': ({ l10n, data, expected }) =>
    l10n.t('There is no section “{0}”; expected {1}.', data('text'), expected),
  'heading-misplaced': ({ l10n, data, expected }) =>
    l10n.t('The heading “{0}” does not belong here; expected it under {1}.', data('text'), expected),
  'text-misplaced': ({ l10n }) => l10n.t('This is not part of the format here, so it was skipped.'),
  'flag-unknown': ({ l10n, data, expected }) =>
    l10n.t('“{0}” cannot be said of an alias; expected {1}.', data('text'), expected),
  'source-malformed': ({ l10n, data, expected }) =>
    l10n.t('“{0}” names no source; expected {1}.', data('text'), expected),
  'alias-claimed-twice': ({ l10n, data, expected }) =>
    l10n.t(
      '“{0}” is also a name of {1} ({2}). Mark it {3} if both have it.',
      data('text'),
      data('other'),
      data('id'),
      expected,
    ),
  'definition-clash': ({ l10n, data, file }) =>
    data('kind')
      ? l10n.t('{0} has “{1}” under another section, as {2}.', file, data('text'), data('kind'))
      : l10n.t('{0} gives something else for “{1}” from the same source: {2}', file, data('text'), data('definition')),
}
