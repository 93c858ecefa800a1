import type { Language } from '../../language'

/** What makes an address of words, with how much it says; two points make one without a label. */
export interface Sign {
  pattern: RegExp
  points: number
  /** Only where a town is or what its postcode is: no parcel finds there. */
  isTown?: boolean
  /** Holds a digit; where there is none it is not looked for. */
  isNumbered?: boolean
}

/** A word that begins with a capital letter, and up to some of them. */
const name = '\\p{Lu}[\\p{L}\'’.-]*'
const start = '(?<![\\p{L}\\p{N}])'
const sign = (source: string, points: number, flags = 'giu'): Sign => ({ pattern: new RegExp(start + source, flags), points })
const town = (source: string, points: number, flags = 'giu'): Sign => ({ ...sign(source, points, flags), isTown: true })
const numbered: typeof sign = (...given) => ({ ...sign(...given), isNumbered: true })
const numberedTown: typeof sign = (...given) => ({ ...town(...given), isNumbered: true })
const house = '\\d{1,4}[a-zA-Z]?(?:\\s?[/-]\\s?\\d{1,4}[a-zA-Z]?){0,5}'

const vietnamese: Sign[] = [
  numbered(`(?:(?:nhà|nha)\\s+)?(?:số|so|sn)\\s*(?:nhà|nha)?\\s*${house}(?![\\d.]|\\p{L})`, 1),
  numbered(`(?:[A-Z]{1,2})?${house},?\\s+(?:đường|duong|đg|phố|pho|ngõ|ngo|ngách|ngach|hẻm|hem|kiệt|kiet|quốc lộ|ql|tỉnh lộ|tl|ấp|thôn|xóm|tổ|khu phố|khóm)(?!\\p{L})\\.?\\s*[\\p{L}\\d]+`, 2),
  numbered(`(?:\\d{1,4}[A-Za-z]?(?:/\\d{1,4}[A-Za-z]?){0,5})\\s+(?:${name})(?:\\s${name})*`, 1, 'gu'),
  numbered(`(?:\\d{1,4}[A-Za-z]?(?:/\\d{1,4}[A-Za-z]?){0,5})\\s+(?:le|nguyen|tran|pham|phan|vo|hoang|huynh|ly|ngo|dinh|truong|ton|bui|dien bien|cach mang|hai ba|ba thang|cmt8|lê|nguyễn|trần|phạm|võ|hoàng|huỳnh|lý|ngô|đinh|trường|trương|tôn|bùi|điện biên|cách mạng|hai bà|quang|hùng|kim|bà|âu|an|pasteur|nam kỳ|xô viết|phố|láng|giải phóng|cầu|tây|đê)\\s+\\p{L}+(?:\\s\\p{L}+)?`, 1),
  sign(`(?:tiệm|quán|cửa hàng|nhà thuốc|nhà hàng|tạp hóa|tạp hoá|salon|spa|gara|shop)\\s(?:\\p{Ll}+\\s)?${name}`, 0.5, 'gu'),
  numbered('(?:p|ch|căn)\\d{3,4}(?![\\d.]|\\p{L})', 1),
  numbered('(?:ô|thửa)\\s?\\d+(?!\\p{L})', 0.5),
  numbered('(?:ngõ|ngo|ngách|ngach|hẻm|hem|kiệt|kiet)\\s*\\d+[a-z]?(?:/\\d+)*', 1),
  sign('(?:đường|duong|phố)\\s+(?:số\\s*)?[\\p{Lu}\\d][\\p{L}\\d/]*', 1, 'gu'),
  numbered('(?:duong|đường)\\s+(?:so|số)\\s*\\d+', 1),
  numbered('(?:p|q)(?:\\.\\s?|\\s)?\\d{1,2}(?![\\d.]|\\p{L})', 1),
  sign(`(?:P|Q|F|H|X|TX|TT|TP)\\.\\s?${name}`, 1, 'gu'),
  sign('(?:[Pp]hường|[Pp]huong|[Xx]ã|[Qq]uận|[Qq]uan|[Hh]uyện|[Hh]uyen|[Tt]hị xã|[Tt]hi xa|[Tt]hị trấn|[Tt]hi tran|[Tt]hôn|[Tt]hon|[ẤấẪẫ]p|[Xx]óm|[Xx]om|[Kk]hu phố|[Kk]hu pho|[Tt]ổ dân phố|[Tt]ổ|[Kk]hóm|[Bb]ản|[Bb]uôn|[Đđ]ội)\\s+(?:\\d{1,2}(?!\\d)|\\p{Lu}\\p{L}*|[\\p{Ll}]+(?:\\s[\\p{Ll}]+)?(?=\\s*(?:,|$|quan|quận|huyen|huyện|q\\.?\\d|tp|tinh|tỉnh)))', 1, 'gu'),
  numbered('(?:quận|quan|phường|phuong)\\s*\\d{1,2}(?!\\d)', 1),
  numbered('(?:(?:tổ|to)\\s\\d{1,3}[\\s,]+)?(?:kp|khu phố|khu pho|kv|khu vực|khu vuc|tdp)\\s?\\d{1,2}(?!\\d)', 1),
  town('(?:tphcm|tp\\.?\\s?hcm|hcm|sài gòn|sai gon|sg(?![a-z])|hà nội|ha noi|hn(?![a-z])|đà nẵng|da nang|cần thơ|can tho|hải phòng|hai phong|bình dương|binh duong|đồng nai|dong nai|huế|nha trang|đà lạt|da lat|vũng tàu|vung tau|biên hòa|thủ đức|thu duc|bình thạnh|binh thanh|gò vấp|go vap|tân bình|tan binh|tân phú|cầu giấy|cau giay|đống đa|hoàn kiếm|long an|tiền giang|bắc ninh|quảng ninh|nghệ an|thanh hóa|nam định|thái bình|hải dương|hưng yên|lâm đồng|khánh hòa|an giang|cà mau|kiên giang|đắk lắk|gia lai|quảng nam|bình định|phú yên|bình thuận|tây ninh|bến tre|vĩnh long|đồng tháp|sóc trăng|bạc liêu|trà vinh|hậu giang)(?!\\p{L})', 1),
  town('(?:tỉnh|tinh|thành phố|thanh pho|tp\\.?)\\s+\\p{L}+', 1),
  sign('(?:chung cư|chung cu|cc|tòa|toà|căn hộ|can ho|kđt|kdt|khu đô thị|kcn|block|lô|vinhomes|tầng|lầu)\\s+[\\p{L}\\d]+', 1),
  sign('(?:ktx|ký túc xá|ky tuc xa|khu|bệnh viện|bv|trường|đại học|đh|siêu thị|chợ|cầu|ngã tư|ngã ba|nhà trọ|khách sạn|ks)\\s+[A-ZĐ\\d][\\p{L}\\d]*', 1),
  numbered('(?:căn|can|phòng|phong|p|tòa|toà|ct|ki ?ốt|sạp)(?:\\s+(?:số\\s+)?|\\.\\s?)[a-z]{0,2}\\d{1,4}(?:[.-]\\d{1,4}){0,2}[a-z]?(?![\\p{L}\\d])', 1),
]

