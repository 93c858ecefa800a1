/**
 * All matches of a pattern in a short text in which it mostly has none: `matchAll` makes a pattern of its own first, which takes longer
 * than looking for it.
 */
export const matchesOf = (text: string, pattern: RegExp) => text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)]
