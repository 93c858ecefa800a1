/** What the address says is open. */
export interface Place {
  page: string
  /** `selected_item_id`; empty when the address names nobody. */
  item: string
}

export function here(): Place {
  const { searchParams } = new URL(location.href)
  return { page: searchParams.get('asset_id') ?? '', item: searchParams.get('selected_item_id') ?? '' }
}

/** A page that leaves what was written in its box when the conversation changes: the worst an inbox can do. */
export const keepsText = () => new URL(location.href).searchParams.has('keeps')

export function address({ page, item }: Place, tab = 'messenger') {
  const selected = item ? `&selected_item_id=${item}&thread_type=FB_MESSAGE` : ''
  return `/latest/inbox/${tab}?asset_id=${page}&mailbox_id=${page}${selected}`
}

/** Goes somewhere without loading the page anew, as the real one does. */
export function go(place: Place, replace = false) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address(place))
  dispatchEvent(new Event('practice:went'))
}
