import type { Language } from '../../language'

/** Before an address; `to` also names who receives, so the first line behind it may be a person. */
export const addressLabels: Record<Language, RegExp> = {
  vi: /(?<![a-z])(?:d\/c|dc|dia chi|dchi|d\.c|dia ch|ship ve|ship toi|ship den|ship qua|ship cho (?:em|minh|e|c|chi) (?:ve|den|toi|qua|o)|ship(?= \d)|giao(?: hang)?(?: cho (?:em|minh|e|c|chi|anh))? (?:toi|den|ve|o|tai|qua)|gui(?: hang)?(?: cho (?:em|minh|e|c|chi|anh))? (?:ve|toi|den|qua|o)|nha (?:em |minh |e )?o|nha so(?= \d)|(?:em|minh|e) o|o(?= \d))(?: (?:nhan hang|nhan|giao hang|giao|em|minh|e|cu the|moi|la|nha|nha em|ship|cua em|cua minh|o|shop))*\s*[:=\-–]?\s*/g,
  id: /(?<![a-z])(?:alamat(?:nya)?|almt|almat|kirim(?:kan)? ke|dikirim ke|tujuan(?:nya)?|domisili|rumah(?: saya| sy)? di|antar ke|ke alamat)(?: (?:lengkap|saya|sy|aku|pengiriman|kirim|rumah|baru|ada|di|nya|tujuan|penerima|kantor|nya di))*\s*[:=\-–]?\s*/g,
  hu: /(?<![a-z])(?:(?:szallitasi|lakas|posta(?:zasi)?|kiszallitasi|szamlazasi) ?cim(?:em|unk|e|re)?|lakcim(?:em)?|cim(?:em|re|unk|e)?|ide kerem|ide kernem|ide(?= \d{4}))(?: (?:a kovetkezo|ez|az|a))*\s*[:=\-–]?\s*/g,
  en: /(?<![a-z])(?:(?:shipping |delivery |billing |my |home |new |postal |mailing )*addr(?:ess)?(?: is)?|ship(?:ped|ping)?(?: it| them| this)? to|deliver(?:ed|y)?(?: it| them| this)? to|send(?: it| them| this)? to|(?:i|we) live (?:at|in)|at(?= \d{1,5}[a-z]? [a-z]))\s*[:=\-–]?\s*/g,
}

/** Names where a bill goes, which is offered behind the address for the parcel. */
export const billing = /billing|szamlazasi|hoa don|tagihan|xuat hd/

/** Behind these, in the middle of words, an address is over. Accents as typed. */
export const closers: Record<Language, RegExp> = {
  vi: /(?<=[\p{L}\d.)]\s|^)(?:nha|nhé|nhe|nhá|nhan|nghen|nghe|ạ|ah|ak|à|hen|vs|vậy|giúp|giùm|dùm|với|cho (?:em|mình|e|c|chị|anh|mk|tui)|shop|sốp|ad|ơi|luôn|thôi|đó|tên|ten|sđt|sdt|đt|dt|số điện thoại|zalo|giao|gọi|gửi|lấy|mua|ship|tối|sáng|chiều|trưa|trước|nhận|thanh toán|cod|size|sz|màu|mẫu|trong|vào|khi|là|được|đc|dc|nếu|gần|em|mình|người)(?!\p{L})/iu,
  id: /(?<=[\p{L}\d.)]\s|^)(?:ya+|yah|kak|ka|kakak|min|gan|sis|bun|makasih|mksh|terima kasih|trims|thx|thanks|tolong|tlg|nama|hp|no\.? hp|wa|telp|tlp|kirim|dikirim|pakai|pake|untuk|utk|buat|atas nama|a\.n|an\.|bisa|mau|jam|sebelum|dekat|deket|depan|samping|belakang|patokan|warna|ukuran|dong|aja|penerima|pesan|order|nomor|nomer|ongkir)(?!\p{L})/iu,
  hu: /(?<=[\p{L}\d.)]\s|^)(?:köszönöm|köszi|kösz|legyen|lenne|kérem|kérném|kérnék|szeretném|szeretnék|légyszi|légyszíves|tel|telefon|telefonszám|mobil|név|nevem|után|előtt|délután|délelőtt|reggel|este|hétfőn|kedden|szerdán|csütörtökön|pénteken|holnap|a nevem|a számom|ha lehet|oda|ide|címre|a kapu|vagyok|hívjon|csörögjön|számom)(?!\p{L})/iu,
  en: /(?<=[\p{L}\d.)]\s|^)(?:please|pls|plz|thanks|thank you|thx|cheers|ta|phone|cell|mobile|tel|call|text|before|after|between|by (?:mon|tue|wed|thu|fri|sat|sun|tomorrow|noon)|and (?:my|call|text|leave|the|i)|my (?:name|number|phone|cell|mobile|email)|name|is|it's|if|when|leave|for|on (?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|tomorrow|today|asap|with|instead|not|as soon|i'm|email|attn)(?!\p{L})/iu,
}

/** A segment that begins so is no further part of an address: another field, an instruction, a greeting. Folded. */
export const notNext = /^(?:ten|sdt|dt|so dt|so dien thoai|zalo|nguoi nhan|goi|giao|gui|ship|cho|em|minh|shop|cam on|ck|size|mau|lay|mua|nhan|nama|no\.? ?hp|hp|wa|telp|tlp|an\.|a\.n|atas nama|penerima|tolong|makasih|terima kasih|kak|kirim|order|warna|ukuran|saya|nev|nevem|tel|telefon|mobil|koszonom|koszi|kerem|szamom|a szamom|udv|name|phone|cell|mobile|call|text|e-?mail|thanks|thank you|please|pls|cheers|my|i|i'm|this|attn|deliver|can|could|is|and|but|the|cod|kapan|bisa|bao gio|khi nao|con|chua|ok|oke|hi|hello|dear|best|regards|stk|rek|iban|zip|vagy|dia chi|d\/c|dc|alamat(?:nya)?|cim|address|so|resi|don)(?![a-z])/
