# التقرير العالمي واستنتاجاته ومواضيعه، في كل صيغة.

synthesis-global-report = التقرير العالمي
synthesis-contents = المحتويات
synthesis-notes = الحواشي
synthesis-page-of = الصفحة { $n } من { $total }
synthesis-back = العودة إلى النص

# أرقام تحت العنوان؛ يرد الرقم إلى جانب الكلمة.
synthesis-fact-roundtables = { $n ->
        [two] اجتماعا مائدة مستديرة
        [few] اجتماعات مائدة مستديرة
       *[other] اجتماع مائدة مستديرة
    }
synthesis-fact-organisations = { $n ->
        [two] منظمتان مضيفتان
        [few] منظمات مضيفة
       *[other] منظمة مضيفة
    }
synthesis-fact-statements = { $n ->
        [two] إفادتان
        [few] إفادات
       *[other] إفادة
    }
synthesis-fact-languages = { $n ->
        [two] لغتان
        [few] لغات
       *[other] لغة
    }
synthesis-fact-findings = { $n ->
        [two] استنتاجان
        [few] استنتاجات
        [many] استنتاجاً
       *[other] استنتاج
    }
synthesis-fact-behind = من الإفادات يستند إليها استنتاج

# الملخص
synthesis-summary = ملخص
synthesis-summary-counts = { $themes ->
        [0] لم توجد إفادتان تتناولان الأمر نفسه.
       *[other] بلغ عدد المواضيع { $themes }: العام منها في جميع المناطق التي استُمع إليها { $common }، والمشترك بين بعض المناطق { $shared }، وما أُثير في منطقة واحدة { $regional }.
    } ومن لم يُثر نقطة ما لم يرفضها.
synthesis-summary-common-challenges = العقبات الأكثر إثارة:
synthesis-summary-common-themes = النقاط الأخرى الأكثر إثارة:
synthesis-matrix-caption = المواضيع حسب المنطقة: عدد اجتماعات المائدة المستديرة في كل منطقة التي أُثير فيها كل موضوع. ولم يُستمع إلى المناطق بالقدر نفسه؛ ولكل عمود عدده الخاص. { $of ->
        [1] {""}
       *[other] عدد المواضيع العابرة للمناطق المعروضة هنا: { $n } من أصل { $of }.
    }
synthesis-theme = الموضوع
synthesis-theme-without-words = موضوع حُجبت كلماته
synthesis-not-raised = لم يُثر
synthesis-n-of = { $n } من { $of }

# الأماكن
synthesis-places = أماكن انعقاد الاجتماعات
synthesis-places-table = اجتماعات المائدة المستديرة بترتيب انعقادها
synthesis-map-title = أماكن انعقاد اجتماعات المائدة المستديرة
synthesis-map-alt = { $n ->
        [one] خريطة العالم وعليها البلد الذي عُقدت فيه الاجتماعات. ويتضمن الجدول أدناه المعلومات نفسها.
        [two] خريطة العالم وعليها البلدان اللذان عُقدت فيهما الاجتماعات. ويتضمن الجدول أدناه المعلومات نفسها.
       *[other] خريطة العالم وعليها البلدان التي عُقدت فيها الاجتماعات، وعددها { $n }. ويتضمن الجدول أدناه المعلومات نفسها.
    }
synthesis-map-caption = تشير كل نقطة إلى البلد الذي عُقد فيه اجتماع مائدة مستديرة؛ والمناطق التي استُمع إليها ملونة. ولا تنطوي الحدود المبينة على أي رأي بشأن المركز القانوني لأي إقليم.
synthesis-place = المكان
synthesis-days = الأيام
synthesis-hosts = الجهات المضيفة
synthesis-region = المنطقة
synthesis-region-unknown = المنطقة غير مذكورة
synthesis-not-known = غير معروف

# التأييد
synthesis-n-of-roundtables = { $n } من أصل { $of ->
        [one] اجتماع مائدة مستديرة واحد
        [two] اجتماعي مائدة مستديرة
        [few] { $of } اجتماعات مائدة مستديرة
        [many] { $of } اجتماع مائدة مستديرة
       *[other] { $of } اجتماع مائدة مستديرة
    }
synthesis-n-of-organisations = { $n } من أصل { $of ->
        [one] منظمة مضيفة واحدة
        [two] منظمتين مضيفتين
        [few] { $of } منظمات مضيفة
        [many] { $of } منظمة مضيفة
       *[other] { $of } منظمة مضيفة
    }
