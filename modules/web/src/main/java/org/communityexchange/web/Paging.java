package org.communityexchange.web;

/**
 * Where a list is, for the pager: pages count from 1.
 *
 * @param base the address of the list with its filters and without the page, such as {@code /offers?kind=meal}
 * @param size rows per page
 * @param total rows in all
 */
public record Paging(String base, int page, int size, long total) {

    public Paging {
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page " + page + ", size " + size + ", total " + total);
        }
    }

    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    public String previousHref() {
        return href(page - 1);
    }

    public String nextHref() {
        return href(page + 1);
    }

    public long first() {
        return total == 0 ? 0 : (long) (page - 1) * size + 1;
    }

    public long last() {
        return Math.min(total, (long) page * size);
    }

    private String href(int target) {
        return base + (base.contains("?") ? "&" : "?") + "page=" + target;
    }
}
