package cn.sanyi.sample;

import cn.sanyi.organization.PostKind;
import java.util.List;

/** A line of {@code people.txt}: who logs in how, and one of their posts. */
record SamplePost(String login, String name, String unitCode, PostKind kind, String title) {

    static List<SamplePost> all() {
        return SampleFile.read(
                "people.txt",
                cells -> new SamplePost(cells[0], cells[1], cells[2], PostKind.valueOf(cells[3]), cells[4]));
    }
}
