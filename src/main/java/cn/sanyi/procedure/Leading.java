package cn.sanyi.procedure;

import java.util.List;

/**
 * Who leads a procedure (牵头) in a place, as it holds there on a day.
 *
 * @param role unit role of the unit that leads, e.g. {@code HSA}
 * @param level where the deciding units sit: {@code own}, the applicant's place, or {@code prefecture}
 * @param with unit roles that take part beside it; may be empty
 * @param decidedAbove true: an authority above decides, the leading unit forwards and registers the answer
 * @param source where the role comes from, in words: clause, grade and reason
 */
public record Leading(String role, String level, List<String> with, boolean decidedAbove, String source) {

    /** The role that stands for the leading unit in models. */
    public static final String LEAD = "LEAD";

    /** The level that stands for the level decided on in models. */
    public static final String DECIDING = "deciding";

    public Leading {
        with = List.copyOf(with);
    }

    /** Whether a model's role and level say something only the catalogue knows. */
    public static boolean isNeeded(String role, String level) {
        return LEAD.equals(role) || DECIDING.equals(level);
    }

    /** The unit role a model's role means here. */
    public String roleOf(String modelRole) {
        return LEAD.equals(modelRole) ? role : modelRole;
    }

    /** The level a model's level means here. */
    public String levelOf(String modelLevel) {
        return DECIDING.equals(modelLevel) ? level : modelLevel;
    }
}
