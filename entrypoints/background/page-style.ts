import theme from '@/components/theme.css?inline'
import menu from '../content/menu/menu.css?inline'

/** The looks of what is drawn inside a page. Handed over when a menu opens, so that no page carries them for nothing. */
export const pageStyle = `${theme}\n${menu}`
