import type { Language } from '../../language'

/** Before an address; `to` also names who receives, so the first line behind it may be a person. */
export const addressLabels: Record<Language, RegExp> = {
  vi: /(?<![a-z])(?:d\/c|dc|dia chi|dchi|d\.c|dia ch|ship ve|ship toi|ship den|ship qua|ship cho (?:em|minh|e|c|chi) (?:ve|den|toi|qua|o)|(?<!phi |tien |cuoc )ship(?= \d+[a-z]?(?:\/\d+[a-z]?)* (?!(?:cai|chiec|hop|goi|bo|doi|don|ngay|gio|lan|k|ngan)(?![a-z]))[a-z])|giao(?: hang)?(?: cho (?:em|minh|e|c|chi|anh))? (?:toi|den|ve|o|tai|qua)|gui(?: hang)?(?: cho (?:em|minh|e|c|chi|anh))? (?:ve|toi|den|qua|o)|nha (?:em |minh |e )?o|(?:em|minh|e) o|(?<!: )o(?= \d))(?: (?:nhan hang|nhan|giao hang|giao|em|minh|e|cu the|moi|la|nha|nha em|ship|cua em|cua minh|o|shop|tro|tai|hien tai|sau|sau day|duoi day|nay|nhe(?= ?:))(?![a-z]))*\s*[:=\-–]?\s*/g,
  id: /(?<![a-z])(?:alamat(?:nya)?|almt|almat|kirim(?:kan)? ke|dikirim ke|tujuan(?:nya)?|domisili|rumah(?: saya| sy)? di|antar ke|ke alamat)(?: (?:kos(?:an)?(?: saya| sy| aku)|ibu saya|ya(?=\s?:)|kak(?=\s?:)|berikut|lengkap|saya|sy|aku|pengiriman|kirim|rumah|baru|ada|di|nya|tujuan|penerima|kantor|nya di)(?![a-z]))*\s*[:=\-–]?\s*/g,
  hu: /(?<![a-z])(?:(?:szallitasi|lakas|posta(?:zasi)?|kiszallitasi|szamlazasi) ?cim(?:em|unk|e|re)?|lakcim(?:em)?|cim(?:em|re|unk|e)?|ide kerem|ide kernem|ide(?= \d{4}))(?: (?:a kovetkezo|ez|az|a)(?![a-z]))*\s*[:=\-–]?\s*/g,
  en: /(?<![a-z])(?:(?:shipping |delivery |billing |my |home |new |postal |mailing )*addr(?:ess)?(?: is| to| from| below| as follows| for (?:delivery|shipping))?(?![a-z])|(?:ship(?:ped|ping)?|deliver(?:ed|y)?|send|post|mail|bill(?:ed)?)(?: it| them| this| \d{1,2})? to(?![a-z])(?: (?:my|our) [a-z]+(?=\s?:))?|(?:i|we) live (?:at|in)|at(?= \d{1,5}[a-z]? [a-z]))\s*[:=\-–]?\s*/g,
}

/** Labels that say by themselves that an address follows; others only where it goes. Folded. */
export const nouns = /^(?:d\/c|dc|dia chi|dchi|d\.c|alamat|almt|almat|domisili|[a-z ]*cim|[a-z ]*addr)[a-z ]*[:=]\s*$/

/** Behind its postcode an address is over, but for the country. */
export const ended = /(?:[A-Z]{2}\s+\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|Singapore\s\d{6}|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s\d{4}|\p{L}\s[1-9]\d{4,5})$/u
export const countries = /^(?:usa|u\.s\.a|us|united states|united kingdom|uk|england|scotland|wales|ireland|australia|canada|new zealand|singapore|indonesia|viet ?nam|vn|magyarorszag|hungary|france|germany|netherlands|malaysia)(?![a-z])/

/** Names where a bill goes, which is offered behind the address for the parcel. */
export const billing = /bill|szamlazasi|hoa don|tagihan|xuat hd/

