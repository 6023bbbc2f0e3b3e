package cn.sanyi.document.archive;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a package, file by file. */
final class Findings {

    /** @param file inside the package, without its top folder */
    record Finding(String file, String message) {}

    private static final int MOST = 200;

    private final List<Finding> all = new ArrayList<>();

    void add(String file, String message) {
        if (all.size() < MOST) {
            all.add(new Finding(file, message));
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    boolean none() {
        return all.isEmpty();
    }
}
