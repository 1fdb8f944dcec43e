import type { SourceKind, VoiceRole } from '../model.js'
import { marksOf } from '../language/quotationMarks.js'

/** Whose words are cited where they are not the interviewee's. */
export type OtherVoice = Exclude<VoiceRole, 'interviewee'>

/** What a document says of a place in an interview, in the document's own language. */
export interface DocumentWords {
  /** `answer to question 2`, `answers to questions 2 and 3`; without numbers, `opening statement`. */
  readonly answer: (questions: readonly number[]) => string
  /** Before the first words of a passage. */
  readonly beginning: string
  /** What stands with words whose source is not their transcript: `from notes of 14 March 2024`, `from machine captions`; empty of others. */
  readonly from: (kind: SourceKind | undefined, date?: string) => string
  /** What is cited of a voice that is not the interviewee's. */
  readonly otherVoice: (role: OtherVoice, said: OtherWords) => string
  /** How a sentence names such a voice that has no name: `the interviewer`. */
  readonly nameless: (role: OtherVoice) => string
  readonly and: string
  /** Before the source that words stand in. */
  readonly in: string
  readonly quotes: readonly [open: string, close: string]
  /** Stands for a source that must not be shown. */
  readonly withheld: string
}

/** `date` may be a year or a month alone, before which languages set other words, so that it stands behind a comma in most. */
function fromWords(notes: string, captions: string, beforeDate = ', '): DocumentWords['from'] {
  return (kind, date) => {
    const words = kind === 'notes' ? notes : kind === 'machine captions' ? captions : ''
    return words && date ? words + beforeDate + date : words
  }
}

/** Who says something to whom, and in which questions. */
export interface OtherWords {
  /** A name; `role` where there is none, `named` where the sentence says already whose words they are. */
  readonly by: string
  readonly questions: readonly number[]
  /** Empty where nobody of those interviewed may be named. */
  readonly who: string
}

/** `a, b and c`. */
export function listOfWords(words: readonly string[], and: string): string {
  // Spanish says “e” before the sound of an i.
  const joint = and === 'y' && /^h?[ií](?![aeou])/i.test(words.at(-1) ?? '') ? 'e' : and
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(` ${joint} `)
}

/** A word, by its number, and the numbers: `questions 2 and 3`. */
function counted([one, several]: readonly [string, string], numbers: readonly number[], and: string): string {
  return `${numbers.length > 1 ? several : one} ${listOfWords(numbers.map(String), and)}`.trim()
}

const english: DocumentWords = {
  answer: (questions) =>
    questions.length ? counted(['answer to question', 'answers to questions'], questions, 'and') : 'opening statement',
  beginning: 'beginning',
  from: fromWords('from notes', 'from machine captions', ' of '),
  otherVoice: (role, { by, questions, who }) => {
    const interview = who ? `the interview with ${who}` : 'the interview'
    const question = `${counted(['question', 'questions'], questions, 'and')}${who && ` to ${who}`}`
    if (role !== 'questioner' && by === 'named') return interview
    if (role === 'standfirst') return `introduction to ${interview}`
    if (role === 'editor') return `editor’s note in ${interview}`
    if (role === 'other') return `${by === 'role' ? '' : `${by}, `}another speaker in ${interview}`
    return by === 'named' ? question : `${by === 'role' ? 'interviewer' : by}’s ${question}`
  },
  nameless: (role) =>
    ({
      questioner: 'the interviewer',
      other: 'another speaker',
      standfirst: 'the introduction',
      editor: 'an editor’s note',
    })[role],
  and: 'and',
  in: 'in',
  quotes: marksOf('en').quotes,
  withheld: '[source withheld]',
}

