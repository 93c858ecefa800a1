import theme from '@/components/theme.css?inline'
import capture from '../capture/capture.css?inline'
import menu from '../content/menu/menu.css?inline'
import quick from '../quick/quick.css?inline'
import shared from './in-page.css?inline'

/** The style sheets of our windows in pages. They are handed over together with the words, so that no page carries them for nothing. */
const dressed = (own: string) => `${theme}\n${shared}\n${own}`

/** Of the menu of canned messages and its form. */
export const menuStyle = dressed(menu)
/** Of the bar beside a highlight. */
export const captureStyle = dressed(capture)
/** Of the pop-up with a new message. */
export const quickStyle = dressed(quick)
