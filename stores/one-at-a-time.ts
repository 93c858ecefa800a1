import { ref } from 'vue'

/** Why nothing was checked at all: `connect.<name>` in the locales. */
export type NotChecked = 'notAllowed' | 'noAnswer'

/** Has the settings ask the background for one thing at a time; `busy` names it. What is asked for in the meantime, or fails, resolves without an answer. */
export function oneAtATime() {
  const busy = ref<string>()

  async function during<T>(what: string, work: () => Promise<T>): Promise<T | NotChecked> {
    if (busy.value !== undefined) return 'noAnswer'
    busy.value = what
    try {
      return await work()
    }
    catch {
      return 'noAnswer'
    }
    finally {
      busy.value = undefined
    }
  }

  return { busy, during }
}
