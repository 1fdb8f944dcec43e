// The part of `node:assert/strict` that our tests use, for the web worker host, where there is no Node.
class AssertionError extends Error {
  constructor(message, actual, expected) {
    super(message ?? `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`)
    Object.assign(this, { actual, expected })
  }
}

function check(isRight, message, actual, expected) {
  if (!isRight) throw new AssertionError(message, actual, expected)
}

module.exports = {
  ok: (value, message) => check(value, message, value, true),
  equal: (actual, expected, message) => check(Object.is(actual, expected), message, actual, expected),
  notEqual: (actual, other, message) => check(!Object.is(actual, other), message, actual, other),
  /** For plain data in the same order of fields. */
  deepEqual: (actual, expected, message) =>
    check(JSON.stringify(actual) === JSON.stringify(expected), message, actual, expected),
  match: (text, pattern, message) =>
    check(pattern.test(text), message ?? `${pattern} does not match ${JSON.stringify(text)}`, text, String(pattern)),
  fail: (message) => check(false, message),
}
