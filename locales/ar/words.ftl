# الأيام والأعداد والقوائم واللغات: ما يتكرر في كل صفحة.

month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيه
month-7 = تموز/يوليه
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر

# الشهر وحده، بلا يوم
month-alone-1 = { month-1 }
month-alone-2 = { month-2 }
month-alone-3 = { month-3 }
month-alone-4 = { month-4 }
month-alone-5 = { month-5 }
month-alone-6 = { month-6 }
month-alone-7 = { month-7 }
month-alone-8 = { month-8 }
month-alone-9 = { month-9 }
month-alone-10 = { month-10 }
month-alone-11 = { month-11 }
month-alone-12 = { month-12 }

day-month-year = { $day } { $month } { $year }
month-year = { $month } { $year }
days-of-month = من { $from } إلى { $to } { $month } { $year }
days-between = من { $from } إلى { $to }
days-unknown = غير معروف

percent = { $n }%
list-separator = {" "}و
list-end = { $most } و{ $last }
comma = ،{" "}
semicolon = ؛{" "}

count-roundtables =
    { $n ->
        [zero] لا اجتماعات مائدة مستديرة
        [one] اجتماع مائدة مستديرة واحد
        [two] اجتماعا مائدة مستديرة
        [few] { $n } اجتماعات مائدة مستديرة
        [many] { $n } اجتماع مائدة مستديرة
       *[other] { $n } اجتماع مائدة مستديرة
    }
count-statements =
    { $n ->
        [zero] لا إفادات
        [one] إفادة واحدة
        [two] إفادتان
        [few] { $n } إفادات
        [many] { $n } إفادة
       *[other] { $n } إفادة
    }
count-themes =
    { $n ->
        [zero] لا مواضيع
        [one] موضوع واحد
        [two] موضوعان
        [few] { $n } مواضيع
        [many] { $n } موضوعاً
       *[other] { $n } موضوع
    }
count-findings =
    { $n ->
        [zero] لا استنتاجات
        [one] استنتاج واحد
        [two] استنتاجان
        [few] { $n } استنتاجات
        [many] { $n } استنتاجاً
       *[other] { $n } استنتاج
    }
count-organisations =
    { $n ->
        [zero] لا منظمات
        [one] منظمة واحدة
        [two] منظمتان
        [few] { $n } منظمات
        [many] { $n } منظمة
       *[other] { $n } منظمة
    }
count-countries =
    { $n ->
        [zero] لا بلدان
        [one] بلد واحد
        [two] بلدان اثنان
        [few] { $n } بلدان
        [many] { $n } بلداً
       *[other] { $n } بلد
    }

language-am = الأمهرية
language-ar = العربية
language-bn = البنغالية
language-de = الألمانية
language-el = اليونانية
language-en = الإنكليزية
language-es = الإسبانية
language-fa = الفارسية
language-fr = الفرنسية
language-ha = الهوسا
language-he = العبرية
language-hi = الهندية
language-id = الإندونيسية
language-it = الإيطالية
language-ja = اليابانية
language-ko = الكورية
language-ms = الملايوية
language-my = البورمية
language-ne = النيبالية
language-nl = الهولندية
language-pl = البولندية
language-pt = البرتغالية
language-ru = الروسية
language-so = الصومالية
language-sw = السواحيلية
language-ta = التاميلية
language-th = التايلندية
language-tr = التركية
language-uk = الأوكرانية
language-und = لغة غير معروفة
language-ur = الأوردية
language-vi = الفييتنامية
language-yo = اليوروبا
language-zh = الصينية
language-zu = الزولو
place-in-country = { $city }، { $country }
