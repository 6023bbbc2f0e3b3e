package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import java.util.UUID;

/** The plan on paper, to be sealed (A4). The signed scan comes back as material {@code signed-plan}. */
public interface PlanPrints {

    /** @param name of the file, in words */
    record Printed(String name, byte[] pdf) {}

    /** What the person works on now, marked as a draft on every page. */
    Printed draft(Actor actor, UUID workItem);

    /** A submitted version, with its SHA-256. @param version 0 for the newest */
    Printed version(Actor actor, String caseNumber, int version);
}
