package cn.sanyi.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter (事项) that the policy documents give somebody to do, whether it runs here or not.
 *
 * @param code catalogue code, e.g. {@code A01}
 * @param subject heading people look under, e.g. {@code 资金与支付}
 * @param applicant who applies or begins, with the grade of each part in words
 * @param places names of the places where the documents give it
 * @param principleOnly names of the places where they only state its principle
 * @param leads the leading bureau by place
 * @param gap what the documents leave open, in words; empty if nothing was noted
 * @param note what else to know, null if nothing
 */
public record Matter(
        String code,
        String title,
        String subject,
        String applicant,
        List<String> places,
        List<String> principleOnly,
        List<Lead> leads,
        List<Basis> bases,
        String gap,
        @Nullable String note) {

    /** What a matter rests on. */
    public enum Bearing {
        /** Gives the matter. */
        BASIS("依据"),
        /** Speaks of it without giving it. */
        RELATED("相关");

        private final String label;

        Bearing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Filed under A, B or C: how much of a procedure the documents describe. */
    public enum Kind {
        APPROVAL("完整审批"),
        FILING("备案、目录、评估与核定"),
        SUPERVISION("监督、台账与监测");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The bureau that leads in a place.
     *
     * @param role code of its function, e.g. {@code HSA}
     * @param grade 明 where the document says 牵头; 推 where it is only the first of the bureaus named
     */
    public record Lead(String place, String unit, String role, String grade) {}

    /**
     * One clause the matter rests on.
     *
     * @param grade label of the grade: 推 where the matter goes further than the clause
     * @param note why it is inferred, null if nothing needs saying
     */
    public record Basis(String clause, Bearing bearing, String grade, @Nullable String note) {}

    public Kind kind() {
        return switch (code.charAt(0)) {
            case 'A' -> Kind.APPROVAL;
            case 'B' -> Kind.FILING;
            default -> Kind.SUPERVISION;
        };
    }

    /** Whether this clause gives the matter; one that is only related does not. */
    public boolean restsOn(String clause) {
        return bases.stream()
                .anyMatch(basis ->
                        basis.bearing() == Bearing.BASIS && basis.clause().equals(clause));
    }
}
