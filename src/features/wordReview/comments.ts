import * as vscode from 'vscode'
import { spanToRange } from '../../editor/convert.js'
import { escapeMarkdown } from '../../words/escape.js'
import type { OpenReview } from './openReview.js'

const { l10n } = vscode

/** The comments of a review as threads on their sentences; those without a place stand at the top of the memo. Answers stay in this window. */
export class ReviewComments implements vscode.Disposable {
  readonly #controller = vscode.comments.createCommentController('attache.wordReview', l10n.t('Word Review'))

  constructor(review: OpenReview) {
    const { comments, came } = review
    const ids = new Set(comments.map(({ id }) => id))
    const isRoot = ({ replyTo }: (typeof comments)[number]): boolean => replyTo === undefined || !ids.has(replyTo)
    for (const root of comments.filter(isRoot)) {
      const all = [root, ...comments.filter((one) => one !== root && one.replyTo === root.id)]
      const range = spanToRange(came.memo, root.place ?? { start: 0, end: 0 })
      const said = all.map(({ author, date, text }) =>
        commentBy(
          review.mask([author ?? l10n.t('Reviewer'), date?.slice(0, 10)].filter(Boolean).join(', ')),
          review.mask(text),
        ),
      )
      const thread = this.#controller.createCommentThread(came.memo.uri, range, said)
      thread.label = root.place ? l10n.t('Comment from Word') : l10n.t('Comment from Word, not found in the memo')
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded
    }
  }

  dispose(): void {
    this.#controller.dispose()
  }
}

/** Puts an answer under a thread. */
export function answerComment({ thread, text }: vscode.CommentReply): void {
  thread.comments = [...thread.comments, commentBy(l10n.t('You'), text)]
}

function commentBy(name: string, text: string): vscode.Comment {
  const body = new vscode.MarkdownString(escapeMarkdown(text))
  return { body, mode: vscode.CommentMode.Preview, author: { name } }
}
