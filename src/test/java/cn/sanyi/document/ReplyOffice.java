package cn.sanyi.document;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.PlayedAct;
import cn.sanyi.approval.Step;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.PaperCases;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PaperDirectory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 晋江市's committee and its office with a real database; the scheduler is a list. */
final class ReplyOffice {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    final PaperDirectory directory = new PaperDirectory();
    final PaperCases cases = new PaperCases();
    final Unit committee = directory.unit("JJ-MGMT_COMMITTEE", "晋江市公立医疗机构管理委员会", "MGMT_COMMITTEE");
    final Unit office = directory.unit("JJ-MGMT_COMMITTEE_OFFICE", "晋江市医管委办公室", "MGMT_COMMITTEE_OFFICE");
    final Unit community = directory.unit("JJ-MEDICAL_COMMUNITY", "晋江市示例医共体", "MEDICAL_COMMUNITY");
    final Actor clerk = directory.person("经办", office, PostKind.CLERK);
    final Actor chair = directory.person("主任", committee, PostKind.CHAIR);
    final CaseFile plan = cases.aPlan("JJ-A01-2026-0001", community.id());
    final Step drafting = PlayedAct.step(plan, "draftReply", office.id(), NOW);
    final Step signing = PlayedAct.step(plan, "signReply", committee.id(), NOW);
    final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    final List<UUID> requested = new ArrayList<>();
    final List<String> record = new ArrayList<>();
    final JdbcClient jdbc;
    final ReplyStore store;
    final DisclosureStore disclosures;
    final Numbering numbering;
    final Documents documents;

    ReplyOffice(DataSource source) {
        jdbc = JdbcClient.create(source);
        store = new ReplyStore(jdbc);
        disclosures = new DisclosureStore(jdbc);
        numbering = new Numbering(jdbc, clock);
        documents = new JdbcDocuments(store, cases, book(), clock);
        jdbc.sql("insert into issuer_code values ('JJ-MGMT_COMMITTEE', '晋医管')").update();
    }

    PlayedAct drafts(Actor drafter, String title) {
        return new PlayedAct(plan, drafting, drafter, NOW)
                .with("title", title)
                .with("recipient", community.name())
                .with("body", "现批复如下：\n此复。")
                .with("copies", "")
                .played(new DraftReply(store, disclosures, directory));
    }

    PlayedAct signs(Actor signer) {
        return new PlayedAct(plan, signing, signer, NOW).played(sign());
    }

    Act sign() {
        var renderings = new Renderings(null) {
            @Override
            void request(UUID reply) {
                requested.add(reply);
            }
        };
        return new Sign(store, numbering, directory, renderings);
    }

    Reply latest() {
        List<Reply> all = documents.ofCase(plan.number());
        return all.get(all.size() - 1);
    }

    RecordBook book() {
        return new RecordBook() {
            @Override
            public Entry append(String chain, String actor, String action, Map<String, ?> payload) {
                record.add(chain + " " + actor + " " + action + " " + payload);
                return new Entry(chain, record.size(), NOW, actor, action, payload.toString(), "", "");
            }

            @Override
            public List<Entry> entries(String chain) {
                return List.of();
            }

            @Override
            public Verification verify(String chain) {
                return new Verification(chain, 0, null, "");
            }
        };
    }
}
