package cn.sanyi.procedure;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Who leads which procedure where (牵头): the catalogue entry says what is usual, parameters what holds in a place. */
public interface Leads {

    /**
     * As it holds in the place on the day. A running case asks for the day on which it was opened.
     *
     * @throws IllegalArgumentException if the catalogue has no such procedure
     */
    Leading of(String procedureKey, String place, LocalDate on);

    /** The procedures and places that units of this role in this place lead on the day; the place itself first. */
    Stream<Led> ledBy(String role, String place, LocalDate on);

    /** @param place code of the place whose cases are led */
    record Led(String procedureKey, String place) {}
}
