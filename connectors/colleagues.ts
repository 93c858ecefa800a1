/** The people of this desk, by the names under which a channel shows them. */
export interface Colleagues {
  /** Nothing for somebody without a name. */
  nameOf: (id: string) => string | undefined
  /** Adds somebody unknown to the desk. */
  idOf: (name: string) => string
}
