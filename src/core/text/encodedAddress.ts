/** What no address may hold as it is: Word calls a document with such a link broken, and Markdown ends the link there. Also half a pair of a sign. */
const forbidden = /[\s<>"\\^`{|}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** An address with blanks, brackets and the like encoded; what is encoded already stays, and so do places of a document. */
export function encodedAddress(address: string): string {
  if (address.startsWith('#')) return address
  return address.replace(forbidden, (sign) => (/[\ud800-\udfff]/.test(sign) ? '' : encodeURIComponent(sign)))
}
