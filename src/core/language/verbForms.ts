/** Past forms of English verbs that do not end in `ed`, by the verb as a dictionary has it. */
export const irregularPasts: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'be was were been, become became become, begin began begun, break broke broken, bring brought, build built, ' +
    'buy bought, come came come, cut cut, deal dealt, do did done, draw drew drawn, drive drove driven, ' +
    'fall fell fallen, feel felt, fight fought, find found, forecast forecast, foresee foresaw foreseen, get got, ' +
    'give gave given, go went gone, grow grew grown, have had, hear heard, hit hit, hold held, keep kept, lead led, ' +
    'leave left, lose lost, make made, meet met, pay paid, rise rose risen, run ran run, say said, see saw seen, ' +
    'sell sold, send sent, set set, show showed shown, shut shut, sit sat, spend spent, split split, stand stood, ' +
    'strike struck, swear swore sworn, take took taken, tell told, think thought, throw threw thrown, win won, ' +
    'withdraw withdrew withdrawn, write wrote written'
  )
    .split(', ')
    .map((row) => row.split(' '))
    .map(([verb = '', ...forms]) => [verb, forms]),
)

/** Each of these past forms with its verb, where that is no word of its own. */
export function irregularBases(): ReadonlyMap<string, string> {
  return new Map(
    [...irregularPasts].flatMap(([verb, forms]) =>
      forms.filter((form) => form !== verb).map((form) => [form, verb] as const),
    ),
  )
}

/** The past forms of a verb that is given as it stands in a dictionary. */
export function pastFormsOf(verb: string): readonly string[] {
  const known = irregularPasts.get(verb)
  if (known) return known
  if (verb.endsWith('e')) return [`${verb}d`]
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`]
  const last = verb.at(-1) ?? ''
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(verb) ? [`${verb}${last}ed`] : []
  return [`${verb}ed`, ...doubled]
}

/** The third person of the present: `wants`, `relies`. */
export function thirdOf(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`
}
