package org.communityexchange.web.internal;

import io.quarkus.arc.DefaultBean;
import org.communityexchange.web.Viewer;
import org.communityexchange.web.ViewerView;

import jakarta.enterprise.context.ApplicationScoped;

/** Everybody is a visitor until a module says who people are. */
@DefaultBean
@ApplicationScoped
class VisitorViewer implements Viewer {

    @Override
    public ViewerView view() {
        return ViewerView.visitor();
    }
}
