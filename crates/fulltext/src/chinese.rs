//! Traditional Chinese characters and their simplified form, for the more frequent ones: a text in either is found by
//! a question in either.

use std::sync::LazyLock;

/// Each pair: traditional, simplified. Only where one character always stands for the other.
const PAIRS: &str = "\
    萬万與与專专業业東东絲丝兩两嚴严喪丧個个豐丰臨临為为麗丽舉举義义烏乌樂乐喬乔習习鄉乡書书買买亂乱爭争虧亏雲云\
    亞亚產产畝亩親亲億亿僅仅從从侖仑倉仓儀仪們们價价眾众優优會会偉伟傳传傷伤倫伦偽伪餘余傭佣債债傾倾償偿儲储兒儿\
    黨党蘭兰關关興兴養养獸兽內内岡冈冊册寫写軍军農农馮冯衝冲決决況况凍冻淨净涼凉減减幾几鳳凤憑凭凱凯擊击劃划劉刘\
    則则剛刚創创刪删別别劑剂劍剑劇剧勸劝辦办務务動动勵励勁劲勞劳勢势勳勋勝胜區区醫医華华協协單单賣卖盧卢衛卫卻却\
    廠厂廳厅歷历厲厉壓压廁厕縣县參参雙双發发變变敘叙葉叶號号嘆叹嚇吓嗎吗聽听啟启吳吴員员嗚呜詠咏響响啞哑嘩哗喚唤\
    噴喷團团園园圍围國国圖图圓圆聖圣場场壞坏塊块堅坚壇坛壩坝墳坟墜坠壟垄墾垦執执塵尘墊垫墻墙壯壮聲声殼壳處处備备\
    復复夠够頭头誇夸奪夺奮奋獎奖婦妇媽妈嬰婴孫孙學学寧宁寶宝實实寵宠審审憲宪宮宫賓宾寬宽對对尋寻導导壽寿將将爾尔\
    嘗尝堯尧層层屆届屬属歲岁豈岂島岛嶺岭崗岗嶽岳幣币帥帅師师帳帐幟帜帶带幫帮廣广莊庄慶庆廬庐庫库應应廟庙龐庞廢废\
    開开異异棄弃張张彌弥彎弯彈弹強强歸归當当錄录徹彻徑径憶忆憂忧懷怀態态憐怜總总戀恋懇恳惡恶惱恼懸悬驚惊慣惯憤愤\
    願愿懶懒戲戏戰战戶户撲扑擴扩掃扫揚扬擾扰撫抚拋抛搶抢護护報报擔担擬拟攏拢揀拣擁拥攔拦擇择掛挂擋挡揮挥損损換换\
    據据擄掳攝摄擺摆搖摇攜携敵敌數数齋斋鬥斗斬斩斷断無无舊旧時时曠旷曆历曉晓暈晕暫暂術术樸朴機机殺杀雜杂權权條条\
    來来楊杨極极構构槍枪楓枫櫃柜檸柠標标棧栈棟栋欄栏樹树樣样橋桥檔档夢梦檢检樓楼歡欢歐欧殘残毀毁畢毕氣气漢汉湯汤\
    溝沟滬沪潑泼澤泽濟济測测濃浓濤涛潤润漲涨漁渔滲渗溫温灣湾濕湿滿满濫滥滅灭燈灯靈灵災灾爐炉點点煉炼爛烂燒烧燙烫\
    熱热愛爱爺爷牽牵犧牺狀状獨独獄狱獵猎環环現现瑪玛電电畫画療疗瘋疯癥症監监盤盘盜盗確确礙碍禮礼禍祸離离種种積积\
    稱称穩稳窮穷竊窃窩窝競竞筆笔築筑節节簡简籌筹籃篮類类糧粮緊紧糾纠紅红約约級级紀纪純纯納纳縱纵紛纷紙纸紋纹細细\
    織织終终紹绍經经結结給给絕绝統统繼继績绩緒绪續续維维綿绵綜综綠绿線线練练組组緣缘編编縮缩繳缴網网羅罗罰罚罷罢\
    聯联職职聾聋腸肠膚肤腎肾腫肿脅胁腦脑膽胆臟脏艙舱艱艰藝艺蘇苏蘋苹範范莖茎薦荐藥药榮荣營营蕭萧薩萨蟲虫蝦虾雖虽\
    補补襲袭裝装見见觀观規规視视覺觉覽览觸触譽誉計计訂订認认討讨讓让訓训議议訊讯記记講讲許许論论設设訪访證证評评\
    識识詐诈訴诉診诊詞词譯译試试詩诗誠诚話话誕诞詢询該该詳详語语誤误說说請请諸诸課课誰谁調调諒谅談谈謀谋謊谎諾诺\
    謝谢謠谣謹谨譴谴貝贝負负貢贡財财責责賢贤敗败貨货質质販贩貧贫購购貴贵貸贷費费賀贺資资賦赋賠赔賴赖賽赛贊赞贈赠\
    趙赵趕赶躍跃踐践車车軌轨轉转輪轮軟软輕轻載载較较輔辅輛辆輩辈輸输辭辞邊边遼辽達达遷迁過过運运還还這这進进遠远\
    違违連连遲迟適适選选遺遗鄧邓鄭郑鄰邻釋释鑒鉴針针釣钓鋼钢錢钱鐵铁銀银錯错鍵键鎮镇長长門门閉闭問问閒闲間间聞闻\
    閱阅陽阳陰阴陣阵階阶際际陸陆隊队隨随險险隱隐難难霧雾靜静韓韩頁页項项順顺須须預预領领頻频題题額额風风飛飞飯饭\
    飲饮館馆馬马駐驻駛驶驗验騙骗魚鱼鮮鲜鳥鸟鹽盐麥麦黃黄齊齐齒齿龍龙龜龟";

static SORTED: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let letters: Vec<char> = PAIRS.chars().collect();
    let mut pairs: Vec<(char, char)> = letters.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
});

/// The simplified form of a character, or itself.
pub fn simplified(letter: char) -> char {
    SORTED.binary_search_by_key(&letter, |(own, _)| *own).map_or(letter, |at| SORTED[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_character_has_one_form() {
        let mut seen = BTreeMap::new();
        for (own, form) in SORTED.iter() {
            assert!(seen.insert(own, form).is_none_or(|other| other == form), "{own} has two forms");
            assert_eq!(simplified(*form), *form, "{own}: {form} is simplified further");
        }
        assert_eq!(PAIRS.chars().count() % 2, 0);
    }

    #[test]
    fn traditional_texts_are_read() {
        let fold = |text: &str| text.chars().map(simplified).collect::<String>();
        assert_eq!(fold("聯合國難民保護責任"), "联合国难民保护责任");
    }
}
