/** Words without which no page of a language is written, and which few others have. */
const functionWords = {
  en: 'the of and to is that it was for not with are this which have has been will would from they their there than by we',
  de: 'der die das und ist nicht ein eine einen dem den des mit sich auf für wird sind auch werden als dass wir es bei nach noch aber oder',
  fr: 'le les des et est une dans que qui pour pas sur du au aux avec par ce cette sont elle il nous ont été mais leur ne parce',
  es: 'el los las y es una que por con para del se su al lo como más pero sus hay está son fue ha muy sin',
  it: 'il gli e è una che di per con del della dei non si sono alla nel ha più anche come ma questo',
  nl: 'het een van en is dat niet op te zijn voor met die aan er om ook als maar bij wordt zou',
} as const

const words = Object.entries(functionWords).map(([language, list]) => [language, new Set(list.split(' '))] as const)

/** Enough to tell a language by. */
const longest = 6000

/** The language of a text, as `en`, where its commonest words tell it from others; undefined where they do not. */
export function languageOf(text: string): string | undefined {
  const tokens =
    text
      .slice(0, longest)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const counts = words
    .map(([language, common]) => ({ language, count: tokens.filter((token) => common.has(token)).length }))
    .sort((a, b) => b.count - a.count)
  const [best, second] = counts
  return best && second && best.count > 1 && best.count >= 2 * second.count ? best.language : undefined
}
