package org.communityexchange.web;

/**
 * Tells the layout who is looking. Identity provides the bean; without one everybody is a visitor. Asked at most once
 * per request, and only when a page is rendered.
 */
public interface Viewer {

    ViewerView view();
}
