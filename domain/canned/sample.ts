import type { Language } from '../language'
import type { Values } from './values'
import { noValues } from './values'

/** Invented customers, so that a preview reads like the real thing. */
const customers: Record<Language, Values['customer']> = {
  en: { name: 'Emma Clarke', phone: '+44 7700 900123', email: 'emma@example.com', place: '12 Mill Lane, Leeds' },
  vi: { name: 'Nguyễn Thị Lan', address: 'chị', phone: '0901 234 567', email: 'lan@example.com', place: '25 Lê Lợi, Quận 1' },
  id: { name: 'Sari Wulandari', address: 'Kak', phone: '0812-3456-7890', email: 'sari@example.com', place: 'Jl. Merdeka 7, Bandung' },
  hu: { name: 'Kovács Anna', phone: '+36 30 123 4567', email: 'anna@example.com', place: '1117 Budapest, Móricz Zsigmond körtér 3.' },
}

/** What a preview is filled with; the agent and the page are the real ones. */
export function sampleValues(language: Language, agent: string, page: string | undefined): Values {
  return {
    ...noValues(),
    customer: { ...customers[language], language },
    agent: { name: agent },
    shop: { name: page },
    page: { name: page },
    ticket: { id: '1042' },
    order: { code: 'DH10482' },
  }
}
