import { plainWords, spellingsOf } from '../language/foldName.js'
import { type Beside, besideSources, type Disclosed } from './besideSource.js'
import type { NamesFile } from '../terms/namesFile.js'
import type { Span } from '../model.js'
import { agreedAside, protectedSources } from './protectedNames.js'
import type { Checked } from '../cited/checked.js'
import { disclosedIn } from './disclosedIn.js'

/** The agreed description of a source with what stands beside it: who knows the field puts the two together. */
export interface RoleBeside {
  readonly kind: 'role'
  readonly description: string
  readonly beside: readonly string[]
}

type Found = RoleBeside & Pick<Beside, 'key'> & { readonly span: Span }

/** Every place, institution and day in a paragraph that cites a protected source. */
export function besideIn(checked: Checked): readonly Found[] {
  return besideSources(checked).flatMap(roleBeside)
}

/**
 * Of these the places and institutions that tell something of the source itself, by what the file of names knows of where and as what it works, in a
 * sentence that cites or describes it or in one right before or behind. Any other country is what the memo is about, and one within a name that must not
 * stand there is told with that.
 */
export function ownBesideIn(checked: Checked): readonly Found[] {
  return besideSources(checked).flatMap(({ key, description, told }) => {
    const file = checked.names?.get(key)
    if (!file) return []
    const near = sentencesNear(checked, key, description)
    const whole = disclosedIn(checked.memo.text, namesOfSource(checked, key))
    const own = told.filter(
      (one) =>
        near.some((span) => isWithin(one.span, span)) &&
        !whole.some((span) => isWithin(one.span, span)) &&
        isOf(one, file, description),
    )
    return roleBeside({ key, description, told: own })
  })
}

function namesOfSource(checked: Checked, key: string): readonly string[] {
  return protectedSources(checked).find(({ interview }) => interview.key === key)?.names ?? []
}

function roleBeside({ key, description, told }: Beside): readonly Found[] {
  const [first, last] = [told[0], told.at(-1)]
  if (!first || !last) return []
  const beside = [...new Set(told.map(({ words }) => words))]
  return [{ kind: 'role', key, description, beside, span: { start: first.span.start, end: last.span.end } }]
}

function isOf({ words, names }: Disclosed, { affiliations, positions = [] }: NamesFile, description: string): boolean {
  const facts = [...affiliations, ...positions].map((fact) => ` ${plainWords(fact)} `)
  const told = agreedAside([words, ...names], description).flatMap(spellingsOf)
  return told.some((name) => facts.some((fact) => fact.includes(` ${name} `)))
}

function sentencesNear({ sentences, memo }: Checked, key: string, description: string): readonly Span[] {
  const isOn = sentences.map(
    ({ span, cited }) =>
      cited.some(({ interview }) => interview?.key === key) ||
      (description !== '' && disclosedIn(memo.citingProse.slice(span.start, span.end), [description]).length > 0),
  )
  return sentences.filter((_, at) => [at - 1, at, at + 1].some((near) => isOn[near] === true)).map(({ span }) => span)
}

function isWithin({ start, end }: Span, around: Span): boolean {
  return around.start <= start && end <= around.end
}
