/* What articles say of themselves and of those they tell of, in the languages that talks are read in. */

/** Small words of the languages in which a sentence cannot do without a word for who acts: English, German, Dutch, French, Scandinavian. */
export const smallWords = /(?<!\p{L})(?:the|and|of|und|der|das|ist|les|des|est|une|het|een|och|att|og|det)(?!\p{L})/giu

/** A heading over an opinion. */
export const opinion =
  /^\W{0,3}(?:opinion|op-?ed|comment(?:ary)?|column|editorial|essay|analysis|letters?|kommentar|meinung|gastbeitrag|leitartikel|tribune|chronique|éditorial|opinión|columna|tribuna|мнение|колонка|commento|opinione|faqs?|frequently asked questions)\W{0,3}$/iu

/** Who said something, in the past and in the third person, as a report tells it. */
export const narrates =
  /(?<!\p{L})(?:(?:he|she|they|one|\p{Lu}[\p{L}'’-]+|participants|panell?ists?|speakers?|delegates|experts) (?:also |then )?(?:said|recalled|announced|replied|added|noted|wondered|argued|answered|remarked|stressed|observed|described|explained|doubted|warned|suggested|presented|pointed out)|said (?:he|she)|it was agreed)(?!\p{L})/u

/** Says what somebody said, in the present or past. */
export const reports =
  /^(?:\([^)]{1,40}\)\s*)?(?:then |also |has )?(?:reported|noted|asked|explained|said|suggested|proposed|agreed|stated|informed|confirmed|thanked|advised|reminded|presented|updated|welcomed|observed|recalled|added|replied|undertook|to (?:write|send|ask|check|draft|circulate|follow|report)|berichtete?t?|erläuterte?t?|erklärte?t?|fragte?|schlägt|schlug|weist|wies|informierte?t?|bat|bittet|indique|rappelle|propose|demande|explique|souligne|précise|informa|señala|pregunta|propone|indica|explica|сообщил\p{L}*|отметил\p{L}*|предложил\p{L}*|спросил\p{L}*)(?!\p{L})/iu
