/**
 * Figures of the packaged jar, made on demand and never by the build. After {@code mvn -DskipTests package}, run a class
 * with {@code java -Dbaton.jar=target/baton.jar -cp target/classes:target/test-classes:<dependencies>}.
 */
package dev.baton.bench;
