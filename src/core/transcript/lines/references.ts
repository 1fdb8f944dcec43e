/** A work, as lists of literature name it: `Okafor, I. (2021), …`. What stands before a colon in it is no label. */
export const isReference = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’-]+(?:[- ]\p{Lu}[\p{L}'’-]+)?,\s(?:\p{Lu}\.[\s-]?){1,3},?\s(?:\(?\d{4}|["“«])/u.test(text)
