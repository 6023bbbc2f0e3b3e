package cn.sanyi.policy;

/** How well a rule, step or number is founded. Shown wherever the rule acts. */
public enum Grade {
    /** Stated in the text of a document. */
    STATED("明"),
    /** Inferred from the text, or needed to make the flow run: a design decision. */
    INFERRED("推"),
    /** Practice elsewhere, official text read. */
    PRACTICE_A("他地实践A"),
    /** Practice elsewhere, an official excerpt read. */
    PRACTICE_B("他地实践B"),
    /** A value we suggest; administrators decide. */
    SUGGESTED("建议值");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** As shown on pages and written in models, e.g. {@code 明}. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException if no grade has this label */
    public static Grade labelled(String label) {
        for (Grade grade : values()) {
            if (grade.label.equals(label)) {
                return grade;
            }
        }
        throw new IllegalArgumentException("Not a grade: " + label);
    }
}
