package cn.sanyi.approval;

import java.util.List;
import java.util.UUID;

/**
 * People are asked to come somewhere, or told not to. Published inside the transaction that decides it.
 *
 * @param link page it leads to, e.g. {@code /meetings/…}
 * @param text in the user's language; plain text
 */
public record PeopleInvited(String link, List<UUID> persons, String text) {}
