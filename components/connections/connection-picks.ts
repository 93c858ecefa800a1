import type { Check, CheckLine } from '@/domain/check'
import type { NotChecked } from '@/stores/one-at-a-time'
import { computed, ref } from 'vue'
import { useConnections } from '@/stores/connections'

interface Wishes {
  /** Connects these accounts: a check for each, or why none could be tried. */
  join: (accounts: string[]) => Promise<Record<string, Check> | NotChecked>
  /** Some of them are connected. */
  connected: (good: Check[]) => void
  /** None of them failed. */
  done: () => void
}

/** Which of several accounts to connect, ticked at `first`, and what became of those that were tried; after a failure nothing is ticked. */
export function useConnectionPicks(first: string[], { join, connected, done }: Wishes) {
  const connections = useConnections()
  const chosen = ref(first)
  const results = ref<Record<string, Check>>({})
  const problem = ref<NotChecked>()
  const failed = computed(() => Object.values(results.value).some(result => !connections.isGood(result)))

  function choose(account: string, on: boolean) {
    chosen.value = on ? [...chosen.value, account] : chosen.value.filter(other => other !== account)
  }
  /** What went wrong with an account; nothing when it was not tried. */
  const faultsOf = (account: string): CheckLine[] | undefined => results.value[account]?.lines.filter(({ state }) => state === 'bad')

  async function connect() {
    const answer = await join([...chosen.value])
    problem.value = typeof answer === 'string' ? answer : undefined
    if (typeof answer === 'string') return
    results.value = answer
    const good = Object.values(answer).filter(connections.isGood)
    if (good.length > 0) connected(good)
    if (failed.value) chosen.value = []
    else done()
  }

  return { chosen, results, problem, failed, choose, faultsOf, connect }
}
