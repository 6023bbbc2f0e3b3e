package cn.sanyi.settings;

import cn.sanyi.jurisdiction.ParameterKey;
import java.util.List;

/** Says what a change of a parameter does to what is running; shown before it is confirmed. */
public interface ParameterEffect {

    /** In sentences; empty where it does nothing. */
    List<String> of(ParameterKey key, String jurisdiction);
}
