package org.communityexchange.pool.internal.commitment;

import org.communityexchange.pool.PhotoView;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What promises show of the photos of what was done; who may see them is decided by whoever shows the promise. */
public interface PromiseAlbum {

    /** In their order, by promise of the current organisation; those without any are absent. */
    Map<UUID, List<PhotoView>> of(Collection<UUID> commitments);

    /** As {@link #of}, of the work that is shown to whoever asks as a steward of another organisation; of any organisation. */
    Map<UUID, List<PhotoView>> shownForRelief();
}
