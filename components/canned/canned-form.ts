import type { CannedMessage } from '@/domain/canned/canned'
import type { Draft, Tongue } from '@/domain/canned/draft'
import type { FileFault } from '@/domain/upload'
import type { CannedDraft } from '@/stores/canned/canned-drafts'
import type { StoredFile } from '@/stores/owed'
import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { checkDraft, draftOf, messageOf, tidyShortcut, tongues } from '@/domain/canned/draft'
import { render } from '@/domain/canned/render'
import { sampleValues } from '@/domain/canned/sample'
import { templateOf } from '@/domain/canned/template'
import { languageOf } from '@/domain/language'
import { useCannedDrafts } from '@/stores/canned/canned-drafts'
import { useCannedEdit } from '@/stores/canned/canned-edit'
import { useCannedList } from '@/stores/canned/canned-list'
import { useSession } from '@/stores/session'
import { useSources } from '@/stores/sources'

const words = ({ shortcut, title, body, variants }: CannedMessage) => JSON.stringify([shortcut, title, body, variants])

/**
 * A message being written: its draft, files, checks and preview. `start`: what a new one begins with. `left`: an unsaved draft to go on
 * with; every change is kept as such a draft until the message is saved or given up.
 */
export function useCannedForm(message: CannedMessage | undefined, start: Partial<Draft> = {}, left?: CannedDraft) {
  const list = useCannedList()
  const edit = useCannedEdit()
  const drafts = useCannedDrafts()
  const session = useSession()
  const sources = useSources()

  const first = { ...draftOf(message), ...start }
  const draft = reactive<Draft>({ ...first, ...(left && JSON.parse(JSON.stringify(left.draft)) as Draft) })
  const files = shallowRef<StoredFile[]>([])
  const refused = shallowRef<{ name: string, fault: FileFault }[]>([])
  const loaded = (left ? drafts.files(left) : edit.filesFor(message)).then(rows => void (files.value = rows))
  const written = () => JSON.stringify(draft)
  const before = JSON.stringify(first)
  const fileIds = () => files.value.map(file => file.id).join(' ')
  const filesBefore = message?.files.map(file => file.id).join(' ') ?? ''
  const filesTouched = ref(left !== undefined)
  const changed = computed(() => written() !== before || (filesTouched.value && fileIds() !== filesBefore))

  const tongue = ref<Tongue>(left?.tongue ?? message?.language ?? 'any')
  const told = computed(() => tongues.filter(name => draft.bodies[name].trim() !== ''))
  /** A text for any language is previewed in the one it seems to be written in. */
  const language = computed(() => tongue.value === 'any' ? languageOf([draft.bodies.any]) ?? list.language : tongue.value)

  const says = computed(() => checkDraft(draft, files.value.length, list.messages, list.snippet))
  const rendered = computed(() => render(templateOf(draft.bodies[tongue.value]), sampleValues(language.value, session.agent.name, sources.list[0]?.name), {}, {
    now: session.now,
    language: language.value,
    snippets: list.snippet,
    shortcut: tidyShortcut(draft.shortcut),
  }))

  const ownId = left?.id ?? message?.id ?? `new ${crypto.randomUUID()}`
  let ended = false
  async function keep(added: StoredFile[] = []) {
    await loaded
    if (ended) return
    if (changed.value) void drafts.keep({ id: ownId, draft, tongue: tongue.value, files: files.value.map(file => file.id), at: Date.now() }, added)
    else void drafts.drop(ownId)
  }
  /** It was saved or given up, so its draft is not offered again. */
  function end() {
    ended = true
    void drafts.drop(ownId)
  }
  watch(written, () => void keep())
  drafts.begin(ownId)
  onScopeDispose(() => drafts.end(ownId))

  async function addFiles(added: readonly File[], folders: readonly string[] = []) {
    const { taken, refused: not } = await edit.takeFiles(added, files.value)
    refused.value = [...not, ...folders.map(name => ({ name, fault: 'folder' as const }))]
    files.value = [...files.value, ...taken]
    filesTouched.value = true
    void keep(taken)
  }
  function removeFile(id: string) {
    files.value = files.value.filter(file => file.id !== id)
    filesTouched.value = true
    void keep()
  }

  /** Saves it; resolves with its id, or with nothing when it cannot be saved. */
  async function save(): Promise<string | undefined> {
    await loaded
    if (says.value.some(say => say.refuses)) return undefined
    const id = message?.id ?? crypto.randomUUID()
    const now = message && list.get(message.id)
    // In another window, or on the team's server.
    if (message && now && words(now) !== words(message)) await edit.keepBeside(now)
    const made = messageOf(draft, files.value, id, message?.language ?? list.language, Date.now())
    if (!await edit.save(message?.there ? { ...made, there: message.there } : made, files.value)) return undefined
    end()
    return id
  }

  return { draft, files, refused, changed, tongue, told, says, rendered, addFiles, removeFile, save, end }
}
