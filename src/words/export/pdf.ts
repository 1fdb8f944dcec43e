import type { L10n } from '../l10n.js'

/** Why there is no PDF, and what would help. */
export function noPdfSentence(reason: 'none' | 'failed' | 'browser' | 'untrusted', l10n: L10n): string {
  switch (reason) {
    case 'none':
      return l10n.t(
        'A PDF is made by LibreOffice, Chromium or Chrome, or Pandoc with a PDF engine, and none of them is installed here. Install LibreOffice, or export as Word and print that.',
      )
    case 'failed':
      return l10n.t('No program on this machine could make the PDF. Export as Word and print that.')
    case 'browser':
      return l10n.t(
        'A PDF needs a program on your machine, which a browser cannot run. Export as Word or HTML and print that.',
      )
    case 'untrusted':
      return l10n.t(
        'A PDF needs a program on your machine, and this workspace is not trusted. Trust it, or export as Word or HTML.',
      )
  }
}
