/* Words of dates, in the languages that talks are read in. */

/** The months, by the letters that their names and abbreviations begin with in the languages read here. */
export const months: readonly RegExp[] = [
  /^(?:jan|ene|gen|янв|sty|oca|led)/,
  /^(?:feb|fev|feb|фев|lut|sub)/,
  /^(?:mar|maerz|marz|мар|mrt|maart)/,
  /^(?:apr|avr|abr|апр|kwi|nis)/,
  /^(?:may|mai|mag|мая|маи|май|maj|mei)/,
  /^(?:jun|juin|giu|июн|cze|haz)/,
  /^(?:jul|juil|lug|июл|lip|tem)/,
  /^(?:aug|aou|ago|авг|sie|agu)/,
  /^(?:sep|set|сен|wrz|eyl)/,
  /^(?:oct|okt|ott|out|окт|paz|eki)/,
  /^(?:nov|ноя|lis|kas)/,
  /^(?:dec|dez|dic|дек|gru|ara)/,
]

/** The days of a month in words. */
export const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first'.split(
    '|',
  )

/** Words before the name of a month. */
export const beforeMonths = new Set(
  'in of since until till by from through during early mid late last next this every'.split(' '),
)
