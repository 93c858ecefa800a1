import type { Source } from '@/domain/source'

/** Private networks, in which a server may do without a certificate; a name without a dot can only be known there. */
const ownNetwork = /^(?:[^.:]+|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[(?:::1|f[cd].*|fe[89ab].*)\]|.+\.(?:local|lan|home\.arpa|internal))$/

/** A single word is not an address, unless it has a scheme or a port. */
const isWord = (typed: string) => /^(?!localhost$)[^.:[/]+$/i.test(typed)

/** What somebody types or copies as "the address of our Chatwoot". */
export interface Address {
  /** `https://desk.example.com`, without a slash at its end. */
  origin: string
  /** The account's number, when the address was copied from the dashboard. */
  account?: number
  /** Over plain http anybody on the way could read the token. */
  insecure: boolean
}

/**
 * Nothing when it does not contain a web address. Without a scheme https is meant, on a private network http. What follows the host names a page
 * of the server: Chatwoot only runs on a host of its own (its issues #1045, #1143).
 */
export function readAddress(typed: string): Address | undefined {
  const text = typed.trim()
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || /\s/.test(text) || !URL.canParse(whole)) return undefined
  const url = new URL(whole)
  // A name before the host means that a mail address was typed.
  if (isWord(text) || url.username !== '') return undefined
  if (whole !== text && ownNetwork.test(url.hostname)) url.protocol = 'http:'
  const account = url.pathname.match(/^\/app\/accounts\/(\d{1,9})(?:\/|$)/)?.[1]
  return { origin: url.origin, insecure: url.protocol === 'http:' && !ownNetwork.test(url.hostname), ...(account === undefined ? {} : { account: Number(account) }) }
}

/** The account's number in `7@desk.example.com`, which is the source's `account`. */
export const accountOf = ({ account }: Pick<Source, 'account'>): number => Number(account.split('@')[0])
export const accountAt = (account: number, origin: string) => `${account}@${new URL(origin).host}`

/** A match pattern holds no port. */
export const hostsOf = ({ address }: Pick<Source, 'address'>) => address === undefined ? [] : [`${new URL(address).protocol}//${new URL(address).hostname}/*`]
