package cn.sanyi.approval.people;

import cn.sanyi.casefile.CaseFile;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Who stands beside the applicant in what was submitted (联合申报单位、主要参与人), for rules on who stands back. Each procedure
 * whose form names them contributes its own.
 */
@NamedInterface("people")
public interface JointApplicants {

    /**
     * A unit and somebody of it, as written in a form.
     *
     * @param caseNumber case in which they are named
     * @param person empty where only the unit is named
     */
    record Partner(String caseNumber, String unit, String person) {

        /** Whether the unit of this name is meant; blanks and what is added in brackets do not count. */
        public boolean isUnit(String name) {
            return key(unit).equals(key(name));
        }

        /** Whether somebody of this name is meant; nobody is, where only the unit is named. */
        public boolean isPerson(String name) {
            return !person.isBlank() && key(person).equals(key(name));
        }
    }

    /**
     * Those named in the newest submission of the case, and in those of other cases in which the same applicant applied or was
     * named itself.
     */
    List<Partner> of(CaseFile caseFile);

    /** What two ways of writing a name have in common: no blanks, nothing in brackets at its end. */
    static String key(String name) {
        String written = name.replaceAll("\\s", "");
        return written.replaceFirst("[（(][^（()）]*[）)]$", "");
    }
}
