package cn.sanyi.form;

import java.util.Optional;

/** The forms of a release, by key. */
public interface FormSchemas {

    /** The schema as JSON text, unchanged; empty if the release has no such form. */
    Optional<String> schema(String deploymentRef, String formKey);
}
