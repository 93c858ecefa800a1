import { defineBackground } from 'wxt/utils/define-background'
import { everyMinute } from '@/platform/alarms'
import { nothingSingle, onNotificationPressed } from '@/platform/notify'
import { openPanelHere, openTicketHere } from '@/platform/open-ticket'
import { openOnIconClick } from '@/platform/panel'
import { keepFromPages } from '@/platform/secrets'
import { answer } from './answer'
import { followAvailability } from './availability'
import { followBadge } from './badge'
import { answerBegin } from './begin'
import { answerCaptures, followMenus } from './capture'
import { followCommands } from './commands'
import { answerInboxes, followInboxes } from './inbox'
import { answerPuts } from './inbox-put'
import { followNotices, lookForNews } from './notices'
import { followQuick } from './quick'
import { run } from './run'
import { runShops } from './shops'
import { followSites } from './sites'

export default defineBackground(() => {
  // Listeners first and at once: the event that woke this worker is delivered only to those.
  answer()
  answerInboxes()
  answerPuts()
  answerCaptures()
  answerBegin()
  followSites()
  followQuick()
  followCommands()
  onNotificationPressed(ticket => void (ticket === nothingSingle ? openPanelHere() : openTicketHere(ticket)).catch(() => {}))
  const wake = () => {
    void run().catch(() => {})
    void runShops().catch(() => {})
    void lookForNews()
  }
  void everyMinute(wake)
  globalThis.addEventListener('online', wake)
  void openOnIconClick()
  void keepFromPages()
  followBadge()
  followNotices()
  followInboxes()
  followMenus()
  followAvailability()
  wake()
})
