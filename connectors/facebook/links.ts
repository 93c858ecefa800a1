/** Graph's links are mostly paths; only an address of Facebook itself is kept. */
export function linkOf(link: string | undefined): string | undefined {
  if (!link || !/^(?:\/|https:)/.test(link) || !URL.canParse(link, 'https://www.facebook.com')) return undefined
  const url = new URL(link, 'https://www.facebook.com')
  return /(?:^|\.)facebook\.com$/.test(url.hostname) ? url.href : undefined
}
