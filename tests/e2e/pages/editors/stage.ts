/** What each page of an editor tells the test: the text as the editor's own model has it, and a way to begin again. */
export interface EditorStage {
  /** Lines parted by line breaks, whatever the editor calls them. */
  read: () => string
  /** Empties the editor, its history too where it has one, and puts the caret into it. */
  reset: () => void | Promise<void>
}

declare global {
  interface Window { stage: EditorStage }
}

/** Until what was asked for is drawn. */
export const drawn = () => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))

export const place = () => document.querySelector<HTMLElement>('#place')!

/** What a chat does with a picture that is pasted: it is shown beside the text, to be sent along. */
export function showBeside(file: Blob) {
  const image = new Image()
  image.src = URL.createObjectURL(file)
  place().after(image)
}

export function ready(stage: EditorStage) {
  window.stage = stage
  document.documentElement.dataset.ready = ''
}
