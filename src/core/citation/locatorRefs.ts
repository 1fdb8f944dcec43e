import type { Locator, LocatorPart } from '../memo/locator.js'
import type { PassageKind, PassageRef } from '../model.js'
import { isSameRef } from '../corpus/source/sourceText.js'

/** Which passages a locator counts, by CSL's name of the locator. */
export const kindsOfLocators: Readonly<Partial<Record<LocatorPart['label'], PassageKind>>> = {
  paragraph: 'paragraph',
  section: 'question',
  standfirst: 'standfirst',
}

/** Each passage once, in order. */
export function distinctRefs(refs: readonly PassageRef[]): readonly PassageRef[] {
  return refs.filter((ref, index) => refs.findIndex((one) => isSameRef(one, ref)) === index)
}

/** The passages that a locator names by number; undefined where it names anything else as well. */
export function refsOf({ parts }: Pick<Locator, 'parts'>): readonly PassageRef[] | undefined {
  const all = parts.map((part) => {
    const kind = kindsOfLocators[part.label]
    return kind && part.numbers.length ? part.numbers.map((number): PassageRef => ({ kind, number })) : undefined
  })
  return all.every((refs) => refs !== undefined) ? all.flat() : undefined
}
