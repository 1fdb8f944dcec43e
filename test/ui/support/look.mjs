/**
 * How an element that a locator finds looks: its text's colour as [r, g, b], how that contrasts with what lies behind it (WCAG 2.2,
 * from 1 to 21; see-through layers are taken into account), and the line that decorates it.
 */
export async function lookOf(locator) {
  return locator.evaluate(measure)
}

/** Runs in the page, so it may use nothing from outside. */
function measure(element) {
  const layers = []
  let opacity = 1
  for (let one = element; one; one = one.parentElement) {
    const style = getComputedStyle(one)
    const ground = rgba(style.backgroundColor)
    if (ground[3] > 0) layers.unshift([...ground.slice(0, 3), ground[3] * (one === element ? opacity : 1)])
    if (ground[3] === 1) break
  }
  // A window that nobody looks at has a page that is not drawn.
  for (let one = element; one && one !== document.body; one = one.parentElement)
    opacity *= Number(getComputedStyle(one).opacity)
  const behind = layers.reduce(over, [255, 255, 255])
  const style = getComputedStyle(element)
  const [r, g, b, alpha] = rgba(style.color)
  const color = over(behind, [r, g, b, alpha * opacity])
  const [bright, dark] = [luminance(color), luminance(behind)].sort((a, z) => z - a)
  return { color, contrast: (bright + 0.05) / (dark + 0.05), decoration: style.textDecorationLine }

  /** A computed colour, in whichever notation, as red, green, blue up to 255 and alpha up to 1. */
  function rgba(text) {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 1
    const context = canvas.getContext('2d')
    context.fillStyle = text
    context.fillRect(0, 0, 1, 1)
    const [red, green, blue, full] = context.getImageData(0, 0, 1, 1).data
    return [red, green, blue, full / 255]
  }

  function over(below, [red, green, blue, full]) {
    return [red, green, blue].map((value, at) => Math.round(value * full + below[at] * (1 - full)))
  }

  function luminance(rgb) {
    const [red, green, blue] = rgb
      .map((value) => value / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
