/** Bytes that have left, of how many. */
type Told = (sent: number, total: number) => void

function headersOf(request: XMLHttpRequest): [string, string][] {
  return request.getAllResponseHeaders().trim().split('\r\n').filter(Boolean).map((line) => {
    const at = line.indexOf(':')
    return [line.slice(0, at), line.slice(at + 1).trim()]
  })
}

/**
 * A `fetch` that tells how far the body of a request has got, which the browser's own does not
 * (https://github.com/whatwg/fetch/issues/607). Only pages have the means for it, a service worker has not. An answer from
 * another address than was asked is an error: nothing here may follow a redirect.
 */
export function uploadFetch(told: Told): typeof fetch {
  return (input, { method = 'GET', headers, body, signal } = {}) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const url = String(input)
    const broken = () => reject(new TypeError('Failed to fetch'))
    const stop = () => {
      request.abort()
      reject(signal?.reason)
    }
    if (signal?.aborted) return stop()
    signal?.addEventListener('abort', stop, { once: true })

    request.open(method, url)
    new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.onprogress = ({ loaded, total }) => told(loaded, total)
    request.onerror = broken
    request.onload = () => request.responseURL === url
      ? resolve(new Response(request.responseText, { status: request.status, headers: headersOf(request) }))
      : broken()
    request.onloadend = () => signal?.removeEventListener('abort', stop)
    request.send(body as XMLHttpRequestBodyInit)
  })
}
