/** Something the practice shop sells: title, SKU, price in minor units, options, picture, and what is unusual about it. */
export interface Good {
  title: string
  sku: string
  price: number
  options?: Record<string, readonly string[]>
  picture: string
  /** Percent off, now. */
  sale?: number
  /** Its stock was never counted; it is made to order; it has no SKU. */
  quirk?: 'uncounted' | 'toOrder' | 'noSku'
}

type Row = [title: string, sku: string, price: number, picture: string, options?: Good['options'], more?: Pick<Good, 'sale' | 'quirk'>]

const goods = (rows: Row[]): Good[] => rows.map(([title, sku, price, picture, options, more]) => ({ title, sku, price, picture, options, ...more }))

const wool = ['Be', 'Xanh rêu', 'Nâu đất', 'Trắng kem'] as const
const beds = ['1m4', '1m6', '1m8'] as const
const sizes = ['S', 'M', 'L', 'XL'] as const

/** Mộc Home, prices in đồng. */
export const homeGoods = goods([
  ['Chăn len dệt tay Sa Pa, 130 × 170 cm', 'CL-SP-130', 459_000, 'blanket-beige', { Màu: wool }],
  ['Chăn len dệt tay Sa Pa, 180 × 200 cm', 'CL-SP-180', 689_000, 'blanket-sage', { Màu: wool }],
  ['Chăn len trẻ em hình gấu, 80 × 100 cm', 'CL-TE-080', 289_000, 'blanket-beige', { Màu: ['Hồng', 'Xanh'] }],
  ['Chăn đũi bốn mùa', 'CD-4M', 520_000, 'blanket-sage', { Màu: ['Be', 'Ghi'], Cỡ: ['1m6', '1m8'] }],
  ['Khăn choàng len mỏng họa tiết thổ cẩm', 'KC-TC-02', 319_000, 'sheets-blue'],
  ['Ga giường cotton trơn', 'GG-CT', 350_000, 'sheets-blue', { Màu: ['Xanh', 'Trắng', 'Hồng đất'], Cỡ: beds }, { sale: 15 }],
  ['Ga giường đũi Nhật', 'GG-DN', 620_000, 'sheets-blue', { Màu: ['Be', 'Xanh'], Cỡ: beds }],
  ['Bộ ga gối hoa nhí Đà Lạt', 'BG-HN', 890_000, 'sheets-blue', { Cỡ: beds }],
  ['Vỏ gối đầu cotton, 50 × 70 cm', 'VG-CT', 89_000, 'cushion-terracotta', { Màu: ['Trắng', 'Xanh', 'Be'] }],
  ['Gối tựa lưng thổ cẩm', 'GT-TC', 189_000, 'cushion-terracotta', { Màu: ['Đỏ', 'Chàm'] }],
  ['Gối ôm ruột bông gòn', 'GO-BG', 149_000, 'cushion-terracotta'],
  ['Ruột gối lông vũ', 'RG-LV', 259_000, 'cushion-terracotta', { Cỡ: ['50 × 70', '60 × 60'] }],
  ['Rèm đũi cửa sổ', 'RD-CS', 430_000, 'sheets-blue', { Màu: ['Trắng', 'Be'], Rộng: ['1m5', '2m'] }, { quirk: 'toOrder' }],
  ['Thảm cói đan tay', 'TC-DT', 270_000, 'blanket-beige', { Cỡ: ['60 × 90', '80 × 120', '120 × 180'] }],
  ['Thảm lau chân cotton', 'TL-CT', 65_000, 'blanket-sage', { Màu: ['Xám', 'Xanh rêu'] }],
  ['Khăn tắm sợi tre', 'KT-ST', 129_000, 'sheets-blue', { Màu: ['Trắng', 'Xanh', 'Hồng'] }, { sale: 20 }],
  ['Khăn mặt sợi tre, bộ 3 chiếc', 'KM-ST3', 75_000, 'sheets-blue'],
  ['Đèn bàn gốm Bát Tràng', 'DB-BT', 540_000, 'paper', { Màu: ['Men lam', 'Men rạn'] }],
  ['Bình hoa gốm men rạn', 'BH-MR', 210_000, 'paper', { Cỡ: ['Nhỏ', 'Lớn'] }],
  ['Bộ bát đĩa gốm 12 món', 'BB-12', 780_000, 'paper', { Màu: ['Men lam', 'Men nâu'] }],
  ['Ly gốm quai gỗ', 'LG-QG', 95_000, 'paper', { Màu: ['Trắng', 'Xanh rêu'] }],
  ['Giỏ mây đựng đồ', 'GM-DD', 180_000, 'paper', { Cỡ: ['S', 'M', 'L'] }],
  ['Khay gỗ tràm', 'KG-TR', 165_000, 'paper'],
  ['Nến thơm sả chanh', 'NT-SC', 120_000, 'paper', undefined, { sale: 10 }],
  ['Tinh dầu quế Trà Bồng, 10 ml', 'TD-QT', 98_000, 'paper'],
  ['Túi thơm treo tủ', 'TT-TT', 35_000, 'paper', { Mùi: ['Oải hương', 'Sả', 'Quế'] }],
  ['Tranh thêu tay khổ nhỏ', 'TR-TN', 350_000, 'paper', undefined, { quirk: 'uncounted' }],
  ['Màn tuyn cửa xếp', 'MT-CX', 310_000, 'sheets-blue', { Cỡ: beds }],
  ['Nệm ngồi bệt', 'NN-BE', 220_000, 'cushion-terracotta', { Màu: ['Be', 'Chàm', 'Đỏ gạch'] }],
  ['Khăn trải bàn vải lanh', 'KB-VL', 240_000, 'blanket-beige', { Cỡ: ['1m2', '1m6', '2m'] }],
  ['Tạp dề vải bố', 'TDE-VB', 115_000, 'shirt-linen', { Màu: ['Be', 'Xanh đen'] }],
  ['Thẻ quà tặng Mộc Home', '', 200_000, 'paper', { 'Mệnh giá': ['200.000đ', '500.000đ'] }, { quirk: 'noSku' }],
])

