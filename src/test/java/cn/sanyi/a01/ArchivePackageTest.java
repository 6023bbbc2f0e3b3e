package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import cn.sanyi.SanyiTest;
import cn.sanyi.document.VerifyArchive;
import cn.sanyi.document.archive.PackageCheck;
import cn.sanyi.document.archive.RepackedPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A closed case becomes a package that proves itself anywhere, and in which no byte can be changed unseen. */
class ArchivePackageTest extends SanyiTest {

    /** One package for all tests: closing takes a while. */
    private static String number;

    private static byte[] packed;

    @TempDir
    Path folder;

    private Plans plans;

    @BeforeEach
    void closed() {
        plans = new Plans(this::as, "JJ");
        if (packed == null) {
            number = plans.submitted();
            correctedOnce();
            plans.accept(number);
            plans.reviewedBy(number, false);
            carriedOutAndClosed();
            packed = download("office").raw().body();
        }
    }

    @AfterAll
    static void forget() {
        packed = null;
    }

    @Test
    void closingMakesAPackageThatVerifies() throws IOException {
        PackageCheck.Result result = check(packed);
        assertThat(result.faults()).isEmpty();
        assertThat(result.caseNumber()).isEqualTo(number);
        assertThat(result.record()).contains("完整");

        JsonNode status = plans.desk("mc")
                .get("/api/v1/cases/" + number + "/archive-package")
                .expect(200);
        assertThat(status.path("sha256").asString()).isEqualTo(cn.sanyi.platform.Sha256.of(packed));
        assertThat(status.path("size").asInt()).isEqualTo(packed.length);
        assertThat(lastOfRecord("archive")).contains(status.path("sha256").asString());
    }

