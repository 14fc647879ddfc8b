package dev.baton;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** What a demo does not need it gives back to the machine, whose memory it would else take a part of by its size. */
final class SmallHeap {
    private SmallHeap() {}

    static void ask() {
        Optional.ofNullable(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class))
                .ifPresent(SmallHeap::ask);
    }

    private static void ask(HotSpotDiagnosticMXBean machine) {
        ask(machine, "MinHeapFreeRatio", 10);
        ask(machine, "MaxHeapFreeRatio", 20);
        ask(machine, "G1PeriodicGCInterval", 2000);
    }

    private static void ask(HotSpotDiagnosticMXBean machine, String option, int value) {
        try {
            machine.setVMOption(option, Integer.toString(value));
        } catch (IllegalArgumentException unknownThere) {
            // Another virtual machine keeps its heap by its own rules.
        }
    }
}
