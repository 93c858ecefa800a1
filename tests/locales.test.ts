import { expect, it } from 'vitest'
import { i18n } from '@/locales'

const files = import.meta.glob<Record<string, unknown>>('../locales/*.json', { eager: true, import: 'default' })
function keys(value: unknown, path = ''): string[] {
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, next]) => keys(next, `${path}.${key}`)) : [path]
}
function leaves(value: unknown): string[] {
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [String(value)]
}
const english = keys(files['../locales/en.json'])

it.each(Object.entries(files))('%s says everything English says, and nothing more', (_, messages) => {
  expect(keys(messages).sort()).toEqual([...english].sort())
})

it.each(Object.entries(files))('%s has no empty words', (_, messages) => {
  expect(leaves(messages).filter(text => text.trim() === '')).toEqual([])
})

it.each(Object.keys(files))('%s can be read by vue-i18n, every sentence of it', (path) => {
  const { t } = i18n.global
  i18n.global.locale.value = path.slice('../locales/'.length, -'.json'.length) as 'en'
  for (const key of english) expect(() => t(key.slice(1), { n: 1 }), key).not.toThrow()
})

function pathed(value: unknown, path = ''): [string, string][] {
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, next]) => pathed(next, path === '' ? key : `${path}.${key}`))
    : [[path, String(value)]]
}
const wordsOf = (language: string) => pathed(files[`../locales/${language}.json`])
const inEnglish = Object.fromEntries(wordsOf('en'))
function said(language: string, wrong: RegExp, spared: string[] = []) {
  return wordsOf(language).filter(([key, text]) => wrong.test(text) && !spared.some(start => key.startsWith(start))).map(([key, text]) => `${key}: ${text}`)
}
const everyLanguage = ['en', 'vi', 'id', 'hu'] as const

it.each(everyLanguage)('%s names the same things in its sentences as English does', (language) => {
  const named = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join()
  expect(wordsOf(language).filter(([key, text]) => named(text) !== named(inEnglish[key] ?? ''))).toEqual([])
})

it.each(everyLanguage)('%s has as many forms for a number as English, or one for all of them', (language) => {
  const forms = (text: string) => text.split(' | ').length
  expect(wordsOf(language).filter(([key, text]) => ![forms(inEnglish[key] ?? ''), 1].includes(forms(text)))).toEqual([])
})

it.each(everyLanguage)('%s speaks calmly and is set well: no exclamation marks, three dots, straight quotes or double spaces', (language) => {
  expect(said(language, /!|\.\.\.|"|(?<!\{)'(?!\})| {2}|^ | $/)).toEqual([])
})

/** One word for one thing: what is said instead stands beside it. */
const strays = [
  ['en', /\bemail|\bclient\b|\bteammate|\bsign(?:ed)? in\b/i, 'e-mail, customer, colleague, log in'],
  ['vi', /phiếu|khách hàng|trò chuyện|thẻ khách|tin nhắn mẫu|tin mẫu|mã thành viên|đang giữ ticket|\bemail/i, 'ticket, khách, hội thoại, hồ sơ khách, mẫu tin, mã hội viên, phụ trách, e-mail'],
  ['id', /peramban|berkas|saluran|lembar kerja|setelan|administrator|templat\b|pemberitahuan|\bmeja\b|\bemail/i, 'browser, file, kanal, spreadsheet, pengaturan, admin, template, notifikasi, kotak masuk tim, e-mail'],
  ['hu', /ügyf[eé]l|hozzászólás|karton|webáruház|kiszolgáló|vázlat(?!$)|rendszergazda|\basztal|\bemail/i, 'vevő, komment, kártya, bolt, szerver, piszkozat, adminisztrátor, csapatpostafiók, e-mail'],
] as const
it.each(strays)('%s has no second word for a thing (%s): %s', (language, wrong) => {
  expect(said(language, wrong)).toEqual([])
})

/** What is sent to customers (`template`) speaks to them as shops do. */
it('hu says te to the agent', () => {
  const formal = ['Ön', 'Önt', 'Önnek', 'adjon', 'ellenőrizze', 'engedélyezze', 'használjon', 'illessze', 'írja', 'írjon', 'javítsa', 'jelölje', 'kapcsolja', 'kérdezze', 'kérje', 'kérjen', 'küldje', 'lépjen', 'módosítsa', 'nézze', 'nyissa', 'nyomja', 'próbálja', 'tegye', 'töltse', 'vegye', 'vesse', 'válassza', 'válasszon', 'csatolja', 'csatlakozzon', 'csatlakoztassa', 'másolja', 'szeretne']
  expect(said('hu', new RegExp(`(?<!\\p{L})(?:${formal.join('|')})(?!\\p{L})`, 'iu'), ['template.', 'manageFields.none'])).toEqual([])
})

it('hu puts neither an article before a value nor an ending behind it: both would have to fit its sound', () => {
  expect(said('hu', /(?<!\p{L})(?:az?|a\(z\)) „?\{|\}”?-?\p{L}/iu)).toEqual([])
})

it('vi calls a Page Trang, as Facebook does, and any other page trang', () => {
  const isPage = ([key]: [string, string]) => /\bPages?\b/.test(inEnglish[key] ?? '') && key !== 'connector.pages'
  expect(wordsOf('vi').filter(isPage).filter(([, text]) => /\btrang\b(?! web)/.test(text))).toEqual([])
})

it.each([['en', 'Please'], ['vi', 'vui lòng'], ['id', 'silakan'], ['hu', 'kérjük']])('%s asks without “%s”', (language, word) => {
  expect(said(language, new RegExp(word, 'i'))).toEqual([])
})