    @Test
    void everybodysZipToolReadsItAndEverythingIsInside() throws IOException {
        Path file = written(packed);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName().replaceFirst(number + "/", "")))
                    .contains(
                            "bagit.txt",
                            "manifest-sha256.txt",
                            "data/metadata.json",
                            "data/metadata.xml",
                            "data/schema/sanyi-archive.xsd",
                            "data/submitted/case-data-v001.json",
                            "data/submitted/case-data-v002.xml",
                            "data/course/acts.json",
                            "data/course/clocks.json",
                            "data/course/opinions.json",
                            "data/documents/001.pdf",
                            "data/funds/funds.json",
                            "data/votes/motions.json",
                            "data/record/record.json",
                            "data/record/anchors.json",
                            "data/model/surplus-allocation/surplus-allocation.bpmn",
                            "data/model/surplus-allocation/case-data.form");
            JsonNode metadata = json(zip, "data/metadata.json");
            assertThat(metadata.path("fields").findValuesAsString("name"))
                    .contains("题名", "文号", "责任者", "日期", "机构或问题", "保管期限", "密级");
            assertThat(metadata.path("processing").findValuesAsString("stage")).contains("形成", "办理", "归档");
            assertThat(json(zip, "data/materials/index.json").findValuesAsString("fileName"))
                    .contains("confirmation.pdf", "resolution.pdf", "taken-back.pdf");
            assertThat(json(zip, "data/materials/index.json").valueStream().filter(material -> material.path("path")
                            .isNull()))
                    .as("of what was taken back before anything was submitted only the fingerprint stays")
                    .hasSize(1);
        }
    }

    @Test
    void aChangedByteInAnyFileIsFoundAndTheFileNamed() throws IOException {
        var random = new Random(20261122);
        for (Region region : regions()) {
            if (region.size() > 0) {
                byte[] changed = flipped(region.start() + random.nextInt(region.size()), random);
                assertThat(check(changed).faults())
                        .as(region.path())
                        .anyMatch(fault -> fault.startsWith(region.path() + "："));
            }
        }
    }

    @Test
    void aChangedByteBetweenTheFilesIsFound() throws IOException {
        List<Region> regions = regions();
        var structure = new TreeSet<Integer>();
        int position = 0;
        for (Region region : regions) {
            for (int at = position; at < region.start(); at++) {
                structure.add(at);
            }
            position = region.start() + region.size();
        }
        for (int at = position; at < packed.length; at++) {
            structure.add(at);
        }
        var random = new Random(7);
        List<Integer> some = new ArrayList<>(structure);
        java.util.Collections.shuffle(some, random);
        for (int at : some.subList(0, 250)) {
            assertFound(at, random);
        }
        for (int at = packed.length - 120; at < packed.length; at++) {
            assertFound(at, random);
        }
    }

    @Test
    void randomBytesAnywhereAreFound() throws IOException {
        var random = new Random(42);
        for (int i = 0; i < 120; i++) {
            assertFound(random.nextInt(packed.length), random);
        }
    }

    @Test
    void aPackageThatWasCutOrLengthenedIsFound() throws IOException {
        assertThat(check(java.util.Arrays.copyOf(packed, packed.length - 1)).isWhole())
                .isFalse();
        assertThat(check(java.util.Arrays.copyOf(packed, packed.length / 2)).isWhole())
                .isFalse();
        assertThat(check(java.util.Arrays.copyOf(packed, packed.length + 1)).isWhole())
                .isFalse();
        assertThat(check(new byte[0]).isWhole()).isFalse();
    }

    @Test
    void whoeverRewritesAFileAndAllListsIsStillFoundByTheRecord() throws IOException {
        byte[] forged = RepackedPackage.of(packed, number)
                .with("data/submitted/case-data-v002.json", text -> text.replace("650000.00", "750000.00"))
                .withTwin("data/submitted/case-data-v002", "submitted")
                .bytes();
        assertThat(check(forged).faults()).anyMatch(fault -> fault.contains("case-data-v002.json：数据与办理记录中提交的数据不符"));

        byte[] rewritten = RepackedPackage.of(packed, number)
                .with("data/record/record.json", text -> text.replace("请按决议调整金额", "请按决议调整数额"))
                .bytes();
        assertThat(check(rewritten).faults()).anyMatch(fault -> fault.startsWith("data/record/record.json：第 "));
    }

    @Test
    void theCommandSaysWhatIsWrongAndEndsAccordingly() throws IOException {
        assertThat(command(written(packed))).startsWith("0 ").contains("完整，共 ");
        byte[] changed = packed.clone();
        changed[regions().get(6).start() + 3] ^= 1;
        assertThat(command(written(changed)))
                .startsWith("1 ")
                .contains(regions().get(6).path());
        assertThat(command(folder.resolve("nothing.zip"))).startsWith("2 ").contains("不存在");
        assertThat(command(Files.writeString(
                        folder.resolve("text.zip"), "no zip at all, but some text of a certain length")))
                .startsWith("1 ");
    }

    @Test
    void onlyThoseConcernedDownloadItAndOthersAreToldWho() {
        for (String other : List.of("mc", "hsa")) {
            Desk.Answer refused = download(other);
            assertThat(refused.refusedWith(403)).isEqualTo("archive-not-yours");
            assertThat(refused.detail()).contains("办公室").contains("督查人员");
        }
        assertThat(as("qz-oversight")
                        .get("/api/v1/cases/" + number + "/archive-package/content")
                        .status())
                .isEqualTo(200);
        assertThat(as("ax-office")
                        .get("/api/v1/cases/" + number + "/archive-package/content")
                        .status())
                .isEqualTo(404);
        assertThat(plans.desk("office")
                        .post("/api/v1/cases/" + number + "/archive-package", Map.of())
                        .refusedWith(409))
                .isEqualTo("archive-ready");
    }

    @Test
    void anOpenCaseHasNone() {
        String open = plans.settled();
        assertThat(plans.desk("mc")
                        .get("/api/v1/cases/" + open + "/archive-package")
                        .status())
                .isEqualTo(404);
        assertThat(plans.desk("mc")
                        .post("/api/v1/cases/" + open + "/archive-package", Map.of())
                        .refusedWith(409))
                .isEqualTo("case-open");
    }

    @Test
    void thePageOffersItAndSaysHowToVerify() {
        assertThat(plans.desk("office")
                        .get("/cases/" + number + "?tab=documents")
                        .text())
                .contains("下载归档包", "verify-archive " + number + ".zip");
        assertThat(plans.desk("hsa").get("/cases/" + number + "?tab=documents").text())
                .contains("归档包由")
                .doesNotContain("下载归档包");
    }

    private void correctedOnce() {
        plans.act(
                        "office",
                        number,
                        "checkPlan",
                        "correct",
                        Map.of(
                                "corrections",
                                List.of(Map.of(
                                        "target", "usages.amount", "reason", "WRONG_AMOUNT", "note", "请按决议调整金额"))),
                        null)
                .expect(200);
        String taken = plans.desk("mc")
                .upload(
                        "/api/v1/cases/" + number + "/materials?slot=other",
                        "taken-back.pdf",
                        "%PDF-1.4\nx\n%%EOF".getBytes(StandardCharsets.US_ASCII))
                .expect(201)
                .path("id")
                .asString();
        plans.desk("mc")
                .delete("/api/v1/cases/" + number + "/materials/" + taken)
                .expect(204);
        plans.act("mc", number, "supplement", "supplement", plans.plan("CAPACITY", "650000.00", "350000.00"), null)
                .expect(200);
    }

    private void carriedOutAndClosed() {
        plans.convene(number);
        for (String who : List.of("chair", "m1", "m2", "m3", "m4", "m5")) {
            plans.vote(who, number, "AGREE").expect(200);
        }
        plans.act("chair", number, "vote", "closeVote", Map.of(), null).expect(200);
        minutesSigned();
        plans.drafted(number);
        plans.act("chair", number, "signReply", "sign", Map.of(), null).expect(200);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> plans.desk("office")
                .get("/api/v1/cases/" + number + "/documents")
                .expect(200)
                .path(0)
                .path("file")
                .isObject());
        plans.pay(number, "1", 1, "500000.00", "V-1").expect(200);
        plans.pay(number, "1", 2, "150000.00", "V-2").expect(200);
        plans.pay(number, "2", 2, "350000.00", "V-3").expect(200);
        plans.act("mc", number, "carryOut", "complete", Map.of(), "全部落实到位").expect(200);
        plans.act("office", number, "closePlan", "close", Map.of("assessment", "已按计划全部落实到位，凭证齐全。"), null)
                .expect(200);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> plans.desk("office")
                .get("/api/v1/cases/" + number + "/archive-package")
                .json()
                .path("sha256")
                .isString());
    }

    private void minutesSigned() {
        JsonNode drafted = plans.desk("office")
                .post(minutes(), Map.of("remarks", "会议强调按月报送。"))
                .expect(200);
        plans.desk("chair")
                .post(
                        minutes() + "/signature",
                        Map.of("digest", drafted.path("digest").asString()))
                .expect(200);
    }

    private String minutes() {
        String meeting = plans.desk("office")
                .get("/api/v1/cases/" + number + "/motions")
                .expect(200)
                .path(0)
                .path("meeting")
                .asString();
        return "/api/v1/meetings/" + meeting + "/minutes";
    }

    @Test
    void theSignedMinutesOfTheMeetingAreInside() throws IOException {
        byte[] signed = plans.desk("office").get(minutes() + "/content").raw().body();
        Path file = written(packed);
        try (var zip = new ZipFile(file.toFile())) {
            var inside = zip.stream()
                    .filter(entry -> entry.getName().endsWith("data/votes/minutes-001.pdf"))
                    .toList();
            assertThat(inside).hasSize(1);
            assertThat(zip.getInputStream(inside.get(0)).readAllBytes())
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII))
                    .isEqualTo(signed);
        }
    }

    private String lastOfRecord(String action) {
        return plans.desk("office")
                .get("/api/v1/cases/" + number + "/record")
                .expect(200)
                .valueStream()
                .filter(entry -> entry.path("action").asString().equals(action))
                .map(entry -> entry.path("payload").asString())
                .reduce("", (first, last) -> last);
    }

    private Desk.Answer download(String who) {
        return plans.desk(who).get("/api/v1/cases/" + number + "/archive-package/content");
    }

    private record Region(String path, int start, int size) {}

    /** Where the files lie in the package, as its headers say. */
    private static List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        var bytes = java.nio.ByteBuffer.wrap(packed).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (bytes.getInt(at) == 0x04034b50) {
            int size = bytes.getInt(at + 18);
            int name = bytes.getShort(at + 26);
            String path = new String(packed, at + 30, name, StandardCharsets.UTF_8);
            regions.add(new Region(path.replaceFirst(number + "/", ""), at + 30 + name, size));
            at += 30 + name + size;
        }
        return regions;
    }

    private static byte[] flipped(int at, Random random) {
        byte[] changed = packed.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private void assertFound(int at, Random random) throws IOException {
        assertThat(check(flipped(at, random)).isWhole()).as("byte " + at).isFalse();
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("package.zip"), bytes);
    }

    private PackageCheck.Result check(byte[] bytes) throws IOException {
        return PackageCheck.check(written(bytes), null);
    }

    private static JsonNode json(ZipFile zip, String path) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(number + "/" + path))) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        }
    }

    /** Exit code and what was said. */
    private static String command(Path file) {
        PrintStream before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = VerifyArchive.run(file.toString());
            return code + " " + said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(before);
        }
    }
}
