/** A time code or a number of seconds as `HH:MM:SS`, fractions cut off; undefined for anything else. */
export function clockTime(code: string): string | undefined {
  const text = code.trim().replace(/^[[(]|[\])]$/g, '')
  const [, hours = '0', minutes = '', seconds = ''] =
    /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,:;]\d+)?$/.exec(text) ?? []
  if (minutes) return inClock(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
  return /^\d{1,6}(?:[.,]\d+)?\s*s?$/.test(text)
    ? inClock(Math.floor(Number.parseFloat(text.replace(',', '.'))))
    : undefined
}

function inClock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
