import type { Language } from '../../language'
import type { Reading } from '../reading'
import type { Segment } from '../segment'

/** Vietnam's family names, folded; nine people of ten have one of them. */
export const surnames = 'nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|trinh|dao|doan|luong|lam|mai|ha|cao|chau|ta|thai|to|luu|tang|la|quach|tong|trieu|nghiem|phung|vuong|kieu|thach|bach|mac|ton|van|dam|an'
/** Before a name, not part of it: titles and kinship, folded. Doctors stay doctors. */
const english = 'mr|mrs|ms|miss|mx|sir|madam|mister|mdm|coach|auntie|aunty|aunt|uncle|grandma|grandpa'
const indonesian = 'bpk|bapak|pak rt|pak rw|bu rt|pak|ibu|bu|kak|kakak|ka|mas|mbak|mba|sdr|sdri|sis|bang|om|tante|h|hj'
const vietnamese = 'chi|anh|em|co|chu|bac|ban|ba|ong|[cae]|minh|me|bo|vo|chong|be'
const title = (words: string[]) => new RegExp(`^(?:${words.join('|')})(?:\\.|(?=\\s))\\s*`)
const anyTitle = title([english, indonesian, vietnamese])
const titlesOf: Record<Language, RegExp> = { vi: anyTitle, id: title([english, indonesian]), hu: title([english]), en: title([english]) }
export const titles = (language: Language | undefined) => language === undefined ? anyTitle : titlesOf[language]
export const endings = /\s+(?:úr|asszony|hölgy|néni|bácsi|ạ|nha|nhé|nhe|ah|à|ya|kak|yah|nhen|nghen)$/iu

/** Words of colours, months and numbers that are family names too, if another word follows. Folded. */
export const alsoNames = new RegExp(`^(?:${surnames}|feher|fekete|piros|kek|voros|white|black|green|brown|nam|hong|xuan|thu|april|june|may|august)$`)

/** In the list of what is nobody, and names all the same where a label says that a name follows. Folded. */
export const alsoGiven = new Set('mai nam hong thu hai ba tu sau bay vang dao cam my anh minh nhi tam chin do xuan ha long may june april rose joy grace trang hang tien sang chi bao lien nhan quan cong mei will'.split(' '))

/** Houses and firms: capital letters that are nobody. Folded. */
const places = /(?<![a-z])(?:tower|house|building|hotel|plaza|center|centre|mall|toa|chung cu|school|university|company|cong ty|cty|ltd|inc|perum|perumahan|apartemen|apartments?|heights|lodge|farm|manor|flats|rectory|cottage|gedung|toko|shop|store|office|kantor|kho|cho|cong|iroda|uzlet|villa|park|city|residence)(?![a-z])/

const person = new RegExp(`^(?:${surnames})(?:\\s+[a-z]+){1,4}$`)

const isFullName = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*)+$/u

/** Provinces and districts whose first word, without accents, is a title: Bắc Ninh, Bà Rịa, Ba Vì. */
export const northern = /^(?:Bắc|Bà Rịa|Bà Điểm|Ba Vì|Ba Tri|Anh Sơn)(?!\p{L})/u

