/** What a transcript may state of an interview besides the words that were said. */
export const transcriptFields = [
  'title',
  'issued',
  'publisher',
  'containerTitle',
  'url',
  'language',
  'interviewee',
  'interviewer',
  'affiliation',
] as const
export type TranscriptField = (typeof transcriptFields)[number]
