package cn.sanyi.jurisdiction;

import java.util.List;
import java.util.Optional;

/** The places Sanyi knows. */
public interface Jurisdictions {

    Optional<Jurisdiction> find(String code);

    List<Jurisdiction> all();

    /** The place itself for {@code own}; its prefecture for {@code prefecture}. Empty if there is none: nothing climbs silently. */
    Optional<Jurisdiction> atLevel(String place, String level);

    /** True if {@code place} is {@code ancestor} or lies below it. */
    boolean isWithin(String place, String ancestor);
}