const indonesian: Sign[] = [
  sign('(?:jl|jln|jalan)(?:\\.|\\s)\\s*[\\p{L}\\d]+', 2),
  sign('(?:gg|gang)(?:\\.|\\s)\\s*[\\p{L}\\d]+', 1),
  sign('(?:perum|perumahan|komplek|kompleks|komp\\.|griya|villa|cluster|ruko|gedung|menara|wisma|rusun|asrama|apartemen|apartment|apt\\.?|tower|kost|kos|pondok|dusun|dsn\\.?|kampung|kp\\.)\\s+[\\p{L}\\d]+', 1),
  sign('(?:blok|blk\\.?)\\s*[a-z]{0,2}\\d*(?:\\s?[/-]\\s?\\d+|\\s(?:no\\.?\\s?)?\\d+)?', 1),
  numbered('rt\\s?[.:]?\\s?\\d{1,3}\\s*[/,]?\\s*(?:rw\\s?[.:]?\\s?)?\\d{0,3}', 1),
  numbered('(?:rumah\\s)?(?:no|nom[oe]r|nmr)\\.?\\s?\\d{1,4}[a-z]?(?![\\d.-])', 1),
  numbered('(?:kamar|kmr)\\s(?:no\\.?\\s)?\\d{1,4}', 0.5),
  numbered('(?:lt|lantai|unit|tower|gedung|lot|kav(?:ling)?|kavling)\\.?\\s?[a-z]{0,2}\\d{1,4}[a-z]?(?![\\p{L}\\d])', 1),
  sign('(?:[Bb]r\\.|[Bb]anjar|[Ll]ingkungan|[Ll]ingk\\.|[Dd]ukuh|[Pp]asar|[Pp]sr\\.?|[Pp]onpes|[Pp]esantren|RSUD|RS|[Pp]uskesmas|[Uu]niversitas|[Uu]niv\\.?|[Kk]ampus|SDN?|SMPN?|SMAN?|SMKN?|[Mm]asjid|[Mm]ess|[Tt]erminal|[Ss]tasiun)\\s+[\\p{Lu}\\d][\\p{L}\\d]*', 0.5, 'gu'),
  sign('(?:kel|kelurahan|ds|desa|kec|kecamatan|kab|kabupaten|kota|prov|provinsi)(?:\\.|\\s)\\s*\\p{L}+', 1),
  numberedTown('[1-9]\\d{4}(?![\\d.]|\\s?(?:rb|ribu|k|pcs|rupiah)(?!\\p{L}))', 1),
  town('(?:jakarta|jakbar|jaksel|jaktim|jakut|jakpus|jogja|yogyakarta|bandung|surabaya|semarang|medan|bekasi|depok|tangerang|tangsel|bogor|malang|solo|surakarta|denpasar|bali|makassar|palembang|sidoarjo|cimahi|sleman|bantul|batam|pekanbaru|balikpapan|samarinda|banjarmasin|pontianak|manado|padang|lampung|cirebon|jawa barat|jawa timur|jawa tengah|jabar|jatim|jateng|banten)(?!\\p{L})', 1),
]

