package cn.sanyi.document;

import cn.sanyi.document.Reply.Drafting;
import cn.sanyi.document.Reply.Signature;
import cn.sanyi.document.Reply.Text;
import java.time.Instant;
import java.util.UUID;

/** Signed replies of 晋江市 for tests of the layout. */
final class SampleReplies {

    static final Instant SIGNED = Instant.parse("2026-11-22T02:00:00Z");
    static final Signature SIGNATURE =
            new Signature(new UUID(0, 2), "主任委员", SIGNED, new UUID(0, 3), "晋江市公立医疗机构管理委员会", "晋医管〔2026〕1号");

    static final String BODY =
            """
            你单位报送的《晋江市示例医共体2025年度医保结余留用资金使用分配方案》收悉。根据泉政办〔2022〕56号第15条，经形式审查、部门会审，并经表决（有表决权8人，参加表决7人：同意5，不同意1，弃权1；同意须超过有表决权人数的1/2，表决通过），现批复如下：
            一、同意《晋江市示例医共体2025年度医保结余留用资金使用分配方案》。2025年度可分配的结余留用资金12,345,678.90元（大写：人民币壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角整），按方案使用。
            二、请严格按照方案确定的用途和成员单位分配组织实施，逐笔拨付并留存凭证，不得超出方案所列金额。
            三、方案落实情况纳入绩效考核，落实完毕后按程序办结。
            此复。""";

    private SampleReplies() {}

    static Reply reply(String title, String body, String copies) {
        return new Reply(
                new UUID(1, 1),
                "JJ-A01-2026-0001",
                ReplyState.SIGNED,
                new Text(title, "晋江市示例医共体", body, copies),
                "晋江市公立医疗机构管理委员会办公室",
                new Drafting(new UUID(0, 1), "经办", SIGNED),
                SIGNATURE,
                null,
                null,
                0);
    }

    static Reply plain() {
        return reply("关于晋江市示例医共体2025年度医保结余留用资金使用分配方案的批复", BODY, "市医保局、市卫健局、市财政局");
    }
}
