import browser from 'webextension-polyfill'

/** Countries whose administrative units are included. */
const unitCountries = { VN: 'vietnam', ID: 'indonesia' } as const
export type UnitCountry = keyof typeof unitCountries

const files = new Map<UnitCountry, Promise<unknown>>()

/** The list of one country's units, read when an address is first looked up, never when the panel or the background starts. */
export function unitsOf<T>(country: UnitCountry): Promise<T> {
  const reading = files.get(country) ?? fetch(browser.runtime.getURL(`/units/${unitCountries[country]}.json`)).then(answer => answer.json())
  files.set(country, reading)
  // A list that could not be read is asked for again the next time.
  reading.catch(() => files.delete(country))
  return reading as Promise<T>
}
