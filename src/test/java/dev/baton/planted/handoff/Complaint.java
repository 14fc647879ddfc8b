package dev.baton.planted.handoff;

/** Shows on the console where it came from. */
final class Complaint {
    static void tell(RuntimeException failed) {
        failed.printStackTrace();
    }
}
