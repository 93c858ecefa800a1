const escapes: Record<string, string> = { 'Z': 'ZA', '+': 'ZB', '/': 'ZC', '=': 'ZD' }

/** Base64 in which what an address cannot hold is written with a `Z`, as Instagram's ids are. */
const sealed = (text: string) => btoa(text).replace(/[Z+/=]/g, sign => escapes[sign] ?? sign)

/** Graph's id of a conversation on Instagram. `thread`: the 39 digits that the inbox has in its address. */
export const directId = (account: string, thread: string) => sealed(`ig_dm:1:IGMessageThread:${account}:${thread}`)

/** Graph's id of a message there. */
export const directMessageId = (account: string, thread: string, message: string) => sealed(`ig_dm_item:1:IGMessageID:${account}:${thread}:${message}`)
