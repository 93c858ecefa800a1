import type { Story, Voice } from './voice'

/** Ten questions and ten answers: the longest conversation at the start. */
export const wedding: Story = [
  [['Dạ chào shop, em sắp cưới nên muốn đặt trọn bộ chăn ga cho phòng mới ạ'], 'Dạ chúc mừng chị trước ạ. Giường nhà mình size bao nhiêu để em tư vấn ạ?'],
  [['Giường 1m8 x 2m, nệm dày 25cm chị nha'], 'Dạ nệm 25cm thì mình lấy ga bo chun 30cm cho thoải mái ạ. Chị thích tông màu nào ạ?'],
  [['Em thích màu be hoặc trắng ngà, nhìn nhẹ nhàng thôi', 'picture:blanket-beige'], 'Dạ tông này bên em có bộ linen Mộc An, 5 món, giá 2.450.000đ ạ'],
  [['5 món gồm những gì vậy chị?'], 'Dạ gồm 1 ga, 1 vỏ chăn, 2 vỏ gối nằm và 1 vỏ gối ôm ạ'],
  [['Vải có nhăn nhiều không chị, em nghe nói linen hay nhăn lắm'], 'Dạ linen bên em đã wash mềm nên nhăn nhẹ tự nhiên, không cần ủi đâu ạ'],
  [['Vậy giặt máy được không ạ?'], 'Dạ giặt máy chế độ nhẹ, nước dưới 40 độ là được ạ'],
  [['Em lấy thêm 2 gối tựa màu đất nung nữa thì có được giảm không shop?'], 'Dạ đơn trên 2 triệu bên em giảm 5% và miễn phí giao hàng ạ'],
  [['Ok chốt giúp em 1 bộ màu be với 2 gối tựa nha'], 'Dạ em lên đơn 2.890.000đ, sau giảm còn 2.745.500đ ạ. Chị cho em xin địa chỉ và số điện thoại ạ'],
  [['{phone}, {address}. Giao trước ngày 28 giúp em nha, 29 là em cưới rồi 😍'], 'Dạ em note giao trước ngày 28 cho mình rồi ạ'],
  [['Em cảm ơn chị nhiều, chị tư vấn dễ thương quá ❤️', 'sticker:heart'], 'Dạ chúc anh chị trăm năm hạnh phúc ạ 🥰'],
]

