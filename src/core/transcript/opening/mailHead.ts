import { bareName, looksLikeName, nameWords } from '../personNames/nameWords.js'

/** Between whom a message went that a written interview was sent in, and who has which part where it is the reply to the questions. */
export interface MailParts {
  readonly people: readonly string[]
  readonly asks?: string
  readonly answers?: string
}

const heads = {
  from: /^(?:from|von|de|da|van|från|fra|od|от|від|kimden|lähettäjä|feladó|expéditeur|remitente|mittente|差出人|发件人|寄件者|보낸 사람|من)\s*[:：]\s*(.*)$/iu,
  to: /^(?:to|an|à|a|para|aan|till|til|do|кому|kime|vastaanottaja|címzett|destinataire|destinatario|宛先|收件人|받는 사람|إلى)\s*[:：]\s*(.*)$/iu,
  subject:
    /^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема|konu|aihe|tárgy|předmět|件名|主题|主旨|제목|الموضوع)\s*[:：]\s*(.*)$/iu,
}
/** What programs for mail put before the subject of a reply. */
const reply = /^(?:re|aw|antw|r|rif|rép|ref|sv|vs|odp|отв|ynt|yan|vá|回复|回覆|답장|رد)(?:\s?\[\d+\])?\s?[:：]/iu

/**
 * Reads the lines of a message above a talk, `From: Ines Okafor`, with what they say on the same line or on the next: who sends the reply
 * answers, who gets it asked.
 */
export function mailPartsIn(texts: readonly string[]): MailParts {
  const valueOf = (pattern: RegExp): string | undefined => {
    for (const [index, text] of texts.slice(0, 30).entries()) {
      const found = pattern.exec(text.replace(/\*/g, '').trim())?.[1]
      if (found !== undefined) return found.trim() || texts[index + 1]?.trim()
    }
    return undefined
  }
  const subject = valueOf(heads.subject)
  const [sender, recipient] = [personIn(valueOf(heads.from)), personIn(valueOf(heads.to))]
  if (subject === undefined || sender === undefined || recipient === undefined) return { people: [] }
  const people = [sender, recipient]
  return reply.test(subject) ? { people, asks: recipient, answers: sender } : { people }
}

/** `"Okafor, Ines" <i.okafor@harbour.example>` is Ines Okafor. */
function personIn(value: string | undefined): string | undefined {
  const bare = value
    // Behind the address the next line of the head may follow.
    ?.replace(/[<[(][^<>[\]()]*@[^<>[\]()]*[>\])].*$/, '')
    .replace(/["“”']/g, '')
    .trim()
  const turned = bare?.replace(/^([^,]+), ([^,]+)$/u, '$2 $1')
  return turned !== undefined && looksLikeName(turned) && nameWords(turned).length >= 2 ? bareName(turned) : undefined
}
