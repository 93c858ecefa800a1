/** The languages in which there are words of ours for a customer. */
export const languages = ['en', 'vi', 'id', 'hu'] as const
export type Language = (typeof languages)[number]

/** Letters that only one of them has. */
const letters: Partial<Record<Language, RegExp>> = {
  vi: /[ăđơưảạấầẩẫậắằẳẵặẻẽẹếềểễệỉĩịỏọốồổỗộớờởỡợủũụứừửữựỳỵỷỹ]/u,
  hu: /[őű]/u,
}

/** Words that hardly any customer does without, as they are typed in a hurry. None stands under two languages. */
const words: Record<Language, Set<string>> = {
  en: new Set(['the', 'you', 'is', 'do', 'have', 'please', 'thanks', 'thank', 'how', 'can', 'hello', 'and', 'what', 'it', 'my', 'for', 'yes', 'order']),
  vi: new Set(['shop', 'khong', 'ko', 'bao', 'nhieu', 'con', 'hang', 'anh', 'minh', 'chi', 'oi', 'cho', 'em', 'gia', 'nhe', 'ạ', 'dạ']),
  id: new Set(['kak', 'kakak', 'yang', 'saya', 'apa', 'ada', 'berapa', 'bisa', 'mau', 'ini', 'tidak', 'nggak', 'gak', 'terima', 'kasih', 'dong', 'masih', 'harga', 'ya', 'makasih']),
  hu: new Set(['szia', 'sziasztok', 'hogy', 'nem', 'van', 'köszönöm', 'köszi', 'kérem', 'mennyi', 'szeretnék', 'és', 'jó', 'napot', 'üdv', 'az', 'igen', 'még']),
}

/** How much a word speaks for a language; a letter of its own says more than a short word does. */
function weightOf(word: string, language: Language): number {
  if (letters[language]?.test(word)) return 3
  return words[language].has(word) ? 1 : 0
}

/** The language in which these were probably written; nothing when they do not tell, such as "ok" or a picture. `lead`: by how many words it has to be ahead. */
export function languageOf(texts: readonly string[], lead = 1): Language | undefined {
  const said = texts.flatMap(text => text.slice(0, 2000).normalize('NFC').toLowerCase().match(/\p{L}+/gu) ?? [])
  const scores = languages.map(language => ({ language, score: said.reduce((sum, word) => sum + weightOf(word, language), 0) }))
  const [first, second] = scores.sort((a, b) => b.score - a.score)
  return first && first.score >= (second?.score ?? 0) + lead ? first.language : undefined
}
