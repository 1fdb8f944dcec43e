import { spanOf } from '../spans.js'
import type { Doubt, Transcript } from '../transcript.js'
import fitted from '../models/doubts.json' with { type: 'json' }
import { rowsFor, scoresOf, type Weights } from '../models/linearModel.js'
import { readSpeakers, readTalk, featuresOf, type Feature, roleFeatures, turnFeatures } from './readTalk.js'

/** What is wrong at least as often as this, as the logarithm of the odds: in three of ten cases. */
export const doubtful = Math.log(0.3 / 0.7)
/** So likely a name is right that is not doubted. */
export const likelyEnough = 0.7

/**
 * Which turns, parts and names of a transcript are likely to be wrong, by how often their like was wrong in transcripts that were imported
 * unseen. What somebody told of a speaker is not doubted. Each doubt points at the first words that it is about.
 */
export function likelyMistakes(transcript: Transcript): readonly Doubt[] {
  const talk = readTalk(transcript)
  const turns = talk.turns.flatMap((turn): Doubt[] =>
    isDoubtful(turnFeatures, turnWeights, { ...turn, talk })
      ? [{ code: 'turn-guessed', span: spanOf(turn), data: {} }]
      : [],
  )
  const people = readSpeakers(talk).flatMap((speaker): Doubt[] => {
    const first = speaker.own[0]
    if (!first) return []
    const isNameDoubtful =
      speaker.name !== undefined && !speaker.isNameCorrected && (speaker.nameChance ?? 1) < likelyEnough
    const doubt = (code: Doubt['code']): Doubt => ({ code, span: spanOf(first), data: { name: speaker.name ?? '' } })
    return [
      ...(isNameDoubtful ? [doubt('speaker-guessed')] : []),
      ...(!speaker.isRoleCorrected && isDoubtful(roleFeatures, roleWeights, speaker) ? [doubt('roles-guessed')] : []),
    ]
  })
  return [...turns, ...people]
}

const weightsOf = <T>(features: readonly Feature<T>[], rows: Readonly<Record<string, readonly number[]>>): Weights =>
  rowsFor(
    features.map(({ name }) => name),
    rows,
  )
const turnWeights = weightsOf(turnFeatures, fitted.tables.turn.rows)
const roleWeights = weightsOf(roleFeatures, fitted.tables.role.rows)

const isDoubtful = <T>(features: readonly Feature<T>[], weights: Weights, one: T): boolean =>
  (scoresOf(weights, featuresOf(features, one))[0] ?? 0) > doubtful
