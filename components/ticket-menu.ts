/** What the menu of a row shows: its items, or the choices behind one of them. */
export type MenuLevel = 'main' | 'assign' | 'priority' | 'tags'
