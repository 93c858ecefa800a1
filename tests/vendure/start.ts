import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** A folder of its own with its own lockfile, installed once. `--omit=optional` leaves out what would have to be compiled. */
function install() {
  if (existsSync(`${folder}/node_modules/@vendure/core/package.json`)) return
  console.log('installing Vendure, about half a minute')
  const { status, stderr } = spawnSync('npm', ['ci', '--omit=optional', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`Vendure, the real shop of these tests, could not be installed: \`npm ci\` in tests/vendure failed. Is the package registry reachable?\n${stderr}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts a real Vendure in memory, empty but for what every shop has. Resolves when it listens. */
export async function startVendure(): Promise<{ address: string, close: () => void }> {
  install()
  const port = await freePort()
  const child: ChildProcess = spawn(process.execPath, ['server.mjs'], { cwd: folder, env: { ...process.env, PORT: String(port), VENDURE_DISABLE_TELEMETRY: 'true' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      said += part
      if (said.includes('ready')) resolve()
    })
    child.stderr?.on('data', part => said += part)
    child.on('exit', code => reject(new Error(`Vendure ended with ${code} before it listened:\n${said}`)))
  })
  return { address: `http://127.0.0.1:${port}`, close: () => void child.kill() }
}
