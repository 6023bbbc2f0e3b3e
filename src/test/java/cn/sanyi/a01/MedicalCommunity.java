package cn.sanyi.a01;

import cn.sanyi.Desk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A medical community and the years that nobody has settled for it. A community settles each past year once, so a place gets
 * another community when the last one runs out of years: as administrators found one, with the same people in the same posts.
 */
final class MedicalCommunity {

    private static final int FIRST_YEAR = 2020;
    private static final String WHY = "晋医改〔2026〕3号";
    private static final Map<String, MedicalCommunity> NEWEST = new ConcurrentHashMap<>();
    private static final AtomicInteger FOUNDED = new AtomicInteger(1);

    private final String code;
    private final String name;
    private final List<Member> members;
    private int nextYear = FIRST_YEAR;

    private MedicalCommunity(String code, String name, List<Member> members) {
        this.code = code;
        this.name = name;
        this.members = members;
    }

    /** The place's newest with so many years left, or a new one. */
    static MedicalCommunity of(Function<String, Desk> desks, String place, int years) {
        String application = desks.apply(place.toLowerCase(java.util.Locale.ROOT) + "-agency")
                .base();
        return NEWEST.compute(application + place, (key, newest) -> {
            if (newest == null) {
                return new Founders(desks, place).sample();
            }
            return newest.yearsLeft() >= years ? newest : new Founders(desks, place).another();
        });
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** The code of the first, second … member institution. */
    String member(int number) {
        return members.get(number - 1).code();
    }

    /** Those that belong to it in this year. */
    List<String> members(int year) {
        return members.stream()
                .filter(member -> member.fromYear() <= year)
                .map(Member::code)
                .toList();
    }

    /** The years before the last of its members joined stay unsettled. */
    synchronized void skipToAllMembers() {
        members.forEach(member -> nextYear = Math.max(nextYear, member.fromYear()));
    }

    synchronized int yearsLeft() {
        return thisYear() - nextYear;
    }

    synchronized int takeYear() {
        return nextYear++;
    }

    private static int thisYear() {
        return LocalDate.now().getYear();
    }

    private record Member(String code, int fromYear) {}

    /** Administrators at work: a community like the sample's, member by member, person by person. */
    private record Founders(Function<String, Desk> desks, String place) {

        MedicalCommunity sample() {
            String code = place + "-MEDICAL_COMMUNITY";
            List<Member> members = read("/api/v1/admin/communities/" + code + "/members")
                    .valueStream()
                    .map(membership -> new Member(
                            membership.path("member").path("code").asString(),
                            membership.path("fromYear").asInt()))
                    // Whom other tests let join this year belongs to no year that can be settled.
                    .filter(member -> member.fromYear() < thisYear())
                    .toList();
            return new MedicalCommunity(code, unit(code).path("name").asString(), members);
        }

        MedicalCommunity another() {
            MedicalCommunity sample = sample();
            String community = like(sample.code, Map.of("role", "MEDICAL_COMMUNITY"));
            List<Member> members = sample.members.stream()
                    .map(member -> new Member(
                            like(member.code, Map.of("role", "MEMBER_INSTITUTION", "community", community)),
                            member.fromYear))
                    .toList();
            members.forEach(member -> business(
                            "/api/v1/admin/communities/" + community + "/members",
                            Map.of("member", member.code, "fromYear", member.fromYear, "toYear", thisYear() - 1))
                    .expect(200));
            return new MedicalCommunity(community, unit(community).path("name").asString(), members);
        }

        /** A unit with the people of another. @return its code */
        private String like(String model, Map<String, Object> role) {
            JsonNode unit = unit(model);
            Map<String, Object> wanted = new HashMap<>(role);
            wanted.put("name", unit.path("name").asString() + FOUNDED.incrementAndGet());
            wanted.put("jurisdiction", place);
            String code = business("/api/v1/admin/units", wanted)
                    .expect(201)
                    .path("code")
                    .asString();
            for (JsonNode row : desks.apply("admin-security")
                    .get("/api/v1/admin/people?unit=" + model)
                    .expect(200)
                    .path("rows")) {
                row.path("posts")
                        .valueStream()
                        .filter(post -> post.path("unitId").equals(unit.path("id")))
                        .forEach(post ->
                                appoint(row.path("person").path("number").asInt(), code, post.path("kind")));
            }
            return code;
        }

        private void appoint(int person, String unit, JsonNode kind) {
            Map<String, Object> post = Map.of(
                    "unit",
                    unit,
                    "kind",
                    kind.asString(),
                    "from",
                    // Before any day that a clock which is moved and taken back can show.
                    LocalDate.now().minusDays(1).toString(),
                    "reason",
                    WHY);
            desks.apply("admin-security")
                    .post("/api/v1/admin/people/P%05d/posts".formatted(person), post)
                    .expect(201);
        }

        private JsonNode unit(String code) {
            return read("/api/v1/admin/units/" + code).path("registered").path("unit");
        }

        private JsonNode read(String path) {
            return desks.apply("admin-business").get(path).expect(200);
        }

        private Desk.Answer business(String path, Map<String, Object> wanted) {
            Map<String, Object> body = new HashMap<>(wanted);
            body.put("reason", WHY);
            return desks.apply("admin-business").post(path, body);
        }
    }
}
