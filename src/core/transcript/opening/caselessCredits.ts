/** What leads to the name of who asked in scripts without capitals: those that part words by blanks, and Chinese, Japanese and Korean. */
const spaced =
  'حاوره|حاورها|حاورته|حاورتها|التقاه|أجرى الحوار|أجرت الحوار|أجرى المقابلة|حوار|مقابلة|لقاء|بقلم|كتب|گفت‌وگو(?: از)?|گفت و گو(?: از)?|گفتگو(?: از)?|مصاحبه(?:‌کننده|‌گر)?|خبرنگار|به قلم|انٹرویو(?: از| نگار)?|ملاقات|بات چیت|تحریر|میزبان|نمائندہ خصوصی|साक्षात्कार(?:कर्ता)?|बातचीत|भेंटवार्ता|इंटरव्यू|प्रस्तुति|संवाददाता|लेखक|मुलाखत|সাক্ষাৎকার(?: গ্রহণ)?|நேர்காணல்|ראיינה?|ריאיינה?|מראיינת?|ריאיון'
const han =
  '聞き手|司会|インタビュ(?:ー|アー)|取材|構成|采访|採訪|专访|專訪|访谈|訪談|采写|採寫|撰文|文|原创|作者|记者|記者|整理'
const trade = '(?:本(?:刊|报|報|台|网|網|社))?(?:特约|特派|首席)?(?:记者|記者|编辑|編集委員)?[・:：\\s]*'
const word = '[\\p{Lo}\\p{M}\\u200c]+'
const before = '(?:^|[|｜(（【》]|\\s[-–—]\\s)\\s*'
const end = '\\s*(?=$|[|｜/／·•()（）【】,，、;；\\d]|\\s[-–—]\\s|[\\s　]\\S{1,4}\\s?[:：=／/])'
const credit = new RegExp(
  [
    `${before}(?:${spaced})(?:\\s*[:：/|–-]\\s*|(?<=از|بقلم|قلم|كتب|ראיינה?)\\s+)(${word}(?:\\s${word}){1,3}?)${end}`,
    `(?:${before}|[\\s　])(?:${han})(?:[・、,/／&與与和]?(?:${han}))*(?:\\s*[:：/／|｜丨=＝・は]\\s*|[\\s　]+)${trade}(\\p{Script=Han}{2,5})(?:${end}|[\\s　])`,
    `(?:^|[\\s(（》])(\\p{Script=Hangul}{2,4})\\s?(?:선임)?(?:기자|특파원)(?!\\p{L})`,
    `${before}(?:인터뷰어?|대담|진행|취재|정리|글)\\s?[:：=/]?\\s(\\p{Script=Hangul}{2,4})(?=$|[\\s,)/|])`,
    `(?:^|[(（\\s报報社])(?:特约|特派)?(?:记者|記者)[\\s　]*(?!会[见見])(\\p{Script=Han}{2,3})(?=$|[\\s)）】])`,
  ].join('|'),
  'u',
)

/** Who asked, by lines of credits in a script without capitals: `采访：本刊记者 杜闻溪`, `حاورته: …`, `여도겸 기자`. */
export const caselessAskersIn = (lines: readonly string[]): readonly string[] => [
  ...new Set(
    lines
      .filter(({ length }) => length <= 130)
      .flatMap(
        (text) =>
          credit
            .exec(text.replace(/[*_#]+/g, '').trim())
            ?.slice(1)
            .find(Boolean)
            ?.trim() ?? [],
      ),
  ),
]
