package dev.egresslab.lab;

/** Something a person asked for cannot be done: what, why, and what to do now. */
public final class LabException extends RuntimeException {
    private final String whatNow;

    /**
     * @param what what happened and why, one or two sentences
     * @param whatNow one thing to do
     */
    public LabException(String what, String whatNow) {
        super(what);
        this.whatNow = whatNow;
    }

    public String whatNow() {
        return whatNow;
    }
}
