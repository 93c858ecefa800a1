const signs: Record<string, string> = { ZA: 'Z', ZB: '+', ZC: '/', ZD: '=' }

function opened(id: string): string {
  try {
    return atob(id.replace(/Z[A-D]/g, pair => signs[pair] ?? pair))
  }
  catch {
    return ''
  }
}

/**
 * The 39 digits under which the Page's inbox knows a conversation, from Graph's id of it or of one of its messages: base64
 * with `Z`, `+`, `/` and `=` written as `ZA`, `ZB`, `ZC` and `ZD`, read from left to right. Nothing when it is no such id.
 */
export function threadNumber(id: string): string | undefined {
  const text = opened(id)
  const [, direct] = text.match(/^ig_dm:(?:1:IGMessageThread:\d+:)?(\d+)$/) ?? []
  return direct ?? text.match(/^ig_dm_item:1:IGMessageID:\d+:(\d+):\d+/)?.[1]
}

/** The conversation in the Page's inbox; Instagram's whole inbox when its id has another form. */
export function directLink(page: string, id: string): string {
  const number = threadNumber(id)
  const selected = number === undefined ? '' : `&selected_item_id=${number}&thread_type=IG_MESSAGE`
  return `https://business.facebook.com/latest/inbox/instagram_direct?asset_id=${encodeURIComponent(page)}${selected}`
}

const written: Record<string, string> = Object.fromEntries(Object.entries(signs).map(([pair, sign]) => [sign, pair]))
const closed = (text: string) => btoa(text).replace(/[Z+/=]/g, sign => written[sign] ?? sign)

/** Graph's ids, in both forms, of the conversation that has this number in the account's inbox. */
export function threadIds(account: string, number: string): string[] {
  return /^\d+ \d+$/.test(`${account} ${number}`) ? [closed(`ig_dm:1:IGMessageThread:${account}:${number}`), closed(`ig_dm:${number}`)] : []
}
