import { type VoiceRole, voiceRoles } from '../model.js'

/** What stands above a voice of which no name is known, or may be written. */
export const roleHeadings: Readonly<Record<VoiceRole, string>> = {
  interviewee: 'Interviewee',
  questioner: 'Questioner',
  other: 'Other speaker',
  standfirst: 'Writer of the standfirst',
  editor: 'Editor',
}

/** Whether a heading says the part alone, `Other speaker 2`, and is nobody's name. */
export function isRoleHeading(heading: string): boolean {
  const bare = heading.trim().toLowerCase().replace(/ \d+$/, '')
  return voiceRoles.some((role) => bare === role || bare === roleHeadings[role].toLowerCase())
}
