/** How near, how often, how much and when: whoever changes such a word changes what is claimed. */
export const measuringWords =
  /\b(?:almost|nearly|roughly|about|around|approximately|exactly|precisely|barely|just|only|at (?:least|most)|over|under|less|more|fewer|most|least|major|minor|before|after|until|since|daily|weekly|monthly|yearly|annual(?:ly)?)\b/iu

/** What is counted in figures. */
export const unitWords =
  /\b(?:(?:second|minute|hour|day|week|month|year|decade|ton|tonne|kilo|kilogram|gram|mile|kilometre|kilometer|metre|meter|acre|hectare|litre|liter|barrel|dollar|euro|pound|franc|yuan|rupee)s?|per ?cent)\b/iu
