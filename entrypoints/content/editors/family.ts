import type { Box } from '../box'
import type { Editor } from './editor'
import { quillThere } from './broken'
import { field } from './field'
import { pasted } from './pasted'
import { plain } from './plain'
import { slate } from './slate'
import { typed } from './typed'

/** For Firefox, whose own typing works in nearly every editor. */
const everywhere: Editor = { fits: () => true, insert: typed.insert }
const families = import.meta.env.FIREFOX ? [field, quillThere, pasted, everywhere] : [field, pasted, slate, typed, plain]

export const editorOf = (box: Box): Editor => families.find(family => family.fits(box)) ?? plain
