package cn.sanyi.portal.guide;

import cn.sanyi.modelrules.Outline;
import org.springframework.stereotype.Component;

/** What a line of an outline says before and behind its name. */
@Component("outlineWords")
class OutlineWords {

    public String text(Outline.Line line) {
        String name = line.text();
        return switch (line.kind()) {
            case START -> "开始：" + name;
            case END -> "结束：" + name;
            case STEP, CALL -> name;
            case EFFECT -> "系统自动：" + name;
            case RULE -> "按规则表确定：" + name;
            case CHOICE -> "判断“" + name + "”，按结果走其中一条：";
            case TOGETHER -> "同时办理需要的各项，全部完成后继续：";
            case BRANCH -> "“" + name + "”：";
            case TIMER -> "期限届满时（" + name + "），办理不中断：";
            case ONWARD -> "进入下面的步骤";
            case BACK -> "回到“" + name + "”";
        };
    }

    /** Whether the line is somebody's to act in. */
    public boolean acts(Outline.Line line) {
        return line.kind() == Outline.Kind.STEP;
    }
}
