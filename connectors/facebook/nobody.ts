import { fold } from '@/domain/fold'

/**
 * What Facebook calls somebody who left it or hides. The words depend on the language of the person whose token asks, so they may change
 * from one call to the next, and must never be taken for a name *(as they read on Facebook's own pages; not documented)*.
 */
const nobodies = new Set([
  'Facebook user',
  'Người dùng Facebook',
  'Pengguna Facebook',
  'Facebook-felhasználó',
  'ผู้ใช้ Facebook',
  'Facebook-Nutzer',
  'Utilisateur de Facebook',
  'Utilisateur Facebook',
  'Usuario de Facebook',
  'Utente di Facebook',
  'Gumagamit ng Facebook',
].map(fold))

/** A person's name as Facebook tells it; empty when it tells none. */
export function nameOf(told: string | undefined): string {
  const name = told?.trim() ?? ''
  return nobodies.has(fold(name)) ? '' : name
}
