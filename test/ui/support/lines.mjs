/**
 * Runs in the page, so it may use nothing from outside. The drawn lines of an editor, top down: for each its place in the
 * text (`top`, pixels) and the boxes on the screen where `needle` stands in it. Spaces are drawn as no-break spaces, and as dots where they are selected.
 */
export function findInLines(viewLines, needle) {
  const clip = viewLines.closest('.monaco-scrollable-element').getBoundingClientRect()
  const lines = [...viewLines.querySelectorAll('.view-line')].map((line) => ({
    top: Number.parseFloat(line.style.top),
    boxes: boxesIn(line).filter(({ y, height }) => y >= clip.y && y + height <= clip.y + clip.height),
  }))
  return lines.filter(({ boxes }) => boxes.length > 0).sort((a, b) => a.top - b.top)

  function boxesIn(line) {
    const nodes = textNodes(line)
    const text = nodes
      .map(({ data }) => data)
      .join('')
      .replaceAll(/[\u00a0·]/g, ' ')
    const boxes = []
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) boxes.push(boxOf(nodes, at))
    return boxes
  }

  function textNodes(line) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    const nodes = []
    while (walker.nextNode()) nodes.push(walker.currentNode)
    return nodes
  }

  function boxOf(nodes, at) {
    const range = new Range()
    range.setStart(...pointAt(nodes, at, false))
    range.setEnd(...pointAt(nodes, at + needle.length, true))
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x, y, width, height }
  }

  /** An offset in the line as a node and an offset in it; `atEnd` prefers the end of a node to the start of the next. */
  function pointAt(nodes, offset, atEnd) {
    let rest = offset
    for (const node of nodes) {
      if (rest < node.data.length || (atEnd && rest === node.data.length)) return [node, rest]
      rest -= node.data.length
    }
    return [nodes.at(-1), nodes.at(-1).data.length]
  }
}

/** Runs in the page. Where the lines of an editor stand on the screen, once what was asked of the editor is drawn. */
export async function placeWhenDrawn(viewLines) {
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done))
  return viewLines.getBoundingClientRect().y
}
