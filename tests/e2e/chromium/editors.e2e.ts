import { editorTests } from '../editor-tests'

editorTests('chromium')
