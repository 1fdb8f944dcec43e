import { type BrokenStyle, type CitationStyle, shippedStyles } from '../core/export/citationStyle.js'
import type { Mask } from '../core/disclosure/maskNames.js'
import type { readDraft } from '../core/export/draft/readDraft.js'
import { brokenStyleSentence } from '../words/export/exportMemo.js'
import { plainEnglish } from '../words/l10n.js'
import { CannotRun, type Host } from './host.js'
import { loadStyle } from './loadStyle.js'
import type { NamedFiles } from './namedInMemo.js'
import type { Options } from './options.js'

/** As the command line says, else the memo, else in plain words. A path in a memo starts from its folder. */
export async function styleOf(
  host: Host,
  files: NamedFiles,
  draft: ReturnType<typeof readDraft>,
  options: Options,
  mask: Mask,
): Promise<CitationStyle> {
  const { style } = options
  const { document, wishes } = draft
  const wished = styleNamed(draft, options)
  const isName = shippedStyles.some((one) => one === wished)
  const path = style !== undefined || isName ? wished : await files.pathOf(wished)
  const lang = document.language === 'en' ? {} : { lang: document.language }
  const refused = files.refused.get(wished)
  const unread: BrokenStyle = { broken: 'unreadable', ...(refused ? { refused } : {}) }
  const made =
    path === undefined ? unread : await loadStyle(host, path, { ...lang, linkCitations: wishes.linkCitations })
  if ('broken' in made) throw new CannotRun(mask(brokenStyleSentence(made, wished, plainEnglish)))
  return made
}

/** The name or file of that style. */
export function styleNamed({ wishes }: ReturnType<typeof readDraft>, { style }: Options): string {
  return style ?? wishes.style ?? 'policy-prose'
}
