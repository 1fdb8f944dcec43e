// Names of many cultures and forms, all invented, by which the known talks are told anew. `family` is the form in which somebody is spoken of.

const rows = `
Lotte | van der Veen-Okoro
Joaquim | de Souza e Silva | Souza
Khalid | al-Tamimi
Faisal | bin Rashid Al Qadir | Al Qadir
Yusuf | ibn Harun
Nurul | binti Azman
María José | Echeverría Ruiz | Echeverría
Ana Lúcia | dos Anjos
Jean-Baptiste | d'Aubrac
Seán | Ó Dálaigh
Niamh | Ní Chonaill
Fionnuala | O'Hare-Mbeki
Duncan | MacIlwraith
Björn | af Klinten
Carl Gustaf | von der Osten
Ursula | zu Hohenfels
Pieter | 't Hooghe | ’t Hooghe
Willem | ten Broeke
Gianluca | Dell'Orso
Chiara | Lo Presti
Thanh | Nguyễn Thị
Min-jun | Seo
Ji-woo | Park-Hansen
Haruto | Miyagawa
Wei-Lin | Tseng
Siti | Nurhaliza-Tan
Ngũgĩ | wa Karanja
Adaobi | Nwakaego
'Tunde | Balogun-Hale | Balogun-Hale
N'Golo | Diarra
Thabo | kaMagwaza | kaMagwaza
Zoë | Žižić
Łukasz | Wróblewski
Małgorzata | Święch-Nowak
Ştefan | Țepordei
Dvořák | Němcová
Ågot | Ødegård
Þóra | Jónsdóttir
J. R. | Hathersage
A. B. C. | Merrow
Thomas J. | Quill
Mary-Kate | St. Clair | St. Clair
Xi | Ou
Bo | Li
Io | Ek
Amara | N'Diaye-Sow
Hồ | Xuân Lan
José | Ortega y Pla | Ortega
Pádraig | Mac Giolla Bhríde | Mac Giolla Bhríde
Leyla | Əliyeva
İpek | Çağlayan
Giorgi | Tsk'hvaradze
Malika | El Fassi
Omar | Abu Nasser | Abu Nasser
Tariq | ul-Haq
Ravi | K. Subramaniam | Subramaniam
Charlotte | Fforbes-ffrench
Anne | Le Goff
Loïc | Le Bihan-Traoré | Le Bihan-Traoré
Mehmet | Ali Koçoğlu | Koçoğlu
Sebastião | Pinto da Rocha | Rocha
Hanneke | op den Camp
`
export const newNames = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [given, family, called] = row.split('|').map((part) => part.trim())
    return { name: `${given} ${family}`, given, family: called ?? family }
  })
