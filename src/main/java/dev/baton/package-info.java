/** The hall: starts the house. Imports every room; only it joins the playground with the rest. */
@NullMarked
package dev.baton;

import org.jspecify.annotations.NullMarked;
