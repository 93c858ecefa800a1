const long = (part: string) => part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000)

/** Ten thousand characters each of what nobody writes, but somebody pastes. */
export const odd: Record<string, string> = {
  'digits': long('1'),
  'digits with hyphens': long('1-'),
  'telephones in a row': long('0912 345 678 '),
  'cards': long('4111 1111 1111 1111 '),
  'commas': long(','),
  'brackets': long('('),
  'one long word': long('a'),
  'words of one capital': long('Ab '),
  'names': long('Nguyễn Văn An '),
  'streets': long('12 Lê Lợi, '),
  'houses': long('12/3 '),
  'Hungarian streets': long('Fő tér 1. '),
  'IBANs': long('HU42 1177 '),
  'days': long('12/3 thứ 2 giao '),
  'e-mail': long('a@b.'),
  'zero-width spaces': long('\u200B'),
  'accents apart': long('e\u0302\u0301'),
  'labels': long('tên: đc: sđt: '),
}
