import { clockTime } from './time.js'

/** Which columns of a table hold what; `isForm` are those of numbers and times, which hold no words. */
export interface Columns {
  readonly hasHeader: boolean
  readonly words: number
  readonly speaker?: number
  readonly time?: number
  readonly isForm: ReadonlySet<number>
}

const headers = {
  words:
    /^(?:text|transcript|transcription|words?|utterance|content|caption|dialogue|speech|said|message|sentence|paragraph|inhalt|wortlaut|aussage|äußerung|texte|propos|paroles|texto|contenido|testo|tekst|текст|реплика|文本|内容|发言|テキスト|発言|segment|fragment|verbatim|beitrag|contenu|énoncé|trascrizione|transcripción|transcrição|transkript(?:ion)?|transcriptie|uitspraak|ytring|replikk?|wypowiedź|výpověď|вислів|teksti|szöveg|metin|κείμενο|النص|نص|发言内容|發言內容|發言|発言内容|発話|내용|발언|텍스트)$/iu,
  speaker:
    /^(?:speaker(?: ?(?:name|label|id))?|name|who|participant|voice|role|person|sprecher(?:in)?|redner(?:in)?|wer|orateur|locuteur|intervenant|nom|hablante|orador|interlocutor|nombre|relatore|mówca|говорящий|спикер|имя|说话人|发言人|話者|spreker|talare|taler|puhuja|mluvčí|beszélő|мовець|спікер|konuşmacı|ομιλητής|ομιλήτρια|المتحدث|المتكلم|falante|parlante|interlocuteur|rozmówca|osoba|deelnemer|teilnehmer(?:in)?|participante|partecipante|uczestnik|发言者|發言者|講者|話し手|화자|발언자)$/iu,
  time: /^(?:start(?: ?(?:time|ts))?|start_?time|begin(?:ning)?|time(?: ?code|stamp)?|from|in|timestamp|beginn|anfang|zeit|von|début|debut|temps|inicio|tiempo|hora|inizio|начало|время|开始|时间|開始|時間|start ?zeit|zeitmarke|(?:begin|start)?tijd|tijdcode|aanvang|heure|horodatage|minutage|tempo|początek|czas|(?:start)?tid|tidskod|alku(?:aika)?|aika|začátek|čas|kezd(?:et|és)|idő|початок|час|başlangıç|zaman|έναρξη|χρόνος|البداية|الوقت|开始时间|開始時間|時刻|시작|시간)$/iu,
  form: /^(?:end(?: ?time)?|end_?time|to|out|duration|ende|bis|dauer|fin|durée|fine|конец|结束|終了|einde?|eindtijd|duur|slut(?:tid)?|koniec|konec|loppu|vége|bitiş|кінець|τέλος|النهاية|结束时间|終了時間|no\.?|nr\.?|nro\.?|n°|n\.º|núm\.?|lp\.?|č\.?|№|α\/α|sorszám|番号|编号|編號|번호|الرقم|#|id|index|number|line|row|confidence)$/iu,
}

/** By the names of a first row where it has them, and by what stands in the columns where it has not. */
export function columnsOf(rows: readonly (readonly string[])[]): Columns {
  const [first = []] = rows
  const named = first.map((cell) => cell.trim())
  const find = (pattern: RegExp): number | undefined => {
    const at = named.findIndex((name) => pattern.test(name))
    return at < 0 ? undefined : at
  }
  const hasHeader =
    find(headers.words) !== undefined ||
    ((find(headers.speaker) !== undefined || namesNumbers(rows)) && first.every((cell) => cell.length < 30))
  const body = hasHeader ? rows.slice(1) : rows
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, column) => factsOf(body, column))
  // `Segment` stands above a number as well as above what was said.
  const mayBeWords = columns.map((facts, column) => (headers.words.test(named[column] ?? '') ? facts : nothing))
  const words = longest(
    mayBeWords.some(({ length, isNumber, isTime }) => length > 0 && !isNumber && !isTime) ? mayBeWords : columns,
  )
  const speaker = find(headers.speaker) ?? repeated(columns, words)
  const time = find(headers.time) ?? columns.findIndex(({ isTime }) => isTime)
  const isForm = columns.flatMap(({ isTime, isNumber }, column) =>
    isTime || isNumber || headers.form.test(hasHeader ? (named[column] ?? '') : '') ? [column] : [],
  )
  return {
    hasHeader,
    words,
    ...(speaker !== undefined && speaker !== words && { speaker }),
    ...(time >= 0 && time !== words && time !== speaker && { time }),
    isForm: new Set(isForm.filter((column) => column !== words && column !== speaker && isWordless(body, column))),
  }
}

/** Whether the first row has a word above a column that holds nothing but numbers or times, in whatever language. */
function namesNumbers([first = [], ...body]: readonly (readonly string[])[]): boolean {
  return first.some((cell, column) => {
    const { isTime, isNumber, filled } = factsOf(body, column)
    return filled > 1 && (isTime || isNumber) && /\p{L}/u.test(cell) && clockTime(cell) === undefined
  })
}

interface Facts {
  readonly length: number
  readonly longest: number
  readonly distinct: number
  readonly filled: number
  readonly isTime: boolean
  readonly isNumber: boolean
}

const nothing: Facts = { length: 0, longest: 0, distinct: 0, filled: 0, isTime: false, isNumber: false }

function factsOf(rows: readonly (readonly string[])[], column: number): Facts {
  const cells = rows.flatMap((row) => row[column]?.trim() ?? []).filter(Boolean)
  const all = (test: (cell: string) => boolean): boolean => cells.length > 0 && cells.every(test)
  return {
    length: cells.reduce((sum, cell) => sum + cell.length, 0),
    longest: cells.reduce((most, cell) => Math.max(most, cell.length), 0),
    distinct: new Set(cells).size,
    filled: cells.length,
    isTime: all((cell) => cell.includes(':') && clockTime(cell) !== undefined),
    isNumber: all((cell) => /^[\d.,]+$/.test(cell)),
  }
}

function longest(columns: readonly Facts[]): number {
  return columns.reduce((best, { length }, column) => (length > (columns[best]?.length ?? 0) ? column : best), 0)
}

/** The first column of short words that come again and again, one without gaps before others. */
function repeated(columns: readonly Facts[], words: number): number | undefined {
  const some = columns.flatMap(({ longest: most, distinct, filled, isTime, isNumber }, column) =>
    column !== words && !isTime && !isNumber && filled > 2 && most <= 60 && distinct > 1 && distinct * 1.5 <= filled
      ? [column]
      : [],
  )
  const full = columns[words]?.filled ?? 0
  return some.find((column) => columns[column]?.filled === full) ?? some[0]
}

/** A column of numbers or times, whatever its name: anything else in it would be lost. */
function isWordless(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.every((row) => !/\p{L}/u.test(row[column] ?? '') || clockTime(row[column] ?? '') !== undefined)
}