/** Of whom streets are named, in small letters: Mátyás király út. */
const ranks = 'király|királyné|herceg|fejedelem|vezér|tábornok|kapitány|püspök|gróf|apát|doktor|út|utca|köz|felső|alsó|és|hegyi|úti'
const hungarianStreet = '(?:utca|utcája|út|útja|u\\.|tér|tere|krt\\.?|körút|körútja|köz|sétány|sor|dűlő|rakpart|rkp\\.?|fasor|lépcső|sgt\\.?|sugárút|liget|lakótelep|ltp\\.?|park|kapu|udvar|lejtő|dűlő|forduló|major|tanya|zug|árok|üdülősor|pincesor|utja|ut|ter|korut|setany)'
const hungarian: Sign[] = [
  numberedTown(`(?:H-)?[1-9]\\d{3}\\s+(?:${name})`, 2, 'gu'),
  numberedTown('(?:H-)?[1-9]\\d{3},?\\s+(?:budapest|bp\\.?|debrecen|szeged|pécs|pecs|győr|gyor|miskolc|eger|sopron|érd|vác)(?!\\p{L})', 2),
  sign(`(?:[\\p{Lu}\\d][\\p{L}.’'-]*\\s+(?:(?:${ranks})\\s+)?){1,4}${hungarianStreet}(?!\\p{L})\\s*(?:\\d{1,4}(?:[/-]\\w{1,3})?[./]?)?`, 2, 'gu'),
  numbered('\\p{Lu}\\p{L}+(?:korzó|part|sor|köz|liget|fasor|tér|telep)\\s\\d{1,4}(?:[/-]\\w{1,3})?\\.?', 2, 'gu'),
  numbered(`\\p{L}+\\s+(?:utca|út|tér|korut|körút|u\\.)\\s*\\d{1,4}(?:[/-]\\w{1,3})?\\.?`, 2),
  sign('(?:(?:[IVX]{1,5}|\\d{1,2})\\.?\\s*(?:em(?:elet)?|ker(?:ület)?)(?:\\.|(?!\\p{L}))|fsz(?:t|int)?\\.?|földszint|\\d{1,3}\\.?\\s*ajtó|ajtó|lph\\.?|lépcsőház|torony|kaputelefon|kapucsengő|porta|recepció|kapukód|csengő|kollégium|\\d{1,4}(?:-[aeoö]s)?\\.? szoba|hrsz\\.?)', 1),
  numbered('(?:[IVX]{1,4}|[A-Z]|fsz\\.?|\\d{1,2})\\.?\\s?[/.]\\s?(?:[a-z]|\\d{1,3})\\.?(?=[.,]?\\s*$)', 1, 'gu'),
  town('(?:budapest|bp\\.|bp(?=\\s(?:\\d{1,2}|[ivx]+)\\.?\\s?ker)|debrecen|szeged|miskolc|pécs|győr|nyíregyháza|kecskemét|székesfehérvár|szombathely|veszprém|eger|sopron|zalaegerszeg|kaposvár|tatabánya|érd|vác)(?![\\p{L}-])', 1),
]