const german: DocumentWords = {
  answer: (questions) =>
    questions.length
      ? counted(['Antwort auf Frage', 'Antworten auf die Fragen'], questions, 'und')
      : 'einleitende Worte',
  beginning: 'beginnend mit',
  from: fromWords('aus Notizen', 'aus maschinell erstellten Untertiteln'),
  otherVoice: (role, { by, questions, who }) => {
    const interview = who ? `Interview mit ${who}` : 'Interview'
    const question = `${counted(['Frage', 'Fragen'], questions, 'und')}${who && ` an ${who}`}`
    if (role !== 'questioner' && by === 'named') return interview
    if (role === 'standfirst') return `Einleitung zum ${interview}`
    if (role === 'editor') return `Anmerkung der Redaktion im ${interview}`
    if (role === 'other') return `${by === 'role' ? '' : `${by}, `}weitere Person im ${interview}`
    return by === 'named' ? question : `${by === 'role' ? 'Interviewer' : by}, ${question}`
  },
  nameless: (role) =>
    ({
      questioner: 'der Interviewer',
      other: 'eine weitere Person',
      standfirst: 'die Einleitung',
      editor: 'eine Anmerkung der Redaktion',
    })[role],
  and: 'und',
  in: 'in:',
  quotes: marksOf('de').quotes,
  withheld: '[Quelle nicht genannt]',
}

const french: DocumentWords = {
  answer: (questions) =>
    questions.length
      ? counted(['réponse à la question', 'réponses aux questions'], questions, 'et')
      : 'propos liminaires',
  beginning: 'commençant par',
  from: fromWords('d’après des notes', 'd’après des sous-titres automatiques'),
  otherVoice: (role, { by, questions, who }) => {
    const interview = who ? `l’entretien avec ${who}` : 'l’entretien'
    const question = `${counted(['question', 'questions'], questions, 'et')}${who && ` à ${who}`}`
    if (role !== 'questioner' && by === 'named') return who ? `entretien avec ${who}` : 'entretien'
    if (role === 'standfirst') return `introduction à ${interview}`
    if (role === 'editor') return `note de la rédaction dans ${interview}`
    if (role === 'other') return `${by === 'role' ? '' : `${by}, `}autre personne dans ${interview}`
    return by === 'named' ? question : `${by === 'role' ? 'intervieweur' : by}, ${question}`
  },
  nameless: (role) =>
    ({
      questioner: 'l’intervieweur',
      other: 'une autre personne',
      standfirst: 'l’introduction',
      editor: 'une note de la rédaction',
    })[role],
  and: 'et',
  in: 'dans',
  quotes: marksOf('fr').quotes,
  withheld: '[source non divulguée]',
}

const spanish: DocumentWords = {
  answer: (questions) =>
    questions.length
      ? counted(['respuesta a la pregunta', 'respuestas a las preguntas'], questions, 'y')
      : 'palabras iniciales',
  beginning: 'que comienza con',
  from: fromWords('según notas', 'según subtítulos automáticos'),
  otherVoice: (role, { by, questions, who }) => {
    const interview = who ? `la entrevista con ${who}` : 'la entrevista'
    const question = `${counted(['pregunta', 'preguntas'], questions, 'y')}${who && ` a ${who}`}`
    if (role !== 'questioner' && by === 'named') return who ? `entrevista con ${who}` : 'entrevista'
    if (role === 'standfirst') return `introducción a ${interview}`
    if (role === 'editor') return `nota de la redacción en ${interview}`
    if (role === 'other') return `${by === 'role' ? '' : `${by}, `}otra persona en ${interview}`
    return by === 'named' ? question : `${by === 'role' ? 'entrevistador' : by}, ${question}`
  },
  nameless: (role) =>
    ({
      questioner: 'el entrevistador',
      other: 'otra persona',
      standfirst: 'la introducción',
      editor: 'una nota de la redacción',
    })[role],
  and: 'y',
  in: 'en',
  quotes: marksOf('es').quotes,
  withheld: '[fuente reservada]',
}

const languages: Readonly<Record<string, DocumentWords>> = { en: english, de: german, fr: french, es: spanish }

/** The words for a language, as a BCP 47 tag; English where we have none. */
export function documentWords(language: string): DocumentWords {
  return languages[language.slice(0, 2).toLowerCase()] ?? english
}
