import browser from 'webextension-polyfill'

/**
 * Asks for leave to fetch from these addresses (match patterns); the user can take it back at any time. Must be called in
 * the click itself, before anything is awaited: Firefox shows its question only then. Asking for what is granted already
 * answers yes without a question.
 */
export const askToReach = (origins: string[]) => browser.permissions.request({ origins })
