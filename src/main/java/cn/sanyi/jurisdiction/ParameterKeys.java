package cn.sanyi.jurisdiction;

import java.util.List;

/** Parameters somebody reads; what no bean names is unknown and cannot be set. */
public interface ParameterKeys {

    List<ParameterKey> keys();
}
