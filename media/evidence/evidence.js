// The page of the Evidence view: shows what the extension made, and tells it which button was pressed.
const editor = acquireVsCodeApi()
const content = document.getElementById('evidence')
const status = document.getElementById('status')
/** Milliseconds of rest before anything is said, so that nothing is while somebody types or walks through a memo. */
const rest = 1200
let timer

/** Keys of a reading round. A letter that is held down says nothing twice. */
const roundKeys = {
  Enter: 'next',
  s: 'supported',
  o: 'inference',
  f: 'fix',
  r: 'reason',
  b: 'back',
  u: 'undo',
  m: 'more',
}
let isRound = false
let shown = 0
/** Those that decide and have not been on the screen from end to end. */
let unseen = []

addEventListener('message', ({ data }) => {
  if (data.isLook) return show()
  const { html, said, isNew, number } = data
  // An element stays active when the keyboard has left for the memo: it must not be called back.
  const hasKeyboard = document.hasFocus() && content.contains(document.activeElement)
  const focused = hasKeyboard ? nameOf(document.activeElement) : undefined
  const typed = fields(content).map(({ value }) => value)
  content.innerHTML = html
  // What somebody has typed stays beside the same sentence, though more is known of it by now.
  if (!isNew) fields(content).forEach((field, index) => (field.value = typed[index] ?? field.value))
  for (const bar of content.querySelectorAll('[role="toolbar"]')) rove(bar, bar.querySelector('button'))
  if (isNew) scrollTo(0, 0)
  isRound = data.isRound
  // What Enter does next in a round is no button that was pressed before.
  if (isRound && isNew && document.hasFocus()) content.focus({ preventScroll: true })
  else if (focused !== undefined) restore(focused)
  shown = number
  const source = content.querySelector('.deciding')?.closest('section')
  unseen = [...(source?.querySelectorAll('.deciding') ?? [])].map((element) => ({ element, top: false, bottom: false }))
  requestAnimationFrame(look)
  clearTimeout(timer)
  if (said !== status.textContent) timer = setTimeout(() => (status.textContent = said), rest)
})

addEventListener('scroll', look)
addEventListener('resize', look)

/** What hides the top of the page. */
function header() {
  return content.querySelector('.round')?.getBoundingClientRect().bottom ?? 0
}

/** Brings what has not been on the screen there: a long sentence from its beginning. */
function show() {
  const [one] = unseen
  if (!one) return editor.postMessage({ action: 'seen', number: shown })
  const { top, bottom } = one.element.getBoundingClientRect()
  const isWhole = bottom - top <= innerHeight - header()
  scrollBy(0, isWhole || one.top ? Math.ceil(bottom - innerHeight) : Math.floor(top - header()))
}

/** Tells when both ends of every deciding sentence have been on the screen. */
function look() {
  if (!unseen.length) return
  const above = header()
  for (const one of unseen) {
    const { top, bottom } = one.element.getBoundingClientRect()
    one.top ||= top >= above - 1 && top < innerHeight
    one.bottom ||= bottom > above && bottom <= innerHeight + 1
  }
  unseen = unseen.filter(({ top, bottom }) => !top || !bottom)
  if (!unseen.length) editor.postMessage({ action: 'seen', number: shown })
}

addEventListener('click', ({ target }) => {
  const button = target.closest('button')
  if (!button) return
  const form = button.closest('fieldset')
  const filled = form ? fields(form).map(({ name, value }) => [name, value]) : []
  editor.postMessage({ ...Object.fromEntries(filled), ...button.dataset })
})

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return editor.postMessage({ action: 'end' })
  if (event.target.matches('input, select')) return
  const action = isRound && roundKeys[event.key.length > 1 ? event.key : event.key.toLowerCase()]
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
  if (action && isPlain && !(event.key === 'Enter' && event.target.closest('button'))) {
    event.preventDefault()
    if (!event.repeat) editor.postMessage({ action })
    return
  }
  const confirm = content.querySelector('[data-action="confirm"]')
  if (confirm && isPlain && !event.repeat && event.key.toLowerCase() === 'c') return confirm.click()
  const bar = event.target.closest('[role="toolbar"]')
  if (!bar) return
  const all = buttons(bar)
  const at = all.indexOf(event.target)
  const right = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const left = right === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
  const to = { [right]: at + 1, [left]: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  const next = all[(to + all.length) % all.length]
  rove(bar, next)
  next.focus()
})

/** Gives the keyboard back to the button that had it, or, where that has gone, to the page. */
function restore(name) {
  const button = [...buttons(content), ...fields(content)].find((one) => nameOf(one) === name)
  const bar = button?.closest('[role="toolbar"]')
  if (bar) rove(bar, button)
  const found = button ?? content
  found.focus({ preventScroll: true })
}

/** Only one button of a toolbar is reached by Tab. */
function rove(bar, current) {
  for (const button of buttons(bar)) button.tabIndex = button === current ? 0 : -1
}

function buttons(element) {
  return [...element.querySelectorAll('button')]
}

function fields(element) {
  return [...element.querySelectorAll('input, select')]
}

function nameOf({ dataset, name }) {
  return JSON.stringify({ ...dataset, name })
}

// Keys of the editor serve the page while it has the keyboard, which the editor itself does not tell.
addEventListener('focus', () => editor.postMessage({ action: 'focus' }))
addEventListener('blur', () => editor.postMessage({ action: 'blur' }))

editor.postMessage({ action: 'ready' })
