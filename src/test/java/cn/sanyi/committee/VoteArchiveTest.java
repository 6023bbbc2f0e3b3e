package cn.sanyi.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.approval.OfficialPapers;
import cn.sanyi.platform.Sha256;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The minutes of a case's meetings in its archive package. */
class VoteArchiveTest {

    private static final byte[] PDF = "%PDF".getBytes();

    private final CommitteeInSession committee = new CommitteeInSession(3);
    private boolean laidOut;

    @BeforeEach
    void inSession() {
        committee.open();
    }

    @Test
    void minutesNobodyHasSignedStayOut() throws IOException {
        drafted();
        laidOut = true;
        assertThat(archive().items(committee.plan))
                .extracting(item -> item.path())
                .containsExactly("votes/motions.json");
    }

    @Test
    void signedMinutesAreInside() throws IOException {
        drafted();
        signed();
        laidOut = true;
        var minutes = archive().items(committee.plan).get(1);
        assertThat(minutes.path()).isEqualTo("votes/minutes-001.pdf");
        assertThat(minutes.content().open().readAllBytes()).isEqualTo(PDF);
        assertThat(minutes.sha256()).isEqualTo(Sha256.of(PDF));
    }

    @Test
    void thePackageWaitsForSignedMinutesThatAreNotLaidOutYet() {
        drafted();
        signed();
        assertThatThrownBy(() -> archive().items(committee.plan))
                .isInstanceOf(ArchiveContribution.NotYet.class)
                .hasMessageContaining("晋医管纪要〔2026〕1号");
    }

    private UUID meeting() {
        return java.util.Objects.requireNonNull(committee.motion().meeting());
    }

    private void drafted() {
        committee
                .jdbc
                .sql(
                        "insert into minutes (meeting_id, remarks, drafted_by, drafter, drafted_at) values (?, '', ?, '经办', now())")
                .params(meeting(), committee.clerk.personId())
                .update();
    }

    private void signed() {
        committee
                .jdbc
                .sql("update minutes set signed_by = ?, signer = '主任', signed_at = ?, number = '晋医管纪要〔2026〕1号',"
                        + " content = '[]', sha256 = ? where meeting_id = ?")
                .params(
                        committee.members.get(0).personId(),
                        OffsetDateTime.now(committee.clock),
                        Sha256.of("[]"),
                        meeting())
                .update();
    }

    private VoteArchive archive() {
        return new VoteArchive(committee.motions, new MinutesStore(committee.jdbc), new Papers(), JsonMapper.shared());
    }

    private final class Papers implements OfficialPapers {

        @Override
        public String issue(Paper paper) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<File> file(UUID id) {
            return laidOut ? Optional.of(new File("纪要.pdf", Sha256.of(PDF), PDF.length)) : Optional.empty();
        }

        @Override
        public byte[] content(UUID id) {
            return PDF;
        }
    }
}
