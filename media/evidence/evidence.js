// The page of the Evidence view: shows what the extension made, and tells it which button was pressed.
const editor = acquireVsCodeApi()
const content = document.getElementById('evidence')
const status = document.getElementById('status')
/** Milliseconds of rest before anything is said, so that nothing is while somebody types or walks through a memo. */
const rest = 1200
let timer

addEventListener('message', ({ data: { html, said, isNew } }) => {
  // An element stays active when the keyboard has left for the memo: it must not be called back.
  const hasKeyboard = document.hasFocus() && content.contains(document.activeElement)
  const focused = hasKeyboard ? nameOf(document.activeElement) : undefined
  content.innerHTML = html
  for (const bar of content.querySelectorAll('[role="toolbar"]')) rove(bar, bar.querySelector('button'))
  if (isNew) scrollTo(0, 0)
  if (focused !== undefined) restore(focused)
  clearTimeout(timer)
  if (said !== status.textContent) timer = setTimeout(() => (status.textContent = said), rest)
})

addEventListener('click', ({ target }) => {
  const button = target.closest('button')
  if (button) editor.postMessage({ ...button.dataset })
})

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return editor.postMessage({ action: 'back' })
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
  const button = buttons(content).find((one) => nameOf(one) === name)
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

function nameOf({ dataset }) {
  return JSON.stringify({ ...dataset })
}

// Keys of the editor serve the page while it has the keyboard, which the editor itself does not tell.
addEventListener('focus', () => editor.postMessage({ action: 'focus' }))
addEventListener('blur', () => editor.postMessage({ action: 'blur' }))

editor.postMessage({ action: 'ready' })
