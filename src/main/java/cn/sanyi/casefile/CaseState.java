package cn.sanyi.casefile;

import java.util.Set;

/**
 * Where a case stands. The allowed moves are written here and nowhere else. A case that is decided and leaves nothing to carry
 * out, because it was refused, is closed: it has had its answer. Terminated is what ends without one.
 */
public enum CaseState {
    DRAFTING("填报中"),
    IN_APPROVAL("办理中"),
    SUPPLEMENTING("补正中"),
    CARRYING_OUT("落实中"),
    CLOSED("已办结"),
    TERMINATED("已终止");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this != CLOSED && this != TERMINATED;
    }

    Set<CaseState> next() {
        return switch (this) {
            case DRAFTING -> Set.of(IN_APPROVAL, TERMINATED);
            case IN_APPROVAL -> Set.of(DRAFTING, SUPPLEMENTING, CARRYING_OUT, CLOSED, TERMINATED);
            case SUPPLEMENTING -> Set.of(IN_APPROVAL, DRAFTING, TERMINATED);
            case CARRYING_OUT -> Set.of(CLOSED, TERMINATED);
            case CLOSED, TERMINATED -> Set.of();
        };
    }
}
