import type { L10n } from '../l10n.js'

/** Why there is no PDF, and what would help. */
export function noPdfSentence(reason: 'none' | 'failed' | 'browser' | 'untrusted', l10n: L10n): string {
  return {
    none: l10n.t(
      'PDF needs LibreOffice, Chromium, Chrome or Edge. None is installed. Install LibreOffice, or export to Word and print that.',
    ),
    failed: l10n.t('No program on this machine could make the PDF. Export to Word and print that.'),
    browser: l10n.t(
      'PDF needs a program on your machine, which a browser cannot run. Export to Word or HTML and print that.',
    ),
    untrusted: l10n.t(
      'PDF needs a program on your machine, and this workspace is not trusted. Trust it, or export to Word or HTML.',
    ),
  }[reason]
}
