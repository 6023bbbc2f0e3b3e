package cn.sanyi.form;

import java.util.List;

/** Choices of a form that are no secret of any case, so that a blank form can tell them to everybody. */
public interface OpenChoices {

    /** What a select of a form names as its {@code valuesKey}. */
    String key();

    /** What is offered today, in its order. */
    List<String> labels();
}
