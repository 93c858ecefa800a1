import type { Voice } from './voice'

export const en: Voice = {
  names: [
    ['Oliver', 'Charlotte', 'Amelia', 'Grace', 'Priya', 'Daniel', 'Sophie', 'Marcus', 'Hannah', 'Theo', 'Zoë', 'Ruth'],
    ['Bennett', 'Fairweather', 'O’Connor', 'Patel', 'Whitcombe-Hall', 'Okafor', 'Lindqvist', 'Carter', 'Doyle', 'Nakamura'],
  ],
  phones: ['07700 900###', '+44 7700 900 ###', '(07700) 900-###'],
  addresses: [
    'Flat 3, 18 Cathedral Road, Cardiff CF11 9LJ',
    '42 Marchmont Crescent, Edinburgh EH9 1HG',
    '7 Mill Lane, Grantchester, Cambridge CB3 9NB',
    '221 Kingsway, Manchester M19 2LW',
    'The Old Bakery, High Street, Totnes TQ9 5RY',
  ],
  goods: {
    home: { item: ['linen duvet cover', 'cotton fitted sheet', 'waffle blanket', 'cushion cover', 'bath towel'], size: ['single', 'double', 'king size', 'super king'], colour: ['oat', 'sage', 'sky blue', 'terracotta'] },
    clothes: { item: ['linen shirt', 'Oxford shirt', 'merino jumper', 'wide-leg trousers', 'wool scarf'], size: ['size S', 'size 12', 'size L', 'size XL'], colour: ['cream', 'navy', 'rust', 'charcoal'] },
  },
  stories: [
    [
      [['Hi! Do you still have the {item} in {colour}?'], 'Hi there, yes we do! Which size are you after?'],
      [['{size} please. How much is it with delivery?'], 'It’s £48, and delivery is free over £40.'],
      [['Perfect, I’ll take one', 'Address is {address} and my number is {phone}'], 'All booked, it goes out tomorrow.'],
      [['Brilliant, thank you so much 😊'], 'You’re very welcome!'],
    ],
    [
      [['Hello, is this one true to size? I’m usually between two sizes', 'picture:{picture}'], 'Hello! It comes up slightly generous, so take the smaller one.'],
      [['Great, then {size} in {colour}. Can you hold one for me until Friday?'], 'Of course, we’ll put one aside.'],
      [['You’re a star, thanks! ⭐'], 'Happy to help!'],
    ],
    [
      [['Hi, my order #58213 says delivered but there’s nothing here?'], 'So sorry about that, let us check with the courier.'],
      [['Could you ask them to ring me on {phone}? The address should be {address}'], 'They left it next door at number 20, we’re told.'],
      [['Found it, they had left it with the neighbour. Sorry for the fuss!'], 'No worries at all, enjoy!'],
    ],
    [
      [['Afternoon. The {item} I got last week has a hole in the seam, not great for the price', 'picture:parcel-torn'], 'We’re really sorry. Would you like a new one or your money back?'],
      [['A replacement in {colour} would be fine, as long as I don’t pay the postage'], 'Of course not, a prepaid label is on its way.'],
      [['OK, thanks for sorting it quickly.'], 'Thank you for your patience.'],
    ],
    [
      [['Do you ship to Ireland? And how long does it take'], 'We do, 3 to 5 working days.'],
      [['Lovely. And could I get two of the {item} ({size}, {colour}) gift wrapped?'], 'Yes, gift wrap is £3 each.'],
      [['Yes please! Name on the card: Granny Jo 💚', 'Call me on {phone} if anything’s unclear'], 'All noted, thank you!'],
      [['sticker:heart'], '💚'],
    ],
    [
      [['hey is the 20% code still valid?'], 'It is, until Sunday midnight!'],
      [['it says invalid at checkout 😩'], 'Please try OAK20 in capitals.'],
      [['that worked, cheers 🙌'], 'Great!'],
    ],
    [
      [['https://oakandthread.example/new-in', 'Saw this on your live last night, is it the same {colour} as in the video? It looked a bit warmer'], 'It’s the same one, our lamps make it warmer!'],
      [['Ha, fair enough. One in {size} then please, to {address}'], 'Lovely choice, all booked.'],
      [['Cheers! My mobile for the driver: {phone}'], 'Noted, thank you!'],
      [['👍'], '😊'],
    ],
    [
      [['Hi there, I run a small guest house and need about 15 of the {item}. Do you do trade prices?'], 'We do! 15% off from ten pieces.'],
      [['Great. Would you invoice with VAT, and could they arrive before the 12th?'], 'Yes to both.'],
      [['Wonderful, send the quote over and call me on {phone} if you need the company details'], 'The quote is on its way.'],
      [['Got it, looks good. Thank you!'], 'Thank you too!'],
    ],
    [
      [['is the shop open on bank holiday monday?'], 'We’re open 11 till 4!'],
      [['amazing, see you then. any {item} left in {size}?'], 'Two left, shall we keep one?'],
      [['yes pls 🙏 name’s on my profile'], 'Done, see you Monday!'],
    ],
  ],
  nudges: ['Hello?', 'Anyone there? 🙂', 'Just checking you saw my message', 'Still waiting on an answer please'],
}
