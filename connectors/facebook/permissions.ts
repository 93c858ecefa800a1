/** Without these no message comes or goes. */
export const needed = ['pages_messaging', 'pages_manage_metadata', 'pages_read_engagement']

/** For finding the shop's Pages and for comments; messages work without. */
export const useful = ['pages_show_list', 'pages_read_user_content', 'pages_manage_engagement']

/** For the messages and comments of an Instagram account that is linked to the Page. A shop without one is not asked. */
export const forInstagram = ['instagram_basic', 'instagram_manage_messages', 'instagram_manage_comments']

/** What the login dialog asks for. The last one finds the Pages that belong to a business portfolio; who declines it misses only those. */
export const scopes = [...needed, ...useful, 'business_management']
