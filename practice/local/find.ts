import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import process from 'node:process'

export type Kind = 'chromium' | 'firefox'

const variables: Record<Kind, string[]> = {
  chromium: ['DESKSIDE_CHROMIUM', 'CHROME_PATH'],
  firefox: ['DESKSIDE_FIREFOX'],
}

/** Programs as they are called on Linux, looked for along `PATH`. */
const programs: Record<Kind, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'brave-browser'],
  firefox: ['firefox-esr', 'firefox'],
}

const mac: Record<Kind, string[]> = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`),
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
}

const windows: Record<Kind, string[]> = {
  chromium: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
}

/** Where a browser of that kind usually is on a system, the likeliest first. Returns paths without checking them. */
export function usualPlaces(kind: Kind, system: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (system === 'darwin') return ['', env.HOME ?? ''].flatMap(home => mac[kind].map(path => home + path))
  if (system === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => env[name]).filter(root => root !== undefined)
    return roots.flatMap(root => windows[kind].map(path => win32.join(root, path)))
  }
  const folders = (env.PATH ?? '').split(':').concat('/usr/bin', '/usr/local/bin', '/snap/bin')
  return programs[kind].flatMap(name => folders.map(folder => posix.join(folder, name)))
}

/** Debian and Ubuntu as root can help themselves. */
const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version')

function install() {
  process.stdout.write('No browser found: installing Chromium and Firefox with apt-get …\n')
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium', 'firefox-esr', 'fonts-liberation', 'fonts-noto-color-emoji')
}

const words: Record<Kind, string> = {
  chromium: 'Install Google Chrome or Chromium, or set DESKSIDE_CHROMIUM to the path of one.',
  firefox: 'Install Firefox 142 or newer, or set DESKSIDE_FIREFOX to the path of one.',
}

/** Where a browser of that kind is: a variable, an installed one, or (Debian, Ubuntu, root) a fresh one. Throws what to install. */
export function findBrowser(kind: Kind): string {
  const named = variables[kind].map(name => process.env[name]).find(path => path !== undefined && path !== '')
  if (named !== undefined) {
    if (existsSync(named)) return named
    throw new Error(`There is no browser at ${named}. ${words[kind]}`)
  }
  const installed = () => usualPlaces(kind, process.platform, process.env).find(path => existsSync(path))
  const found = installed()
  if (found) return found
  if (canInstall()) install()
  const fresh = installed()
  if (fresh) return fresh
  throw new Error(words[kind])
}
