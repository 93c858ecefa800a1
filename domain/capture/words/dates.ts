import type { Language } from '../../language'

/** Days as they are said, folded. */
export interface Days {
  /** Days from today. */
  relative: [pattern: string, days: number][]
  /** Monday first. */
  weekdays: string[]
  /** A weekday of the week after this one, before or behind the day. */
  nextWeek: string
  months: string[]
  /** Words for parts of the day with the hours that are added to a time before noon. */
  afternoon: string
  /** Of a delivery: without one of them, "tomorrow" is about something else. */
  delivery: string
  /** Something else happens or happened on that day, or it is refused. Right before it or right behind. */
  otherwise: string
  /** Behind the day, in the same clause: nobody is there to open. */
  absent: string
  refused: string
}

export const days: Record<Language, Days> = {
  vi: {
    relative: [['hom nay|hnay|toi nay|chieu nay|sang nay', 0], ['ngay mai|(?<=sang |chieu |toi )mai|mai(?= giao| ship| nhan| gui)|(?<=giao |ship |gui )mai', 1], ['ngay kia|ngay mot|ngay mốt|mot', 2]],
    weekdays: ['thu (?:hai|2)|t2', 'thu (?:ba|3)|t3', 'thu (?:tu|4)|t4', 'thu (?:nam|5)|t5', 'thu (?:sau|6)|t6', 'thu (?:bay|7)|t7', 'chu nhat|cn'],
    nextWeek: 'tuan (?:sau|toi)',
    months: ['thang (?:1|mot|gieng)', 'thang (?:2|hai)', 'thang (?:3|ba)', 'thang (?:4|tu)', 'thang (?:5|nam)', 'thang (?:6|sau)', 'thang (?:7|bay)', 'thang (?:8|tam)', 'thang (?:9|chin)', 'thang (?:10|muoi)', 'thang 11', 'thang (?:12|chap)'],
    afternoon: 'chieu|toi|pm',
    delivery: 'giao|ship|gui|nhan hang|nhan duoc|lay hang|hen|toi noi|nhan',
    otherwise: 'mo cua|dong cua|lam viec|live|di vang|vang nha|cong tac|di choi|sinh(?: ngay)?|het han|hsd|dat ngay|mua ngay|(?:dat|mua|order|chot|ck|gui|nhan|giao)(?: hang| don)? hom|(?:dat|mua|order|ck|cho|doi)(?: hang| don)? tu|tu hom|tu (?=thu|t\\d)|han su dung|exp|cap ngay|da mua|chuyen khoan ngay|ck ngay',
    absent: '(?:em|minh|e|toi|tui|mk|chi|anh|lai|se) ban(?! (?:em|minh|e|be|gai|trai|cu|hang))|di vang|vang nha|di cong tac|cong tac|di choi|di lam|di hoc|di xa|ve que|(?:khong|ko|k) (?:co|o) nha|(?:khong|ko|k) nhan duoc',
    refused: '(?:khong|ko|k|dung)(?: duoc| giao| ro| co)*|ban',
  },
  id: {
    relative: [['hari ini|nanti (?:sore|malam|siang)|sore ini|malam ini', 0], ['besok|bsk', 1], ['lusa', 2]],
    weekdays: ['senin', 'selasa', 'rabu', 'kamis', 'jum\'?at', 'sabtu', '(?<!se|per)minggu(?! depan| ini| lalu)|ahad'],
    nextWeek: 'minggu depan|pekan depan|depan',
    months: ['jan(?:uari)?', 'feb(?:ruari)?', 'mar(?:et)?', 'apr(?:il)?', 'mei', 'juni?', 'juli?', 'agu?s(?:t(?:us)?)?', 'sep(?:t(?:ember)?)?', 'okt(?:ober)?', 'nov(?:ember)?', 'des(?:ember)?'],
    afternoon: 'sore|malam|siang|pm',
    delivery: 'kirim|dikirim|kirimin|antar|diantar|anter|dianter|nyampe|tiba|sampai|sampe|terima|ambil|pengiriman|datang',
    otherwise: 'buka|tutup|mudik|tidak di rumah|ga di rumah|lahir|tgl lahir|expired|exp|(?:beli|order|pesan|transfer|tf|bayar|checkout|co)(?:nya)? (?:tgl|tanggal|hari|dari|sejak)|sejak|berlaku',
    absent: '(?:di )?luar kota|mudik|(?:ga|gak|nggak|tidak|tdk) (?:di|ada di|ada) ?(?:rumah|orang)?|pergi|(?:ga|gak|nggak|tidak|tdk) bisa|sibuk|libur|tutup',
    refused: '(?:jangan|tidak|gak|ga|nggak|ngga|bukan)(?: bisa| usah)?',
  },
  hu: {
    relative: [['ma(?: este| delutan| delelott| reggel)?', 0], ['holnaputan', 2], ['holnap', 1]],
    weekdays: ['hetfo(?:n|re|i)?', 'kedd(?:en|re|i)?', 'szerd[a](?:n|ra|i)?', 'csutortok(?:on|re|i)?', 'pentek(?:en|re|i)?', 'szombat(?:on|ra|i)?', 'vasarnap(?:ra)?'],
    nextWeek: 'jovo het(?:en|i)?|jovo',
    months: ['jan(?:uar)?', 'febr?(?:uar)?', 'marc(?:ius)?', 'apr(?:ilis)?', 'maj(?:us)?', 'jun(?:ius)?', 'jul(?:ius)?', 'aug(?:usztus)?', 'szept(?:ember)?', 'okt(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
    afternoon: 'delutan|du|este|d\\.u',
    delivery: 'szallit|kiszallit|leszallit|hoz|kuld|erkez|erkezzen|meg(?:kap|erk|jon|jott)|ideer|varom|varnam|itthon|fogad|kellene|(?:utan|is) jo|jo(?:het|n|jj| len)|otthon|kezbesit|atve|inkabb|kerem|kernem|lenne jo|megfelel|futar',
    otherwise: 'nyitva|zarva|nyit|elutaz|nem vagyok|nem leszek|szulet|lejar|ervenyes|rendeltem|vettem|fizettem|utaltam|kelt',
    absent: 'elutaz|nem (?:vagyok|leszek|leszunk|vagyunk|tudok|tudunk|jo|vagyok itthon)|dolgoz|nyaral|szabadsag',
    refused: 'nem|ne',
  },
  en: {
    relative: [['today|tonight|this (?:afternoon|evening|morning)', 0], ['day after tomorrow', 2], ['tomorrow|tmrw|tmr|tomorow', 1]],
    weekdays: ['mon(?:day)?', 'tue(?:s(?:day)?)?', 'wed(?:s|nesday)?', 'thu(?:rs?(?:day)?)?', 'fri(?:day)?', 'sat(?:urday)?', 'sun(?:day)?'],
    nextWeek: 'next(?: week)?',
    months: ['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?', 'aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
    afternoon: 'pm|p\\.m|afternoon|evening',
    delivery: 'deliver|delivery|delivered|ship|send|arrive|come|drop|bring|get here|receive|collect|pick(?:ing)? up|available|prefer|need(?! (?:to|help|a refund|my money))|get it|get them',
    otherwise: 'open|close|away|on holiday|out of town|abroad|born|dob|exp(?:iry|ires)?|paid|ordered|bought|purchased|placed|charged|since|valid thru|dated',
    absent: 'away|out of|won\'t|doesn\'t|isn\'t|not (?:work|here|home|in)|can\'t|cannot|busy|closed|on holiday',
    refused: 'not|don\'t|can\'t|cannot|except|closed|away',
  },
}
