package cn.sanyi.organization;

/**
 * An entry in the administrators' menu. Every module brings its own as beans.
 *
 * @param who the administrators whose page it is
 * @param order the place in their menu
 */
public record AdministrationPage(PostKind who, String path, String label, int order) {}
