/** Long work that is done in slices: it tells how far it is, and stops between two slices when it is asked to. */
export interface Job {
  tell: (done: number, total: number) => void
  stopped: () => boolean
}

/** Gives other work its turn, such as a request to stop. */
export const breathe = () => new Promise<void>(resolve => setTimeout(resolve))
