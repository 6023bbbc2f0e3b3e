package cn.sanyi.sample;

import java.util.List;

/** A line of {@code members.txt}: an institution belongs to a community from a year on. */
record SampleMember(String community, String member, int fromYear) {

    static List<SampleMember> all() {
        return SampleFile.read(
                "members.txt", cells -> new SampleMember(cells[0], cells[1], Integer.parseInt(cells[2])));
    }
}
