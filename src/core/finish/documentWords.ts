import type { VoiceRole } from '../model.js'

/** What a document says of a place in an interview, in the document's own language. */
export interface DocumentWords {
  /** `answer to question 2`, `answers to questions 2 and 3`; without numbers, `opening statement`. */
  readonly answer: (questions: readonly number[]) => string
  /** What stands before the interview's own citation where the cited words are not the interviewee's; `who` was interviewed. */
  readonly notInterviewee: (
    role: Exclude<VoiceRole, 'interviewee'>,
    said: { readonly by?: string; readonly questions: readonly number[]; readonly who: string },
  ) => string
  /** How a sentence names such a voice that has no name: `the interviewer`. */
  readonly nameless: (role: Exclude<VoiceRole, 'interviewee'>) => string
  /** One of several interviewees, before a citation that names all of them: `Moreau, in `. */
  readonly oneOf: (speaker: string) => string
  readonly and: string
  readonly quotes: readonly [open: string, close: string]
  /** Stands for a source that must not be shown. */
  readonly withheld: string
}

function listed(numbers: readonly number[], and: string): string {
  return listOfWords(numbers.map(String), and)
}

/** `a, b and c`. */
export function listOfWords(words: readonly string[], and: string): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(` ${and} `)
}

const english: DocumentWords = {
  answer: (questions) =>
    questions.length === 0
      ? 'opening statement'
      : questions.length === 1
        ? `answer to question ${listed(questions, 'and')}`
        : `answers to questions ${listed(questions, 'and')}`,
  notInterviewee: (role, { by, questions, who }) => {
    const to = who && ` to ${who}`
    if (role === 'standfirst') return who ? `introduction to the interview with ${who}, in ` : 'introduction to '
    if (role === 'editor') return who ? `editor’s note in the interview with ${who}, in ` : 'editor’s note in '
    const question = `${questions.length > 1 ? 'questions' : 'question'} ${listed(questions, 'and')}`.trim()
    return `${by ?? 'the interviewer'}’s ${question}${to}, in `
  },
  nameless: (role) =>
    ({ questioner: 'the interviewer', standfirst: 'the introduction', editor: 'an editor’s note' })[role],
  oneOf: (speaker) => `${speaker}, in `,
  and: 'and',
  quotes: ['“', '”'],
  withheld: '[source withheld]',
}

const german: DocumentWords = {
  answer: (questions) =>
    questions.length === 0
      ? 'einleitende Worte'
      : questions.length === 1
        ? `Antwort auf Frage ${listed(questions, 'und')}`
        : `Antworten auf die Fragen ${listed(questions, 'und')}`,
  notInterviewee: (role, { by, questions, who }) => {
    const an = who && ` an ${who}`
    if (role === 'standfirst') return who ? `Einleitung zum Interview mit ${who}, in: ` : 'Einleitung zu: '
    if (role === 'editor')
      return who ? `Anmerkung der Redaktion im Interview mit ${who}, in: ` : 'Anmerkung der Redaktion in: '
    const question = `${questions.length > 1 ? 'Fragen' : 'Frage'} ${listed(questions, 'und')}`.trim()
    return `${by ?? 'Interviewer'}, ${question}${an}, in: `
  },
  nameless: (role) =>
    ({ questioner: 'der Interviewer', standfirst: 'die Einleitung', editor: 'eine Anmerkung der Redaktion' })[role],
  oneOf: (speaker) => `${speaker}, in: `,
  and: 'und',
  quotes: ['„', '“'],
  withheld: '[Quelle nicht genannt]',
}

const french: DocumentWords = {
  answer: (questions) =>
    questions.length === 0
      ? 'propos liminaires'
      : questions.length === 1
        ? `réponse à la question ${listed(questions, 'et')}`
        : `réponses aux questions ${listed(questions, 'et')}`,
  notInterviewee: (role, { by, questions, who }) => {
    const to = who && ` à ${who}`
    if (role === 'standfirst') return who ? `introduction à l’entretien avec ${who}, dans ` : 'introduction à '
    if (role === 'editor')
      return who ? `note de la rédaction dans l’entretien avec ${who}, dans ` : 'note de la rédaction dans '
    const question = `${questions.length > 1 ? 'questions' : 'question'} ${listed(questions, 'et')}`.trim()
    return `${by ?? 'l’intervieweur'}, ${question}${to}, dans `
  },
  nameless: (role) =>
    ({ questioner: 'l’intervieweur', standfirst: 'l’introduction', editor: 'une note de la rédaction' })[role],
  oneOf: (speaker) => `${speaker}, dans `,
  and: 'et',
  quotes: ['« ', ' »'],
  withheld: '[source non divulguée]',
}

const spanish: DocumentWords = {
  answer: (questions) =>
    questions.length === 0
      ? 'palabras iniciales'
      : questions.length === 1
        ? `respuesta a la pregunta ${listed(questions, 'y')}`
        : `respuestas a las preguntas ${listed(questions, 'y')}`,
  notInterviewee: (role, { by, questions, who }) => {
    const to = who && ` a ${who}`
    if (role === 'standfirst') return who ? `introducción a la entrevista con ${who}, en ` : 'introducción a '
    if (role === 'editor')
      return who ? `nota de la redacción en la entrevista con ${who}, en ` : 'nota de la redacción en '
    const question = `${questions.length > 1 ? 'preguntas' : 'pregunta'} ${listed(questions, 'y')}`.trim()
    return `${by ?? 'el entrevistador'}, ${question}${to}, en `
  },
  nameless: (role) =>
    ({ questioner: 'el entrevistador', standfirst: 'la introducción', editor: 'una nota de la redacción' })[role],
  oneOf: (speaker) => `${speaker}, en `,
  and: 'y',
  quotes: ['«', '»'],
  withheld: '[fuente reservada]',
}

const languages: Readonly<Record<string, DocumentWords>> = { en: english, de: german, fr: french, es: spanish }

/** The words for a language, as a BCP 47 tag; English where we have none. */
export function documentWords(language: string): DocumentWords {
  return languages[language.slice(0, 2).toLowerCase()] ?? english
}
