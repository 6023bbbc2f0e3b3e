package cn.sanyi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A form as a person fills it: by the labels, row by row. */
final class FormFields {

    private final Locator scope;
    private final Page page;

    FormFields(Page page) {
        this(page.locator(".fjs-form").first(), page);
    }

    /** The form in the card with this heading. */
    FormFields(Page page, String heading) {
        this(
                page.locator(
                                ".card",
                                new Page.LocatorOptions()
                                        .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(heading))))
                        .locator(".fjs-form")
                        .first(),
                page);
    }

    private FormFields(Locator scope, Page page) {
        this.scope = scope;
        this.page = page;
    }

    /** The row of the list with this heading, counted from 1. */
    FormFields row(String list, int number) {
        return new FormFields(list(list).locator(".fjs-repeat-row-container").nth(number - 1), page);
    }

    FormFields addRow(String list) {
        list(list).locator(".fjs-repeat-render-add").click();
        return this;
    }

    private Locator list(String label) {
        return scope.locator(".fjs-form-field-dynamiclist", new Locator.LocatorOptions().setHasText(label));
    }

    FormFields fill(String label, String text) {
        control(label).fill(text);
        return this;
    }

    /** Types key by key, as the money fields clean what is typed. */
    FormFields amount(String label, String text) {
        control(label).fill(text);
        return this;
    }

    FormFields date(String label, String day) {
        var input = control(label);
        input.fill(day);
        input.press("Enter");
        page.keyboard().press("Escape");
        return this;
    }

    FormFields choose(String label, String option) {
        var field = field("select", label);
        field.locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    FormFields tick(String label) {
        scope.getByLabel(label).check();
        return this;
    }

    private Locator field(String type, String label) {
        return scope.locator(".fjs-form-field-" + type, new Locator.LocatorOptions().setHasText(label))
                .first();
    }

    Locator control(String label) {
        return scope.getByLabel(label).first();
    }
}
