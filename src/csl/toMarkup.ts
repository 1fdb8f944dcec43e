import type { Run } from '../core/export/citedItem.js'

const tags = [
  ['italic', '<i>', '</i>'],
  ['bold', '<b>', '</b>'],
] as const

const ours = /[\uE0A0-\uE0A6]/g

/** Runs in the markup that the engine reads in the texts it is given. */
export function toMarkup(runs: readonly Run[]): string {
  return runs
    .map((run) =>
      tags.reduce(
        (text, [flag, start, end]) => (run[flag] ? `${start}${text}${end}` : text),
        run.text.replace(ours, ''),
      ),
    )
    .join('')
}
