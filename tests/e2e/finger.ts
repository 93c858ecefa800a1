import type { Page } from 'puppeteer'
import type { Name, Role } from './panel'
import { placeOf } from './panel'

/**
 * Puts a finger on it, and lifts it once what follows from that is there. Chromium makes its own gestures of a mouse that stands for a
 * finger, the context menu of a long press among them; of touches that a test makes up it makes none.
 */
export async function longPress(page: Page, role: Role, name: Name, follows: () => Promise<unknown>) {
  const at = { ...await placeOf(page, role, name), button: 'left', clickCount: 1 } as const
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmitTouchEventsForMouse', { enabled: true, configuration: 'mobile' })
  // What became a gesture is never answered: not before this session ends, and then as something that has gone.
  const mouse = (type: 'mousePressed' | 'mouseReleased') => void session.send('Input.dispatchMouseEvent', { type, ...at }).catch(() => {})
  mouse('mousePressed')
  await follows()
  mouse('mouseReleased')
  await session.send('Emulation.setEmitTouchEventsForMouse', { enabled: false })
  await session.detach()
}
