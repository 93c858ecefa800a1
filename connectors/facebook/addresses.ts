const apps = 'https://developers.facebook.com/apps'

/** Where to do the steps that a check advises. */
export const addresses = {
  /** The people of a Page and their tasks. */
  pages: 'https://business.facebook.com/settings/pages',
  /** Facebook itself, to sign in and answer its questions. */
  home: 'https://www.facebook.com/',
  /** What an app has been approved for; without its id the list of apps. */
  review: (app: string | undefined) => app ? `${apps}/${encodeURIComponent(app)}/app-review/permissions/` : `${apps}/`,
  /** "Require app secret" is here. */
  advanced: (app: string | undefined) => app ? `${apps}/${encodeURIComponent(app)}/settings/advanced/` : `${apps}/`,
  /** Where the owner of a Page accepts the terms for labels; as Facebook's own refusal names it. */
  contactTerms: (page: string) => `https://www.facebook.com/${encodeURIComponent(page)}/inbox/page_contact_tos/`,
}
