import theme from '@/components/theme.css?inline'
import quick from '../quick/quick.css?inline'

/** The looks of the pop-up; handed over with what it says. */
export const quickStyle = `${theme}\n${quick}`
