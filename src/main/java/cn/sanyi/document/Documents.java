package cn.sanyi.document;

import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The documents of cases, for those who may see the case. */
public interface Documents {

    /** In the order in which they were drafted, void ones too. */
    List<Reply> ofCase(String caseNumber);

    /** Empty if unknown. */
    Optional<Reply> find(UUID id);

    /** @throws cn.sanyi.platform.Problem if unknown */
    Reply get(UUID id);

    /** The rendered bytes. @throws cn.sanyi.platform.Problem 409 while they are not there yet */
    byte[] content(UUID id);

    /**
     * Makes a signed reply void; its number stays taken. Only the head or chair of the issuing unit may.
     *
     * @param reason goes on the document's entry and into the record
     */
    void makeVoid(Actor actor, UUID id, String reason);
}
