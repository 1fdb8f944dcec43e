import * as vscode from 'vscode'
import type { Library } from '../../core/bibliography/library.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Memo } from '../../core/memo/memo.js'
import { resolveCitation } from '../../core/citation/resolve.js'
import { citationTitle } from '../../words/export/preview.js'

/** More different citations than this nobody has in the memos of a day. */
const most = 5000

/** What is known of each citation of a memo, in words. One that is written as before is looked up anew only once the corpus or a bibliography is another. */
export class CitationTitles {
  readonly #corpus: Corpus
  readonly #known = new Map<string, string>()
  #version = -1
  #bibliographies: Library['bibliographies'] = []

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  of(memo: Memo, library: Library): readonly string[] {
    this.#forgetOld(library)
    return memo.citations.map((citation) => {
      const { span, pinSpan } = citation
      const written = `${memo.lang ?? ''}\n${memo.text.slice(span.start, pinSpan?.end ?? span.end)}`
      const title = this.#known.get(written) ?? this.#title(memo, citation, library)
      this.#known.set(written, title)
      return title
    })
  }

  #forgetOld({ bibliographies }: Library): void {
    const { version } = this.#corpus
    const isSame =
      bibliographies.length === this.#bibliographies.length &&
      bibliographies.every((one, index) => one === this.#bibliographies[index])
    if (!isSame || version !== this.#version || this.#known.size > most) this.#known.clear()
    this.#version = version
    this.#bibliographies = bibliographies
  }

  #title(memo: Memo, { items }: Memo['citations'][number], library: Library): string {
    return items
      .flatMap(({ keySpan }) => resolveCitation(this.#corpus, memo, keySpan.start, library) ?? [])
      .map((hover) => citationTitle(hover, this.#corpus, vscode.l10n))
      .join('\n\n')
  }
}
