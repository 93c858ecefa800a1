import process from 'node:process'
import { app } from '../facebook/token'
import { findBrowser } from './find'
import { setStage } from './stage'
import { guide } from './tour'

const tell = (line: string) => void process.stdout.write(`${line}\n`)

/** Nobody can look: a server, a continuous integration run, or `npm start -- --headless`. */
function noDisplay() {
  if (process.argv.includes('--headless') || process.env.CI) return true
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

async function show(): Promise<boolean> {
  const stage = await setStage(false)
  tell('Customers of Mộc Home and Oak & Thread are writing. Press “Pull ticket” in the panel, or answer in the inbox beside it.')
  tell(`To try the login: Settings, “Connect a Facebook Page”, app ID ${app.id}. Its window is a practice one too.`)
  tell('The panel is closed? Click the Deskside icon in the toolbar (behind the puzzle piece). Ctrl+C ends the practice.')
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
    stage.launched.browser.once('disconnected', () => resolve())
  })
  await stage.close().catch(() => {})
  return true
}

async function play() {
  const stage = await setStage(true)
  try {
    const good = await guide(stage, tell)
    tell(good ? 'The main job works. Pictures are in pictures/tour.' : 'The main job stopped. The last picture in pictures/tour shows where.')
    return good
  }
  finally {
    await stage.close()
  }
}

function begin(): Promise<boolean> {
  const alone = noDisplay()
  if (alone) tell('No display here: the main job plays by itself.')
  // Whoever has no browser hears of it before the build, not after.
  findBrowser('chromium')
  tell('Building the extension; this takes half a minute at most.')
  return alone ? play() : show()
}

async function main(): Promise<boolean> {
  try {
    return await begin()
  }
  catch (problem) {
    tell(problem instanceof Error ? problem.message : String(problem))
    return false
  }
}

main().then(good => process.exit(good ? 0 : 1))
