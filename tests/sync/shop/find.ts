import { wareWords } from '@/domain/shop/ware'
import { shelf } from '@/sync/shop/shop-shelf'

/** What a search finds in the catalogue as it is stored now. */
export async function find(shop: string, text: string) {
  const shelved = shelf()
  await shelved.refresh()
  return shelved.search(shop, wareWords(text))
}
