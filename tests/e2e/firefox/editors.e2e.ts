import { editorTests } from '../editor-tests'

editorTests('firefox')
