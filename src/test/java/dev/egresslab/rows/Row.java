package dev.egresslab.rows;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Ids of the lab's rows that a test proves: S… is what the lab shows, D… where its text is wrong today. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Coverage.class)
@interface Row {
    String[] value();
}
