package cn.sanyi.procedure;

import java.util.Map;

/** The models a release has pinned. Implemented by the module that keeps them. */
public interface ReleaseModels {

    /** As XML by process key: the procedure's own first, then every other process of the release. */
    Map<String, String> bpmn(Release release);
}
