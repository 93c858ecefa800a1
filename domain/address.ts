/** May be opened in a tab: an https address, nothing else. */
export function openable(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : undefined
}

/** May be shown as a picture: https, or a picture that is itself the address, as the practice shop's are. */
export function showable(url: string | undefined): string | undefined {
  return url?.startsWith('data:image/') ? url : openable(url)
}
