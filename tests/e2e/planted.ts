/** Beginnings of real issuers with the lengths of their numbers: Visa, Mastercard, Amex, JCB, Napas. */
const issuers: [start: string, length: number][] = [['4', 16], ['51', 16], ['37', 15], ['3528', 16], ['9704', 16], ['4', 19]]
const signs = ['', ' ', '-', '.', '\u200B', '\u00A0']

/** The digit that makes the sum of Luhn divisible by ten. */
function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((sum, digit, i) => {
    const n = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return sum + (n > 9 ? n - 9 : n)
  }, 0)
  return (10 - sum % 10) % 10
}

/** Card numbers that pass every check, no two alike, written as people write them. */
export function plantedNumbers(count: number): { digits: string, written: string }[] {
  return Array.from({ length: count }, (_, i) => {
    const [start, length] = issuers[i % issuers.length]!
    const middle = String((i + 1) * 7_919_777_771).padStart(19, '2').slice(-(length - start.length - 1))
    const digits = `${start}${middle}`
    const whole = `${digits}${checkDigit(digits)}`
    const sign = signs[i % signs.length]!
    return { digits: whole, written: whole.replace(/\d{4}(?=\d)/g, group => group + sign) }
  })
}

/** What looks like a card and is none. */
export const staying = ['đơn DH20261122004711', '0912 345 678', '+84 912 345 678', 'HU42 1177 3016 1111 1018 0000 0000', 'STK 19034567890123 Techcombank', 'IMEI 490154203237518']
