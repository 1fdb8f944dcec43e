import { spanOf } from '../spans.js'
import type { Doubt, SpeakerRole, Transcript } from '../transcript.js'
import { questionScore } from '../turns/questionClassifier.js'
import { endsInPunctuation } from '../lines/lineForm.js'

/** So likely a name is right that is not doubted. */
export const likelyEnough = 0.7

/** Below this, as the logarithm of the odds, words read like those of the other part. */
const misfits = -0.5

/** A turn with the words of its paragraphs. */
interface ReadTurn {
  readonly speaker: number
  readonly role: SpeakerRole
  readonly pieces: Transcript['passages'][number]['pieces']
  readonly paragraphs: readonly string[]
}

/**
 * Which turns, parts and names of a transcript may be wrong: a turn that looks cut in the wrong place, or reads like the other part where no label
 * tells whose it is; a part whose words read like the other one; a name that nothing prints or introduces. What somebody told of a speaker is
 * not doubted. Each doubt points at the first words that it is about.
 */
export function likelyMistakes({ turns, passages, speakers, layout }: Transcript): readonly Doubt[] {
  const read = turns.map(({ speaker, passages: own }): ReadTurn => {
    const some = own.flatMap((one) => passages[one] ?? [])
    return {
      speaker,
      role: speakers[speaker]?.role ?? 'interviewee',
      pieces: some.flatMap(({ pieces }) => pieces),
      paragraphs: some.flatMap(({ text }) => text.split('\n\n')),
    }
  })
  const isPunctuated = read.filter(isEnded).length > read.length * 0.7
  const isWrong = (turn: ReadTurn): boolean =>
    oddBeginning.test(turn.paragraphs[0] ?? '') ||
    turn.paragraphs.some((text, at) => (at > 0 && labelLike.test(text)) || labelAmid.test(text)) ||
    (isPunctuated && !isEnded(turn)) ||
    (layout === 'unlabelled' && fit(turn) < 0)
  const doubt = (code: Doubt['code'], turn: ReadTurn, name?: string): Doubt => ({
    code,
    span: spanOf(turn),
    data: name === undefined ? {} : { name },
  })
  return [
    ...read.flatMap((turn) => (isWrong(turn) ? [doubt('turn-guessed', turn)] : [])),
    ...speakers.flatMap(({ name, nameChance, isNameCorrected, isRoleCorrected }, index): readonly Doubt[] => {
      const own = read.filter(({ speaker }) => speaker === index)
      const [first] = own
      if (!first) return []
      const isNameDoubtful = name !== undefined && !isNameCorrected && (nameChance ?? 1) < likelyEnough
      const isRoleDoubtful = !isRoleCorrected && own.reduce((sum, turn) => sum + fit(turn), 0) < own.length * misfits
      return [
        ...(isNameDoubtful ? [doubt('speaker-guessed', first, name)] : []),
        ...(isRoleDoubtful ? [doubt('roles-guessed', first, name ?? '')] : []),
      ]
    }),
  ]
}

const isEnded = ({ paragraphs }: ReadTurn): boolean => endsInPunctuation(paragraphs.at(-1) ?? '')

/** How well the last paragraph of a turn fits its part, as the logarithm of the odds. */
function fit({ role, paragraphs }: ReadTurn): number {
  const odds = questionScore(paragraphs.at(-1) ?? '')
  return role === 'questioner' ? odds : -odds
}

/** `Ines Okafor: Yes.` */
const labelLike = /^\p{Lu}[\p{L}.'’ -]{1,30}[:：]\s/u
/** Words with a capital before a colon, within what somebody says. White space parts them: where it need not, a long word is parted in every way. */
const labelAmid = /[\s.?!]\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}\s?:\s/u
/** Words of another turn, or what is no part of the talk, begin so. */
const oddBeginning = /^[^\p{L}\p{N}\s“"«¿¡‘'„([—–-]/u
