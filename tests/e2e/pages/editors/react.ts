// @ts-expect-error The page needs React, the project none of its types.
import { createElement, useEffect, useState } from 'react'
// @ts-expect-error As above.
import { flushSync } from 'react-dom'
// @ts-expect-error As above.
import { createRoot } from 'react-dom/client'
import { place, ready } from './stage'

const tag = location.pathname.includes('input') ? 'input' : 'textarea'

/** React holds the value: what its `onChange` did not hear is taken away again. */
function Desk() {
  const [text, setText] = useState('')
  useEffect(() => ready({
    read: () => text,
    reset() {
      flushSync(() => setText(''))
      place().querySelector<HTMLElement>(tag)!.focus()
    },
  }))
  return createElement(tag, { 'value': text, 'aria-label': 'Message', 'onChange': (event: { target: HTMLInputElement }) => setText(event.target.value) })
}
createRoot(place()).render(createElement(Desk))
