/** The addresses that the practice servers stand in for. Everything else on the internet does not exist for a browser under practice. */
export const hosts = [
  'graph.facebook.com',
  'streaming-graph.facebook.com',
  'business.facebook.com',
  'www.facebook.com',
  'scontent.xx.fbcdn.net',
  'platform-lookaside.fbsbx.com',
  'tile.openstreetmap.org',
  'desk.lampshop.example',
]

/** Chromium's `--host-resolver-rules`: the practice hosts on loopback, no other network. */
export function resolverRules(port: number) {
  const maps = hosts.map(host => `MAP ${host}:443 127.0.0.1:${port}`)
  return [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ')
}