export const vi: Voice = {
  names: [
    ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Huỳnh', 'Dương'],
    ['Thị Thanh', 'Thị Kim', 'Ngọc', 'Thị Bích', 'Minh', 'Hoàng', 'Thị Ngọc', 'Quỳnh', 'Văn', 'Đức'],
    ['Hương', 'Lan', 'Thảo', 'Trang', 'Hà', 'Tuấn', 'Phương', 'Ánh', 'Nhung', 'Khoa', 'Vy', 'Hạnh'],
  ],
  phones: ['0903 ### ###', '0912.###.###', '038#######', '+84 97 ### ## ##', '0868 ### ###'],
  addresses: [
    '27/4 Đường số 12, P. Bình An, TP. Thủ Đức, TP.HCM',
    'số 15 ngõ 82 Chùa Láng, phường Láng Thượng, quận Đống Đa, Hà Nội',
    'thôn 3, xã Ea Tu, TP Buôn Ma Thuột, Đắk Lắk',
    '118 Nguyễn Văn Linh, P. Nam Dương, Q. Hải Châu, Đà Nẵng',
    'chung cư Sunrise, block B tầng 9, 23 Nguyễn Hữu Thọ, Q7',
    '45 Hoàng Diệu, phường 5, TP Đà Lạt, Lâm Đồng',
  ],
  goods: {
    home: { item: ['bộ chăn ga cotton Mộc An', 'ga bo chun tencel', 'chăn bông mùa thu', 'vỏ gối linen', 'rèm vải đũi'], size: ['1m6', '1m8', '2m x 2m2', '1m2'], colour: ['màu be', 'xanh rêu', 'ghi sáng', 'hồng đất'] },
    clothes: { item: ['áo sơ mi linen', 'đầm suông cotton', 'áo len cổ lọ', 'quần ống rộng', 'khăn choàng dạ'], size: ['size S', 'size M', 'size L', 'size XL'], colour: ['màu kem', 'xanh navy', 'nâu tây', 'đen'] },
  },
  stories: [
    [
      [['Shop ơi {item} {colour} còn hàng không ạ?'], 'Dạ còn ạ, chị lấy size nào để em kiểm tra giúp mình ạ?'],
      [['Mình lấy {size} nha', 'Giá bao nhiêu vậy shop?'], 'Dạ {size} giá 890.000đ, freeship nội thành ạ'],
      [['Ok shop, lấy mình 1. Giao về {address}', 'sđt {phone} nha'], 'Dạ em lên đơn cho mình rồi ạ, mai giao ạ'],
      [['Cảm ơn shop nhiều ạ 🥰'], 'Dạ cảm ơn chị đã ủng hộ shop ạ'],
    ],
    [
      [['Chào shop, cho mình hỏi giá {item} {size} với ạ'], 'Dạ bên em đang có giá 650.000đ ạ'],
      [['Có giảm thêm không shop, mình lấy 2 cái'], 'Dạ lấy 2 cái em giảm 8% còn 1.196.000đ ạ'],
      [['Vậy để mình hỏi chồng đã rồi nhắn lại shop nha 😅'], 'Dạ vâng ạ, chị cần gì cứ nhắn em ạ'],
    ],
    [
      [['picture:{picture}', 'Mẫu này còn không em ơi? c thấy trên live hôm qua'], 'Dạ mẫu này còn 3 cái cuối ạ'],
      [['Để chị 1 cái {colour} nhé. Số chị {phone}'], 'Dạ chị cho em xin địa chỉ luôn ạ'],
      [['{address}', 'giao giờ hành chính nha em'], 'Dạ em ghi chú rồi ạ'],
      [['sticker:thumb'], 'Dạ em cảm ơn chị ạ'],
    ],
    [
      [['Shop ơi đơn mình đặt hôm thứ 2 sao giờ chưa thấy giao vậy?', 'Mã đơn MH10482 đó ạ'], 'Dạ em xin lỗi chị, em kiểm tra với bên vận chuyển ngay ạ'],
      [['Số nhận hàng là {phone}. Shop check giúp mình gấp nha, cuối tuần mình đi vắng rồi'], 'Dạ đơn đang ở kho gần nhà mình, chiều nay giao ạ'],
      [['Dạ được rồi, cảm ơn shop đã hỗ trợ nhanh ạ 🙏'], 'Dạ em xin lỗi vì sự chậm trễ ạ'],
    ],
    [
      [['Mình nhận được {item} rồi mà bị lỗi đường may nè shop', 'picture:parcel-torn'], 'Dạ em rất xin lỗi, shop đổi cái mới cho mình ngay ạ'],
      [['Đổi giúp mình {size} {colour} nhé. Gửi lại địa chỉ cũ: {address}'], 'Dạ mai bưu tá qua lấy và giao cái mới luôn ạ'],
      [['Ok shop, mong lần này kiểm hàng kỹ hơn giúp mình'], 'Dạ vâng ạ, em cảm ơn chị đã góp ý'],
    ],
    [
      [['Em chuyển khoản rồi nha chị', 'picture:transfer'], 'Dạ em nhận được rồi, em gửi hàng hôm nay ạ'],
      [['Khi nào có mã vận đơn chị gửi em với ạ, sđt em {phone}'], 'Dạ chiều em gửi mã ạ'],
      [['Dạ em cảm ơn ❤️', 'sticker:heart'], 'Dạ không có gì ạ'],
    ],
    [
      [['Ship về {address} mất mấy ngày vậy shop? Có cho kiểm hàng trước khi trả tiền không ạ?'], 'Dạ 2-3 ngày ạ, bên em cho kiểm hàng thoải mái ạ'],
      [['Vậy đặt mình 1 {item} {size} {colour} nha', '{phone} - lấy hóa đơn giúp mình luôn'], 'Dạ em xuất hóa đơn kèm hàng ạ'],
      [['Dạ ok cảm ơn shop'], 'Dạ em cảm ơn ạ'],
    ],
    [
      [['Chào shop', 'Giường mình 1m8 mà nệm cao 27cm thì lấy ga nào cho vừa ạ?'], 'Dạ nệm cao vậy chị lấy ga bo chun 30cm giúp em ạ'],
      [['Có {colour} không shop? Nhà mình tông gỗ nên thích màu nhẹ nhẹ'], 'Dạ có ạ, {colour} đang là màu bán chạy nhất đó chị'],
      [['Rồi, cho mình 1 bộ nha. {phone}', '{address}'], 'Dạ em lên đơn rồi ạ'],
      [['😍😍', 'Nhận hàng mình review cho shop nha'], 'Dạ em cảm ơn chị nhiều ạ'],
    ],
    [
      [['https://mochome.example/san-pham/moc-an', 'Cái này là cotton hay linen vậy shop?'], 'Dạ mẫu này cotton 100% ạ'],
      [['Da con mình hay dị ứng, có bị xù lông hay ra màu không ạ?'], 'Dạ vải nhuộm hoạt tính nên không ra màu, bé dùng an tâm chị ạ'],
      [['Vậy mình đặt thử 1 cái {size} nha shop, ship COD về {address}. {phone}'], 'Dạ em ghi đơn rồi ạ'],
      [['Dạ cảm ơn shop tư vấn nhiệt tình'], 'Dạ không có chi ạ'],
    ],
    [
      [['Shop ơi mình là chủ homestay ở Đà Lạt, muốn lấy sỉ 20 {item} thì giá sao ạ?'], 'Dạ 20 cái bên em giảm 15%, có thêu logo theo yêu cầu ạ'],
      [['Có xuất hóa đơn VAT không shop? Và bao lâu thì có hàng?'], 'Dạ có VAT, 7-10 ngày làm việc ạ'],
      [['Ok để mình gửi logo qua Zalo {phone}. Báo giá giúp mình bằng văn bản nhé'], 'Dạ chiều em gửi báo giá ạ'],
      [['sticker:thanks'], 'Dạ em cảm ơn ạ'],
    ],
    [
      [['Hàng về chưa shop ơi, hôm trước shop nói thứ 5 có {item} {colour} lại mà 🥹'], 'Dạ về rồi ạ, em giữ cho chị 1 cái nha'],
      [['Giữ giúp mình {size} nha, mai mình ghé cửa hàng lấy được không?'], 'Dạ được ạ, cửa hàng mở 8h-21h ạ'],
      [['Ok shop ❤️'], 'Dạ hẹn gặp chị ạ'],
    ],
  ],
  nudges: ['Shop ơi?', 'Có ai ở đó không ạ? 😢', 'Rep mình với shop ơi', 'Alo shop, mình đang chờ ạ'],
}
