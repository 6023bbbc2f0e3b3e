package cn.sanyi.approval;

import java.util.List;
import java.util.UUID;

/**
 * Something the people of some units are to be told that is no step of a case. Published inside the act.
 *
 * @param link page to go to, e.g. {@code /settlements/…}
 * @param text in the user's language
 */
public record UnitsTold(List<UUID> units, String link, String text) {}
