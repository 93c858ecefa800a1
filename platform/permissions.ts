import browser from 'webextension-polyfill'

/**
 * Asks for permission to fetch from these addresses (match patterns); the user can revoke it at any time. Must be called in
 * the click itself, before anything is awaited: Firefox shows its question only then. Asking for what is granted already
 * answers yes without a question.
 */
export const askToReach = (origins: string[]) => browser.permissions.request({ origins })
