import * as vscode from 'vscode'
import type { Library } from '../../core/bibliography/library.js'
import type { Corpus } from '../../core/corpus.js'
import type { Memo } from '../../core/memo/memo.js'
import { citationHover } from '../../core/query/citationHover.js'
import { citationTitle } from '../../words/preview.js'

/** More different citations than this nobody has in the memos of a day. */
const most = 5000

/** What is known of each citation of a memo, in words. A citation that is written as before is looked up again only once the corpus or the library is another. */
export class CitationTitles {
  readonly #corpus: Corpus
  #known = new WeakMap<Library, Map<string, string>>()
  #version = -1

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  of(memo: Memo, library: Library): readonly string[] {
    if (this.#version !== this.#corpus.version) this.#known = new WeakMap()
    this.#version = this.#corpus.version
    const known = this.#known.get(library) ?? new Map<string, string>()
    if (known.size > most) known.clear()
    this.#known.set(library, known)
    return memo.citations.map((citation) => {
      const written = memo.text.slice(citation.span.start, citation.pinSpan?.end ?? citation.span.end)
      const title = known.get(written) ?? this.#title(memo, citation, library)
      known.set(written, title)
      return title
    })
  }

  #title(memo: Memo, { items }: Memo['citations'][number], library: Library): string {
    return items
      .flatMap(({ keySpan }) => citationHover(this.#corpus, memo, keySpan.start, library) ?? [])
      .map((hover) => citationTitle(hover, this.#corpus, vscode.l10n))
      .join('\n\n')
  }
}
