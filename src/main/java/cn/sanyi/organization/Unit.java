package cn.sanyi.organization;

import java.util.UUID;

/**
 * A unit (单位): bureau, committee, office, hospital, medical community.
 *
 * @param role what it is in procedures, e.g. {@code HEALTH}, {@code FINANCE}, {@code MGMT_COMMITTEE_OFFICE}, {@code MEDICAL_COMMUNITY}
 * @param sample true if the documents do not give this name
 */
public record Unit(UUID id, String code, String name, String role, String jurisdiction, boolean sample) {}
