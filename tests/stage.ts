import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** What became of a stage: whether it went well as a whole, and the tests in it. */
export interface Tally {
  well: boolean
  passed: number
  failed: number
  /** What failed, by file and title: the last thing a reader of a cut log sees. */
  red?: string[]
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** A stage that hangs must not keep the whole run from its verdict. */
const lastsAtMost = 14 * 60_000

/** Runs a tool of `node_modules`. Resolves with its exit code and, when it is `quiet` meanwhile, all that it had to say. */
function run(tool: string, args: string[], quiet: boolean): Promise<{ code: number, printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', tool), args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      // A group of its own, so that what it started does not outlive a stage that is ended.
      detached: process.platform !== 'win32',
    })
    const stop = (signal: NodeJS.Signals) => child.pid && process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
    const end = setTimeout(() => {
      console.error(`${tool} took more than ${lastsAtMost / 60_000} minutes and was ended`)
      stop('SIGTERM')
    }, lastsAtMost)
    // A browser is closed on the first signal; whoever does not listen to it goes with the second.
    const kill = setTimeout(stop, lastsAtMost + 10_000, 'SIGKILL')
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', part => printed += part)
    child.on('error', console.error)
    child.on('close', (code) => {
      clearTimeout(end)
      clearTimeout(kill)
      resolve({ code: code ?? 1, printed })
    })
  })
}

/** A tool that is content with an exit code of 0. What it says is printed at its end, because others may run beside it. */
export function command(tool: string, ...args: string[]) {
  return async (): Promise<Tally> => {
    const { code, printed } = await run(tool, args, true)
    if (printed.trim()) console.log(printed.trim())
    return { well: code === 0, passed: 0, failed: 0 }
  }
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { name: string, status: string, startTime: number, endTime: number, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]
}

/** A run of vitest. A file that cannot even be read, or a run without a single test, is a failure too. */
export function vitest(name: string, ...args: string[]) {
  return async (): Promise<Tally> => {
    const path = join(root, 'node_modules/.cache', `${name}.json`)
    rmSync(path, { force: true })
    const { code } = await run('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`], false)
    const report = read(path)
    if (!report) return { well: false, passed: 0, failed: 0 }
    if (name !== 'unit') tellTimes(report)
    const { numPassedTests: passed, numFailedTests: failed } = report
    return { well: code === 0 && failed === 0 && passed > 0, passed, failed, red: code !== 0 && failed === 0 ? [`${name}: an error outside every test, told above`] : redOf(report) }
  }
}

function read(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  }
  catch {
    return undefined
  }
}

function redOf({ testResults }: Report) {
  return testResults.filter(({ status }) => status === 'failed').flatMap(({ name, message, assertionResults }) => {
    const file = name.replace(root, '')
    const tests = assertionResults.filter(({ status }) => status === 'failed')
    if (tests.length === 0) return [`${file}: ${message}`]
    return tests.map(({ fullName, failureMessages }) => `${file} > ${fullName}\n    ${(failureMessages[0] ?? '').slice(0, 400)}`)
  })
}

function tellTimes({ testResults }: Report) {
  for (const { name, startTime, endTime } of testResults) {
    console.log(`  ${((endTime - startTime) / 1000).toFixed(1).padStart(6)} s  ${name.replace(root, '')}`)
  }
}

/** `web-ext lint` of a built folder: what the extension store would refuse. Warnings are shown and allowed. */
export function addonErrors(folder: string) {
  return async (): Promise<Tally> => {
    const { code, printed } = await run('web-ext', ['lint', '--source-dir', folder, '--no-config-discovery', '--no-input'], true)
    console.log(printed.trim())
    return { well: code === 0 && /^errors\s+0\s*$/m.test(printed), passed: 0, failed: 0 }
  }
}
