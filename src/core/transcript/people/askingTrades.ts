/** The source of a pattern for what those are called whose work it is to ask or to write, as far as it tells that of anybody. */
export const askingTrades =
  'hosts?|moderators?|interviewers?|presenters?|correspondents?|reporters?|journalists?|editors?|editor-in-chief|anchor|facilitator|columnist|producer|staff writer|broadcaster|moderator(?:in)?|redakteur(?:in)?|journalistin?|reporterin?|korrespondent(?:in)?|journaliste|rédact(?:eur|rice)|periodista|redactora?|jornalista|repórter|giornalista|cronista'
