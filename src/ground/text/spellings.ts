/**
 * What makes no difference when something is looked for: the usual spellings of this field's names. A list of data: add to it as names come
 * up. The keys that are stored are made anew when it changes (`keyVersion`).
 */

/** Forms of a company, each under the sign that stands for it in a key. Ideographs are written in their common form. */
export const companyForms: Readonly<Record<string, readonly string[]>> = {
  '(株)': ['株式会社', '株'],
  '(有)': ['有限会社', '有'],
  '(同)': ['合同会社', '同'],
  '(名)': ['合名会社', '名'],
  '(資)': ['合資会社', '資'],
  '(相)': ['相互会社', '相'],
  '(一社)': ['一般社団法人', '一社'],
  '(公社)': ['公益社団法人', '公社'],
  '(社)': ['社団法人', '社'],
  '(一財)': ['一般財団法人', '一財'],
  '(公財)': ['公益財団法人', '公財'],
  '(財)': ['財団法人', '財'],
  '(学)': ['学校法人', '学'],
  '(医)': ['医療法人', '医'],
  '(宗)': ['宗教法人', '宗'],
  '(福)': ['社会福祉法人', '福'],
  '(特非)': ['特定非営利活動法人', 'npo法人', '特非'],
  '(独)': ['独立行政法人', '独'],
  '(国)': ['国立大学法人', '国'],
  '(協)': ['協同組合', '協'],
  '(企)': ['企業組合', '企'],
  '(労)': ['労働組合', '労'],
  '(農)': ['農事組合法人', '農'],
  '(税)': ['税理士法人', '税'],
  '(弁)': ['弁護士法人', '弁'],
  '(行)': ['行政書士法人', '行'],
};

/** The same in Latin letters, at the end of a name and with a space, a comma or a bracket before it. */
export const latinForms: Readonly<Record<string, RegExp>> = {
  '(株)': /k\.? ?k\.?|kabushiki[ -]?(?:kaisha|gaisha)/,
  '(coltd)': /co\.? ?,? ?ltd\.?|company,? (?:limited|ltd\.?)/,
  '(ltd)': /ltd\.?|limited/,
  '(inc)': /inc\.?|incorporated/,
  '(corp)': /corp\.?|corporation/,
  '(llc)': /l\.?l\.?c\.?/,
};

/** Hyphens, dashes and bars, and the long vowel, which is typed for them and they for it. */
export const dashes = 'ー-‐‑‒–—―−─━⁃˗﹘⸺⸻⹃➖';
/** Wave dashes. */
export const waves = '~〜～∼∾〰˜';
/** Dots between words; they are left out like the spaces. */
export const middleDots = '・·•‧∙⋅⸱⸳●◦ᐧ᛫';
/** Quotation marks, strokes, points and brackets, the common one first. */
export const marks: readonly string[] = [
  "'’‘‛′´`ʼʹ",
  '"”“„‟″〝〞〟',
  '/⁄∕',
  ',、',
  '.。',
  '=゠',
  '([{<〔【〈《〖〘',
  ')]}>〕】〉》〗〙',
];

/** Kana that are written small or large, and old ones. */
export const kanas: readonly string[] = [
  'アァ',
  'イィヰ',
  'ウゥ',
  'エェヱ',
  'オォ',
  'カヵ',
  'ケヶ',
  'ツッ',
  'ヤャ',
  'ユュ',
  'ヨョ',
  'ワヮ',
];

/** Radicals that come from the text of PDF files, with their ideographs. The Kangxi radicals are taken by NFKC. */
export const radicals =
  '⺟母 ⺠民 ⺁厂 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋卩 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺡氵 ⺢氺 ⺣灬 ⺤爪 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺰纟 ⺱罓 ⺲罒 ⺳网 ⺴网 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺聿 ⺻聿 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒長 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟食 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲亀';

