/** All sites, as the manifest offers them. */
export const everySite = ['https://*/*', 'http://*/*']

const parsed = (address: string | undefined) => address !== undefined && URL.canParse(address) ? new URL(address) : undefined

/** The site of a page, as people say it; nothing where no extension may write. */
export function siteOf(address: string | undefined): string | undefined {
  const url = parsed(address)
  return url && /^https?:$/.test(url.protocol) ? url.hostname : undefined
}

/** The match pattern of a page's site. */
export function patternOf(address: string | undefined): string | undefined {
  const site = siteOf(address)
  return site === undefined ? undefined : `${parsed(address)?.protocol}//${site}/*`
}

/** Whether a match pattern covers an address. Only scheme and host are compared, not the path. */
export function covers(pattern: string, address: string): boolean {
  const url = parsed(address)
  const [, scheme = '', host = ''] = /^(https?|\*):\/\/([^/]+)\//.exec(pattern === '<all_urls>' ? '*://*/' : pattern) ?? []
  if (!url || !siteOf(address) || (scheme !== '*' && `${scheme}:` !== url.protocol)) return false
  if (host === '*' || host === url.hostname) return true
  return host.startsWith('*.') && (url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1)))
}

/** What a pattern is called in a list; nothing for one that takes in every site. */
export function nameOfPattern(pattern: string): string | undefined {
  const [, host = '*'] = /^[^/]*:\/\/([^/]+)\//.exec(pattern) ?? []
  return host === '*' ? undefined : host.replace(/^\*\./, '')
}

/** Whether an address lies on a blocked host or below one. */
export function isBlocked(address: string | undefined, blocked: readonly string[]): boolean {
  const site = siteOf(address)
  return site !== undefined && blocked.some(host => site === host || site.endsWith(`.${host}`))
}

/** A host as somebody types or pastes it, with or without the rest of an address; nothing when it is none. */
export function hostTyped(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  const url = parsed(/^[a-z][a-z+.-]*:\/\//.test(text) ? text : `https://${text}`)
  if (!url || text === '' || /\s/.test(text) || !/^https?:$/.test(url.protocol)) return undefined
  const host = url.hostname.replace(/^\*\.|^www\.|\.$/g, '')
  return host === 'localhost' || /^\d+(?:\.\d+){3}$|\[|[^.]\.[^.]/.test(host) ? host : undefined
}
