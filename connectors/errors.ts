/** `rejected.<reason>` in the locales: what happened, what was kept, what to do. */
export const rejections = [
  'windowOver',
  'otherApp',
  'pageRestricted',
  'unavailable',
  'noSuchPerson',
  'gone',
  'invalid',
  'appNotPublic',
  'permission',
  'policyBlock',
  'alreadyReplied',
  'mayNotReply',
  'commerceOff',
  'contactTerms',
  'tooLarge',
  'wrongType',
  'notOffered',
  'fileLost',
  'membershipTaken',
  'contactTaken',
  'taken',
  'noMailInbox',
] as const
export type Rejection = (typeof rejections)[number]

/** The remote understood and said no: retrying will not help, unless what `link` leads to is done first. Anything else thrown is retried later. */
export class Rejected extends Error {
  constructor(readonly reason: Rejection, readonly link?: string) {
    super(reason)
  }
}

/** A colleague has it, or has just taken it: nothing was changed there. `holder`: the agent's id, as tickets name it; `name`: to be told. */
export class Taken extends Rejected {
  constructor(readonly holder: string, readonly who: string) {
    super('taken')
  }
}

/** `trouble.<reason>` in the locales: a banner that says what to do. The source pauses, its data stays. */
export const troubles = [
  'expired',
  'passwordChanged',
  'appRemoved',
  'checkpoint',
  'unconfirmed',
  'loggedOut',
  'roleLost',
  'unused',
  'wrongToken',
  'permissionMissing',
  'secretProof',
  'tokenRefused',
  'headerStripped',
  'suspended',
  'notMember',
] as const
export type UnauthorizedReason = (typeof troubles)[number]

/** The remote no longer takes the secret: the source stands still under a banner until somebody repairs it. */
export class Unauthorized extends Error {
  constructor(readonly reason: UnauthorizedReason) {
    super(reason)
  }
}

/** The remote asks us to wait. Nothing was done, so even what is not repeatable may be sent again later. */
export class Throttled extends Error {
  constructor(readonly until: number) {
    super(`throttled until ${new Date(until).toISOString()}`)
  }
}
