package cn.sanyi.committee;

import cn.sanyi.approval.OfficialPapers.Block;
import cn.sanyi.committee.Meeting.Invitee;
import cn.sanyi.committee.Meeting.Item;
import cn.sanyi.committee.Motion.Member;
import cn.sanyi.committee.Motion.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the minutes (会议纪要) say, from the data: who came, who was recused and why, each result with its numbers and its rule,
 * changes, dissent. Of a secret vote nothing but the numbers.
 */
final class MinutesText {

    private static final String[] NUMERALS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private MinutesText() {}

    static List<Block> of(Meeting meeting, String remarks) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(opening(meeting));
        meeting.items().forEach(item -> blocks.add(item(item)));
        if (!remarks.isBlank()) {
            blocks.add(new Block(
                    numeral(meeting.items().size() + 1) + "、其他事项",
                    remarks.lines().toList()));
        }
        return blocks;
    }

    private static Block opening(Meeting meeting) {
        List<String> lines = new ArrayList<>();
        String begins = meeting.beginsAt() == null ? "" : meeting.beginsAt().toString();
        lines.add("%d年%d月%d日%s，%s召开%s，审议议题%d项。会议由%s召集，应到委员%d人，实到%d人。"
                .formatted(
                        meeting.on().getYear(),
                        meeting.on().getMonthValue(),
                        meeting.on().getDayOfMonth(),
                        begins,
                        meeting.place() + "，" + meeting.committeeName(),
                        meeting.year() + "年第" + meeting.number() + "次会议",
                        meeting.items().size(),
                        meeting.officeName(),
                        meeting.invitees().size(),
                        meeting.present()));
        people("出席：", meeting, Invitee::isPresent, lines);
        people("请假：", meeting, invitee -> is(invitee, AttendanceStatus.LEAVE), lines);
        people("缺席：", meeting, invitee -> !invitee.isPresent() && !is(invitee, AttendanceStatus.LEAVE), lines);
        return new Block("", lines);
    }

    private static void people(String heading, Meeting meeting, Predicate<Invitee> which, List<String> lines) {
        String names = meeting.invitees().stream()
                .filter(which)
                .map(MinutesText::withReason)
                .collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            lines.add(heading + names + "。");
        }
    }

    private static String withReason(Invitee invitee) {
        Meeting.Attendance attendance = invitee.attendance();
        return attendance == null || attendance.reason() == null
                ? invitee.name()
                : invitee.name() + "（" + attendance.reason() + "）";
    }

    private static boolean is(Invitee invitee, AttendanceStatus status) {
        return invitee.attendance() != null && invitee.attendance().status() == status;
    }

    private static Block item(Item item) {
        Motion motion = item.motion();
        List<String> lines = new ArrayList<>();
        lines.add("申请单位：%s；办件编号：%s；第%d次提请表决；%s表决，由%s主持。"
                .formatted(
                        item.applicant(),
                        item.caseNumber(),
                        motion.call(),
                        motion.secret() ? "无记名" : "记名",
                        motion.presidingName()));
        motion.members().stream()
                .filter(member -> member.standing() == Standing.RECUSED)
                .forEach(member -> lines.add("回避：" + member.name() + "（" + member.reason() + "）。"));
        if (!motion.changes().isEmpty()) {
            lines.add("提请按下列修改表决：");
            motion.changes().forEach(change -> lines.add(ChangeLists.inWords(change) + "；"));
        }
        lines.add(outcome(motion));
        votes(motion, lines);
        motion.dissents().forEach(dissent -> lines.add(dissent.name() + "保留意见：" + oneLine(dissent.text())));
        return new Block(numeral(item.position()) + "、" + item.title(), lines);
    }

    private static String outcome(Motion motion) {
        return motion.result() == null
                ? "结果：" + motion.state().label() + "，已投票" + motion.voted() + "人，不计票。"
                : "结果：" + motion.outcome() + "。" + motion.result().text() + "（法定人数须超过有表决权人数的"
                        + motion.rule().quorum() + "）。";
    }

    private static void votes(Motion motion, List<String> lines) {
        if (motion.result() != null && !motion.secret()) {
            for (Choice choice : Choice.values()) {
                String names = motion.members().stream()
                        .filter(member -> voted(member, choice))
                        .map(Member::name)
                        .collect(Collectors.joining("、"));
                if (!names.isEmpty()) {
                    lines.add(choice.label() + "：" + names + "。");
                }
            }
        }
    }

    private static boolean voted(Member member, Choice choice) {
        return member.ballot() != null && member.ballot().choice() == choice;
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    /** 一, 十, 十二, 二十 … up to ninety-nine. */
    static String numeral(int number) {
        int tens = number / NUMERALS.length;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : NUMERALS[tens]) + "十";
        return ten + NUMERALS[number % NUMERALS.length];
    }
}