/** Whether a segment, from `skip` on, standing beside an address, is rather who receives the parcel. */
export function personOn(segments: Segment[], at: number, { folded, language }: Reading, skip = 0): boolean {
  const whole = segments[at]
  if (!whole) return false
  const segment = { ...whole, text: whole.text.slice(skip).trim() }
  const words = folded.slice(segment.start + skip, segment.end).trim()
  if (/\d/.test(words) || places.test(words)) return false
  if (titles(language).test(words) && !northern.test(segment.text) && /^\S+\s+\p{Lu}/u.test(segment.text)) return true
  const count = words.split(/\s+/).length
  // In Hungary the street with its number ends an address: two words behind it are who lives there.
  if (language === 'hu' && count >= 2 && count <= 3 && /\d[.#]?(?:\/[a-z])?\.?$/.test(segments[at - 1]?.text ?? '') && /^\p{Lu}[\p{Ll}-]+(?:\s\p{Lu}[\p{Ll}-]+)+$/u.test(segment.text)) return true
  // Behind a label and right before the house: "send to: Laura Chen, 18 Maple Dr".
  if ((language === 'en' || language === 'hu') && count >= 2 && count <= 4 && !/^(?:the|a) /.test(words) && /^(?:\d|flat|apt|unit|suite|p\.? ?o)/i.test(segments[at + 1]?.text ?? '') && isFullName.test(segment.text) && segments[at + 1]?.gap !== 'taken' && (at === 0 || segments[at - 1]?.gap !== 'comma' || segment.gap !== 'comma')) return true
  if (person.test(words)) return count >= 3 || segments[at + 1]?.gap === 'taken'
  // The first line of a block behind "ship to".
  return segment.gap === 'line' && count >= 2 && count <= 4 && segments[at - 1]?.gap !== 'line' && at > 0 && segments[at + 1]?.gap === 'line' && /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*)*$/u.test(segment.text)
}

/** Capital letters at the beginning of a sentence that are no name, and words of goods and places. Folded. */
export const nobody = new Set(`
hubungi kontak nanti paket barang pesanan rekening nomor resi kemarin sudah udah belum kalo kalau dan atau call text reach contact ring message deliver leave speak receiving reception warehouse facilities maintenance purchasing logistics accounts sales security manager support hivjon hivjanak kerem csomag szallitas lien he nhan nhac duoc roi goi
alamatnya alamat namanya hpnya nomornya cimem szamom nevem diachi alo shop da vang ok oke okay okie cam on thanks thank thankyou hello hi hey dear best regards yes no please pls sorry halo hai min admin gan
pak bapak bpk bu ibu mbak mba sdr sdri
szia sziasztok udv udvozlettel koszonom koszi jo napot holnap ma tegnap igen nem kerem szep estet reggelt hali hello tisztelt uram
size mau den trang do xanh hong vang nau be xam tim cam cod free sale ao vay quan giay dep tui mu non dam set combo ship giao nhan gui don hang
the a an in on at to my your i we you it is are was this that these those there here what when where who why how can could would will do does did not and or but if so
mst npwp nik ktp cccd cmnd vat pic pagi siang sore malam lakcimem lakcim cimunk di yang yg apa siapa tadi tolong makasih makasi salam terima kasih trims ya tidak bisa mau ada kapan berapa siap order pesan beli warna ukuran hitam putih merah biru ready stok
mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
senin selasa rabu kamis jumat sabtu minggu januari februari maret mei juni juli agustus desember hetfo kedd szerda csutortok pentek szombat vasarnap
thu hai ba tu nam sau bay chu nhat ngay thang gio sang chieu toi trua hom nay mai mot
so zalo viber telegram email mail gmail shopee lazada tiktok tokopedia ib inbox sdt dt phone hp wa tel mobil telefon address dia chi alamat cim name ten nama nev iban stk rek cvv cvc exp visa mastercard napas
ha noi hanoi sai gon saigon hcm tphcm jakarta bandung surabaya budapest debrecen london manchester new york vietnam viet nam indonesia hungary magyarorszag usa uk
black white red blue green small medium large xl xxl xs s m l cash card paid done free sold gift code order tracking invoice receipt refund return delivery shipping price total
gia bao nhieu tien coc the nao chot mua lay san pham hinh anh em chi anh co chu bac ban minh moi live stream ma dep qua cho xin
szallitas rendeles ar mennyi meret fekete feher piros kek rendben oke super nagyon szuper
jne jnt spx ghn ghtk gls dpd dhl fedex ups usps evri yodel mpl foxpost packeta jt
lg tks ty thx cheers love kind sincerely from sent
`.trim().split(/\s+/))
