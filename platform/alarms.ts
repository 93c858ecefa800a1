import browser from 'webextension-polyfill'

const name = 'sync'

/** Calls `wake` about once a minute, also when the background had been put to sleep. */
export function everyMinute(wake: () => void) {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) wake()
  })
  return browser.alarms.create(name, { periodInMinutes: 1 })
}
