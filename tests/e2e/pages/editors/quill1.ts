// @ts-expect-error An old package without types.
import Quill from 'quill1'
import { place, ready } from './stage'

const quill: { getText: () => string, setText: (text: string) => void, focus: () => void, history: { clear: () => void } } = new Quill(place())

ready({
  read: () => quill.getText().replace(/\n$/, ''),
  reset() {
    quill.setText('')
    quill.history.clear()
    quill.focus()
  },
})
