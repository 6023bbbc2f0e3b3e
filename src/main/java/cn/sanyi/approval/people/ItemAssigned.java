package cn.sanyi.approval.people;

import cn.sanyi.casefile.CaseFile;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** The business administrator has given an item to somebody who can do it. Published inside the act. */
@NamedInterface("people")
public record ItemAssigned(CaseFile caseFile, String stepName, UUID person, String byName, String reason) {}
