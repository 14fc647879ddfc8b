package dev.baton.playground;

import java.util.List;

/** A user group ({@code S…}) as people see it: a handle with members; disabled ones keep their members. */
record UserGroup(String id, String handle, List<String> members, boolean disabled) {
    UserGroup {
        members = List.copyOf(members);
    }
}
