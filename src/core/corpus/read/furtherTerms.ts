import { assistantTerms, type FurtherTerms, readBackTerms } from '../../model.js'
import { optional, readChoice } from './fields.js'
import type { Written } from './outline.js'
import type { Report } from './reporter.js'
import { isDay } from './values.js'

/** The embargo of which the day cannot be read. */
const unendingEmbargo = '9999-12-31'

/**
 * Reads what was agreed besides attribution from the fields `of` the front matter or of a voice. Where an answer cannot be read, the strictest
 * holds: nothing may be given away by a slip of the pen.
 */
export function readFurtherTerms(
  of: { readonly value: (name: string) => Written | undefined; readonly has: (name: string) => boolean },
  report: Report,
): FurtherTerms {
  const choice = <T extends string>(name: string, allowed: readonly T[], strictest: T): T | undefined => {
    const found = of.value(name)
    const read = found && readChoice(name, found.text, found.span, allowed, report)
    return read ?? (of.has(name) ? strictest : undefined)
  }
  const day = (name: string, strictest?: string): string | undefined => {
    const found = of.value(name)
    if (found && isDay(found.text)) return found.text
    if (found) report('date-malformed', found.span, { text: found.text }, ['2024-03-12'])
    return of.has(name) ? strictest : undefined
  }
  return {
    ...optional('readBack', choice('read-back', readBackTerms, 'required')),
    ...optional('embargo', day('embargo', unendingEmbargo)),
    ...optional('recordedUntil', day('recorded-until')),
    ...optional('assistants', choice('assistants', assistantTerms, 'never')),
  }
}

/** What a source agreed to besides its attribution terms; of one voice each answer of its own before the source's. */
export function furtherTermsOf(source: FurtherTerms, voice: FurtherTerms = {}): FurtherTerms {
  return {
    ...optional('readBack', voice.readBack ?? source.readBack),
    ...optional('embargo', voice.embargo ?? source.embargo),
    ...optional('recordedUntil', voice.recordedUntil ?? source.recordedUntil),
    ...optional('assistants', voice.assistants ?? source.assistants),
  }
}
