import type { Ware } from '@/domain/shop/ware'
import { wareWords } from '@/domain/shop/ware'
import { db } from '@/sync/db'
import { shelf } from './shop-shelf'

export type Question = { id: number } & ({ ask: 'search', shop: string, text: string } | { ask: 'product', product: string } | { ask: 'first', shop: string } | { ask: 'warm' })
export interface Answer { id: number, wares: Ware[] }

const held = shelf()

async function answer(question: Question): Promise<Ware[]> {
  await held.refresh()
  if (question.ask === 'warm') return []
  if (question.ask === 'product') return held.product(question.product)
  // A shop that was removed has left its lines here.
  if (!await db.shops.get(question.shop)) {
    held.forget(question.shop)
    return []
  }
  return question.ask === 'first' ? held.first(question.shop) : held.search(question.shop, wareWords(question.text))
}

globalThis.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  globalThis.postMessage({ id: data.id, wares: await answer(data).catch(() => []) } satisfies Answer)
})
