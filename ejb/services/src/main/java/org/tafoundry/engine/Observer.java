package org.tafoundry.engine;

/** Is told every half a second how far a job is, and may end it. */
public interface Observer {

    /** Nobody looks. */
    Observer NONE = (share, place) -> true;

    /**
     * The job goes on.
     *
     * @param share the part of it that is done, 0 to 1
     * @param place the setting, file or event that it is at
     * @return whether it is to go on
     */
    boolean goesOn(double share, String place);
}