const englishStreet = '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|terrace|ter|boulevard|blvd|way|place|pl|close|crescent|cres|square|sq|highway|hwy|parkway|pkwy|circle|cir|grove|mews|gardens|gdns|row|walk|hill|trail|trl|loop|alley|quay|green|rise|wharf|embankment|esplanade|esp|parade|pde|promenade|circuit|cct|crossing|vale|villas)'
const english: Sign[] = [
  numbered(`\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,5})?\\s+(?:(?:[NSEW]\\.?|North|South|East|West)\\s+)?(?:(?!(?:to|for|at|and|or|from|by)\\s)[\\p{L}\\d.'’-]+\\s+){1,4}${englishStreet}(?!\\p{L})\\.?(?:\\s+(?:NW|NE|SW|SE|N|S|E|W)(?!\\p{L}))?`, 2),
  numbered(`\\d{1,5}[A-Za-z]?\\s+(?:Broadway|The\\s+${name})`, 2, 'gu'),
  sign(`(?:\\d{1,5}[A-Za-z]?\\s+)?(?:${name}\\s+){1,3}(?:Street|Road|Avenue|Lane|Drive|House|Court|Terrace|Cottage|Hall|Plaza|Lodge|Barn)(?!\\p{L})`, 1, 'gu'),
  numbered('(?:apt|apartment|flat|unit|suite|ste|floor|fl|room|rm|level|lvl|lot|shop)\\.?\\s*#?\\d+[a-z]?(?!\\p{L})', 1),
  sign('(?:apt|flat|unit|suite)\\.?\\s[a-z\\d]{1,3}(?!\\p{L})', 1),
  numbered('\\d{1,2}(?:st|nd|rd|th)\\s(?:floor|fl)(?!\\p{L})', 1),
  numbered('p\\.?\\s?o\\.?\\s?box\\s+\\d+', 2),
  numbered('(?:blk|block|bldg|building)\\.?\\s#?\\d+[a-z]?(?!\\p{L})', 1),
  numbered('\\d{1,4}(?:\\s?(?:bis|ter))?,?\\s+(?:rue|avenue|boulevard|allée|place|quai|impasse|chemin|via|calle|carrer|rua)\\s+\\p{L}+', 2),
  numbered('\\p{L}+(?:straße|strasse|str\\.|weg|platz|gasse|straat|laan)\\s+\\d{1,4}[a-z]?', 2),
  sign('c/o\\s+\\p{L}+', 1),
  numberedTown('[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?(?!\\d)', 2, 'gu'),
  numberedTown('(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\\s+\\d{4}(?!\\d)', 2, 'gu'),
  numberedTown('[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d(?![\\p{L}\\d])', 2, 'gu'),
  numberedTown('(?:[AC-FHKNPRTV-Y]\\d\\d|D6W)\\s?[AC-FHKNPRTV-Y\\d]{4}(?![\\p{L}\\d])', 2, 'gu'),
  numberedTown('[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}(?![\\p{L}\\d])', 2),
  town('(?:united kingdom|england|scotland|wales|united states|singapore|london|manchester|birmingham|new york|los angeles|chicago|houston|boston|seattle|san francisco)(?!\\p{L})', 1),
]

export const streets: Record<Language, Sign[]> = { vi: vietnamese, id: indonesian, hu: hungarian, en: english }

const without = (signs: Sign[]) => signs.filter(({ isNumbered }) => isNumbered !== true)
/** Those that may stand in words without a digit. */
export const unnumbered: Record<Language, Sign[]> = { vi: without(vietnamese), id: without(indonesian), hu: without(hungarian), en: without(english) }
