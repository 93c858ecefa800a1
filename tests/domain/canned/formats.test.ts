import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { readFile } from '@/domain/canned/formats/read'
import { toShortCode } from '@/domain/canned/formats/short-codes'
import { render } from '@/domain/canned/render'
import { parseTemplate } from '@/domain/canned/template'
import { noValues } from '@/domain/canned/values'
import { noon } from '../../make'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readFile(bytes(text))
const bodies = (text: string) => read(text).messages.map(message => message.body)

it.each([
  ['Deskside’s own', '{"deskside":"canned messages","version":1,"messages":[{"shortcut":"hi","title":"Hi","body":"Hello"}]}', 'json'],
  ['the team desk’s', '[{"id":21,"account_id":7,"short_code":"hi","content":"Hello"}]', 'shortCodes'],
  ['espanso’s', 'matches:\n  - trigger: ":hi"\n    replace: Hello\n', 'espanso'],
  ['Text Blaze’s', '{"version":7,"folders":[{"name":"","snippets":[{"name":"Hi","shortcut":"/hi","type":"text","text":"Hello"}]}]}', 'textBlaze'],
  ['Briskine’s list', '[{"title":"Hi","shortcut":"hi","tags":"","body":"Hello"}]', 'briskine'],
  ['a table', 'title,shortcut,body\nHi,hi,Hello\n', 'csv'],
  ['a table with semicolons', 'title;shortcut;body\nHi;hi;Hello\n', 'csv'],
  ['a table that begins with Excel’s own line', 'sep=;\r\ntitle;shortcut;body\r\nHi;hi;Hello\r\n', 'csv'],
  ['shortcut, tab and text', 'hi\tHello\n', 'csv'],
] as const)('S079 %s file is known by what is in it', (_, text, format) => {
  expect(read(text)).toMatchObject({ format, faults: [], notes: [], messages: [{ shortcut: 'hi', body: 'Hello' }] })
})

it.each([
  ['UTF-8 with a mark', [0xEF, 0xBB, 0xBF, ...bytes('shortcut,body\nchào,Chào chị ạ')], 'Chào chị ạ'],
  ['UTF-16', [0xFF, 0xFE, ...Buffer.from('shortcut,body\nchào,Chào chị ạ', 'utf16le')], 'Chào chị ạ'],
  // "Chào chị ạ đơn hàng đã gửi" as an old Vietnamese Excel saves it.
  ['Windows-1258', [...Buffer.from('shortcut,body\nx,Ch\u00E0o chi\u00F2 a\u00F2 \u00F0\u00F5n h\u00E0ng \u00F0a\u00DE g\u00FD\u00D2i', 'latin1')], 'Chào chị ạ'],
  ['Windows-1250', [...Buffer.from('shortcut,body\nx,K\u00F6sz\u00F6nj\u00FCk hogy t\u00F5l\u00FCnk v\u00E1s\u00E1rolt', 'latin1')], 'tőlünk'],
  ['Windows-1252', [...Buffer.from('shortcut,body\nx,Voil\u00E0 the order is caf\u00E9', 'latin1')], 'Voilà the order is café'],
])('S079 a file in %s is read as it was written', (_, file, text) => {
  expect(readFile(Uint8Array.from(file)).messages[0]?.body).toContain(text)
})

it.each([
  ['an unfinished list', '[{"short_code":"hi","content":"Hello"},\n{"short_code":', [{ line: 2, reason: 'syntax' }]],
  ['JSON with a stray sign', '{\n"deskside": "canned messages",\n"messages": [}\n', [{ line: 3, reason: 'syntax' }]],
  ['YAML that is broken', 'matches:\n  - trigger: "a"\n    replace: "never closed\n', [{ reason: 'syntax' }]],
  ['nothing at all', '', [{ line: 1, reason: 'empty' }]],
  ['an empty list', '[]', [{ line: 1, reason: 'noMessages' }]],
  ['a head without rows', 'title,shortcut,body\n', [{ line: 1, reason: 'noMessages' }]],
  ['a newer file of ours', '{"deskside":"canned messages","version":9,"messages":[]}', [{ line: 1, reason: 'newer', what: '9' }]],
] as const)('S079 %s says line and reason', (_, text, faults) => {
  expect(read(text)).toMatchObject({ messages: [], faults })
})

