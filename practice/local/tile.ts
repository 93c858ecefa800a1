/** A piece of a map of nowhere, at `/z/x/y.png`: its own number on a sheet of squared paper. */
export function tile(path: string): Response {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#e8efe6"/><path d="M0 .5h256M.5 0v256M0 90l256 60M120 0l-30 256" stroke="#b9c8b4" fill="none"/><text x="12" y="28" font-family="sans-serif" font-size="14" fill="#56705a">${path.replace('.png', '').replaceAll(/[^\d/]/g, '')}</text></svg>`
  return new Response(drawing, { headers: { 'content-type': 'image/svg+xml' } })
}
