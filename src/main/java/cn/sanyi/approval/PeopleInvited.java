package cn.sanyi.approval;

import java.util.List;
import java.util.UUID;

/**
 * People are asked to come, or told not to, for the sake of a case. Published inside the transaction that decides it.
 *
 * @param caseNumber the case that leads them there; the first, where there are several
 * @param text in the user's language; plain text
 */
public record PeopleInvited(String caseNumber, List<UUID> persons, String text) {}
