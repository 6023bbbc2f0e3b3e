package cn.sanyi.organization;

import java.util.List;

/**
 * An entry in the administrators' menu. Every module brings its own as beans.
 *
 * @param who the administrators whose page it is
 * @param order the place in their menu
 * @param areas beginnings of further addresses that belong to the entry
 */
public record AdministrationPage(PostKind who, String path, String label, int order, List<String> areas) {

    public AdministrationPage(PostKind who, String path, String label, int order) {
        this(who, path, label, order, List.of());
    }

    /** How much of the address the entry covers, in characters; 0 if the address is not its own. */
    public int covers(String address) {
        if (address.equals(path) || address.startsWith(path + "/")) {
            return path.length();
        }
        return areas.stream()
                .filter(address::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
