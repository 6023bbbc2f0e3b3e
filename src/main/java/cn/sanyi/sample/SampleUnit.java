package cn.sanyi.sample;

import java.util.List;

/** A line of {@code units.txt}. */
record SampleUnit(String code, String name, String role, String jurisdiction, boolean sample) {

    static List<SampleUnit> all() {
        return SampleFile.read(
                "units.txt",
                cells -> new SampleUnit(cells[0], cells[1], cells[2], cells[3], cells[4].equals("sample")));
    }
}
