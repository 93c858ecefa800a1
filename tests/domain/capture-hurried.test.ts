import type { CaptureField } from '@/domain/capture/field'
import { expect, it } from 'vitest'
import { capture } from '@/domain/capture/capture'
import { now, told } from './capture/told'

/** As customers write who are in a hurry, before anybody knows their language or country. */
const messages: [text: string, expect: Partial<Record<CaptureField, string[]>>][] = [
  ['đơn mới:\n1. Lan 0901234567 12 Trần Phú, Hải Châu, Đà Nẵng\n2. Hùng 0902345678 34 Lê Duẩn, Q1, HCM', { name: ['Lan'], phone: ['+84901234567', '+84902345678'], address: ['12 Trần Phú, Hải Châu, Đà Nẵng', '34 Lê Duẩn, Q1, HCM'] }],
  ['Cím:\n1137 Budapest, Pozsonyi út 22.\n1. em.\n2. ajtó', { address: ['1137 Budapest, Pozsonyi út 22., 1. em., 2. ajtó'] }],
  ['đc : 123/4B/5 đường số 8 , linh xuân , thủ đức , tphcm . sđt : 0933.44.55.66', { phone: ['+84933445566'], address: ['123/4B/5 đường số 8 , linh xuân , thủ đức , tphcm'] }],
  ['ĐC: Lô C12 KDC Phú Lợi, P. Phú Lợi, Thủ Dầu Một (nay là phường Phú Lợi, TP.HCM)', { address: ['Lô C12 KDC Phú Lợi, P. Phú Lợi, Thủ Dầu Một (nay là phường Phú Lợi, TP.HCM)'] }],
  ['so nha 5 hem 72 duong 3/2 q10', { address: ['so nha 5 hem 72 duong 3/2 q10'] }],
  ['nha so 12 duong lang, dong da, hn', { address: ['nha so 12 duong lang, dong da, hn'] }],
  ['gui ve 216 duong 30/4 phuong hung loi ninh kieu can tho', { address: ['216 duong 30/4 phuong hung loi ninh kieu can tho'] }],
  ['Ngoc Anh 0905 55 66 77, to 5 kp 2 p long binh bien hoa dong nai', { name: ['Ngoc Anh'], phone: ['+84905556677'], address: ['to 5 kp 2 p long binh bien hoa dong nai'] }],
  ['tf ke bca 1234567890 a.n budi santoso kan kak?', { name: ['budi santoso'] }],
  ['Pak RT 05 rumah pagar hijau jl melati 3, hub 0813 9988 7766', { phone: ['+6281399887766'], address: ['RT 05 rumah pagar hijau jl melati 3'] }],
  ['Bp IX. ker Ráday u 30 II/5 20/3334444', { phone: ['+36203334444'], address: ['Bp IX. ker Ráday u 30 II/5'] }],
  ['Kovácsné Nagy Ilona, 8000 Székesfehérvár, Budai út 12. 2/5, 06 22 123 456', { name: ['Kovácsné Nagy Ilona'], phone: ['+3622123456'], address: ['8000 Székesfehérvár, Budai út 12. 2/5'] }],
  ['PO Box 123, Springfield IL 62704 attn: Bob Lee', { name: ['Bob Lee'], address: ['PO Box 123, Springfield IL 62704'] }],
  ['ig @rina.shop wa 0812 3456 789', { phone: ['+628123456789'] }],
  ['look at shop.com, they are cheaper', {}],
  ['mail em lan @gmail.com', { email: ['lan@gmail.com'] }],
  ['contact: sales at bluekite dot co dot uk', { email: ['sales@bluekite.co.uk'] }],
]

it.each(messages)('S090 “%s”', (text, fields) => {
  const { bank: _, ...found } = told(capture(text, { now }))
  expect(found).toEqual(fields)
})