synthesis-raised-in = { $places } ({ $organisations })
synthesis-raised-and-not = { $places }؛ ولم يُثر في { $others } ({ $organisations })
synthesis-region-count = { $region } { $n } من { $of }

# فئات الإفادات، بالمفرد والجمع
synthesis-kind-relevance = أهمية للمنطقة
synthesis-kind-challenge = تحدٍّ
synthesis-kind-recommendation = توصية
synthesis-kind-activity = نشاط
synthesis-kind-divergence = تباين في الآراء
synthesis-kind-presentation = عرض
synthesis-kind-unplaced = خارج المخطط
synthesis-kinds-relevance = الأهمية بالنسبة إلى المنطقة
synthesis-kinds-challenge = التحديات
synthesis-kinds-recommendation = التوصيات
synthesis-kinds-activity = الأنشطة
synthesis-kinds-divergence = ما تباينت فيه آراء المشاركين
synthesis-kinds-presentation = العروض
synthesis-kinds-unplaced = خارج المخطط

# النطاق
synthesis-breadth-common = نطاق عام
synthesis-breadth-shared = نطاق مشترك
synthesis-breadth-regional = نطاق إقليمي
synthesis-breadth-single-voice = اجتماع مائدة مستديرة واحد فقط

# أجزاء التقرير
synthesis-section-common-challenges = التحديات المشتركة
synthesis-section-common-challenges-is = العقبات القائمة، حسبما قيل في اجتماعات مائدة مستديرة من منطقتين أو أكثر. وكل عنوان هو إفادة بالكلمات التي قيلت بها.
synthesis-section-common-themes = المواضيع المشتركة
synthesis-section-common-themes-is = ما يعنيه الموضوع، حسبما قيل في اجتماعات مائدة مستديرة من منطقتين أو أكثر، وما تطلبه جميع المناطق. وكل عنوان هو إفادة بالكلمات التي قيلت بها.
synthesis-section-strategies = الاستراتيجيات والأنشطة حسب المنطقة
synthesis-section-strategies-is = ما ينبغي عمله وما سيُعمل، بكلمات كل منطقة. وتبيّن النقاط الأماكن الأخرى التي طُلب فيها الأمر نفسه.
synthesis-section-divergence = ما تباينت فيه الآراء داخل الاجتماعات
synthesis-section-divergence-is = نقاط انقسمت بشأنها آراء المشاركين في اجتماع ما، حسبما ورد في تقريره. وهي معروضة جنباً إلى جنب من دون ترجيح.
synthesis-section-one-region = ما قيل في منطقة واحدة
synthesis-section-one-region-is = نقاط أُثيرت في اجتماعين أو أكثر من اجتماعات المائدة المستديرة في منطقة واحدة، ولم تُثر في أي مكان آخر.
synthesis-section-single-voices = ما قيل في اجتماع مائدة مستديرة واحد فقط
synthesis-section-single-voices-is = نقاط لم تُثر في أي اجتماع مائدة مستديرة آخر. وقد يرى صوت واحد ما لا يراه غيره؛ ولا يُغفل شيء لأنه منفرد.

# مصادر استنتاج
synthesis-sources = { $n ->
        [one] الإفادة التي يستند إليها
        [two] الإفادتان اللتان يستند إليهما
       *[other] جميع الإفادات التي يستند إليها، وعددها { $n }
    }
synthesis-sources-of = { $n } من أصل { $of } من الإفادات التي يستند إليها
synthesis-and-more = { $n ->
        [one] وإفادة واحدة أخرى
        [two] وإفادتان أخريان
        [few] و{ $n } إفادات أخرى
       *[other] و{ $n } إفادة أخرى
    }
synthesis-file-page = { $file }، الصفحة { $page }
synthesis-stands-at = { $file }، البايتات من { $start } إلى { $end } من نصه

# التغطية
synthesis-coverage = ما لا يستند إليه أي استنتاج
synthesis-coverage-is = عدد الإفادات التي يستند إليها استنتاج: { $n } من أصل { $of } ({ $percent }).
synthesis-coverage-withheld = { $n ->
        [one] حُجبت إفادة واحدة: وهي تُحتسب في موضوعها ولا تُعرض.
        [two] حُجبت إفادتان: وهما تُحتسبان في موضوعيهما ولا تُعرضان.
        [few] حُجبت { $n } إفادات: وهي تُحتسب في مواضيعها ولا تُعرض.
       *[other] حُجبت { $n } إفادة: وهي تُحتسب في مواضيعها ولا تُعرض.
    }
