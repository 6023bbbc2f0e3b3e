package cn.sanyi.sample;

import cn.sanyi.expert.ExpertField;
import java.util.List;

/** A line of {@code experts.txt}: in which field somebody is an expert. */
record SampleExpert(String login, ExpertField field) {

    static List<SampleExpert> all() {
        return SampleFile.read("experts.txt", cells -> new SampleExpert(cells[0], ExpertField.valueOf(cells[1])));
    }
}
