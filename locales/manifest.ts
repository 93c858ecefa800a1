import { readdirSync, readFileSync } from 'node:fs'

/** The few strings Chrome and Firefox read for themselves, taken from the same files the panel uses. */
export function manifestMessages() {
  return readdirSync('locales').filter(name => name.endsWith('.json')).map((name) => {
    const { manifest } = JSON.parse(readFileSync(`locales/${name}`, 'utf8')) as { manifest: Record<string, string> }
    const messages = Object.fromEntries(
      Object.entries(manifest).map(([key, message]) => [key, { message }]),
    )
    return {
      relativeDest: `_locales/${name.replace('.json', '')}/messages.json`,
      contents: JSON.stringify(messages),
    }
  })
}