/** Oak & Thread, prices in pence. */
export const clothesGoods = goods([
  ['Linen shirt “Harbour”', 'OT-LS', 5400, 'shirt-linen', { Colour: ['Oat', 'Navy', 'White'], Size: sizes }],
  ['Linen shirt “Harbour”, short sleeve', 'OT-LSS', 4800, 'shirt-linen', { Colour: ['Oat', 'Navy'], Size: sizes }],
  ['Oxford shirt “Mill”', 'OT-OX', 5800, 'shirt-navy', { Colour: ['Blue', 'White'], Size: sizes }],
  ['Merino jumper “Fell”', 'OT-MJ', 8900, 'shirt-navy', { Colour: ['Charcoal', 'Moss', 'Rust'], Size: sizes }, { sale: 20 }],
  ['Lambswool cardigan “Dale”', 'OT-LC', 9500, 'shirt-linen', { Colour: ['Oat', 'Navy'], Size: sizes }],
  ['Chore jacket “Quarry”', 'OT-CJ', 12_500, 'shirt-navy', { Colour: ['Navy', 'Olive'], Size: sizes }],
  ['Waxed coat “Tarn”', 'OT-WC', 18_900, 'shirt-navy', { Size: sizes }, { quirk: 'toOrder' }],
  ['Corduroy trousers “Ridge”', 'OT-CT', 7900, 'shirt-linen', { Colour: ['Tan', 'Moss'], Waist: ['30', '32', '34', '36'] }],
  ['Linen trousers “Shore”', 'OT-LT', 7400, 'shirt-linen', { Colour: ['Oat', 'Navy'], Waist: ['30', '32', '34', '36'] }],
  ['Breton top “Quay”', 'OT-BT', 3900, 'shirt-navy', { Colour: ['Navy stripe', 'Red stripe'], Size: sizes }],
  ['Organic T-shirt', 'OT-TS', 2400, 'shirt-linen', { Colour: ['White', 'Black', 'Sage'], Size: sizes }],
  ['Wrap dress “Meadow”', 'OT-WD', 8500, 'shirt-linen', { Colour: ['Poppy', 'Ink'], Size: ['8', '10', '12', '14', '16'] }],
  ['Pinafore “Orchard”', 'OT-PF', 7200, 'shirt-navy', { Size: ['8', '10', '12', '14'] }],
  ['Midi skirt “Brook”', 'OT-MS', 5900, 'shirt-linen', { Colour: ['Moss', 'Ink'], Size: ['8', '10', '12', '14'] }],
  ['Linen throw “Fell”', 'OT-TH', 6400, 'blanket-beige', { Colour: ['Oat', 'Sage'] }],
  ['Stoneware bowl', 'OT-SB', 1800, 'paper', { Glaze: ['Moss', 'Chalk'] }],
  ['Wool scarf “Beck”', 'OT-SC', 3400, 'blanket-sage', { Colour: ['Moss', 'Rust', 'Ink'] }],
  ['Beanie “Crag”', 'OT-BN', 2200, 'blanket-sage', { Colour: ['Charcoal', 'Moss'] }],
  ['Lambswool gloves', 'OT-GL', 2600, 'blanket-sage', { Size: ['S/M', 'L/XL'] }],
  ['Wool socks, pair', 'OT-SK', 1200, 'blanket-sage', { Size: ['4–7', '8–11'] }, { sale: 10 }],
  ['Leather belt', 'OT-BL', 4200, 'paper', { Length: ['85', '95', '105'] }],
  ['Canvas tote “Lane”', 'OT-TO', 1900, 'paper', { Colour: ['Natural', 'Navy'] }],
  ['Apron “Baker”', 'OT-AP', 2900, 'shirt-linen', { Colour: ['Oat', 'Navy'] }],
  ['Tea towel, set of two', 'OT-TT', 1400, 'sheets-blue'],
  ['Beeswax candle', 'OT-BC', 1100, 'paper'],
  ['Hand-painted card', 'OT-HC', 450, 'paper', undefined, { quirk: 'uncounted' }],
  ['Gift card', '', 2500, 'paper', { Value: ['£25', '£50'] }, { quirk: 'noSku' }],
])
