import type { IndonesiaFile } from '@/domain/capture/units/indonesia'
import type { Placed } from '@/domain/capture/units/parts'
import type { VietnamFile } from '@/domain/capture/units/vietnam'
import { unitsOf } from '@/platform/units'

/** Each list is opened once in a page: it takes some milliseconds to read and some megabytes to keep. */
const opened = new Map<string, Promise<(address: string) => Placed>>()

const openers: Record<string, () => Promise<(address: string) => Placed>> = {
  VN: async () => {
    const { openVietnam, placeInVietnam } = await import('@/domain/capture/units/vietnam')
    const lists = openVietnam(await unitsOf<VietnamFile>('VN'))
    return address => placeInVietnam(address, lists)
  },
  ID: async () => {
    const { openIndonesia, placeInIndonesia } = await import('@/domain/capture/units/indonesia')
    const lists = openIndonesia(await unitsOf<IndonesiaFile>('ID'))
    return address => placeInIndonesia(address, lists)
  },
}

/** An address with its units, and the country (two letters) it is in. */
export interface Place extends Placed { country: string }

/** Looks an address up in the administrative units of its country; nothing where there is no list of them, or it cannot be read. */
export async function placeOf(address: string): Promise<Place | undefined> {
  const { countryOf } = await import('@/domain/capture/tongue')
  const country = countryOf(address)
  const open = country === undefined ? undefined : openers[country]
  if (country === undefined || open === undefined) return undefined
  const place = opened.get(country) ?? open()
  opened.set(country, place)
  place.catch(() => opened.delete(country))
  const look = await place.catch(() => undefined)
  return look && { country, ...look(address) }
}
