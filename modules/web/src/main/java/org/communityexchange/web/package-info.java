/**
 * How every page looks and behaves: the layout, the components, forms that keep what was typed, messages that survive a
 * redirect, security headers. It promises that a page works without JavaScript, that nothing inline ever runs, and that
 * no page has to pass along who is looking. It knows nothing about offers, credits or people; modules above tell it
 * through {@link org.communityexchange.web.Viewer} and {@link org.communityexchange.web.Navigation}.
 */
@NullMarked
package org.communityexchange.web;

import org.jspecify.annotations.NullMarked;
