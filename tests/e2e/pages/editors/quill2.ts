import Quill from 'quill'
import { place, ready } from './stage'

const quill = new Quill(place())

ready({
  read: () => quill.getText().replace(/\n$/, ''),
  reset() {
    quill.setText('')
    quill.history.clear()
    quill.focus()
  },
})
