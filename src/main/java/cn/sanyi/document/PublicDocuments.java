package cn.sanyi.document;

import java.util.List;
import java.util.UUID;

/** Issued documents as everybody sees them: what is public to read, what is on request by its title, the rest not at all. */
public interface PublicDocuments {

    /** How many are on a page. */
    int PAGE = 20;

    /** @param more whether there is a page behind it */
    record Page(List<DisclosedDocument> documents, boolean more) {}

    /**
     * @param place code of a jurisdiction, empty for all
     * @param text part of title or number, empty for all
     * @param page from 1
     */
    Page page(String place, String text, int page);

    /** Those everybody may read or know of among these. */
    List<DisclosedDocument> among(List<UUID> ids);

    /** The file. @throws cn.sanyi.platform.Problem not found, alike for one that is not public and one that is not there */
    byte[] content(UUID id);
}
