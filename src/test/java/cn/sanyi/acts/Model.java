package cn.sanyi.acts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a test knows of the procedure whose cases it plays. */
interface Model {

    /** Opens a case. @return its number */
    String open();

    /** Opens one more for the applicant of a case that was opened. @return its number */
    String openTwin(String number);

    /** Where the tokens must stand; empty where only the rules tell. */
    Optional<Tokens> tokens();

    /** The steps inside each block, by the gateway that closes it. */
    Map<String, Set<String>> blocks();

    /** The role of the unit that leads. */
    String lead();

    /** The processes that can run beside the main one, the likelier more often; some the release does not have. */
    List<String> beside();

    /** What only this case can be called: a twin of it says its own words instead. In an order that two cases share. */
    default List<String> ownWords(String number) {
        return List.of();
    }

    /** What acts of this procedure need. */
    Parameters parameters();

    /** What would have to be typed in to see the same procedure again. */
    String inWords();
}
