package cn.sanyi.pricing.application;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Grounds on which Guangdong refuses a new item (广东新增医疗服务项目管理办法第十条，他地实践B). None of our documents names any: they
 * are shown for reference, and a person decides.
 */
enum RefusalGround {
    NOT_MEDICAL("非医疗活动：教育培训、科研随访、数据处理、资料复制、便民、生活照料、精神慰藉、养生保健等"),
    OTHERWISE_PAID("属于公共卫生服务、行政事业性收费、经营服务性收费或代收费"),
    BETWEEN_INSTITUTIONS("仅发生在机构之间，不直接面向患者"),
    UNCLEAR("名称不规范、没有内涵或内涵不清，或变更全省统一项目的名称、内涵"),
    TAKEN_APART("按技术细节、操作步骤、岗位分工、应用场景拆分或重组"),
    EXCLUSIVE("按特定设备、耗材、发明人、技术流派设立，具有排他性"),
    COVERED("现行项目可以兼容"),
    NO_BETTER("诊疗目的、产出与现有项目一致，效果无明显提高而成本上升较大"),
    AGAINST_GUIDANCE("不符合国家立项指南精神，或国家局明确不予新增"),
    UNLAWFUL("不符合法律、法规、规章和规范性文件，或已取消、废止");

    static final String SOURCE = "广东省新增医疗服务价格项目管理办法第十条（他地实践B），供参考，由办理人决定";

    private final String label;

    RefusalGround(String label) {
        this.label = label;
    }

    /** From 1, as the source counts them. */
    int number() {
        return ordinal() + 1;
    }

    /** E.g. {@code 情形7：现行项目可以兼容}. */
    String label() {
        return "情形" + number() + "：" + label;
    }

    static Optional<RefusalGround> numbered(String number) {
        return Arrays.stream(values())
                .filter(ground -> String.valueOf(ground.number()).equals(number))
                .findFirst();
    }

    /** All of them with their source, as forms show them. */
    static String listed() {
        return Arrays.stream(values())
                .map(ground -> ground.number() + ". " + ground.label)
                .collect(Collectors.joining("\n", "**不予通过的参考情形**（" + SOURCE + "）\n\n", ""));
    }
}
