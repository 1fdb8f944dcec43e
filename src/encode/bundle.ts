/** What writes Word documents: loaded from `dist/export.cjs` when a memo is exported as one, and not before. */
export { textsOfDocx } from './docx/package.js'
export { type ReviewComment, withComments } from './docx/reviewCopy.js'
export { readFormulas } from './formulas.js'
export { type DocxOptions, writeDocx } from './docx/writeDocx.js'
export { type HouseStyle, readHouseStyle } from './docx/houseStyle.js'
