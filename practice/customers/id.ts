import type { Voice } from './voice'

export const id: Voice = {
  names: [
    ['Siti', 'Dewi', 'Rina', 'Putri', 'Budi', 'Agus', 'Ayu', 'Wulan', 'Fajar', 'Sri', 'Nurul', 'Suharti'],
    ['', 'Rahmawati', 'Lestari', 'Kusuma Wardani', 'Handayani', 'Santoso', 'Pratama', 'Permatasari', 'Hidayat', 'Ningsih'],
  ],
  phones: ['0812-####-####', '0857 #### ####', '+62 813-####-####', '08953#######'],
  addresses: [
    'Jl. Melati No. 14 RT 03/RW 07, Kel. Cihapit, Kec. Bandung Wetan, Bandung 40114',
    'Perum Griya Asri Blok C5 no 2, Sidoarjo, Jawa Timur 61219',
    'Jalan Kaliurang KM 8,5 Gg. Mawar 3, Sleman, Yogyakarta',
    'Apartemen Kalibata City Tower Damar lt. 12, Jakarta Selatan 12750',
    'Jl. Teuku Umar Barat 88, Denpasar, Bali',
  ],
  goods: {
    home: { item: ['sprei katun', 'selimut rajut', 'bed cover', 'sarung bantal linen', 'gorden'], size: ['160x200', '180x200', '120x200', 'king size'], colour: ['krem', 'sage', 'biru', 'abu muda'] },
    clothes: { item: ['kemeja linen', 'gamis katun', 'kardigan rajut', 'celana kulot', 'outer batik'], size: ['ukuran S', 'ukuran M', 'ukuran L', 'ukuran XL'], colour: ['warna navy', 'warna krem', 'warna cokelat', 'warna hitam'] },
  },
  stories: [
    [
      [['Halo kak, {item} {colour} masih ada?'], 'Halo kak, masih ada. Mau ukuran yang mana?'],
      [['Yang {size} kak, harganya berapa ya?'], 'Rp285.000 kak, lagi promo gratis ongkir Jawa 😊'],
      [['Oke saya ambil 2 ya kak', 'Kirim ke {address}, WA {phone}'], 'Siap kak, kami proses hari ini'],
      [['Makasih kak 🙏'], 'Sama-sama kak'],
    ],
    [
      [['Kak mau tanya, {item} ini bahannya panas nggak?', 'picture:{picture}'], 'Adem kak, katun 100%'],
      [['Bisa COD kak? Saya di {address}'], 'Bisa kak, COD ongkir 18rb'],
      [['Sip, pesan 1 {size} {colour} ya. No HP {phone}'], 'Baik kak, ditunggu ya paketnya'],
    ],
    [
      [['Permisi, pesanan saya no. INV-2209 kok belum sampai juga ya? Sudah seminggu lho'], 'Mohon maaf kak, kami cek dulu ke ekspedisi'],
      [['Tolong dicek ya kak, atas nama saya, HP {phone}'], 'Paketnya sudah di kurir kak, sampai hari ini'],
      [['Oke deh kak, ditunggu. Terima kasih responnya cepat 👍'], 'Terima kasih kembali kak'],
    ],
    [
      [['Kak ready {size}?', 'yang {colour} ya'], 'Ready kak, tinggal 4 pcs'],
      [['Kalau beli 5 ada harga grosir kak?'], 'Ada kak, diskon 10% untuk 5 pcs'],
      [['Boleh minta no rekeningnya kak'], 'BCA 123-456 a.n. toko ya kak'],
      [['Sudah transfer ya kak, ini buktinya', 'picture:transfer', 'Alamat: {address} HP {phone}'], 'Sudah masuk kak, kami kirim sore ini'],
      [['sticker:party'], 'Hehe makasih kak'],
    ],
    [
      [['Kak, {item} yang datang warnanya beda dari foto 😭', 'picture:parcel-torn'], 'Aduh maaf kak, bisa kami tukar ya'],
      [['Mau tukar ke {colour} kak, ongkirnya siapa yang tanggung?'], 'Ongkir kami yang tanggung kak'],
      [['Alhamdulillah, makasih banyak ya kak ❤️'], 'Sama-sama kak, maaf ya'],
    ],
    [
      [['Kak live-nya jam berapa nanti malam?'], 'Jam 8 malam kak, ada diskon khusus live'],
      [['Oke kak, {item} {colour} bakal didiskon juga?'], 'Iya kak, 20% selama live'],
      [['Asyik, aku tunggu ya 🥳', 'Simpenin yang {size} satu ya kak'], 'Siap kak, kami simpan sampai besok'],
    ],
    [
      [['https://oakandthread.example/katalog', 'Yang di halaman pertama ini masih produksi nggak kak?'], 'Masih kak, pre-order 5 hari'],
      [['DP-nya berapa persen kak?'], 'DP 50% kak, sisanya saat barang siap'],
      [['Oke kak saya kabari lagi sore ini ya, nomor saya {phone}'], 'Baik kak, kami tunggu'],
    ],
    [
      [['Kak saya mau retur, kekecilan ukurannya. Bisa tukar ke {size}?'], 'Bisa kak, maksimal 7 hari setelah diterima'],
      [['Dikirim balik ke alamat mana kak? Punya saya: {address}'], 'Nanti kurir kami yang jemput kak'],
      [['Wah enak banget, makasih ya kak 😍', 'sticker:thanks'], 'Sama-sama kak'],
    ],
  ],
  nudges: ['Kak?', 'Halo kak, masih online?', 'Ditunggu balasannya ya kak 🙏', 'P'],
}
