import type { Answer, Question } from './shop-worker'
import type { Ware } from '@/domain/shop/ware'
import { idleWorker } from '@/sync/idle-worker'

/** The catalogues live in a worker, and only while somebody looks something up. */
const catalogues = idleWorker<Question, Answer>(() => new Worker(new URL('./shop-worker.ts', import.meta.url), { type: 'module' }))
const ask = async (question: Parameters<typeof catalogues>[0]): Promise<Ware[]> => (await catalogues(question)).wares

/** Starts the worker before the first keystroke, when the agent goes to the shop. */
export const warmUpWares = () => ask({ ask: 'warm' })

/** S084: variants of a shop by name, SKU, barcode or option, at most 200; words in any order, small slips forgiven. */
export const searchWares = (shop: string, text: string): Promise<Ware[]> => ask({ ask: 'search', shop, text })

/** The first 200 of a shop, for somebody who looks around. */
export const firstWares = (shop: string): Promise<Ware[]> => ask({ ask: 'first', shop })

/** A product with all its variants. */
export const waresOfProduct = (product: string): Promise<Ware[]> => ask({ ask: 'product', product })