/** Behind these, in the middle of words, an address is over. Accents as typed. */
export const closers: Record<Language, RegExp> = {
  vi: /(?<=[\p{L}\d.)]\s{1,3}|^)(?:(?<!(?:so|số)\s{1,3})nha(?!\s+(?:(?:trang|be|bè)(?!\p{L})|(?:so|số)\s+[1-9]\d{0,3}(?!\d)))|nhé|nhe|nhá|nhan|nghen|nghe|ạ|ah|ak|à|hen|vs|vậy|giúp|giùm|dùm|với|cho (?:em|mình|e|c|chị|anh|mk|tui)|shop|sốp|ad|ơi|luôn|thôi|nào|nao|đó|tên|ten|sđt|sdt|đt|dt|số điện thoại|zalo|giao|gọi|gửi|lấy|mua|ship|tối|sáng|chiều|trưa|trước|nhận|thanh toán|cod|size|sz|màu|mẫu|trong|vào|khi|là|được|đc|dc|nếu|gần|em|mình|người|chưa|rồi|hả|hay|không|ko|khg|phải|nhưng|mà|thì|bao nhiêu|bn|và|đúng|mất|bị|liên hệ|lh|gặp)(?!\p{L})/iu,
  id: /(?<=[\p{L}\d.)]\s{1,3}|^)(?:ya+|yah|kak|ka|kakak|min|gan|sis|bun|makasih|mksh|terima kasih|trims|thx|thanks|tolong|tlg|nama|hp|no\.? hp|wa|telp|tlp|kirim|dikirim|pakai|pake|untuk|utk|buat|atas nama|a\.n|a\/n|an\.|berapa|kapan|sudah|udah|belum|blm|tapi|dan|sama|atau|apa|ini|itu|saya|aku|an$|paket|bisa|mau|jam|sebelum|dekat|deket|depan|samping|belakang|patokan|warna|ukuran|dong|aja|penerima|pesan|order|nom[oe]r(?!\s?\d{1,4}(?!\d))|up|ongkir)(?!\p{L})/iu,
  hu: /(?<=[\p{L}\d.)]\s{1,3}|^)(?:köszönöm|köszi|kösz|legyen|lenne|kérem|kérném|kérnék|szeretném|szeretnék|légyszi|légyszíves|tel|telefon|telefonszám|mobil|név|nevem|után|előtt|délután|délelőtt|reggel|este|hétfőn|kedden|szerdán|csütörtökön|pénteken|holnap|a nevem|a számom|ha lehet|oda|ide|címre|az?(?= (?!lph|lépcs|ép|em|ajtó))|vagyok|hívjon|csörögjön|számom|felé|környékén|közelében|és|vagy|mellett|mennyi|mikor|hogy|nem|csengő nem|szám al(?:á|att|atti))(?!\p{L})/iu,
  en: /(?<=[\p{L}\d.)]\s{1,3}|^)(?:please|pls|plz|thanks|thank you|thx|cheers|ta|phone|cell|mobile|tel|call|text|before|after|between|by (?:mon|tue|wed|thu|fri|sat|sun|tomorrow|noon)|and (?:my|call|text|leave|the|i)|my (?:name|number|phone|cell|mobile|email)|name|is|it's|if|when|leave|for|on (?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|tomorrow|today|asap|with|instead|not|as soon|i'm|email|attn|but|because|so|was|has|can|could|would|how|to (?:my|the))(?!\p{L})/iu,
}

const labelsNext = 'sdt|dt|zalo|nama|no\\.? ?hp|hp|wa|telp|tlp|nev|nevem|tel|telefon|mobil|name|phone|cell|mobile|e-?mail|address|dia chi|d\\/c|dc(?! \\d{5})|alamat(?:nya)?|cim|attn|stk|rek|iban|zip|resi|don|order|ok|oke|hi|hello|cod'
const words: Record<Language, string> = {
  vi: 'ten|so dt|so dien thoai|so(?= (?:em|minh|cua|goi|lien)|\\s*[:\\uE000])|nguoi nhan|goi|giao|gui|ship|cho(?= (?:em|minh|e|c|chi|anh|mk|tui|toi|shop|hoi|xin|be|con|me|ban|vo|chong|ck|ngay|\\d))|em|minh|shop|cam on|ck|size|mau|lay|mua|nhan|bao gio|khi nao|con|chua|gap|hen|thanh toan|lien he|lh|gan|doi dien|cu(?= (?:la|thuoc|o)|:)|truoc (?:la|day)|canh|ke ben|sau lung',
  id: 'an\\.|a\\.n|a\\/n|atas nama|penerima|tolong|makasih|terima kasih|kak|kirim|warna|ukuran|saya|kapan|bisa|patokan|dekat|deket|depan|samping',
  hu: 'koszonom|koszi|kerem|kernem|szamom|a szamom|udv|vagy|szallitas|kiszallitas|szamlazas|adoszam',
  en: 'call|text|thanks|thank you|please|pls|cheers|my|i|i\'m|this|deliver|can|could|is|and|but|dear|best|regards|so|billing|leave',
}
const begins = (tongues: Language[]) => new RegExp(`^(?:${[labelsNext, ...tongues.map(tongue => words[tongue])].join('|')})(?![a-z])`)

/** A segment that begins so is no further part of an address: another field, an instruction, a greeting. Folded. */
export const notNext: Record<Language, RegExp> = { vi: begins(['vi']), id: begins(['id']), hu: begins(['hu']), en: begins(['en']) }
/** The same where the language is not known. */
export const notNextAnywhere = begins(['vi', 'id', 'hu', 'en'])
