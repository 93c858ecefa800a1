import type { Component } from 'vue'
import type { CustomerField, FieldId } from '@/domain/customer'
import type { OwnType } from '@/domain/customer/own-field'
import { Banknote, Calendar, FileText, Hash, IdCard, Landmark, Link, List, Mail, MapPin, Package, Phone, Receipt, SquareCheck, User } from '@lucide/vue'
import { useI18n } from 'vue-i18n'
import { formatsOf } from '@/components/formats'
import { useCustomerFields } from '@/stores/customer/customer-fields'

const icons: Record<CustomerField, Component> = {
  name: User,
  phone: Phone,
  email: Mail,
  address: MapPin,
  membership: IdCard,
  order: Package,
  bank: Landmark,
  iban: Banknote,
  tax: Receipt,
  delivery: Calendar,
}
export const ownIcons: Record<OwnType, Component> = { text: FileText, number: Hash, date: Calendar, list: List, check: SquareCheck, link: Link }

/** How a field is called and drawn, and how its values are read: the product's own and the shop's alike (S031). */
export function useFieldLooks() {
  const { t, locale } = useI18n()
  const own = useCustomerFields()

  const ownOf = (field: FieldId) => own.byId.get(field)
  const iconOf = (field: FieldId): Component => field.startsWith('own:') ? ownIcons[ownOf(field)?.type ?? 'text'] : icons[field as CustomerField]
  const labelOf = (field: FieldId) => field.startsWith('own:') ? ownOf(field)?.name ?? t('common.unknown') : t(`field.${field}`)

  /** A day, as it is in every time zone. */
  const dated = (value: string) => {
    const at = Date.parse(`${value}T12:00`)
    return Number.isNaN(at) ? value : formatsOf(locale.value).date.format(at)
  }
  const read: Partial<Record<OwnType, (value: string) => string>> = {
    date: dated,
    // A field that became a box later may still hold words.
    check: value => value === 'yes' ? t('common.yes') : value === 'no' ? t('common.no') : value,
  }
  const readAs = (type: OwnType, value: string) => (read[type] ?? (value => value))(value)
  /** A value as it is shown. */
  function shownAs(field: FieldId, value: string): string {
    if (field === 'delivery') return dated(value)
    return readAs(ownOf(field)?.type ?? 'text', value)
  }
  return { ownOf, iconOf, labelOf, shownAs, readAs }
}
