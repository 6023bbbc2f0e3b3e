package cn.sanyi.jurisdiction;

import java.util.List;

/** All parameters with their sources, for those who look after them. */
public interface ParameterRegister {

    /** Every row, also those that no longer or do not yet hold; by key, place and day. */
    List<Parameter> all();
}
