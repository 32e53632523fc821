# Search, and the names it knows.

nav-search = بحث
search-title = بحث
search-lede = مربع واحد للبحث في الإفادات والاستنتاجات والمواضيع والتقارير واجتماعات المائدة المستديرة والمنظمات، بكل لغاتها.
search-label = ابحث عن
search-hint = كلمات بأي لغة. علامتا الاقتباس تبقيان العبارة كاملة، والنجمة تقوم مقام أي نهاية للكلمة، وعلامة الطرح تستبعد كلمة.
search-button = ابحث
search-how = كيف تبحث
search-how-words = هذه الكلمات بأي صيغة
search-how-phrase = هذه الكلمات بعينها متجاورة
search-how-beginning = كلمات تبدأ هكذا
search-how-without = الأولى دون الثانية
search-how-field = من هناك فقط، أو من ذلك النوع
search-how-names = كل أسماء الشيء نفسه بكل اللغات
search-fields = يمكن أن يأتي قبل النقطتين: { $fields }

search-title-of = بحث: { $question }
search-count =
    { $n ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $n } نتائج
        [many] { $n } نتيجة
       *[other] { $n } نتيجة
    }
search-results = النتائج
search-corrected = لم يوجد شيء عن «{ $typed }». هذه نتائج «{ $instead }».
search-some = لا يوجد ما يحتوي كل هذه الكلمات. هذا يحتوي بعضها.
search-unknown-type = «{ $value }» ليس نوعا من النتائج: اكتب statement أو finding أو theme أو report أو global-report أو roundtable أو consultation أو organisation.
search-unknown-kind = «{ $value }» ليس صنفا من الإفادات: اكتب مثلا challenge أو recommendation أو activity.
search-unknown-region = لا توجد منطقة اسمها «{ $value }».
search-unknown-country = لا يوجد بلد اسمه «{ $value }».
search-unknown-language = لا توجد لغة اسمها «{ $value }»: اكتب اسمها أو رمزها، مثلا fr.
search-unknown-year = «{ $value }» ليست سنة: اكتب 2008 أو ⁦2007-2009⁩.
search-unknown-organisation = لا توجد منظمة اسمها «{ $value }».
search-no-such-field = لا يوجد حقل { $fields }: جرى البحث عنه ككلمة.
search-ignored = العلامات وحدها، والنجمة دون بداية كلمة، والحقل دون قيمة لا تجد شيئا. وقد تُركت.
search-cut = السؤال طويل جدا. استُعمل أوله فقط.

search-leave-off = إزالة
search-by-type = ماذا
search-by-region = المنطقة
search-by-language = اللغة
search-by-kind = الصنف

search-type-statement = إفادة
search-type-finding = استنتاج
search-type-theme = موضوع
search-type-report = تقرير
search-type-global-report = تقرير عالمي
search-type-roundtable = اجتماع مائدة مستديرة
search-type-consultation = مشاورة
search-type-organisation = منظمة
search-type-document = وثيقة
search-type-page = صفحة
search-types-statement = الإفادات
search-types-finding = الاستنتاجات
search-types-theme = المواضيع
search-types-report = التقارير
search-types-global-report = التقارير العالمية
search-types-roundtable = اجتماعات المائدة المستديرة
search-types-consultation = المشاورات
search-types-organisation = المنظمات
search-types-document = وثائق
search-types-page = صفحات

search-before = الصفحة السابقة
search-next = الصفحة التالية
search-page = الصفحة { $n } من { $of }
search-nothing = لم يوجد شيء. جرّب كلمات أقل، أو كلمة أخرى للشيء نفسه، أو دون حقول. أو تابع من هنا:
search-feed = موجز
search-references = المراجع
search-references-of = المراجع: { $question }
search-back = العودة إلى النتائج

thesaurus-title = أسماء الشيء نفسه
thesaurus-lede = من يبحث عن اسم من مجموعة يجدها كلها بكل اللغات. يسري التغيير ابتداء من البحث التالي.
thesaurus-new = إضافة مجموعة
thesaurus-lines = الأسماء، سطر لكل لغة
thesaurus-lines-hint = كل سطر هو رمز لغة ثم نقطتان ثم أسماء تفصل بينها فاصلة منقوطة. النجمة مكان الرمز للأسماء التي لا تغيرها أي لغة. المجموعة التي جاءت مع Plenary وتُركت فارغة لا تُستعمل.
thesaurus-no-language = ابدأ كل سطر برمز لغة ونقطتين، مثلا «fr: alerte précoce». هذه لا تبدأ هكذا: { $lines }
thesaurus-too-few = تحتاج المجموعة إلى اسمين على الأقل.
thesaurus-name-taken = توجد مجموعة اسمها { $name }. أضف الأسماء إليها.
thesaurus-changed-since = غيّر شخص آخر هذه المجموعة منذ أن فتحتها. لم يتغير شيء.
thesaurus-as-shipped = كما جاءت
thesaurus-remove = حذف هذه المجموعة
thesaurus-off = غير مستعملة
thesaurus-changed = غُيّرت هنا
thesaurus-own = خاصة بكم
