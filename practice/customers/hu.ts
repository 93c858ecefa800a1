import type { Voice } from './voice'

export const hu: Voice = {
  names: [
    ['Kovács-Szabó', 'Nagy', 'Tóthné Horváth', 'Kiss', 'Szilágyi-Nagy', 'Molnár', 'Varga', 'Hegedűs-Fehér', 'Farkas', 'Balogh'],
    ['Bernadett', 'Katalin', 'Zsófia', 'Gergő', 'Eszter', 'Anna Mária', 'Péter', 'Ildikó', 'László', 'Réka'],
  ],
  phones: ['06 30 ### ####', '+36 20 ### ####', '06-70/###-####', '0630#######'],
  addresses: [
    '1137 Budapest, Pozsonyi út 22. III. em. 5.',
    '6720 Szeged, Kárász u. 9.',
    '4024 Debrecen, Piac utca 41. fszt. 2.',
    '7621 Pécs, Király utca 15/A',
    '9022 Győr, Liszt Ferenc u. 8. 1/3',
  ],
  goods: {
    home: { item: ['lenvászon ágyneműhuzat', 'pamut lepedő', 'kötött takaró', 'díszpárnahuzat', 'sötétítő függöny'], size: ['140x200-as', '160x200-as', '180x200-as', '200x220-as'], colour: ['bézs', 'zsályazöld', 'világosszürke', 'törtfehér'] },
    clothes: { item: ['lenvászon ing', 'pamutruha', 'garbó', 'bő szárú nadrág', 'gyapjúsál'], size: ['S-es', 'M-es', 'L-es', 'XL-es'], colour: ['krémszínű', 'sötétkék', 'barna', 'fekete'] },
  },
  stories: [
    [
      [['Jó napot kívánok! Érdeklődnék, hogy a {colour} {item} van-e még készleten?'], 'Jó napot! Igen, van még belőle. Melyik méret érdekli?'],
      [['{size} kellene. Mennyibe kerül a szállítás?'], 'A szállítás 1 490 Ft, 20 000 Ft felett ingyenes.'],
      [['Rendben, akkor kérek belőle kettőt. Cím: {address}', 'Telefon: {phone}'], 'Köszönjük, rögzítettük a rendelést!'],
      [['Nagyon köszönöm, szép napot! 🙂'], 'Önnek is szép napot!'],
    ],
    [
      [['Sziasztok! Ez a {item} hány fokon mosható?', 'picture:{picture}'], 'Szia! 40 fokon, kímélő programon.'],
      [['Szuper. És üzletben is át lehet venni?'], 'Igen, hétköznap 10 és 18 óra között.'],
      [['Köszi, akkor holnap beugrom érte ❤️'], 'Várunk szeretettel!'],
    ],
    [
      [['Üdvözlöm! A múlt héten rendeltem ({phone}), de még mindig nem kaptam meg a csomagot. Mikorra várható?'], 'Elnézést kérünk, utánanézünk a futárnál.'],
      [['Kérem, hogy inkább erre a címre küldjék: {address}'], 'Átírtuk, holnap délelőtt érkezik.'],
      [['Köszönöm a gyors segítséget!'], 'Nincs mit!'],
    ],
    [
      [['Sajnos a {item} szakadtan érkezett 😞', 'picture:parcel-torn', 'Mit tudunk ezzel csinálni?'], 'Nagyon sajnáljuk! Kicseréljük vagy visszafizetjük, ahogy szeretné.'],
      [['Cserét kérnék: {size}, {colour}.'], 'Rendben, a futár elhozza és viszi az újat.'],
      [['Rendben, köszönöm a korrekt ügyintézést.'], 'Köszönjük a türelmét!'],
    ],
    [
      [['Helló, mennyibe kerül a {item}? {size}, {colour} lenne.'], 'Szia! 12 990 Ft.'],
      [['Ha hármat viszek, van kedvezmény?'], 'Három darabtól 10% kedvezményt adunk.'],
      [['Oké, hármat kérek! {phone}, {address}', 'Utánvéttel ha lehet'], 'Persze, utánvéttel küldjük.'],
      [['Köszi! 👍', 'sticker:thumb'], 'Mi köszönjük!'],
    ],
    [
      [['Szép napot! Ajándékba szeretném, tudják díszcsomagolni? És egy kis kártyát is kérnék hozzá.'], 'Természetesen, a díszcsomagolás 690 Ft.'],
      [['Szuper! A kártyára: „Boldog születésnapot, Nagyi! 💐”', 'Szállítás: {address}'], 'Felírtuk, péntekre odaér.'],
      [['Tökéletes. Hívjanak, ha bármi van: {phone}'], 'Rendben, köszönjük!'],
    ],
    [
      [['https://oakandthread.example/hu/ujdonsagok', 'Ez mikor lesz újra készleten? Két hete figyelem…'], 'Szia! Jövő kedden érkezik az utánpótlás.'],
      [['Félre tudtok tenni egy {size} méretűt?'], 'Persze, a nevedre félretettük.'],
      [['Imádlak titeket 😄 Köszi!'], 'Mi is téged 😊'],
    ],
    [
      [['Jó estét! Céges vásárlás lenne, kb. 12 db {item}. Áfás számlát tudnak adni?'], 'Jó estét! Igen, és 10 darab felett 12% kedvezményt adunk.'],
      [['Rendben, a számlát a cég nevére kérném, kapcsolattartó: {phone}'], 'Elküldtük a díjbekérőt.'],
      [['Megkaptam, holnap utaljuk.', 'picture:transfer'], 'Köszönjük, azonnal indítjuk a csomagot.'],
      [['Nagyon gyorsak voltak, köszönöm szépen!'], 'Mi köszönjük!'],
    ],
  ],
  nudges: ['Halló, ott vannak?', 'Várom a válaszukat 🙂', 'Tud valaki segíteni?', 'Szia, van valami hír?'],
}
