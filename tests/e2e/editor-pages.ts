import type { AddressInfo } from 'node:net'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import process from 'node:process'
import { build } from 'vite'
import { root } from './build'

interface EditorPage {
  /** What stands in the page; `#place` where an editor makes its own. */
  body: string
  /** Its script in `pages/editors/`; none where the box is in a frame. */
  script?: string
  /** A script of a package that is loaded as it is, before that. */
  whole?: string
  headers?: Record<string, string>
}

const room = '<div id="place"></div>'
const textarea = '<textarea aria-label="Message" rows="6" cols="50"></textarea>'
const editable = '<div contenteditable="true" role="textbox" aria-label="Message"></div>'
const strict = 'default-src \'none\'; script-src \'self\'; frame-src \'self\''
const srcdoc = `${textarea}<script type=module src=/made/bare.js></script>`.replaceAll('"', '\'')

/** The text boxes that are tried, by the path of their page. */
export const editorPages = {
  'input': { body: '<input aria-label="Message" size="60">', script: 'bare' },
  'textarea': { body: textarea, script: 'bare' },
  'react-input': { body: room, script: 'react' },
  'react-textarea': { body: room, script: 'react' },
  'contenteditable': { body: editable, script: 'bare' },
  'plaintext-only': { body: editable.replace('"true"', '"plaintext-only"'), script: 'bare' },
  'lexical': { body: room, script: 'lexical' },
  'lexical-plain': { body: room, script: 'lexical-plain' },
  'prosemirror': { body: room, script: 'prosemirror' },
  'tiptap': { body: room, script: 'tiptap' },
  'quill1': { body: room, script: 'quill1' },
  'quill2': { body: room, script: 'quill2' },
  'draft': { body: room, script: 'draft' },
  'slate': { body: room, script: 'slate' },
  'ckeditor4': { body: room, script: 'ckeditor4', whole: '/npm/ckeditor4/ckeditor.js' },
  'ckeditor4-inline': { body: room, script: 'ckeditor4', whole: '/npm/ckeditor4/ckeditor.js' },
  'ckeditor5': { body: room, script: 'ckeditor5' },
  'tinymce': { body: room, script: 'tinymce', whole: '/npm/tinymce/tinymce.min.js' },
  'tinymce-inline': { body: room, script: 'tinymce', whole: '/npm/tinymce/tinymce.min.js' },
  'squire': { body: '<div id="place" contenteditable="true"></div>', script: 'squire' },
  'shadow-open': { body: `<div data-shadow="open">${editable}</div>`, script: 'bare' },
  'shadow-textarea': { body: `<div data-shadow="open">${textarea}</div>`, script: 'bare' },
  'shadow-closed': { body: `<div data-shadow="closed">${textarea}</div>`, script: 'bare' },
  'shadow-closed-editable': { body: `<div data-shadow="closed">${editable}</div>`, script: 'bare' },
  'frame-same': { body: '<iframe src="/contenteditable" width="600" height="300"></iframe>' },
  'frame-cross': { body: '<iframe src="//localhost:PORT/textarea" width="600" height="300"></iframe>' },
  'frame-srcdoc': { body: `<iframe srcdoc="${srcdoc}" width="600" height="300"></iframe>` },
  'strict-csp': { body: textarea, script: 'bare', headers: { 'content-security-policy': strict } },
  'trusted-types': { body: editable, script: 'bare', headers: { 'content-security-policy': 'require-trusted-types-for \'script\'; trusted-types \'none\'' } },
  'coep': { body: textarea, script: 'bare', headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' } },
} satisfies Record<string, EditorPage>
export type EditorName = keyof typeof editorPages

const folder = `${root}tests/e2e/pages/editors`
const scripts = readdirSync(folder).map(name => join(folder, name))

/** Bundles of the pages' scripts with the editors in them, made again when one of them or a package has changed. */
async function bundles(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of [`${root}package-lock.json`, ...scripts.sort()]) hash.update(readFileSync(file))
  const made = `${root}node_modules/.cache/editor-pages/${hash.digest('hex').slice(0, 16)}`
  if (existsSync(made)) return made
  // Two test files may do it at once: each in a folder of its own, then one name for whichever is first.
  const own = `${made}-${process.pid}`
  mkdirSync(own, { recursive: true })
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    // A test runner's environment would build development versions.
    define: { 'process.env.NODE_ENV': '"production"', 'global': 'globalThis' },
    build: {
      outDir: own,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(scripts.map(file => [file.split('/').at(-1)!.replace('.ts', ''), file])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js', assetFileNames: '[name][extname]' },
      },
    },
  })
  try {
    renameSync(own, made)
  }
  catch {
    rmSync(own, { recursive: true })
  }
  return made
}

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.png': 'image/png', '.gif': 'image/gif' }

function html({ body, script, whole }: EditorPage, port: number): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Editor</title><link rel="icon" href="data:,">
${whole ? `<script src="${whole}"></script>` : ''}</head><body><h1>Letters</h1>${body.replace('PORT', String(port))}
${script ? `<script type="module" src="/made/${script}.js"></script>` : ''}</body></html>`
}

export interface EditorServer {
  address: (page: string) => string
  close: () => Promise<void>
}

/** Serves the pages on loopback. `more`: pages of one test's own. */
export async function serveEditors(more: Record<string, EditorPage> = {}): Promise<EditorServer> {
  const made = await bundles()
  const pages: Record<string, EditorPage> = { ...editorPages, ...more }
  let port = 0
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const page = pages[pathname.slice(1)]
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
      response.end(html(page, port))
      return
    }
    const [, where, ...rest] = normalize(pathname).split('/')
    const file = join(where === 'made' ? made : `${root}node_modules`, ...rest)
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cross-origin-resource-policy': 'cross-origin' })
    response.end(readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  return {
    address: page => `http://127.0.0.1:${port}/${page}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
