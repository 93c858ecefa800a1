import { style } from './style'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, char => escapes[char] ?? char)

/** No script, nothing from elsewhere. The form leads to the address the answer goes back to, so no `form-action`. */
const policy = 'default-src \'none\'; style-src \'unsafe-inline\'; img-src data:; base-uri \'none\''

function page(title: string, body: string) {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>${body}</body>
</html>
`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': policy } })
}

interface Choice {
  app: string
  person: string
  pages: { id: string, name: string, category: string }[]
  scopes: string[]
  /** Goes back to the dialog with the form. */
  hidden: Record<string, string>
}

/** What each permission is called in the dialog. */
const words: Record<string, string> = {
  pages_show_list: 'Show a list of the Pages you manage',
  pages_messaging: 'Manage and access Page conversations in Messenger',
  pages_read_engagement: 'Read content posted on the Page',
  pages_manage_metadata: 'Manage accounts, settings and webhooks for a Page',
  pages_read_user_content: 'Read user content on your Page',
  pages_manage_engagement: 'Manage comments on your Page',
}

function box(name: string, value: string, label: string, hint: string) {
  return `<label><input type="checkbox" name="${name}" value="${escape(value)}" checked><span>${escape(label)}<small>${escape(hint)}</small></span></label>`
}

/** Who is logged in, the Pages and permissions to tick. */
export function choicePage({ app, person, pages, scopes, hidden }: Choice) {
  const kept = Object.entries(hidden).map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`).join('')
  return page('Log in with Facebook', `<main>
<p class="mark">practice</p>
<h1>${escape(app)} would like to manage your Pages</h1>
<form method="post" action="/v26.0/dialog/oauth">${kept}
<fieldset><legend>Pages</legend>${pages.map(({ id, name, category }) => box('page', id, name, category)).join('')}</fieldset>
<fieldset><legend>What ${escape(app)} is allowed to do</legend>${scopes.map(scope => box('scope', scope, words[scope] ?? scope, scope)).join('')}</fieldset>
<p class="buttons"><button type="submit">Continue as ${escape(person)}</button><button type="submit" name="cancel" value="1" class="quiet">Cancel</button></p>
</form></main>`)
}

/** Shown with status 200: a browser closes the login window at once when its page answers with an error. */
export function errorPage(title: string, text: string) {
  return page('Error', `<main><h1>${escape(title)}</h1><p>${escape(text)}</p></main>`)
}
