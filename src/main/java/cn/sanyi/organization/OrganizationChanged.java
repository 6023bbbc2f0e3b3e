package cn.sanyi.organization;

import java.util.List;

/**
 * Something about units, people, posts, recusals or absences has changed. Published inside the change.
 *
 * @param subjects what it is about, as {@link Change} names it
 */
public record OrganizationChanged(List<String> subjects) {}
