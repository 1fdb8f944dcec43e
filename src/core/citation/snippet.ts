/** A form is made of these, in order. */
export type SnippetPart =
  | { readonly kind: 'text'; readonly text: string }
  /** A place to stop at, with words to keep or to write over. */
  | { readonly kind: 'tabStop'; readonly number: number; readonly placeholder: string }
  /** A place to stop at, with words to choose from; the first stands until another is chosen. */
  | { readonly kind: 'choice'; readonly number: number; readonly options: readonly string[] }
  | { readonly kind: 'citation'; readonly text: string }

/** A part whose number is not known yet. */
export type DraftPart =
  | string
  | { readonly placeholder: string }
  | { readonly options: readonly string[] }
  | { readonly citation: string }

/** Numbers the tab stops from 1 in the order in which they stand. One option is no choice; empty text is left out. */
export function numbered(drafts: readonly DraftPart[]): readonly SnippetPart[] {
  let number = 0
  return drafts.flatMap((draft): readonly SnippetPart[] => {
    if (typeof draft === 'string') return draft ? [{ kind: 'text', text: draft }] : []
    if ('citation' in draft) return [{ kind: 'citation', text: draft.citation }]
    if ('placeholder' in draft) return [{ kind: 'tabStop', number: ++number, placeholder: draft.placeholder }]
    const [only, ...more] = draft.options
    if (!more.length) return only ? [{ kind: 'text', text: only }] : []
    return [{ kind: 'choice', number: ++number, options: draft.options }]
  })
}

/** The text that stands when every tab stop is left as it is. */
export function renderPlain(parts: readonly SnippetPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'tabStop') return part.placeholder
      return part.kind === 'choice' ? part.options[0] : part.text
    })
    .join('')
}

/** The same in VS Code's snippet syntax: `${1|argued,judged|} that ${2:the dam will hold}`. */
export function renderSnippet(parts: readonly SnippetPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'tabStop') return `\${${part.number}:${escapeText(part.placeholder)}}`
      if (part.kind === 'choice') return `\${${part.number}|${part.options.map(escapeOption).join(',')}|}`
      return escapeText(part.text)
    })
    .join('')
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** Between the bars VS Code unescapes these three and takes all else to the letter. */
function escapeOption(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&')
}
