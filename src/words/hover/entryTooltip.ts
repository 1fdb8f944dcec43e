import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { Entry } from '../../core/model.js'
import { dateWords } from '../date.js'
import { acronymOf, entryTypeLabel, sourcesLabel } from '../entry.js'
import { escapeMarkdown } from '../escape.js'
import type { L10n } from '../l10n.js'

/** Who or what an entry is, as Markdown in which nothing of the corpus is markup: for tooltips. */
export function entryDetails(corpus: Lookup, entry: Entry, l10n: L10n): string {
  const acronym = acronymOf(entry)
  const name = `**${escapeMarkdown(entry.name)}**${acronym ? ` (${escapeMarkdown(acronym)})` : ''}`
  const names = (ids: readonly string[] | undefined): string =>
    (ids ?? []).map((id) => corpus.entry(id)?.name ?? id).join(', ')
  const others = entry.aliases.map(({ text }) => text).filter((text) => text !== acronym)
  const facts: readonly (readonly [string, string])[] = [
    [l10n.t('Date'), entry.date ? dateWords(entry.date.value, l10n) : ''],
    [l10n.t('Parties'), names(entry.parties?.value)],
    [l10n.t('Members'), names(entry.members?.value)],
    [l10n.t('Part of'), names(entry.within && [entry.within.value])],
    [l10n.t('Place'), names(entry.place && [entry.place.value])],
    [l10n.t('Other names'), others.join(', ')],
  ]
  const blocks = [
    `${name} · ${escapeMarkdown(entryTypeLabel(entry, l10n))}`,
    ...entry.definitions.map(({ value, sources }) => {
      const from = sourcesLabel(corpus, sources, l10n)
      return from ? `${escapeMarkdown(value)} *${escapeMarkdown(from)}*` : escapeMarkdown(value)
    }),
    facts
      .filter(([, value]) => value)
      .map(([label, value]) => `- ${label}: ${escapeMarkdown(value)}`)
      .join('\n'),
  ]
  return blocks.filter(Boolean).join('\n\n')
}
