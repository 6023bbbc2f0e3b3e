package cn.sanyi.fund;

import java.util.UUID;

/** One book of a community's year: the accounts that are locked together. */
record Scope(UUID community, int year, Book book) {

    static Scope bundle(UUID community, int year) {
        return new Scope(community, year, Book.BUNDLE);
    }
}
