/** As often a label stands there that is surely one of the document's own. */
export const recurs = 3