it.each([
  ['a row without a text', 'title,shortcut,body\nHi,hi,Hello\nBye,bye,\nOk,ok,Fine\n', [{ line: 3, reason: 'noText', what: 'Bye' }]],
  ['a row with too many cells', 'title,shortcut,body\nHi,hi,Hello\nBye,bye,So long, friend\nOk,ok,Fine\n', [{ line: 3, reason: 'columns' }]],
  ['a row after one of several lines', 'title,shortcut,body\nHi,hi,"Hello\n\nyou"\nBye,bye,\nOk,ok,Fine\n', [{ line: 5, reason: 'noText' }]],
  ['an element that is none', '[{"short_code":"hi","content":"Hello"},\n 7,\n {"short_code":"ok","content":"Fine"}]', [{ line: 2, reason: 'notAMessage', what: '7' }]],
  ['an element of ours that is none', '{"deskside":1,"messages":[{"body":"Hello"},\n\n"x",\n{"body":"Fine"}]}', [{ line: 3, reason: 'notAMessage' }]],
  ['a match by pattern', 'matches:\n  - trigger: hi\n    replace: Hello\n  - regex: "a(b)"\n    replace: x\n  - trigger: ok\n    replace: Fine\n', [{ line: 4, reason: 'pattern', what: 'a(b)' }]],
  ['a picture on somebody’s disk', 'matches:\n  - trigger: hi\n    replace: Hello\n  - trigger: p\n    image_path: /home/x.png\n  - trigger: ok\n    replace: Fine\n', [{ line: 4, reason: 'picture' }]],
] as const)('S079 %s is told, and the others are taken', (_, text, faults) => {
  const { messages, faults: told } = read(text)
  expect(told).toMatchObject(faults)
  expect(messages).toHaveLength(2)
})

it.each([
  ['a workbook', [0x50, 0x4B, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]],
  ['a picture', [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48]],
])('S079 %s is no file of messages, whatever its name: none is made of its bytes', (_, file) => {
  expect(readFile(Uint8Array.from(file))).toMatchObject({ messages: [], faults: [{ line: 1, reason: 'binary' }] })
})

