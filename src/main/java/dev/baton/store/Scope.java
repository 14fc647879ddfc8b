package dev.baton.store;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** One transaction of one workspace; every statement it makes is bound to {@code :workspace}. */
record Scope(Handle handle, String workspace) {
    Query query(String sql) {
        return handle.createQuery(sql).bind("workspace", workspace);
    }

    Update update(String sql) {
        return handle.createUpdate(sql).bind("workspace", workspace);
    }

    int update(String sql, Map<String, @Nullable Object> values) {
        return update(sql).bindMap(values).execute();
    }
}
