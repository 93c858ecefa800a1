import type { Article, ArticlePart, ArticleWhy } from '@/domain/article'
import { watchDebounced } from '@vueuse/core'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { send } from '@/platform/messages'
import { useCanned } from '@/stores/canned/canned'

/** Between a keystroke and the question (ms): each is a call to the shop's own server. */
const pause = 250
/** A list with fewer rows than this cannot be scrolled, so more are asked for at once. */
const few = 8

/** Looks for articles on the server of a ticket's desk while the component that asks is there. Only the last question is answered. */
export function useFindArticles(ticket: string) {
  const canned = useCanned()
  const search = crypto.randomUUID()
  const words = ref('')
  const found = shallowRef<readonly Article[]>([])
  const next = ref<string>()
  const why = ref<ArticleWhy>()
  const isAsking = ref(false)
  /** The words that `found` answers. */
  const answered = ref<string>()
  const known = new Map<string, ArticlePart>()
  /** The words that were asked for last, and the number of that question. */
  let current: string | undefined
  let asked = 0

  const wanted = () => words.value.trim()
  const isAnswered = computed(() => answered.value === words.value.trim() && why.value === undefined)

  function show(query: string, part: ArticlePart) {
    why.value = undefined
    answered.value = query
    found.value = part.articles
    next.value = part.next
  }

  async function ask(query: string, before: ArticlePart = { articles: [] }) {
    const mine = ++asked
    current = query
    isAsking.value = true
    const { language } = canned
    const answer = await send('findArticles', search, ticket, { words: query, ...(language ? { language } : {}), ...(before.next === undefined ? {} : { from: before.next }) }).catch(() => 'unsure' as const)
    // The answer to an earlier question no longer counts.
    if (mine !== asked) return
    isAsking.value = false
    if (typeof answer === 'string') {
      show(query, before)
      why.value = answer
      return
    }
    // An article that was changed in the meantime has moved up, and would be listed twice.
    const ids = new Set(before.articles.map(({ id }) => id))
    const part = { ...answer, articles: [...before.articles, ...answer.articles.filter(({ id }) => !ids.has(id))] }
    known.set(query, part)
    show(query, part)
    if (part.next !== undefined && part.articles.length < few) await ask(query, part)
  }

  /** Asks at once, unless that was answered already. */
  async function look() {
    const query = wanted()
    const part = known.get(query)
    if (!part) return ask(query)
    asked++
    current = query
    isAsking.value = false
    show(query, part)
  }
  const more = () => {
    if (!isAsking.value && isAnswered.value && next.value !== undefined) void ask(wanted(), { articles: [...found.value], next: next.value })
  }
  /** Goes on where a failure stopped it. */
  const retry = () => ask(wanted(), known.get(wanted()))

  // Enter may have asked already.
  watchDebounced(words, () => wanted() === current ? undefined : look(), { debounce: pause })
  onScopeDispose(() => {
    asked++
    void send('endArticles', search).catch(() => {})
  })
  void look()

  return { words, found, why, isAsking, isAnswered, look, more, retry }
}
