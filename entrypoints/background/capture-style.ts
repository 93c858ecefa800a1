import theme from '@/components/theme.css?inline'
import capture from '../capture/capture.css?inline'

/** The looks of the bar beside a highlight; handed over with what it says. */
export const captureStyle = `${theme}\n${capture}`
