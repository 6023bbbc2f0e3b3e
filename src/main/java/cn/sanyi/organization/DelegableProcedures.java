package cn.sanyi.organization;

import java.util.Map;

/** Which procedures (事项) a deputy can be named for. Implemented by the module above that knows them. */
public interface DelegableProcedures {

    /** Titles by key, in the order in which they are shown. */
    Map<String, String> titles();
}
