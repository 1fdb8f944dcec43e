import * as vscode from 'vscode'
import type { MemoChecker } from '../../core/check/check.js'
import type { MemoQuotation } from '../../core/cited/quotations.js'
import type { Verdict } from '../../core/quoted/verdict.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Memo } from '../../core/memo/memo.js'
import type { QuotationMarker } from '../../core/export/preview/previewMemo.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import { Slices } from '../../editor/corpus/slices.js'
import { markerTitle } from '../../words/export/preview.js'

const states: Readonly<Record<Verdict['kind'], QuotationMarker['state']>> = {
  verbatim: 'verified',
  initial: 'verified',
  altered: 'differs',
  misplaced: 'differs',
  unchecked: 'unchecked',
}

/** Whether the quotations of memos stand in their sources, as far as it is known; looking takes time and is done in slices. */
export class QuotationMarkers {
  readonly #corpus: Corpus
  readonly #checker: MemoChecker
  readonly #verdictOf: Tools['verdictOf']
  /** By the words and what is cited for them, so that signs stay while other words are typed. */
  readonly #known = new Map<string, Verdict['kind'] | undefined>()
  #version = -1

  constructor(corpus: Corpus, { MemoChecker, verdictOf }: Tools) {
    this.#corpus = corpus
    this.#checker = new MemoChecker(corpus)
    this.#verdictOf = verdictOf
  }

  /** What is known by now, without looking. */
  of(memo: Memo): readonly QuotationMarker[] {
    this.#forgetOld()
    return this.#checker.look(memo).quotations.flatMap((quotation) => {
      const kind = this.#known.get(quotationKey(quotation))
      return kind ? [signOf(quotation, kind)] : []
    })
  }

  /** Looks for what is not known yet, until the corpus changes or nobody wants to know any more. */
  async look(memo: Memo, token: vscode.CancellationToken): Promise<void> {
    this.#forgetOld()
    const checked = this.#checker.look(memo)
    const open = checked.quotations.filter((one) => one.cited.length > 0 && !this.#known.has(quotationKey(one)))
    const slices = new Slices()
    const version = this.#version
    for (const quotation of open) {
      await slices.next()
      if (token.isCancellationRequested || this.#corpus.version !== version) return
      const verdict = await withWords(this.#corpus.texts, () => this.#verdictOf(quotation, checked))
      if (this.#corpus.version !== version) return
      this.#known.set(quotationKey(quotation), verdict?.kind)
    }
  }

  #forgetOld(): void {
    if (this.#version !== this.#corpus.version) this.#known.clear()
    this.#version = this.#corpus.version
  }
}

function quotationKey({ text, cited }: MemoQuotation): string {
  return JSON.stringify([
    text,
    ...cited.map(({ item }) => [
      item.key,
      ...(item.locator?.parts ?? []).flatMap(({ label, value }) => [label, value]),
    ]),
  ])
}

function signOf({ whole }: MemoQuotation, kind: Verdict['kind']): QuotationMarker {
  return { span: whole, state: states[kind], title: markerTitle(kind === 'initial' ? 'verbatim' : kind, vscode.l10n) }
}
