package cn.sanyi.approval;

import java.util.SortedMap;

/** The models of a release as it runs: processes, decisions, forms. Implemented by the workflow module. */
@FunctionalInterface
public interface ReleaseResources {

    /** Bytes by name, e.g. {@code surplus-allocation/surplus-allocation.bpmn}. */
    SortedMap<String, byte[]> of(String deploymentRef);
}