synthesis-coverage-presentations = { $n ->
        [one] إفادة واحدة صادرة عن متحدث مدعو، ولا تؤيد شيئاً مما قاله المشاركون
        [two] إفادتان صادرتان عن متحدثين مدعوين، ولا تؤيدان شيئاً مما قاله المشاركون
        [few] { $n } إفادات صادرة عن متحدثين مدعوين، ولا تؤيد شيئاً مما قاله المشاركون
       *[other] { $n } إفادة صادرة عن متحدثين مدعوين، ولا تؤيد شيئاً مما قاله المشاركون
    }
synthesis-left-caption = ما قُرئ ولم يصبح إفادة، حسب الملف: عدد مقاطع النص والسبب
synthesis-file = الملف
synthesis-statements = الإفادات
synthesis-left-heading = العناوين
synthesis-left-preamble = قبل القسم الأول
synthesis-left-footnote = الحواشي
synthesis-left-table = رؤوس الجداول وخلاياها الجانبية
synthesis-left-fragment = أقصر من أن يكون نقطة
synthesis-left-taken-out = مستبعد يدوياً
synthesis-withheld = { $n ->
        [one] حُجبت إفادة أخرى واحدة: وهي تُحتسب ولا تُعرض.
        [two] حُجبت إفادتان أخريان: وهما تُحتسبان ولا تُعرضان.
        [few] حُجبت { $n } إفادات أخرى: وهي تُحتسب ولا تُعرض.
       *[other] حُجبت { $n } إفادة أخرى: وهي تُحتسب ولا تُعرض.
    }

# المنهجية
synthesis-method = المنهجية
synthesis-method-statements = حُوّل كل تقرير إلى نص وقُسّم إلى إفادات: بند في قائمة أو جملة. وتُحفظ الإفادة بايتاً بايتاً، مع موضعها في النص وقيمة تجزئة بايتاتها. وتُستمد فئتها من قسم التقرير الذي ترد فيه.
synthesis-method-themes = تشكل الإفادات التي تنتمي إلى فئة واحدة وتتناول الأمر نفسه موضوعاً، عبر اللغات واجتماعات المائدة المستديرة. ويُحسب التجميع من جدول لأجزاء الكلمات بلغات كثيرة، وتكون نتيجته واحدة للإفادات نفسها. وما ليس له جار قريب بما يكفي يبقى صوتاً منفرداً.
synthesis-method-breadth = يكون نطاق الموضوع عاماً إذا أُثير في جميع المناطق التي استُمع إليها وفي نصف اجتماعات المائدة المستديرة على الأقل؛ ومشتركاً إذا أُثير في منطقتين أو أكثر؛ وإقليمياً إذا أُثير في اجتماعين أو أكثر من اجتماعات المائدة المستديرة في منطقة واحدة دون غيرها. واجتماع المائدة المستديرة هو وحدة كل احتساب، أياً كان قدر ما قيل فيه.
synthesis-method-findings = الاستنتاج هو الإفادة الأفضل تمثيلاً لموضوعها، بالكلمات التي قيلت بها. ولم تُعد صياغة شيء ولم يُترجم شيء. ويُحسب التأييد من الروابط بين الإفادات والمواضيع واجتماعات المائدة المستديرة.
synthesis-method-limits = عندما يكون عدد اجتماعات المائدة المستديرة قليلاً، تصف هذه الألفاظ ما قيل وأين قيل؛ ولا تثبت شيئاً عمن لم يكونوا في القاعة. والنقطة التي لم يُثرها أحد هي نقطة لم تُثر: ولم تُرفض.
synthesis-method-grouped = الإفادات المجمّعة
synthesis-method-assigned = ضمن موضوع
synthesis-method-stability = الاستقرار: الأزواج التي تبقى معاً عند استبعاد الخُمس
synthesis-method-cohesion = التماسك: قرب الإفادات من مركز موضوعها
synthesis-method-program = أُعد باستخدام
synthesis-method-fingerprint = بصمة السجل
synthesis-method-verify = يتضمن سجل هذا التقرير، وهو ملف بصيغة JSON، نصوص جميع المصادر. ويمكن لمن يملكه أن يتحقق من كل اقتباس وكل عدد بالأمر «plenary verify».

# المرفق
synthesis-annex = جميع الإفادات
synthesis-annex-is = حسب اجتماع المائدة المستديرة بترتيب الانعقاد، ثم حسب قسم التقرير، باللغة التي كُتبت بها.
