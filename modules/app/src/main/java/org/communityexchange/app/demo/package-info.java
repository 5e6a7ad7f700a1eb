/** A made-up town to walk through: written once into an empty exchange when the demo is switched on, and labelled as demo. */
@NullMarked
package org.communityexchange.app.demo;

import org.jspecify.annotations.NullMarked;
