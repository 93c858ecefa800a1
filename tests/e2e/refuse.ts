import type { Launched } from '@/practice/local/browser'
import { until } from './until'

interface Chrome {
  developerPrivate: { updateExtensionConfiguration: (what: { extensionId: string, hostAccess: string }) => Promise<void> }
  permissions: { getAll: () => Promise<{ origins?: string[] }> }
}
declare const chrome: Chrome

/** Takes every site back from the extension, as a person does on the browser's own page of it. Chromium. */
export async function refuseSites({ browser, base }: Launched): Promise<void> {
  const page = await browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(id => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' }), base.split('/')[2] ?? '')
  await page.goto(`${base}/probe.html`)
  await until('no site allowed', () => page.evaluate(async () => (await chrome.permissions.getAll()).origins?.length === 0))
  await page.close()
}
