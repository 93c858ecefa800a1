import browser from 'webextension-polyfill'

const name = 'sync'

/** Calls `wake` about once a minute, waking the background if the browser has put it to sleep. */
export function everyMinute(wake: () => void) {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) wake()
  })
  return browser.alarms.create(name, { periodInMinutes: 1 })
}
