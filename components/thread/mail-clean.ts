import DOMPurify from 'dompurify'

/** What mail programs put around the earlier mail. */
const quotes = 'blockquote, .gmail_quote, .moz-cite-prefix, #divRplyFwdMsg, #appendonsend, .yahoo_quoted'
const loading = ['src', 'srcset', 'background', 'poster', 'data-src'] as const
const forbidden = ['form', 'input', 'button', 'textarea', 'select', 'option', 'iframe', 'frame', 'object', 'embed', 'link', 'meta', 'base', 'svg', 'math', 'video', 'audio', 'source', 'track', 'dialog', 'template']

export interface Cleaned {
  html: string
  /** Something that would have been loaded from the web was left out. */
  withheld: boolean
}

/** Removes whatever would load by itself, because that tells the sender who reads the mail and when. */
function hold(body: HTMLElement): boolean {
  let withheld = false
  for (const element of body.querySelectorAll('*')) {
    for (const name of loading) {
      if (!/^(?:https?:)?\/\//i.test(element.getAttribute(name)?.trim() ?? '')) continue
      element.removeAttribute(name)
      withheld = true
    }
    const style = element.getAttribute('style') ?? ''
    if (!/url\s*\(|@import|image-set/i.test(style)) continue
    element.removeAttribute('style')
    withheld = true
  }
  for (const sheet of body.querySelectorAll('style')) {
    if (!/url\s*\(|@import|image-set/i.test(sheet.textContent ?? '')) continue
    sheet.remove()
    withheld = true
  }
  return withheld
}

/** Folds the earlier mail under `words`, one press away. A quote inside a folded one stays as it is. */
function fold(body: HTMLElement, words: string) {
  for (const quote of body.querySelectorAll(quotes)) {
    if (quote.closest('details') || !body.textContent?.replace(quote.textContent ?? '', '').trim()) continue
    const details = body.ownerDocument.createElement('details')
    const summary = body.ownerDocument.createElement('summary')
    summary.textContent = words
    quote.replaceWith(details)
    details.append(summary, quote)
  }
}

/**
 * A mail's own HTML made safe: no scripts, forms, frames or handlers; links open in a new tab; nothing is loaded from the web unless
 * `pictures`. It is meant for a frame in which scripts cannot run anyway.
 */
export function cleanMail(html: string, { pictures, quoted }: { pictures: boolean, quoted: string }): Cleaned {
  const body = DOMPurify.sanitize(html, { RETURN_DOM: true, FORBID_TAGS: forbidden, FORBID_ATTR: ['ping', 'target'], ALLOW_DATA_ATTR: false, WHOLE_DOCUMENT: false }) as HTMLElement
  for (const link of body.querySelectorAll('a[href]')) {
    if (!/^(?:https?|mailto|tel):/i.test(link.getAttribute('href')?.trim() ?? '')) link.removeAttribute('href')
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener noreferrer nofollow')
  }
  fold(body, quoted)
  const withheld = !pictures && hold(body)
  return { html: body.innerHTML, withheld }
}

/** The frame's document. Its policy stops whatever the cleaning may have missed. */
export function frameOf(html: string, pictures: boolean): string {
  const images = pictures ? 'https: data:' : 'data:'
  const policy = `default-src 'none'; img-src ${images}; style-src 'unsafe-inline'`
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><style>
html{color-scheme:light;background:#fff;color:#1b1f24;font:14px/1.45 system-ui,sans-serif}
body{margin:8px;overflow-wrap:anywhere}
img,table{max-width:100%;height:auto}
summary{min-height:24px;cursor:pointer;color:#3d4f66}
a:focus-visible,summary:focus-visible{outline:2px solid #1a56db;outline-offset:2px}
</style></head><body>${html}</body></html>`
}
