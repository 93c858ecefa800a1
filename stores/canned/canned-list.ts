import type { Rejection } from '@/connectors/errors'
import type { CannedMessage, CannedUse } from '@/domain/canned/canned'
import type { Line } from '@/domain/canned/shelf'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { connectors } from '@/connectors'
import { builtIns } from '@/domain/canned/built-in'
import { lineOf } from '@/domain/canned/shelf'
import { fold } from '@/domain/fold'
import { languages } from '@/domain/language'
import { useLive } from '@/stores/live/live'
import { useSession } from '@/stores/session'
import { useSources } from '@/stores/sources'
import { cannedState, cannedUses } from '@/sync/canned/canned'
import { refusedCanned } from '@/sync/canned/canned-owed'
import { cannedReader } from '@/sync/canned/canned-reader'

export type { Rejection } from '@/connectors/errors'

/** All canned messages as the settings manage them; those that come with Deskside are last. */
export const useCannedList = defineStore('canned-list', () => {
  const session = useSession()
  const sources = useSources()
  const reader = cannedReader()
  const state = useLive<string, { count: number, rev: number } | undefined>(() => 'all', cannedState, undefined)
  const stored = shallowRef<readonly Line[]>()
  watch(state, async now => now && (stored.value = await reader.refresh()))

  const language = computed(() => session.settings.language || languages.find(known => navigator.languages.some(tag => tag.startsWith(known))) || 'en')
  const brought = computed(() => builtIns(language.value).map(lineOf))
  const lines = computed(() => [...stored.value ?? [], ...brought.value])
  const used = useLive<string, CannedUse[]>(() => 'all', cannedUses, [])
  /** What the team's server refused, and why. */
  const refused = useLive<string, Map<string, Rejection>>(() => 'all', refusedCanned, new Map())
  const uses = computed(() => new Map(used.value.map(use => [use.id, use])))

  const messages = computed(() => lines.value.map(line => line.message))
  const byId = computed(() => new Map(messages.value.map(message => [message.id, message])))
  const get = (id: string): CannedMessage | undefined => byId.value.get(id)
  const byShortcut = computed(() => new Map(lines.value.toReversed().map(({ shortcut, message }) => [shortcut, message])))
  /** The text that stands for `{{snippet:…}}`. */
  const snippet = (shortcut: string) => byShortcut.value.get(fold(shortcut).trim())?.body

  /** Where messages of the team are kept; nothing where no connected server keeps any. */
  const teamHome = computed(() => sources.list.find(source => connectors[source.connector].canned)?.name)

  return { teamHome, loaded: computed(() => stored.value !== undefined), lines, messages, uses, refused, language, get, snippet }
})
