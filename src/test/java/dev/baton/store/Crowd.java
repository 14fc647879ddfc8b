package dev.baton.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who do the same at the same moment. */
final class Crowd {
    private Crowd() {}

    static <T> List<T> of(int size, IntFunction<T> act) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(size);
        var threads = Executors.newFixedThreadPool(size);
        try {
            var acts = new ArrayList<Future<T>>();
            for (var i = 0; i < size; i++) {
                var number = i;
                acts.add(threads.submit(() -> {
                    start.await();
                    return act.apply(number);
                }));
            }
            var results = new ArrayList<T>();
            for (var done : acts) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
