import type { Language } from '../../language'

/** Before a name; behind a strong one it may be in small letters. Folded. */
export const strong: Record<Language, RegExp> = {
  vi: /(?<![a-z])(?:(?:ho )?ten(?: (?:nguoi nhan|nguoi mua|kh|khach(?: hang)?|day du|nhan(?: hang)?|em|minh|[eca]|chi|anh|la|cua em|tai khoan|tk|fb|zalo|(?:tren|trong) (?:don|bill|phieu|the)|cty|cong ty))*|(?:nguoi|ng) nhan(?: hang)?(?: la)?|nguoi mua|kh|khach hang|nn)(?: la)?(?!\p{L})\s*[:=\-–]?\s*/gu,
  id: /(?<![a-z])(?:nama(?:nya)?(?: (?:(?:di|pada) (?:paket|akun|pesanan|order|ktp)|saya|sy|aku|gw|gue|penerima|lengkap|pemesan|pembeli|nya|adalah)(?![a-z]))*|nm|(?<=\uE000 ?)an(?= )|a\.n\.?|a\/n|an\.|atas nama|penerima(?:nya)?|pic|pemesan|pembeli)\s*[:=\-–]?\s*/g,
  hu: /(?<![a-z])(?:(?:a )?nev(?:em|re|unk|en)?(?: (?:az|a)(?![a-z]))?|cimzett(?: neve)?|atvevo|kapcsolattarto|ceg(?:unk|nev|em)?)\s*[:=\-–]?\s*/g,
  en: /(?<![a-z])(?:(?:my |full |first |the |account )*name(?:'s|’s| is| on (?:the )?(?:account|card|order))?(?: is)?|attn\.?|attention|recipient|receiver|(?:ask|look) for|(?:speak|talk) (?:to|with)|c\/o the name of|under the name|contact person|(?:contact|customer|client|buyer)(?: name)?(?=\s?:))\s*[:=\-–]?\s*/g,
}

/** Before a name only if that has a capital letter: they begin many other sentences. */
export const weak: Record<Language, RegExp> = {
  vi: /(?<![a-z])(?:(?:minh|em|toi|e|mk|chi|anh|[ca]|co|bac)(?: ten)? la|(?:chong|vo|me|bo|con gai|con trai|ban) (?:em|minh|toi|e|mk)(?: (?:ten|la))?|gap(?: (?:chi|anh|em|co|c|a|ban|bac|chu))?|(?:goi|alo|lien he|lh)(?: cho)?(?= [a-z]+(?: [a-z]+){0,3}(?: ?\([^()]{1,24}\))?[ :,(–-]{1,3}\uE000)|(?:voi|va|hoac) (?:chi|anh|co|chu|c|a)(?= [a-z]+ ?[(:,-]? ?\uE000)|giao cho|nhan cho|(?:gui|giao|ship)(?: hang)?(?: cho| toi| den| ve):?|cho (?:chi|anh|em|co|c|a)(?= )|(?<![a-z\d] *)(?:chi|anh|co|chu(?! (?:tk|tai khoan|the|nhat|shop|nha|yeu))|bac|[cae]|em|me|ban))\s+(?!cong ty|cty |truong |benh vien)/g,
  id: /(?<![a-z])(?:an|(?:ke|dengan|sama|untuk|cari|ketemu|buat) (?:bpk\.?|bapak|pak|ibu|bu|mas|mbak|mba)|(?:suami|istri|adik|kakak|teman|anak|ibu|bapak) (?:saya|sy|aku|ku)|(?:saya|sy|aku|gw|ini|dengan|dgn)(?: dengan)?|kepada:?|yth\.?|(?:kirim|antar) ke:?|up\.?|u\.p\.?|(?<![a-z\d] *)(?:bpk\.?|bapak|pak(?: r[tw])?|ibu|bu|mas|mbak|mba|sdr\.?|sdri\.?)):?\s+/g,
  hu: /(?<![a-z])(?:itt|(?:az? )?(?:parom|ferjem|felesegem|fiam|lanyom|edesanyam|edesapam|anyukam|apukam|anyam|apam|noverem|hugom|batyam|ocsem|nagymamam|nagypapam|mamam|unokam|menyem|vejem|anyosom|aposom|baratom|baratnom|kollegam|kolleganom|szomszedom|titkarnom),?|keresse|keressek|atveszi|at fogja venni|hivjak|kerje|udv(?:ozlettel)?[,:.!]?|koszonettel[,:.!]?|koszi[,:.!]?|koszonom[,:.!]?):?\s+|(?<![a-z])(?=(?:dr|prof)\.? [a-z]{3})/g,
  en: /(?<![a-z])(?:my (?:wife|husband|son|daughter|mom|mum|mother|dad|father|sister|brother|friend|partner|assistant|neighbou?r|roommate|colleague),?|i'm|i’m|i am|im|this is|it is|it's|it’s|(?:ship|deliver|send)(?: it)? to:?|thanks,?|cheers,?|regards,?|best,?|sincerely,?|mr\.?|mrs\.?|ms\.?|miss|signed|hi,? it's|love,?|call me|(?:call|text|ring|phone|contact)(?= [a-z]+(?: [a-z]+)? (?:(?:on|at) )?\uE000))\s+|(?<![a-z\d] ?)(?=dr\.? [a-z]{3})/g,
}

const destination = /(?:ship|deliver|send|gui|giao|kirim|antar)(?: hang)? (?:to|toi|den|ve|ke):?\s+$/
const asked = /\?|(?<![a-z])(?:bao nhieu|bao lau|may ngay|khong|ko|hong|berapa|how (?:much|long)|do you)(?![a-z])/

/** Whether what follows a label at `at` is a place and not a person: "Do you ship to Ireland?". Folded. */
export function asksOfPlace(folded: string, at: number, label: string) {
  if (!destination.test(label)) return false
  const before = folded.slice(Math.max(0, at - 80), at).split(/[.!?\n]/).at(-1) ?? ''
  const sentence = /^[^.!?\n]*\??/.exec(folded.slice(at, at + 80))?.[0] ?? ''
  return asked.test(before + sentence)
}

/** Behind a name. Folded. */
export const behind: Partial<Record<Language, RegExp>> = {
  hu: /^\s*(?:vagyok|a nevem|neven|nevere|reszere|lennek)(?![a-z])/,
  en: /^\s*(?:here|speaking)(?![a-z])/,
  id: /^\s*(?:disini|di sini)(?![a-z])/,
}
