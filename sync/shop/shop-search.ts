import type { Answer, Question } from './shop-worker'
import type { Ware } from '@/domain/shop/ware'

/** The catalogues live in a worker, and only while somebody looks something up. */
const idleFor = 60_000

let worker: Worker | undefined
let idle: ReturnType<typeof setTimeout> | undefined
let asked = 0

function awake(): Worker {
  clearTimeout(idle)
  idle = setTimeout(() => {
    worker?.terminate()
    worker = undefined
  }, idleFor)
  return worker ??= new Worker(new URL('./shop-worker.ts', import.meta.url), { type: 'module' })
}

type Asked<Q = Question> = Q extends Question ? Omit<Q, 'id'> : never

function ask(question: Asked): Promise<Ware[]> {
  const id = ++asked
  const from = awake()
  return new Promise((resolve) => {
    const listener = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== id) return
      from.removeEventListener('message', listener)
      resolve(data.wares)
    }
    from.addEventListener('message', listener)
    from.postMessage({ id, ...question })
  })
}

/** Starts the worker before the first keystroke, when the agent goes to the shop. */
export const warmUpWares = () => ask({ ask: 'warm' })

/** S084: variants of a shop by name, SKU, barcode or option, at most 200; words in any order, small slips forgiven. */
export const searchWares = (shop: string, text: string): Promise<Ware[]> => ask({ ask: 'search', shop, text })

/** The first 200 of a shop, for somebody who looks around. */
export const firstWares = (shop: string): Promise<Ware[]> => ask({ ask: 'first', shop })

/** A product with all its variants. */
export const waresOfProduct = (product: string): Promise<Ware[]> => ask({ ask: 'product', product })
