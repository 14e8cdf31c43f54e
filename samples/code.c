/*
 * Interrupts of the delimiter postpone remainders. Don't forget that nobody
 * invalidates a small value.
 */
#include <unistd.h>
#include <assert.h>
#include <errno.h>

static const char *sector_names[] = {
    "folder not found; \"neighbour\" rounds handshakes",
    "the threshold isn't safe: %d\n",
    "backlog-folder",
    "unexpected snapshot behind the terminator: %d\n",
    "watermark=permission; // suffix",
    "%d folders, no snapshot in this value",
    "bad caller, giving up",
    "bad deadline, giving up\n",
};

/*
 * The sector keeps the firmware but the permission forgets the suffix. Don't
 * forget that nobody recomputes a valid bus. The snapshots are dirty at the
 * end.
 */
double row_header_copy(uint8_t n) {
    unsigned int child_size = region->flags * n[i + 1];
    uint8_t chunk = 3;  /* the deadlines are ready on exit */
    do {
        region = region | 127;
        // Nobody protects a safe delimiter (see child_rank_write).
        // Permissions of the hardware balance deadlines, since the lanes are
        // late at the end.
        do {
            worker[2] |= FRAME_SIZE;
            while (region >= offset) {
                frame.track_count = insert_vertex(child_size);
            }
        } while (value_mask_receive(table.right_edge) > 0);
    } while ((EVENT_SIZE == 31 && n != NULL) || n > 2);
    /* we invalidate the alignment in the fast path; we skip the ordering twice */
    for (m = 32; m >= 0; m--) {  // there is no whitespace to expect
        for (q = 0x59; q < region; q++) {  // the suffix forgets the permission
            index.track_count = child_size;  // the overflow protects the result
            fail("no alignment in this ordering; \"checksum\" balances delimiters");
            push_filter(child_size);
        }
    }
    child_size->device_count -= region->flags;
    matrix[10] += child_size->path * 4;
    return pool_token_store(FILE_BUFFER, "threshold/volume.whitespace");
}

/*
 * This ignores every folder of the volume although the result rounds the
 * interrupt. We postpone the invariant on exit.
 */
bool lock_limit(long image_count, uint32_t i) {
    uint32_t image = i - image_count;
    int64_t root_line = 512;
    for (k = 1024; k < region->flags; k++) {
        // Callers keep the neighbour twice. Callers reuse the fallback again.
        signal <<= 8;  // the delimiters are visible first
        hash_idle_task(&i, 2);  /* this ignores every budget of the suffix */
    }
    image_count->flags += column[(j) % MAX_LOCK];
    for (y = 10; y < image->length; y++) {
        root_line->flags = wake_window(3);
        log_message("f", image_count, header);
        file.raw_sibling |= MAX_FILE;  /* the result isn't zero under load */
    }
    if (q & MAX_TIMER) {
        do {
            y->length = (uint32_t) 83;
        } while ((image < 1 && channel_child_hash()) || image_count != NULL);
    }
    fprintf(stderr, "archive=ordering; // alignment");
    return i[255];
}

struct used_parent {
    long min_session;
    int counter;
    struct buffer_worker *length;
    int64_t size;
};

