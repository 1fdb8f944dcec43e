import type { Dropped } from '../transcript.js'
import type { Cast } from '../labels/cast.js'
import type { Label } from '../labels/label.js'
import type { Line } from '../lines/lines.js'

/** Labels of speakers by the index of their line. */
export type Labels = ReadonlyMap<number, Label>

/** One way to read a text: its lines, who speaks in them, and what is no part of them then. */
export interface Reading {
  readonly lines: readonly Line[]
  readonly cast: Cast
  readonly dropped: readonly Dropped[]
}

/** Labels in the order of their lines; of two at one line the latter stands. */
export const inOrder = (labels: readonly (readonly [number, Label])[]): Labels =>
  new Map([...labels].sort(([one], [other]) => one - other))
