/** What a token may do, and what has become of it. */
export interface Grant {
  /** The Page it speaks for; absent for the token of a person. */
  page?: string
  /** Permissions that were declined in the login dialog. */
  declined: string[]
  /** Of a person who logged in: the Pages that were ticked. Absent: all. */
  ticked?: string[]
  /** When it ends, and when its data may no longer be read (ms); absent: never. */
  until?: number
  dataUntil?: number
  /** Subcode of error 190 once it no longer works. */
  dead?: 458 | 459 | 460 | 463 | 464 | 466 | 467 | 468 | 492
}

/** The tokens of a new world. Any other is answered with error 190 without a subcode. */
export const tokens = {
  mocHome: 'EAApracticemochome',
  oakThread: 'EAApracticeoakthread',
  /** All below are for Mộc Home. */
  expired: 'EAApracticeexpired',
  passwordChanged: 'EAApracticepasswordchanged',
  noMessaging: 'EAApracticenomessaging',
  /** A person's, not a Page's: what people paste by mistake. */
  user: 'EAApracticeuser',
} as const

export const permissions = [
  'pages_show_list',
  'pages_messaging',
  'pages_read_engagement',
  'pages_manage_metadata',
  'pages_read_user_content',
  'pages_manage_engagement',
  'public_profile',
]

export function tokensOf(mocHome: string, oakThread: string): Record<string, Grant> {
  return {
    [tokens.mocHome]: { page: mocHome, declined: [] },
    [tokens.oakThread]: { page: oakThread, declined: [] },
    [tokens.expired]: { page: mocHome, declined: [], dead: 463 },
    [tokens.passwordChanged]: { page: mocHome, declined: [], dead: 460 },
    [tokens.noMessaging]: { page: mocHome, declined: ['pages_messaging'] },
    [tokens.user]: { declined: [] },
  }
}
