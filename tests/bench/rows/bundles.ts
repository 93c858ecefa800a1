import type { Row } from '../row'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { shipped } from '../build'

/** What is shipped, file by file, as it lies there and as a zip would pack it. */
export function bundles(): Row[] {
  const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:js|css)$/.test(name)).sort()
  return files.flatMap((name) => {
    const bytes = readFileSync(join(shipped, name))
    return [{ what: `\`${name.replace(/-[\w-]{8}\./, '.')}\` (${Math.round(gzipSync(bytes).length / 1024)} kB packed)`, unit: 'kB' as const, large: bytes.length / 1024 }]
  })
}
