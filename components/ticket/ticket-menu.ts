/** What the menu of a row shows: its items, or the choices behind one of them; `many`: what can be done to several rows at once. */
export type MenuLevel = 'main' | 'assign' | 'priority' | 'tags' | 'many'
