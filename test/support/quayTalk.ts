/** What two say by turns of a morning on a quay, the one who asks first; invented. */
export const quayTalk = [
  'What did you find on the quay that morning?',
  'Mud, and the ledgers of three years under it.',
  'Who kept those ledgers?',
  'Nobody had, since the clerk retired.',
  'And who paid for the dredger?',
  'The town did, in two parts.',
  'Is it enough?',
  'It was enough for one winter.',
] as const
