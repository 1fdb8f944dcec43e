import type { Doubt, DropReason, TranscriptField } from '../../core/transcript/transcript.js'
import type { L10n } from '../l10n.js'

const dropped: { readonly [K in DropReason]: (l10n: L10n) => string } = {
  label: (l10n) => l10n.t('speaker labels'),
  legend: (l10n) => l10n.t('explanations of the names'),
  title: (l10n) => l10n.t('repeated titles'),
  promotion: (l10n) => l10n.t('promotion'),
  'tag line': (l10n) => l10n.t('tag lines'),
  'pull quote': (l10n) => l10n.t('pull quotes'),
  teaser: (l10n) => l10n.t('teasers'),
  byline: (l10n) => l10n.t('bylines'),
  boilerplate: (l10n) => l10n.t('the publisher’s words about itself'),
  navigation: (l10n) => l10n.t('navigation'),
  'page number': (l10n) => l10n.t('page numbers'),
  'running head': (l10n) => l10n.t('running heads'),
  'line number': (l10n) => l10n.t('line numbers'),
  'time code': (l10n) => l10n.t('time codes'),
  'cue number': (l10n) => l10n.t('numbers of subtitles'),
  sound: (l10n) => l10n.t('sounds'),
  heading: (l10n) => l10n.t('headings'),
  note: (l10n) => l10n.t('notes and comments'),
  repetition: (l10n) => l10n.t('captions shown twice'),
  ornament: (l10n) => l10n.t('ornaments'),
  caption: (l10n) => l10n.t('captions of pictures'),
  struck: (l10n) => l10n.t('words that were struck out'),
}

/** Why words were left out, as the name of what they are. */
export function droppedName(why: DropReason, l10n: L10n): string {
  return dropped[why](l10n)
}

const fields: { readonly [K in TranscriptField]: (l10n: L10n) => string } = {
  title: (l10n) => l10n.t('title'),
  issued: (l10n) => l10n.t('date'),
  publisher: (l10n) => l10n.t('publisher'),
  containerTitle: (l10n) => l10n.t('where it appeared'),
  language: (l10n) => l10n.t('language'),
  interviewee: (l10n) => l10n.t('interviewee'),
  interviewer: (l10n) => l10n.t('interviewer'),
  affiliation: (l10n) => l10n.t('affiliation'),
  url: (l10n) => l10n.t('address'),
}

/** What a field is called that an import looks for. */
export function fieldName(field: TranscriptField, l10n: L10n): string {
  return fields[field](l10n)
}

/** What may be wrong. Without `isTold` nothing of the text is repeated. */
export function doubtSentence({ code, data }: Doubt, isTold: boolean, l10n: L10n): string {
  const told = (name: string): string => (isTold ? (data[name] ?? '') : '…')
  switch (code) {
    case 'speaker-guessed':
      return data.name === ''
        ? l10n.t('It is not certain who says this.')
        : l10n.t('It is not certain that {0} says this.', told('name'))
    case 'roles-guessed':
      return data.name === ''
        ? l10n.t('It is not certain whether this speaker asks or answers.')
        : l10n.t('It is not certain whether {0} asks or answers.', told('name'))
    case 'turn-guessed':
      return l10n.t('It is not certain whether somebody else speaks here.')
    case 'furniture-guessed':
      return l10n.t('It is not certain that this is not part of the interview.')
    case 'sign-unknown':
      return l10n.t('“{0}” is not a mark, so this belongs to the speaker before it.', told('sign'))
    case 'label-unused':
      return l10n.t('“{0}” looks like a speaker label but was not read as one.', told('label'))
    case 'words-joined':
      return l10n.t('A hyphen at the end of a line was removed: “{0}”.', told('word'))
    case 'date-ambiguous':
      return l10n.t('“{0}” can be read as two dates, so it was left out.', told('text'))
    case 'inaudible':
      return l10n.t('Something could not be heard here.')
    case 'said-off-record':
      return isTold
        ? l10n.t(
            '“{0}” is said here. If it applies, run Change Attribution Terms… on the passage in the editor.',
            told('words'),
          )
        : l10n.t(
            'A speaker asks here not to be quoted. If it applies, run Change Attribution Terms… on the passage in the editor.',
          )
  }
}
