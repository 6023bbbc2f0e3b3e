package cn.sanyi.sample;

import cn.sanyi.organization.InstitutionGrade;
import cn.sanyi.organization.InstitutionGrade.Level;
import cn.sanyi.organization.InstitutionGrade.Ownership;
import java.time.LocalDate;
import java.util.List;

/** A line of {@code grades.txt}: which level an institution has, and who runs it. */
record SampleGrade(String institution, InstitutionGrade grade) {

    static List<SampleGrade> all() {
        return SampleFile.read(
                "grades.txt",
                cells -> new SampleGrade(
                        cells[0],
                        new InstitutionGrade(
                                Level.valueOf(cells[1]),
                                Ownership.valueOf(cells[2]),
                                LocalDate.parse(cells[3]),
                                cells[4])));
    }
}
