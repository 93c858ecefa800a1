/** Banks as customers call them, folded; wallets that go by a phone number are none. */
const vietnam = 'vietcombank|vcb|techcombank|tcb|mb ?bank|mb|acb|bidv|agribank|vietinbank|ctg|vp ?bank|tp ?bank|sacombank|stb|shb|vib|hd ?bank|msb|ocb|sea ?bank|eximbank|cake|timo|scb|lp ?bank|lienvietpostbank|nam ?a ?bank|bac ?a ?bank|ab ?bank|pvcombank|kien ?long ?bank|viet ?capital ?bank|bvbank|dong ?a ?bank|oceanbank|vrb|woori|shinhan'
const indonesia = 'bca|bri|bni|mandiri|bsi|cimb(?: niaga)?|permata|danamon|btn|bank jago|jago|maybank|panin|ocbc(?: nisp)?|mega|bjb|bukopin|jenius|btpn|blu|seabank'
const hungary = 'otp(?: bank)?|k&h|erste|raiffeisen|mbh|cib|unicredit|granit|magnet|takarekbank|wise|revolut'
const english = 'barclays|hsbc|lloyds|natwest|monzo|starling|santander|chase|bank of america|wells fargo|citibank'

export const bankNames = `(?:${vietnam}|${indonesia}|${hungary}|${english})`
