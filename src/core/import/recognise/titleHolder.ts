import { easternTitleHolder, isEasternTitleAlone } from './easternTitles.js'
import { isInitial } from './nameForm.js'
import { bareName, isTitleAlone, nameWords } from './people.js'
import { escapePattern } from './wording.js'

/**
 * Who has the title that a label has for a name, by a line or a sentence around the talk: `The Hon. I. B. OKAFOR AC, Commissioner` of
 * `COMMISSIONER:`. Undefined where nobody has just that title, or several have.
 */
export function titleHolder(
  labels: readonly { readonly name: string }[],
  around: readonly string[],
  names: readonly string[],
): string | undefined {
  const titles = [...new Set(labels.map(({ name }) => name.replace(/^the\s/iu, '').toLowerCase()))]
  if (titles.length !== 1) return undefined
  if (isEasternTitleAlone(titles[0] ?? '')) return easternTitleHolder(titles[0] ?? '', around)
  if (!isTitleAlone(titles[0] ?? '')) return undefined
  const held = new RegExp(`^\\s?,\\s(?:the\\s)?${escapePattern(titles[0] ?? '')}(?=$|[.,;)\\n])`, 'iu')
  const holders = names.filter((name) =>
    around.some((text) => {
      const at = text.indexOf(name)
      return at >= 0 && held.test(text.slice(at + name.length))
    }),
  )
  return holders.length === 1 ? withoutHonour(holders[0] ?? '') : undefined
}

/** `I.B. OKAFOR AC`: behind initials and a family's name a few capitals are letters of honour. */
function withoutHonour(name: string): string {
  const words = nameWords(name)
  const isHonoured = words.length > 2 && isInitial(words[0] ?? '') && /^\p{Lu}{2,3}$/u.test(words.at(-1) ?? '')
  return isHonoured ? words.slice(0, -1).join(' ') : bareName(name)
}
