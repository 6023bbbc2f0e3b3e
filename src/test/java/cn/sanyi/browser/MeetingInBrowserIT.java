package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.sanyi.SanyiTest;
import cn.sanyi.a01.Plans;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meeting on two cases as the people of 晋江 hold it: the office at a desk, members on their phones. */
class MeetingInBrowserIT extends SanyiTest {

    private Plans plans;
    private String open;
    private String secret;

    @BeforeEach
    void twoCasesAwaitTheCommittee() {
        plans = new Plans(this::as, "JJ");
        open = plans.accepted();
        plans.reviewedBy(open, false);
        secret = plans.accepted();
        plans.reviewedBy(secret, false);
    }

    @Test
    void theOfficeConvenesMembersVoteOnPhonesAndTheChairSignsTheMinutes() {
        String meeting = convene();
        try (var chair = at("jj-chair", Person.PHONE);
                var member = at("jj-m1", Person.PHONE)) {
            chair.open("/meetings");
            chair.picture("meetings-phone");
            chair.open(meeting);
            chair.picture("meeting-phone");
            chair.press("签到");
            told(chair, "已签到");
            member.open(meeting);
            member.picture("meeting-member-phone");
            vote(member, open, "同意");
            vote(member, secret, "不同意");
            assertThat(item(member, secret).locator(".ballot")).hasCount(0);
            member.picture("meeting-voted-phone");

            vote(chair, open, "同意");
            vote(chair, secret, "同意");
            others();
            assertThat(item(chair, secret).locator(".turnout")).containsText("5 / 8", seconds());
            chair.picture("meeting-chair-phone");
            declare(chair, open);
            declare(chair, secret);
            chair.sees("同意5，不同意0，弃权0");
            chair.sees("无记名表决，只公布票数");
            assertThat(item(chair, open).locator(".badge--good")).containsText("修改后通过");

            item(member, secret).getByText("无记名表决，只公布票数").waitFor();
            member.page().reload();
            item(member, secret).locator("button[data-act=dissent]").click();
            member.page().locator("dialog textarea").fill("建议先行试点，再全面铺开。");
            member.screen("dissent-phone");
            confirm(member, "保留意见已记录");
            member.sees("建议先行试点");
        }
        minutes(meeting);
    }

    private String convene() {
        try (var office = at("jj-office", Person.DESK)) {
            office.open("/meetings");
            office.picture("meetings");
            office.follow("召集会议");
            office.page().locator("input[name=place]").fill("市政府三楼会议室");
            office.page().locator("input[name='cases[]'][value='" + open + "']").check();
            office.page()
                    .locator("input[name='cases[]'][value='" + secret + "']")
                    .check();
            office.page()
                    .locator("input[name='secretCases[]'][value='" + secret + "']")
                    .check();
            office.picture("meeting-new");
            office.press("召集会议");
            told(office, "会议已召集");
            assertThat(office.page()).hasURL(Pattern.compile(".*/meetings/[0-9a-f-]{36}"));
            office.page().locator("button[aria-label$=请假]").nth(6).click();
            office.page().locator("dialog textarea").fill("因公出差");
            confirm(office, "已登记请假");
            office.picture("meeting");
            String address = office.page().url().replaceFirst("^https?://[^/]+", "");
            listChanges(office);
            office.follow("会议通知（打印）");
            office.picture("invitation");
            return address;
        }
    }

    private void listChanges(Person office) {
        item(office, open).getByText("列出修改").click();
        office.page().locator("input[name='changes[0].after']").fill("650000.00");
        office.page().locator("input[name='changes[1].after']").fill("350000.00");
        office.page().locator("input[name='changes[1].note']").fill("健康管理已有其他资金");
        office.picture("changes");
        office.press("保存清单");
        told(office, "修改清单已保存");
        assertThat(item(office, open)).containsText("投同意票，即同意按下列修改后通过");
    }

    private void others() {
        for (String who : List.of("m2", "m3", "m4")) {
            plans.vote(who, open, "AGREE").expect(200);
            plans.vote(who, secret, "AGREE").expect(200);
        }
    }

    private void declare(Person chair, String number) {
        item(chair, number).locator("button[data-act=closeVote]").click();
        confirm(chair, "已宣布表决结果");
    }

    private static void vote(Person member, String number, String choice) {
        item(member, number)
                .locator(
                        ".ballot button",
                        new com.microsoft.playwright.Locator.LocatorOptions()
                                .setHasText(Pattern.compile("^" + choice + "$")))
                .click();
        confirm(member, "已收到您的表决票");
        assertThat(item(member, number).locator(".ballot")).hasCount(0);
    }

    private static void confirm(Person person, String answer) {
        person.page().locator("dialog button[type=submit]").click();
        told(person, answer);
    }

    /** The page has been left and is there again with the answer; what the page before said does not count. */
    private static void told(Person person, String answer) {
        assertThat(person.page().locator("#notices .notice--success")).containsText(answer);
        person.check();
        person.page().locator(".notice__close").first().click();
    }

    private static com.microsoft.playwright.Locator item(Person person, String number) {
        return person.page()
                .locator(".agenda > li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(number));
    }

    private void minutes(String meeting) {
        try (var office = at("jj-office", Person.DESK)) {
            office.open(meeting);
            office.picture("meeting-ended");
            office.follow("会议纪要");
            office.page().locator("textarea[name=remarks]").fill("会议强调，各成员单位按月报送执行情况。");
            office.press("拟制并送签");
            told(office, "会议纪要已送签");
            office.picture("minutes");
        }
        try (var chair = at("jj-chair", Person.PHONE)) {
            chair.open(meeting + "/minutes");
            chair.picture("minutes-phone");
            chair.press("签发");
            confirm(chair, "会议纪要已签发");
            chair.sees("晋医管纪要〔");
        }
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions seconds() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    private Person at(String login, int width) {
        return Person.at("http://127.0.0.1:" + port, login, width);
    }
}
