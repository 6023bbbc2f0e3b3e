package cn.sanyi.casefile;

import java.util.List;

/** Everything that was ever submitted in a case, with the materials as they stood. */
public interface DataVersions {

    /** All frozen versions of the form in the case, the first one first. */
    List<CaseFiles.DataVersion> all(String number, String form);

    /** Keys of the forms of which the case has frozen versions, in the order of their first. */
    List<String> forms(String number);

    /** A file as it belonged to a version. @param size in bytes */
    record Attached(String slot, String fileName, String sha256, long size) {}

    /** The materials frozen together with a version; empty if there is no such version. */
    List<Attached> attached(String number, String form, int version);
}