/** Ideographs that are written in several forms, the common one first. */
export const ideographs = [
  // Names of people, places and companies.
  '高髙 崎﨑嵜㟢 辺邊邉 斉斎齋齊 浜濱濵 沢澤 滝瀧 吉𠮷 島嶋嶌㠀 富冨 峰峯 松枩柗 桑桒 柳栁桺 橋𣘺 館舘 船舩 曽曾 槙槇 桧檜 梅楳 園薗 芦蘆 藪薮 讃讚',
  '郎郞 鴎鷗 鶯鴬 麹麴 渕淵渊 杯盃 柏栢 秋穐龝秌 群羣 虎乕 裏裡 達逹 野埜 間閒 隣鄰 雁鴈 鶴靏靍鸖 黄黃 喜㐂 兎兔 沖冲 準凖 卒卆 厨廚 厩廐廏',
  '呉吳吴 哲喆 啓啟 土圡 壺壷 卯夘 多夛 宝寶寳 爾尓 戸戶 昂昻 昇曻 歳歲 氷冰 煕熙熈 珍珎 略畧 皐皋 祢禰 篭籠 綿緜 纏纒 艶艷 庵菴 萌萠 蓋葢 蘇蘓',
  '蝿蠅 解觧 疎踈 職軄 輌輛 釜釡 鑚鑽 青靑 頚頸 顛顚 髪髮 鼠鼡 晃晄 涼凉 耀燿 竈竃 欝鬱 諌諫 迩邇 鯵鰺 梁樑 彦彥 栄榮 恵惠 徳德 国國圀 広廣 竜龍 鎌鐮',
  '塚塜 枡桝 刈苅 岳嶽 巌巖 弥彌 尭堯 遥遙 瑶瑤 亘亙 凛凜 晋晉 欅﨔 返﨤 聡聰 真眞 寿壽 鉄鐵銕鐡 剣劍劔劒釼 円圓 条條 来來 万萬 与與',
  // Old forms of the list for everyday use.
  '亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 稲稻 飲飮 隠隱 営營 衛衞 駅驛 塩鹽 縁緣 応應 欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫 会會 壊壞 懐懷 絵繪 拡擴 殻殼 覚覺 学學斈',
  '楽樂 勧勸 巻卷 寛寬 歓歡 缶罐 観觀 関關 陥陷 顔顏 帰歸 気氣 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 峡峽 挟挾 狭狹 暁曉 区區 駆驅 勲勳勛 薫薰 径徑 渓溪 経經 継繼 茎莖 蛍螢',
  '軽輕 鶏鷄雞 芸藝 撃擊 欠缺 倹儉 圏圈 検檢 権權 献獻 県縣 研硏 険險 顕顯 験驗 厳嚴 恒恆 効效 鉱鑛礦 号號 黒黑 砕碎 済濟 剤劑 雑雜 桟棧 賛贊 蚕蠶 惨慘 残殘 糸絲 歯齒',
  '児兒 辞辭 湿濕 実實 写寫 釈釋 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍敘 将將 渉涉 焼燒 奨奬獎 称稱 証證 乗乘 剰剩 壌壤 嬢孃 浄淨 畳疊 穣穰 譲讓 醸釀 触觸 嘱囑',
  '寝寢 慎愼 尽盡 図圖 粋粹 酔醉 随隨 髄髓 数數 枢樞 瀬瀨 声聲 清淸 静靜 摂攝 窃竊 専專 浅淺 戦戰 潜潛 繊纖 践踐 銭錢 禅禪 双雙 壮壯 捜搜 挿插 巣巢 装裝 争爭 荘莊 総總',
  '騒騷 増增 蔵藏 臓臟 属屬 続續 堕墮 体體 対對 帯帶 滞滯 台臺 択擇 担擔 単單 胆膽 団團 弾彈 断斷 遅遲 痴癡 昼晝 虫蟲 鋳鑄 庁廳 徴徵 聴聽 鎮鎭 逓遞 転轉 点點 伝傳 灯燈',
  '党黨 盗盜 当當 闘鬪 独獨 読讀 届屆 縄繩 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 抜拔 蛮蠻 秘祕 姫姬 払拂 仏佛 並竝 変變 弁辨瓣辯 歩步 舗舖 穂穗 豊豐 翻飜 没沒',
  '毎每 満滿 黙默 訳譯 薬藥 予豫 余餘 誉譽 揺搖 様樣 謡謠 頼賴 乱亂 覧覽 両兩 猟獵 緑綠 塁壘 涙淚 励勵 礼禮 隷隸 霊靈 齢齡 歴歷 恋戀 炉爐 労勞 楼樓 録錄 湾灣 舎舍',
  // Forms of print that came and went with the standards of computers.
  '頬頰 剥剝 填塡 叱𠮟 祷禱 箪簞 繋繫 蝉蟬 蝋蠟 醤醬 騨驒 掻搔 焔焰 掴摑 屏屛 并幷 頴穎 撹攪 涛濤 砺礪 蛎蠣 麺麵 鈎鉤 躯軀 賎賤 噛嚙 嘘噓 侠俠 倶俱 痩瘦 莱萊 蒋蔣 姉姊 呑吞',
].join(' ');
