package dev.baton;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What every class of the house keeps, told class by class; the faults are in words, none where it is kept. */
enum HouseRule {
    EVERY_CLASS_LIVES_IN_A_ROOM {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return Room.of(type, root).isPresent() ? Stream.empty() : Stream.of(type.getName() + " is in no room");
        }
    },
    A_ROOM_IMPORTS_ONLY_THE_ROOMS_IT_MAY {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return dependencies(
                    type,
                    target -> Room.of(target, root).isPresent()
                            && Room.of(type, root)
                                    .filter(room -> !room.mayImport(
                                            Room.of(target, root).orElseThrow()))
                                    .isPresent());
        }
    },
    A_ROOM_IMPORTS_ONLY_THE_LIBRARIES_IT_MAY {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return dependencies(
                    type,
                    target -> !Room.isWithin(root, target.getPackageName())
                            && Room.of(type, root)
                                    .filter(room -> !room.mayImportLibrary(target))
                                    .isPresent());
        }
    },
    THE_STORE_SEES_ONLY_THE_PORTS_OF_USE_CASES {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return in(Room.STORE, type, root)
                    ? dependencies(
                            type,
                            target -> in(Room.USECASE, target, root)
                                    && !target.isInterface()
                                    && !target.isAssignableTo(Throwable.class))
                    : Stream.empty();
        }
    },
    SQL_STAYS_IN_THE_STORE {
        private static final List<String> SQL = List.of(
                "java.sql", "javax.sql", "org.jdbi", "org.flywaydb", "com.zaxxer.hikari", "org.h2", "org.postgresql");

        @Override
        Stream<String> faults(JavaClass type, String root) {
            return in(Room.STORE, type, root)
                    ? Stream.empty()
                    : dependencies(
                            type, target -> SQL.stream().anyMatch(sql -> Room.isWithin(sql, target.getPackageName())));
        }
    },
    SLACKS_TYPES_STAY_WITH_SLACK {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return Stream.of(Room.SLACK, Room.VIEW, Room.PLAYGROUND).anyMatch(room -> in(room, type, root))
                    ? Stream.empty()
                    : dependencies(type, target -> Room.isWithin("com.slack.api", target.getPackageName()));
        }
    },
    OKHTTP_STAYS_IN_THE_ROOM_OF_SLACK {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return in(Room.SLACK, type, root)
                    ? Stream.empty()
                    : dependencies(type, target -> Room.isWithin("okhttp3", target.getPackageName()));
        }
    },
    THE_REAL_CLOCK_IS_READ_AT_THE_EDGE {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return isOrIsIn(type, root + ".Main") || isOrIsIn(type, root + ".playground.RealTime")
                    ? Stream.empty()
                    : accesses(type, HouseRule::readsTheClock);
        }
    },
    THE_SCHEDULE_ALONE_MEASURES_NANOSECONDS {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return in(Room.SCHEDULE, type, root)
                    ? Stream.empty()
                    : accesses(type, access -> isOf(System.class, access, "nanoTime"));
        }
    },
    THE_ENVIRONMENT_IS_READ_IN_MAIN {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return isOrIsIn(type, root + ".Main")
                    ? Stream.empty()
                    : accesses(type, access -> isOf(System.class, access, "getenv"));
        }
    },
    NO_STATIC_FIELD_CHANGES {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            var changing = type.getFields().stream()
                    .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .filter(HouseRule::canChange)
                    .map(field -> field.getFullName() + " can change");
            var made = type.getStaticInitializer().stream()
                    .flatMap(initializer -> initializer.getConstructorCallsFromSelf().stream())
                    .filter(call -> isMutable(call.getTargetOwner()))
                    .map(JavaAccess::getDescription);
            return Stream.concat(changing, made);
        }
    },
    NAMES_SAY_WHAT_A_CLASS_IS {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return type.getSimpleName().matches(".*(Service|Manager|Utils?|Helper|Impl)")
                    ? Stream.of(type.getName() + " says nothing")
                    : Stream.empty();
        }
    },
    EVERY_PACKAGE_IS_NULL_MARKED {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return type.getPackage().isAnnotatedWith(NullMarked.class)
                    ? Stream.empty()
                    : Stream.of(type.getPackageName() + " has no package-info with @NullMarked");
        }
    },
    ONLY_THE_HALL_WRITES_TO_THE_CONSOLE {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return in(Room.HALL, type, root)
                    ? Stream.empty()
                    : accesses(
                            type,
                            access -> isOf(System.class, access, "out")
                                    || isOf(System.class, access, "err")
                                    || access.getName().equals("printStackTrace"));
        }
    },
    LOGS_GO_THROUGH_SLF4J {
        @Override
        Stream<String> faults(JavaClass type, String root) {
            return in(Room.HALL, type, root)
                    ? Stream.empty()
                    : dependencies(type, target -> Room.isWithin("java.util.logging", target.getPackageName()));
        }
    };

    abstract Stream<String> faults(JavaClass type, String root);

    private static boolean in(Room room, JavaClass type, String root) {
        return Room.of(type, root).filter(room::equals).isPresent();
    }

    private static boolean isOrIsIn(JavaClass type, String name) {
        return type.getName().equals(name) || type.getName().startsWith(name + "$");
    }

    private static Stream<String> dependencies(JavaClass type, Predicate<JavaClass> wrong) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> wrong.test(dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription);
    }

    /** Calls, fields and references to methods alike. */
    private static Stream<String> accesses(JavaClass type, Predicate<JavaAccess<?>> wrong) {
        return type.getAccessesFromSelf().stream().filter(wrong).map(JavaAccess::getDescription);
    }

    private static boolean isOf(Class<?> owner, JavaAccess<?> access, String name) {
        return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
    }

    private static final Map<String, Set<String>> CLOCKS = Map.of(
            "java.time.Clock",
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes"),
            "java.time.InstantSource",
            Set.of("system"),
            "java.lang.System",
            Set.of("currentTimeMillis"),
            "java.util.Calendar",
            Set.of("getInstance"));

    private static boolean readsTheClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return CLOCKS.getOrDefault(owner.getName(), Set.of()).contains(access.getName())
                || access.getTarget().getFullName().equals("java.util.Date.<init>()")
                || (Room.isWithin("java.time", owner.getPackageName())
                        && access.getName().equals("now")
                        && !access.getTarget().getFullName().contains("java.time.Clock"));
    }

    private static boolean canChange(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || field.getRawType().isArray()
                || isMutable(field.getRawType());
    }

    /** What by its own type shows that it can change; an interface does not show it. */
    private static boolean isMutable(JavaClass type) {
        var collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return (collection && !type.isInterface())
                || Room.isWithin("java.util.concurrent.atomic", type.getPackageName())
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(java.util.Random.class);
    }
}
