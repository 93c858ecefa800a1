import { Base64UploadAdapter, ClassicEditor, Essentials, Image, ImageUpload, Paragraph } from 'ckeditor5'
import { place, ready } from './stage'

const editor = await ClassicEditor.create(place(), { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Image, ImageUpload, Base64UploadAdapter] })

ready({
  read() {
    const lines: string[] = []
    for (const block of editor.model.document.getRoot()!.getChildren()) {
      const parts = [...(block as unknown as { getChildren: () => Iterable<{ is: (kind: string) => boolean, data?: string }> }).getChildren()]
      lines.push(parts.map(part => part.is('$text') ? part.data : '\n').join(''))
    }
    // As it writes its own plain text: paragraphs with an empty line between them.
    return lines.join('\n\n')
  },
  reset() {
    editor.setData('')
    editor.editing.view.focus()
  },
})
