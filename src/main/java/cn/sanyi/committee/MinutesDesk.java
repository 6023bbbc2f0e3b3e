package cn.sanyi.committee;

import cn.sanyi.approval.OfficialPapers.Block;
import cn.sanyi.committee.MeetingStore.Head;
import cn.sanyi.committee.Minutes.Drafting;
import cn.sanyi.committee.Minutes.Signature;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Minutes (会议纪要): generated from the meeting, with remarks of the office, which drafts them; the chair, or who presided, signs
 * exactly the text that was read. Signed they have a number and do not change.
 */
@Service
public class MinutesDesk {

    private static final int LONGEST = 5000;

    private final Meetings meetings;
    private final MinutesStore store;
    private final MinutesRights rights;
    private final MinutesIssue issue;
    private final JsonMapper json;

    MinutesDesk(Meetings meetings, MinutesStore store, MinutesRights rights, MinutesIssue issue, JsonMapper json) {
        this.meetings = meetings;
        this.store = store;
        this.rights = rights;
        this.issue = issue;
        this.json = json;
    }

    /** As signed, or as they would read now. @throws Problem if the meeting has not ended */
    @Transactional(readOnly = true)
    public Minutes of(Actor actor, UUID id) {
        Meeting meeting = meetings.get(actor, id);
        rights.requireEnded(id);
        return store.find(id).map(row -> minutes(meeting, row)).orElseGet(() -> unwritten(meeting));
    }

    private Minutes unwritten(Meeting meeting) {
        List<Block> blocks = MinutesText.of(meeting, "");
        return new Minutes(meeting.id(), title(meeting), blocks, "", digest(blocks), null, null, null);
    }

    private Minutes minutes(Meeting meeting, MinutesStore.Row row) {
        List<Block> blocks = row.content() == null
                ? MinutesText.of(meeting, row.remarks())
                : json.readValue(row.content(), new TypeReference<List<Block>>() {});
        return new Minutes(
                meeting.id(),
                title(meeting),
                blocks,
                row.remarks(),
                digest(blocks),
                row.drafting(),
                row.signature(),
                row.signature() == null ? null : issue.file(meeting.id()));
    }

    @Transactional
    public void draft(Actor office, UUID id, String remarks) {
        Head head = rights.requireDrafter(office, id);
        if (remarks.length() > LONGEST) {
            String message = "“其他事项”最多 " + LONGEST + " 个字";
            throw Problem.refused("remarks-too-long", message, List.of(new Problem.Field("remarks", "max", message)));
        }
        store.draft(id, remarks.strip(), new Drafting(office.personId(), office.name(), issue.now()));
        issue.drafted(head, office);
    }

    /** @param digest of the text that was read; @throws Problem 409 if it has changed since */
    @Transactional
    public void sign(Actor chair, UUID id, String digest) {
        Head head = rights.requireSigner(chair, id);
        Minutes minutes = of(chair, id);
        if (minutes.drafting() == null) {
            throw Problem.refused("no-draft", "办公室还没有拟制会议纪要");
        }
        if (minutes.drafting().by().equals(chair.personId())) {
            throw Problem.refused("same-person", "会议纪要由您本人拟制，须由另一人签发");
        }
        if (!minutes.digest().equals(digest)) {
            throw Problem.conflict("minutes-changed", "会议纪要在您阅读之后有改动，请刷新后再签发");
        }
        Signature signature = issue.sign(head, minutes, chair);
        store.sign(id, signature, json.writeValueAsString(minutes.blocks()), minutes.digest());
    }

    /** Whether the signature of this person is asked for. */
    public boolean maySign(Actor actor, UUID id) {
        return rights.maySign(actor, id);
    }

    /** The document. @throws Problem 409 while it is not there */
    @Transactional(readOnly = true)
    public byte[] document(Actor actor, UUID id) {
        if (of(actor, id).signature() == null) {
            throw Problem.conflict("not-signed", "会议纪要还没有签发");
        }
        return issue.content(id);
    }

    private static String title(Meeting meeting) {
        return meeting.title() + "纪要";
    }

    private String digest(List<Block> blocks) {
        return Sha256.of(json.writeValueAsString(blocks));
    }
}