it('S079 a YAML file of aliases within aliases is refused instead of read', () => {
  const deep = Array.from({ length: 7 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }).fill(`*a${i}`).join()}]\n`)
  expect(read(`matches:\n  - trigger: a\n    replace: b\na0: &a0 [x]\n${deep.join('')}`)).toMatchObject({ messages: [], faults: [{ reason: 'syntax' }] })
})

it('S079 a table without a head is parted where all its rows are, though its texts have commas', () => {
  const { messages, faults } = read('szia;Kedves vásárló, köszönjük, hogy írt\nar;Az ár 5000 Ft, szállítással\n')
  expect(messages.map(({ shortcut, body }) => [shortcut, body])).toEqual([['szia', 'Kedves vásárló, köszönjük, hogy írt'], ['ar', 'Az ár 5000 Ft, szállítással']])
  expect(faults).toEqual([])
})

it('S079 a plain text that begins with a variable is no broken list', () => {
  expect(read('{{customer.first_name|there}} your parcel is here\n')).toMatchObject({ format: 'csv', messages: [{ body: '{{customer.first_name|there}} your parcel is here' }], faults: [] })
})

it('S079 of a file with texts for languages alone the first is what a customer of any other reads', () => {
  expect(read('shortcut,body_vi,body_en\nhi,Chào,Hello\n').messages).toMatchObject([{ body: 'Hello', language: 'en', variants: [{ language: 'vi', body: 'Chào' }] }])
})

it('S079 a quote that never closes takes nothing in silence', () => {
  expect(read('title,shortcut,body\nHi,hi,Hello\nBye,bye,"So long\nOk,ok,Fine\n')).toMatchObject({ messages: [{ shortcut: 'hi' }], faults: [{ line: 3, reason: 'quote' }] })
})

it.each([
  ['{{contact.first_name || \'there\'}}', '{{customer.first_name|there}}'],
  ['{{ contact.name | default: "friend" }}', '{{customer.name|friend}}'],
  ['{{inbox.name}} {{agent.name}} #{{conversation.id}}', '{{page.name}} {{agent.name}} #{{ticket.id}}'],
  ['Text & <b>O\'Connor</b>', 'Text & <b>O\'Connor</b>'],
])('the team desk’s %s becomes %s', (content, body) => {
  expect(bodies(JSON.stringify([{ short_code: 'a', content }]))).toEqual([body])
})

it.each([
  ['{{customer.first_name | default: \'there\'}}', '{{contact.first_name | default: \'there\'}}'],
  ['{{customer.first_name || "there"}}', '{{contact.first_name | default: \'there\'}}'],
  ['{{contact.firstName|there}}', '{{contact.first_name | default: \'there\'}}'],
  ['{{customer.first_name|who\'s there}}', '{{contact.first_name | default: "who\'s there"}}'],
  ['{{customer.first_name|}}', '{{contact.first_name | default: \'\'}}'],
  ['{{constructor}}', '{{constructor}}'],
])('our %s is %s to the team desk, which fills it in, too', (body, content) => {
  expect(toShortCode(body)).toBe(content)
})

it.each([
  ['Hi {formtext: name=customer.first_name; default=there}', 'Hi {{customer.first_name|there}}'],
  ['Size {formtext: name=Size}{cursor} {clipboard}', 'Size {{ask:Size}}{{cursor}} {{clipboard}}'],
  ['{formmenu: S; M; default=L; name=Size}', '{{choose:L;S;M|Size}}'],
  ['By {time: dddd, D MMMM; shift=+5d}', 'By {{date+5d|dddd, D MMMM}}'],
  ['{import: /hello}', '{{snippet:hello}}'],
])('Text Blaze’s %s becomes %s', (text, body) => {
  expect(bodies(JSON.stringify({ folders: [{ name: 'A', snippets: [{ name: 'a', shortcut: '/a', text }] }] }))).toEqual([body])
})

it.each([
  ['Hi {{to.first_name}}, {{from.first_name}}', 'Hi {{customer.first_name}}, {{agent.first_name}}'],
  ['{{to.0.first_name}}{{cursor}}', '{{customer.first_name}}{{cursor}}'],
  ['{{cursor "the size"}}', '{{ask:the size}}'],
  ['{{moment add=\'1;days\' format=\'DD MMMM\'}}', '{{date+1d|DD MMMM}}'],
  ['{{choice "red" "blue"}}', '{{choose:red;blue}}'],
  ['<div>Hello&nbsp;&amp; <b>welcome</b></div><div><br></div><div>Bye</div>', 'Hello & welcome\n\nBye'],
])('Briskine’s %s becomes %s', (body, ours) => {
  expect(bodies(JSON.stringify([{ title: 'a', shortcut: 'a', body }]))).toEqual([ours])
})

it.each([
  ['date', '"{{d}}"', '{name: d, type: date, params: {format: "%d/%m/%Y", offset: 172800}}', '{{date+2d|DD/MM/YYYY}}'],
  ['clipboard', '"{{c}}$|$"', '{name: c, type: clipboard}', '{{clipboard}}{{cursor}}'],
  ['choice', '"{{c}}"', '{name: c, type: choice, params: {values: [a, {label: b, id: 2}]}}', '{{choose:a;b}}'],
  ['form', '"{{f.size}}"', '{name: f, type: form, params: {layout: "Size [[size]]"}}', '{{ask:size}}'],
  ['match', '"{{m}}!"', '{name: m, type: match, params: {trigger: ":sig"}}', '{{snippet:sig}}!'],
])('espanso’s %s becomes ours', (_, replace, variable, body) => {
  expect(bodies(`matches:\n  - trigger: ":a"\n    replace: ${replace}\n    vars:\n      - ${variable}\n`)).toEqual([body])
})

it('espanso’s form of a match becomes questions, and each of its triggers a message', () => {
  const text = 'matches:\n  - triggers: [":a", ":b"]\n    form: "Hey [[name]], a [[size]]"\n    form_fields:\n      size: {type: choice, values: [S, M]}\n'
  expect(read(text).messages.map(({ shortcut, body }) => [shortcut, body])).toEqual([['a', 'Hey {{ask:name}}, a {{choose:S;M}}'], ['b', 'Hey {{ask:name}}, a {{choose:S;M}}']])
})

it.each([
  ['a shell command', 'matches:\n  - trigger: a\n    replace: "{{s}}"\n    vars: [{name: s, type: shell, params: {cmd: ls}}]\n', '{{s}}'],
  ['a condition', JSON.stringify([{ title: 'a', shortcut: 'a', body: '{{#if x}}Hello{{/if}}' }]), '{{#if x}}'],
  ['a variable that nobody fills', JSON.stringify([{ short_code: 'a', content: 'Hi {{weather.now}}' }]), '{{weather.now}}'],
])('S079 %s is asked for before inserting, never read by a customer, and that is said', (_, text, what) => {
  const { messages, notes } = read(text)
  expect(notes).toContainEqual(expect.objectContaining({ reason: 'asked', what }))
  const { missing, text: inserted } = render(parseTemplate(messages[0]!.body), noValues(), {}, { now: noon, language: 'en' })
  expect(missing.map(({ key }) => `{{${key}}}`)).toContain(what)
  expect(inserted).not.toContain('{{')
})

it.each([
  ['a command for another page', JSON.stringify({ folders: [{ name: '', snippets: [{ shortcut: '/a', text: 'a {site: html}' }] }] }), '{site: html}'],
  ['a command of the team desk', JSON.stringify([{ short_code: 'a', content: 'Hi {% if contact.name %}you{% endif %}' }]), '{% if contact.name %}'],
])('S079 %s has no counterpart: it stands as text, and that is said', (_, text, what) => {
  const { messages, notes } = read(text)
  expect(messages[0]?.body).toContain(what)
  expect(notes).toContainEqual(expect.objectContaining({ reason: 'variable', what }))
})

it('markup, right-to-left and zero-width letters stay the letters they are', () => {
  const body = '<script>alert(1)</script> &amp; שלום \u200D\u{1F468}\u200D\u{1F469}'
  expect(bodies(`title,shortcut,body,folder\nx,x,"${body}",\n`)).toEqual([body])
})
