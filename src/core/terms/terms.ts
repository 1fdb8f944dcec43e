import { type Claim, type Interview, type Passage, type Terms, attributionTerms, type Voice } from '../model.js'

/** Whether a name must not be shown: under any terms but `on record`. */
export function isProtected(terms: Terms): boolean {
  return terms !== 'on record'
}

/** The terms under which a voice speaks: its own where they are stated, else the interview's. */
export function termsOfVoice(interview: Interview, voice: Voice): Terms {
  return voice.terms ?? interview.terms
}

/** Whether any interviewee, and with that the interview itself, must not be made known. */
export function isProtectedInterview(interview: Interview): boolean {
  const voices = interview.voices.filter(({ role }) => role === 'interviewee')
  return isProtected(interview.terms) || voices.some((voice) => isProtected(termsOfVoice(interview, voice)))
}

/** Whether some of its words may not be used with a name: of a protected interview, or of a voice or passage that is, in one on the record. */
export function hasProtectedWords(interview: Interview): boolean {
  const { terms, voices, passages } = interview
  const all = [terms, ...voices.map((voice) => termsOfVoice(interview, voice))]
  return all.some(isProtected) || passages.some((one) => one.terms !== undefined && isProtected(one.terms))
}

/** Whether some of several interviewees must not be made known: to name the others beside them would tell who they are. */
export function isMixed(interview: Interview): boolean {
  const voices = interview.voices.filter(({ role }) => role === 'interviewee')
  return voices.length > 1 && voices.some((voice) => isProtected(termsOfVoice(interview, voice)))
}

/** Whether an interview, or one of its voices, may not be used yet on an ISO day. */
export function isUnderEmbargo(interview: Interview, today: string): boolean {
  return today < (embargoOf(interview) ?? '')
}

/** The first ISO day on which an interview with all its voices may be published; undefined where nothing was agreed. */
export function embargoOf({ embargo, voices }: Interview): string | undefined {
  return [embargo, ...voices.map((voice) => voice.embargo)]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1)
}

/** The strictest terms of a claim's voice and of the passages it rests on; what a passage says goes before what its voice or its interview says. */
export function termsOfClaim(interview: Interview, claim: Claim): Terms {
  const voice = interview.voices.find(({ id }) => id === claim.voice)
  const general = voice ? termsOfVoice(interview, voice) : interview.terms
  const uttered = (passage: Passage | undefined): Terms => {
    const speaker = interview.voices.find(({ id }) => id === passage?.voice)
    return speaker ? strictest([general, termsOfVoice(interview, speaker)]) : general
  }
  const passages = claim.at.map(({ ref }) => passageAt(interview, ref))
  return strictest(passages.map((passage) => passage?.terms ?? uttered(passage)))
}

/** The terms under which a passage may be used: its own where they are stated, else its voice's. Nothing of an interview off the record is free. */
export function termsOfPassage(interview: Interview, { voice, terms }: Pick<Passage, 'voice' | 'terms'>): Terms {
  const speaker = interview.voices.find(({ id }) => id === voice)
  if (interview.terms === 'off record') return 'off record'
  return terms ?? (speaker ? termsOfVoice(interview, speaker) : interview.terms)
}

/** The terms that hold where several do. */
export function strictest(terms: readonly Terms[]): Terms {
  return attributionTerms[Math.max(...terms.map((one) => attributionTerms.indexOf(one)))] ?? 'off record'
}

function passageAt(interview: Interview, { kind, number }: Passage['ref']): Passage | undefined {
  return interview.passages.find(({ ref }) => ref.kind === kind && ref.number === number)
}
