package org.communityexchange.treasury.internal.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MeasureRepository implements PanacheRepositoryBase<DailyMeasure, LocalDate> {

    List<DailyMeasure> newest(int days) {
        return find("order by day desc").page(0, days).list();
    }
}
