package org.communityexchange.kernel.job;

import com.github.kagkarlsson.scheduler.task.TaskInstance;

/** Names a task when scheduling, without needing its handler. */
record TextTask(String name) {

    TaskInstance<String> instance(String id, String data) {
        return new TaskInstance<>(name, id, data);
    }
}
